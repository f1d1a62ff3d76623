import { Sha256 } from '@aws-crypto/sha256-js';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { SignatureV4 } from '@smithy/signature-v4';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  BUCKET,
  CREDENTIALS,
  clientFor,
  contentOf,
  freshKey,
  REGION,
  refusal,
  startTestS3,
  type TestS3,
  tamperingClient,
} from './setup.ts';

let s3: TestS3;

beforeAll(async () => {
  s3 = await startTestS3();
});
afterAll(() => s3.close());

const put = (Key = freshKey()) => new PutObjectCommand({ Bucket: BUCKET, Key, Body: 'x', ContentType: 'text/plain' });

describe('a request that is signed in its headers', () => {
  it('with an unknown key is refused', async () => {
    const client = clientFor(s3.url, { credentials: { ...CREDENTIALS, accessKeyId: 'AKIAONBEKEND' } });
    await expect(client.send(put())).rejects.toMatchObject({ name: 'InvalidAccessKeyId' });
  });

  it('with the wrong secret is refused', async () => {
    const client = clientFor(s3.url, { credentials: { ...CREDENTIALS, secretAccessKey: 'fout' } });
    await expect(client.send(put())).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' });
  });

  it('for another region is refused', async () => {
    const client = clientFor(s3.url, { region: 'eu-south-2' });
    await expect(client.send(put())).rejects.toMatchObject({ name: 'AuthorizationHeaderMalformed' });
  });

  it('of an hour ago is refused', async () => {
    const client = clientFor(s3.url, { systemClockOffset: -3_600_000 });
    await expect(client.send(put())).rejects.toMatchObject({ name: 'RequestTimeTooSkewed' });
  });

  it('that is not signed at all is refused', async () => {
    expect(await refusal(await fetch(`${s3.url}/${BUCKET}/${freshKey()}`))).toBe('403 AccessDenied');
    expect(await refusal(await fetch(`${s3.url}/${BUCKET}?list-type=2`))).toBe('403 AccessDenied');
  });

  it.each<[string, Parameters<typeof tamperingClient>[1]]>([
    [
      'path',
      (request) => {
        request.path += '-anders';
      },
    ],
    [
      'header',
      (request) => {
        request.headers['content-type'] = 'text/html';
      },
    ],
    [
      'query',
      (request) => {
        request.query = { ...request.query, versionId: 'x' };
      },
    ],
    [
      'method',
      (request) => {
        request.method = 'DELETE';
      },
    ],
    [
      'signature',
      (request) => {
        const { authorization = '' } = request.headers;
        request.headers.authorization = authorization.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
      },
    ],
  ])('whose %s was changed on the way is refused', async (_, tamper) => {
    const key = freshKey();
    await expect(tamperingClient(s3.url, tamper).send(put(key))).rejects.toMatchObject({
      name: 'SignatureDoesNotMatch',
    });
    expect(await contentOf(s3.client, key)).toBeUndefined();
  });

  it('of a list whose prefix was changed on the way is refused', async () => {
    const client = tamperingClient(s3.url, (request) => {
      request.query = { ...request.query, prefix: 'alles' };
    });
    const list = new ListObjectsV2Command({ Bucket: BUCKET, Prefix: 'weinig' });
    await expect(client.send(list)).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' });
  });

  it('without a signed header is refused', async () => {
    const client = tamperingClient(s3.url, (request) => {
      delete request.headers['content-type'];
    });
    await expect(client.send(put())).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' });
  });

  it('with an x-amz header that was not signed is refused', async () => {
    const client = tamperingClient(s3.url, (request) => {
      request.headers['x-amz-meta-naam'] = 'x';
    });
    await expect(client.send(put())).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  it('that says nothing of its body is refused', async () => {
    const key = freshKey();
    const { host, hostname } = new URL(s3.url);
    const signer = new SignatureV4({
      credentials: CREDENTIALS,
      region: REGION,
      service: 's3',
      sha256: Sha256,
      uriEscapePath: false,
      applyChecksum: false,
    });
    const path = `/${BUCKET}/${key}`;
    const { headers } = await signer.sign({ method: 'PUT', protocol: 'http:', hostname, path, headers: { host } });
    expect(headers).not.toHaveProperty('x-amz-content-sha256');
    const answer = await fetch(`${s3.url}${path}`, { method: 'PUT', headers, body: 'wat dan ook' });
    expect(await refusal(answer)).toBe('400 InvalidRequest');
    expect(await contentOf(s3.client, key)).toBeUndefined();
  });

  it('keeps what was there before a refused one', async () => {
    const key = freshKey();
    await s3.client.send(put(key));
    const client = tamperingClient(s3.url, (request) => {
      request.headers['content-type'] = 'text/html';
    });
    await expect(client.send(put(key))).rejects.toThrow();
    const got = await s3.client.send(new GetObjectCommand({ Bucket: BUCKET, Key: key }));
    expect([got.ContentType, await got.Body?.transformToString()]).toEqual(['text/plain', 'x']);
  });
});
