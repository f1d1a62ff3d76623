import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBestandsopslag } from '#shared/adapters/s3/bestandsopslag.ts';
import type { Sleutel } from '#shared/bijlage/sleutel.ts';
import { BUCKET, CREDENTIALS, clientFor, freshKey, ORIGIN, OTHER, REGION, startTestS3, type TestS3 } from './setup.ts';

let s3: TestS3;
let opslag: ReturnType<typeof createBestandsopslag>;

beforeAll(async () => {
  s3 = await startTestS3();
  const product = new S3Client({
    endpoint: s3.url,
    region: REGION,
    credentials: CREDENTIALS,
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  opslag = createBestandsopslag({ s3: product, incoming: BUCKET, clean: OTHER });
});
afterAll(() => s3.close());

const BODY = Buffer.from('de inhoud van een papier');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64');

/** An upload as the product presigns it. */
async function presigned(key = freshKey(), seconden = 60) {
  const request = await opslag.presignUpload({
    sleutel: key as Sleutel,
    mediatype: 'application/pdf',
    grootte: BODY.length,
    sha256: sha256(BODY),
    seconden,
  });
  return { ...request, key };
}

const send = (url: string, headers: Record<string, string>, body: Uint8Array<ArrayBuffer> = BODY, method = 'PUT') =>
  fetch(url, { method, headers, body: method === 'GET' ? null : body });

async function refusal(response: Response): Promise<string> {
  return `${response.status} ${/<Code>(.*?)<\/Code>/.exec(await response.text())?.[1] ?? ''}`;
}

const stored = async (key: string) => {
  try {
    return await (await s3.client.send(new GetObjectCommand({ Bucket: BUCKET, Key: key }))).Body?.transformToString();
  } catch {
    return undefined;
  }
};

describe('a presigned upload of the product', () => {
  it('takes exactly what was announced', async () => {
    const { url, headers, key } = await presigned();
    expect((await send(url, headers)).status).toBe(200);
    expect(await stored(key)).toBe(BODY.toString());
  });

  it.each([
    ['another path', (url: string) => url.replace('/test-', '/anders-')],
    ['another signature', (url: string) => url.replace(/X-Amz-Signature=./, 'X-Amz-Signature=0')],
    ['a longer life', (url: string) => url.replace('X-Amz-Expires=60', 'X-Amz-Expires=6000')],
    ['an extra parameter', (url: string) => `${url}&x-amz-acl=public-read`],
  ])('with %s is refused: SignatureDoesNotMatch', async (_, change) => {
    const { url, headers, key } = await presigned();
    expect(await refusal(await send(change(url), headers))).toBe('403 SignatureDoesNotMatch');
    expect(await stored(key)).toBeUndefined();
  });

  it('with another method is refused', async () => {
    const { url, headers } = await presigned();
    expect(await refusal(await send(url, headers, BODY, 'GET'))).toBe('403 SignatureDoesNotMatch');
  });

  it('of another type than signed is refused', async () => {
    const { url, headers } = await presigned();
    expect(await refusal(await send(url, { ...headers, 'content-type': 'text/html' }))).toBe(
      '403 SignatureDoesNotMatch',
    );
  });

  it('of another length than signed is refused', async () => {
    const { url, headers } = await presigned();
    expect(await refusal(await send(url, headers, Buffer.concat([BODY, BODY])))).toBe('403 SignatureDoesNotMatch');
  });

  it('of other content than its SHA-256 is refused, and the earlier object stays', async () => {
    const { url, headers, key } = await presigned();
    await send(url, headers);
    const other = Buffer.from(BODY.toString().toUpperCase());
    expect(await refusal(await send(url, headers, other))).toBe('400 BadDigest');
    expect(await stored(key)).toBe(BODY.toString());
  });

  it('without a signed header is refused', async () => {
    const { url, headers } = await presigned();
    const { 'x-amz-checksum-sha256': _, ...rest } = headers as Record<string, string>;
    expect(await refusal(await send(url, rest))).toBe('403 SignatureDoesNotMatch');
  });

  it('with an x-amz header that was not signed is refused', async () => {
    const { url, headers } = await presigned();
    expect(await refusal(await send(url, { ...headers, 'x-amz-acl': 'public-read' }))).toBe('403 AccessDenied');
  });

  it('after its life is refused', async () => {
    const { url, headers, key } = await presigned(freshKey(), 1);
    // The stand-in's clock is moved; elsewhere the second is waited for.
    if (process.env.TEST_ENDPOINT_S3) await new Promise((resolve) => setTimeout(resolve, 2000));
    s3.ahead(2);
    expect(await refusal(await send(url, headers))).toBe('403 AccessDenied');
    s3.ahead(0);
    expect(await stored(key)).toBeUndefined();
  });

  it('that is cut short makes no object', async () => {
    const { url, headers, key } = await presigned();
    const { hostname, port, pathname, search, host } = new URL(url);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        const lines = [`PUT ${pathname}${search} HTTP/1.1`, `Host: ${host}`, `Content-Length: ${BODY.length}`];
        for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`);
        socket.write(`${lines.join('\r\n')}\r\n\r\n`);
        socket.end(BODY.subarray(0, 5), () => setTimeout(() => socket.destroy(), 100));
      });
      socket.on('close', () => resolve());
      socket.on('error', () => resolve());
    });
    expect(await stored(key)).toBeUndefined();
  });
});

describe('a presigned download of the product', () => {
  it('works, says how it is shown, and stops when its time is over', async () => {
    const key = freshKey() as Sleutel;
    await s3.client.send(new PutObjectCommand({ Bucket: OTHER, Key: key, Body: BODY, ContentType: 'application/pdf' }));
    const url = await opslag.presignDownload(key, 'VOORBEELD', 30);
    const shown = await fetch(url);
    expect([shown.status, shown.headers.get('content-disposition'), await shown.text()]).toEqual([
      200,
      'inline',
      BODY.toString(),
    ]);
    if (process.env.TEST_ENDPOINT_S3) return;
    s3.ahead(31);
    expect(await refusal(await fetch(url))).toBe('403 AccessDenied');
    s3.ahead(0);
  });
});

describe('a request that is signed in its headers', () => {
  const put = (client: S3Client) => client.send(new PutObjectCommand({ Bucket: BUCKET, Key: freshKey(), Body: 'x' }));

  it('with an unknown key is refused', async () => {
    await expect(put(clientFor(s3.url, { accessKeyId: 'AKIAONBEKEND' }))).rejects.toMatchObject({
      name: 'InvalidAccessKeyId',
    });
  });

  it('with the wrong secret is refused', async () => {
    const wrong = new S3Client({
      endpoint: s3.url,
      region: REGION,
      forcePathStyle: true,
      credentials: { ...CREDENTIALS, secretAccessKey: 'fout' },
    });
    await expect(put(wrong)).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' });
  });

  it('whose header was changed on the way is refused', async () => {
    const client = clientFor(s3.url);
    client.middlewareStack.add(
      (next) => (args) => {
        (args.request as { headers: Record<string, string> }).headers['content-type'] = 'text/html';
        return next(args);
      },
      { step: 'finalizeRequest', priority: 'low' },
    );
    await expect(
      client.send(new PutObjectCommand({ Bucket: BUCKET, Key: freshKey(), Body: 'x', ContentType: 'text/plain' })),
    ).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' });
  });

  it('that is not signed at all is refused', async () => {
    expect(await refusal(await fetch(`${s3.url}/${BUCKET}/${freshKey()}`))).toBe('403 AccessDenied');
  });
});

describe('a browser', () => {
  const preflight = (origin: string, method: string, headers = 'content-type', bucket = BUCKET) =>
    fetch(`${s3.url}/${bucket}/x`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': method, 'access-control-request-headers': headers },
    });

  it('of our origin may upload to incoming', async () => {
    const answer = await preflight(ORIGIN, 'PUT', 'content-type,x-amz-checksum-sha256');
    expect([
      answer.status,
      answer.headers.get('access-control-allow-origin'),
      answer.headers.get('access-control-max-age'),
    ]).toEqual([200, ORIGIN, '600']);
  });

  it.each([
    ['of another origin', 'https://anders.example', 'PUT', 'content-type'],
    ['with another method', ORIGIN, 'DELETE', 'content-type'],
    ['with another header', ORIGIN, 'PUT', 'x-amz-acl'],
  ])('%s may not', async (_, origin, method, headers) => {
    const answer = await preflight(origin, method, headers);
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([403, null]);
  });

  it('sees the ETag, and also reads why it was refused', async () => {
    const { url, headers } = await presigned();
    const good = await send(url, { ...headers, origin: ORIGIN });
    expect([
      good.headers.get('access-control-allow-origin'),
      good.headers.get('access-control-expose-headers'),
      good.headers.get('etag')?.length,
    ]).toEqual([ORIGIN, 'ETag', 34]);
    const bad = await send(url, { ...headers, origin: ORIGIN, 'content-type': 'text/html' });
    expect([bad.status, bad.headers.get('access-control-allow-origin')]).toEqual([403, ORIGIN]);
  });
});
