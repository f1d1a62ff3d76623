import { GetObjectCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sleutel } from '#shared/model/sleutel.ts';
import {
  BODY,
  BUCKET,
  CREDENTIALS,
  clientFor,
  contentOf,
  freshKey,
  leaveEarly,
  OTHER,
  productAt,
  refusal,
  startTestS3,
  type TestS3,
  upload,
} from './setup.ts';

let s3: TestS3;
let product: ReturnType<typeof productAt>;

beforeAll(async () => {
  s3 = await startTestS3();
  product = productAt(s3.url);
});
afterAll(() => s3.close());

/** Changes one parameter of a URL. */
const withParameter = (name: string, change: (value: string) => string) => (url: string) => {
  const changed = new URL(url);
  changed.searchParams.set(name, change(changed.searchParams.get(name) ?? ''));
  return changed.href;
};

describe('a presigned upload', () => {
  it('takes exactly what was announced', async () => {
    const { url, headers, key } = await product.presignBody();
    expect((await upload(url, headers)).status).toBe(200);
    const head = await s3.client.send(new HeadObjectCommand({ Bucket: BUCKET, Key: key, ChecksumMode: 'ENABLED' }));
    expect([head.ContentType, head.ContentLength, head.ChecksumSHA256]).toEqual([
      'application/pdf',
      BODY.length,
      headers['x-amz-checksum-sha256'],
    ]);
    expect(await contentOf(s3.client, key)).toBe(BODY.toString());
  });

  it.each<[string, (url: string) => string]>([
    ['another key', (url) => url.replace('/object?', '/ander?')],
    ['another bucket', (url) => url.replace(`/${BUCKET}/`, `/${OTHER}/`)],
    [
      'another signature',
      withParameter('X-Amz-Signature', (value) => value.replace(/./, (c) => (c === '0' ? '1' : '0'))),
    ],
    ['a longer life', withParameter('X-Amz-Expires', () => '6000')],
    ['a life in other words', withParameter('X-Amz-Expires', (value) => `0${value}`)],
    ['a second life', (url) => `${url}&X-Amz-Expires=6000`],
    ['a later date', withParameter('X-Amz-Date', (value) => `${Number.parseInt(value, 10) + 1}${value.slice(8)}`)],
    ['a date that cannot be', withParameter('X-Amz-Date', () => '20261399T000000Z')],
    ['another operation', withParameter('x-id', () => 'GetObject')],
    ['a parameter that JavaScript knows too', (url) => `${url}&constructor=x&__proto__=y`],
    ['an extra parameter', (url) => `${url}&x-amz-acl=public-read`],
    ['fewer signed headers', withParameter('X-Amz-SignedHeaders', () => 'host;x-amz-checksum-sha256')],
    [
      'signed headers in another order',
      withParameter('X-Amz-SignedHeaders', (value) => value.split(';').reverse().join(';')),
    ],
  ])('with %s is refused', async (_, change) => {
    const { url, headers, key } = await product.presignBody();
    expect(change(url)).not.toBe(url);
    expect((await upload(change(url), headers)).status).toBeOneOf([400, 403]);
    expect(await contentOf(s3.client, key)).toBeUndefined();
    expect(await contentOf(s3.client, key, OTHER)).toBeUndefined();
  });

  it('with another key or signature is refused as SignatureDoesNotMatch', async () => {
    const { url, headers } = await product.presignBody();
    expect(await refusal(await upload(url.replace('/object?', '/ander?'), headers))).toBe('403 SignatureDoesNotMatch');
    const forged = withParameter('X-Amz-Signature', () => '0'.repeat(64))(url);
    expect(await refusal(await upload(forged, headers))).toBe('403 SignatureDoesNotMatch');
  });

  it.each(['GET', 'DELETE', 'POST'])('used for a %s is refused', async (method) => {
    const { url, headers, key } = await product.presignBody();
    await upload(url, headers);
    expect(await refusal(await upload(url, headers, BODY, method))).toBe('403 SignatureDoesNotMatch');
    expect(await contentOf(s3.client, key)).toBe(BODY.toString());
  });

  it('of another type than signed is refused', async () => {
    const { url, headers } = await product.presignBody();
    const answer = await upload(url, { ...headers, 'content-type': 'text/html' });
    expect(await refusal(answer)).toBe('403 SignatureDoesNotMatch');
  });

  it.each([
    ['longer', Buffer.concat([BODY, BODY])],
    ['shorter', BODY.subarray(1)],
    ['far larger', Buffer.alloc(25 * 1024 * 1024)],
  ])('that is %s than signed is refused', async (_, body) => {
    const { url, headers, key } = await product.presignBody();
    expect(await refusal(await upload(url, headers, body))).toBe('403 SignatureDoesNotMatch');
    expect(await contentOf(s3.client, key)).toBeUndefined();
  });

  it('of other content than its SHA-256 is refused, and the earlier object stays', async () => {
    const { url, headers, key } = await product.presignBody();
    await upload(url, headers);
    const other = Buffer.from(BODY.toString().toUpperCase());
    expect(await refusal(await upload(url, headers, other))).toBe('400 BadDigest');
    expect(await contentOf(s3.client, key)).toBe(BODY.toString());
  });

  it('with another SHA-256 than signed is refused', async () => {
    const { url, headers, key } = await product.presignBody();
    const forged = { ...headers, 'x-amz-checksum-sha256': Buffer.alloc(32).toString('base64') };
    expect(await refusal(await upload(url, forged))).toBe('403 SignatureDoesNotMatch');
    expect(await contentOf(s3.client, key)).toBeUndefined();
  });

  it.each(['x-amz-checksum-sha256', 'content-type'])('without its signed header %s is refused', async (name) => {
    const { url, headers } = await product.presignBody();
    const rest = Object.fromEntries(Object.entries(headers).filter(([one]) => one !== name));
    expect(await refusal(await upload(url, rest))).toBe('403 SignatureDoesNotMatch');
  });

  it.each(['x-amz-acl', 'x-amz-meta-naam', 'x-amz-copy-source'])(
    'with the unsigned header %s is refused',
    async (name) => {
      const { url, headers, key } = await product.presignBody();
      expect(await refusal(await upload(url, { ...headers, [name]: 'x' }))).toBe('403 AccessDenied');
      expect(await contentOf(s3.client, key)).toBeUndefined();
    },
  );

  it('by an unknown key, or with another secret, is refused', async () => {
    const presign = (more: Partial<typeof CREDENTIALS>) =>
      getSignedUrl(
        clientFor(s3.url, { credentials: { ...CREDENTIALS, ...more }, requestChecksumCalculation: 'WHEN_REQUIRED' }),
        new PutObjectCommand({ Bucket: BUCKET, Key: freshKey() }),
      );
    expect(await refusal(await upload(await presign({ accessKeyId: 'AKIAONBEKEND' }), {}))).toBe(
      '403 InvalidAccessKeyId',
    );
    expect(await refusal(await upload(await presign({ secretAccessKey: 'fout' }), {}))).toBe(
      '403 SignatureDoesNotMatch',
    );
  });

  it('after its life is refused', async () => {
    const key = freshKey();
    const url = await getSignedUrl(
      clientFor(s3.url, { requestChecksumCalculation: 'WHEN_REQUIRED' }),
      new PutObjectCommand({ Bucket: BUCKET, Key: key }),
      { expiresIn: 60, signingDate: new Date(Date.now() - 61_000) },
    );
    expect(await refusal(await upload(url, {}))).toBe('403 AccessDenied');
    expect(await contentOf(s3.client, key)).toBeUndefined();
  });

  it('of which nothing is signed but the address is refused', async () => {
    const bare = `${s3.url}/${BUCKET}/${freshKey()}`;
    expect(await refusal(await upload(bare, {}))).toBe('403 AccessDenied');
  });

  it('that is cut short makes no object, and the earlier one stays', async () => {
    const { url, headers, key } = await product.presignBody();
    const { pathname, search, host } = new URL(url);
    const head = [
      `PUT ${pathname}${search} HTTP/1.1`,
      `host: ${host}`,
      `content-length: ${BODY.length}`,
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ];
    await leaveEarly(url, head, BODY.subarray(0, 5));
    expect(await contentOf(s3.client, key)).toBeUndefined();
    expect((await upload(url, headers)).status).toBe(200);
    await leaveEarly(url, head, BODY.subarray(0, 5));
    expect(await contentOf(s3.client, key)).toBe(BODY.toString());
  });
});

