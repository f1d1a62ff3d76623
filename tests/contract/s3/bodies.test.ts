import { randomBytes } from 'node:crypto';
import { Readable, Transform } from 'node:stream';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUCKET, clientFor, contentOf, freshKey, startTestS3, type TestS3, tamperingClient } from './setup.ts';

let s3: TestS3;

beforeAll(async () => {
  s3 = await startTestS3();
});
afterAll(() => s3.close());

const streamOf = (...parts: string[]) => Readable.from(parts.map((part) => Buffer.from(part)));
const putStream = (Key: string, parts: string[], ContentLength = parts.join('').length) =>
  new PutObjectCommand({ Bucket: BUCKET, Key, Body: streamOf(...parts), ContentLength });

/** The SDK, of whose streamed bodies somebody changes the text on its way. */
const changing = (change: (text: string) => string) =>
  tamperingClient(s3.url, (request) => {
    if (!(request.body instanceof Readable)) throw new Error('This body is not streamed');
    request.body = request.body.pipe(
      new Transform({ transform: (bytes, _, done) => done(null, Buffer.from(change(String(bytes)))) }),
    );
  });

describe('a body, as the SDK sends it', () => {
  it('comes with a CRC32 that is checked and kept', async () => {
    const Key = freshKey();
    const { ChecksumCRC32 } = await s3.client.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body: 'hallo' }));
    const head = await s3.client.send(new HeadObjectCommand({ Bucket: BUCKET, Key, ChecksumMode: 'ENABLED' }));
    expect([ChecksumCRC32, head.ChecksumCRC32]).toEqual(['uXIx0Q==', 'uXIx0Q==']);
  });

  it('may be a stream in chunks, with its CRC32 behind it', async () => {
    const Key = freshKey();
    await s3.client.send(putStream(Key, ['eerste ', 'tweede']));
    const got = await s3.client.send(new GetObjectCommand({ Bucket: BUCKET, Key, ChecksumMode: 'ENABLED' }));
    expect([await got.Body?.transformToString(), got.ContentEncoding]).toEqual(['eerste tweede', undefined]);
    expect(got.ChecksumCRC32).toBeDefined();
  });

  it('may be empty', async () => {
    const Key = freshKey();
    await s3.client.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body: Buffer.alloc(0) }));
    expect(await contentOf(s3.client, Key)).toBe('');
  });

  it.each([
    ['at once', (bytes: Buffer) => bytes],
    ['as a stream', (bytes: Buffer) => Readable.from([bytes.subarray(0, 7_000_001), bytes.subarray(7_000_001)])],
  ])('may be 25 MB, sent %s', async (_, form) => {
    const Key = freshKey();
    const bytes = randomBytes(25_000_000);
    await s3.client.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body: form(bytes), ContentLength: bytes.length }));
    const got = await s3.client.send(new GetObjectCommand({ Bucket: BUCKET, Key }));
    expect(bytes.equals((await got.Body?.transformToByteArray()) ?? Buffer.alloc(0))).toBe(true);
  });
});

describe('a body that is not what was said of it', () => {
  it.each([
    ['CRC32', { ChecksumCRC32: 'AAAAAA==' }],
    ['SHA-256', { ChecksumSHA256: Buffer.alloc(32).toString('base64') }],
    ['MD5', { ContentMD5: Buffer.alloc(16).toString('base64') }],
  ])('by its %s is refused, and the earlier object stays', async (_, checksum) => {
    const Key = freshKey();
    await s3.client.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body: 'eerst' }));
    const wrong = new PutObjectCommand({ Bucket: BUCKET, Key, Body: 'anders', ...checksum });
    await expect(s3.client.send(wrong)).rejects.toMatchObject({ name: 'BadDigest' });
    expect(await contentOf(s3.client, Key)).toBe('eerst');
  });

  it('by its signed hash is refused, and the earlier object stays', async () => {
    const Key = freshKey();
    await s3.client.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body: 'eerst' }));
    const client = tamperingClient(s3.url, (request) => {
      request.body = 'tiens';
    });
    const put = client.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body: 'nieuw' }));
    await expect(put).rejects.toMatchObject({ name: 'XAmzContentSHA256Mismatch' });
    expect(await contentOf(s3.client, Key)).toBe('eerst');
  });

  it('by the checksum behind its chunks is refused, and the earlier object stays', async () => {
    const Key = freshKey();
    await s3.client.send(putStream(Key, ['eerst']));
    const put = changing((text) => text.replace('nieuw', 'tiens')).send(putStream(Key, ['nieuw']));
    await expect(put).rejects.toMatchObject({ name: 'BadDigest' });
    expect(await contentOf(s3.client, Key)).toBe('eerst');
  });

  it('without the checksum that was promised behind it is refused', async () => {
    const Key = freshKey();
    const put = changing((text) => text.replace(/x-amz-checksum-crc32:.*\r\n/, '')).send(putStream(Key, ['nieuw']));
    await expect(put).rejects.toMatchObject({ name: 'MalformedTrailerError' });
    expect(await contentOf(s3.client, Key)).toBeUndefined();
  });

  it('shorter or longer in its chunks than its signed length is refused', async () => {
    const Key = freshKey();
    for (const length of [4, 6]) {
      await expect(s3.client.send(putStream(Key, ['nieuw'], length))).rejects.toMatchObject({ name: 'IncompleteBody' });
    }
    expect(await contentOf(s3.client, Key)).toBeUndefined();
  });

  it('that breaks off within its chunks makes no object', async () => {
    const Key = freshKey();
    const abort = new AbortController();
    const broken = Readable.from(
      (async function* () {
        yield Buffer.alloc(500_000);
        abort.abort();
        yield Buffer.alloc(500_000);
      })(),
    );
    const put = new PutObjectCommand({ Bucket: BUCKET, Key, Body: broken, ContentLength: 1_000_000 });
    await expect(clientFor(s3.url).send(put, { abortSignal: abort.signal })).rejects.toThrow();
    expect(await contentOf(s3.client, Key)).toBeUndefined();
  });
});
