import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sleutel } from '#shared/model/sleutel.ts';
import { BODY, BUCKET, freshKey, ORIGIN, OTHER, productAt, startTestS3, type TestS3, upload } from './setup.ts';

let s3: TestS3;
let product: ReturnType<typeof productAt>;

beforeAll(async () => {
  s3 = await startTestS3();
  product = productAt(s3.url);
});
afterAll(() => s3.close());

const preflight = (origin: string, method: string, headers = 'content-type', bucket = BUCKET) =>
  fetch(`${s3.url}/${bucket}/x`, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': method, 'access-control-request-headers': headers },
  });
const allowedOrigin = (answer: Response) => answer.headers.get('access-control-allow-origin');

describe('a browser', () => {
  it('of our origin may upload to incoming', async () => {
    const answer = await preflight(ORIGIN, 'PUT', 'content-type,x-amz-checksum-sha256');
    expect([answer.status, allowedOrigin(answer), answer.headers.get('access-control-max-age')]).toEqual([
      200,
      ORIGIN,
      '600',
    ]);
    expect(answer.headers.get('access-control-allow-methods')).toBe('PUT');
    expect(answer.headers.get('access-control-allow-headers')).toMatch(/content-type, ?x-amz-checksum-sha256/);
  });

  it('of our origin may download from clean', async () => {
    const answer = await preflight(ORIGIN, 'GET', '', OTHER);
    expect([answer.status, allowedOrigin(answer)]).toEqual([200, ORIGIN]);
  });

  it.each([
    ['of another origin', 'https://anders.example', 'PUT', 'content-type', BUCKET],
    ['of an origin that looks like ours', `${ORIGIN}.anders.example`, 'PUT', 'content-type', BUCKET],
    ['with another method', ORIGIN, 'DELETE', 'content-type', BUCKET],
    ['with a method of the other bucket', ORIGIN, 'PUT', 'content-type', OTHER],
    ['with another header', ORIGIN, 'PUT', 'x-amz-acl', BUCKET],
  ])('%s may not', async (_, origin, method, headers, bucket) => {
    const answer = await preflight(origin, method, headers, bucket);
    expect([answer.status, allowedOrigin(answer)]).toEqual([403, null]);
  });

  it('sees the ETag of what it uploaded', async () => {
    const { url, headers } = await product.presignBody();
    const answer = await upload(url, { ...headers, origin: ORIGIN });
    expect([answer.status, allowedOrigin(answer)]).toEqual([200, ORIGIN]);
    expect(answer.headers.get('access-control-expose-headers')).toBe('ETag');
    expect(answer.headers.get('etag')).toMatch(/^"[0-9a-f]{32}"$/);
    expect(answer.headers.get('vary')).toMatch(/Origin/);
  });

  it('may read what it downloads, and a refusal too', async () => {
    const key = freshKey() as Sleutel;
    await s3.client.send(new PutObjectCommand({ Bucket: OTHER, Key: key, Body: BODY }));
    const url = await product.opslag.presignDownload(key, 'VOORBEELD', 30);
    expect(allowedOrigin(await fetch(url, { headers: { origin: ORIGIN } }))).toBe(ORIGIN);
    const refused = await fetch(`${url}0`, { headers: { origin: ORIGIN } });
    expect([refused.status, allowedOrigin(refused)]).toEqual([403, ORIGIN]);
  });

  it.each<[string, Record<string, string>, Uint8Array<ArrayBuffer>, number]>([
    ['a signature that does not match', { 'content-type': 'text/html' }, BODY, 403],
    ['content that does not match', {}, Buffer.from(BODY.toString().toUpperCase()), 400],
    ['far too much content', {}, Buffer.alloc(25_000_000), 403],
  ])('may read why it was refused for %s', async (_, more, body, status) => {
    const { url, headers } = await product.presignBody();
    const answer = await upload(url, { ...headers, ...more, origin: ORIGIN }, body);
    expect([answer.status, allowedOrigin(answer)]).toEqual([status, ORIGIN]);
    expect(await answer.text()).toContain('<Code>');
  });

  it('of another origin may read neither an answer nor a refusal', async () => {
    const { url, headers } = await product.presignBody();
    const origin = 'https://anders.example';
    expect(allowedOrigin(await upload(url, { ...headers, origin }))).toBeNull();
    expect(allowedOrigin(await upload(url, { ...headers, origin, 'content-type': 'text/html' }))).toBeNull();
  });
});