describe('a presigned download', () => {
  const stored = async () => {
    const key = freshKey() as Sleutel;
    await s3.client.send(new PutObjectCommand({ Bucket: OTHER, Key: key, Body: BODY, ContentType: 'application/pdf' }));
    return key;
  };

  it('gives the file, and says how it is shown', async () => {
    const answer = await fetch(await product.opslag.presignDownload(await stored(), 'VOORBEELD', 30));
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([
      200,
      'application/pdf',
      'inline',
    ]);
    expect(await answer.text()).toBe(BODY.toString());
  });

  it('gives a part when the browser asks for one', async () => {
    const url = await product.opslag.presignDownload(await stored(), 'VOORBEELD', 30);
    const answer = await fetch(url, { headers: { range: 'bytes=3-8' } });
    expect([answer.status, await answer.text()]).toEqual([206, 'inhoud']);
  });

  it('that is to be shown otherwise than signed is refused', async () => {
    const url = await product.opslag.presignDownload(await stored(), 'VOORBEELD', 30);
    const changed = withParameter('response-content-disposition', () => 'attachment')(url);
    expect(await refusal(await fetch(changed))).toBe('403 SignatureDoesNotMatch');
  });

  it('of another file than signed is refused', async () => {
    const [mine, other] = [await stored(), await stored()];
    const url = await product.opslag.presignDownload(mine, 'VOORBEELD', 30);
    expect(await refusal(await fetch(url.replace(mine, other)))).toBe('403 SignatureDoesNotMatch');
  });

  it('after its life is refused', async () => {
    const command = new GetObjectCommand({ Bucket: OTHER, Key: await stored() });
    const signingDate = new Date(Date.now() - 31_000);
    const url = await getSignedUrl(clientFor(s3.url), command, { expiresIn: 30, signingDate });
    expect(await refusal(await fetch(url))).toBe('403 AccessDenied');
  });
});
