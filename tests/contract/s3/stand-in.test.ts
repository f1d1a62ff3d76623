/** What only the stand-in can show: its clock and events, and what it refuses because the product does not use it. */
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import {
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type PutObjectCommandInput,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sleutel } from '#shared/model/sleutel.ts';
import {
  BODY,
  BUCKET,
  clientFor,
  contentOf,
  freshKey,
  OTHER,
  productAt,
  refusal,
  type StandIn,
  startStandIn,
  tamperingClient,
  UNVERSIONED_BUCKET,
  upload,
} from './setup.ts';

let s3: StandIn;

beforeAll(async () => {
  s3 = await startStandIn();
});
afterAll(() => s3.close());

const files = () => readdirSync(join(s3.dataDir, 'objects'));
const put = (Key: string, Body: string, more: Partial<PutObjectCommandInput> = {}) =>
  s3.client.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body, ...more }));

describe('an object that was made', () => {
  it('is told, with its version, when it can be read', async () => {
    const Key = freshKey();
    const { VersionId, ETag } = await put(Key, 'hallo');
    expect(s3.created.filter((one) => one.key === Key)).toEqual([
      {
        bucket: BUCKET,
        key: Key,
        size: 5,
        versionId: VersionId,
        eTag: ETag?.replaceAll('"', ''),
        sequencer: expect.stringMatching(/^[0-9A-F]{18}$/),
      },
    ]);
    expect(Buffer.from(await s3.server.readObject(BUCKET, Key, VersionId)).toString()).toBe('hallo');
  });

  it('by copying is told too, later ones with a higher sequencer', async () => {
    const Key = freshKey();
    await put(Key, 'een');
    await s3.client.send(new CopyObjectCommand({ Bucket: BUCKET, Key, CopySource: `${BUCKET}/${Key}` }));
    const [first, second] = s3.created.filter((one) => one.key === Key).map((one) => one.sequencer);
    expect(first !== undefined && second !== undefined && first < second).toBe(true);
  });

  it('in a bucket without events, or that was refused, is not told', async () => {
    const Key = freshKey();
    await put(Key, 'stil', { Bucket: OTHER });
    await expect(put(Key, 'fout', { ChecksumCRC32: 'AAAAAA==' })).rejects.toThrow();
    expect(s3.created.filter((one) => one.key === Key)).toEqual([]);
  });
});

describe('a body that was refused', () => {
  it('leaves nothing on disk', async () => {
    const before = files();
    const Key = freshKey();
    await expect(put(Key, 'fout', { ChecksumCRC32: 'AAAAAA==' })).rejects.toThrow();
    await put(Key, 'een', { IfNoneMatch: '*' });
    await expect(put(Key, 'twee', { IfNoneMatch: '*' })).rejects.toThrow();
    expect(files()).toHaveLength(before.length + 1);
  });

  it('is not read to its end when it is larger than S3 takes', async () => {
    const client = clientFor(s3.url, { requestChecksumCalculation: 'WHEN_REQUIRED' });
    const ContentLength = 6 * 1024 ** 3;
    const url = await getSignedUrl(client, new PutObjectCommand({ Bucket: BUCKET, Key: freshKey(), ContentLength }), {
      signableHeaders: new Set(['host', 'content-length']),
    });
    const answer = await new Promise<string>((resolve, reject) => {
      const sending = request(url, { method: 'PUT', headers: { 'content-length': ContentLength } }, (response) => {
        response.setEncoding('utf8').once('data', (text: string) => {
          resolve(text);
          sending.destroy();
        });
      });
      sending.on('error', reject);
      sending.write('het begin');
    });
    expect(answer).toContain('<Code>EntityTooLarge</Code>');
  });
});

describe('a body that goes on after its signed length', () => {
  it('is refused at once, and the rest is let go', async () => {
    let signed: Record<string, string> = {};
    const keeping = tamperingClient(s3.url, ({ headers }) => {
      signed = headers;
      throw new Error('Signed, not sent');
    });
    const Key = freshKey();
    const Body = Readable.from([Buffer.from('vijf!')]);
    const put = keeping.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body, ContentLength: 5 }));
    await expect(put).rejects.toThrow('Signed, not sent');

    const half = Buffer.alloc(10_000_000);
    const sending = request(`${s3.url}/${BUCKET}/${Key}?x-id=PutObject`, { method: 'PUT', headers: signed });
    const finished = once(sending, 'finish');
    sending.write(`${(2 * half.length).toString(16)}\r\n`);
    sending.write(half);
    const [response] = await once(sending, 'response');
    const answer = await text(response);
    sending.end(half);
    await finished;
    expect(answer).toContain('<Code>IncompleteBody</Code>');
    expect(await contentOf(s3.client, Key)).toBeUndefined();
  });
});

describe('the clock of the stand-in', () => {
  it('ends presigned requests, and not those of the SDK itself', async () => {
    const { presignBody, opslag } = productAt(s3.url);
    const { url, headers, key } = await presignBody(freshKey(), 60);
    const download = await opslag.presignDownload(key as Sleutel, 'VOORBEELD', 60);
    s3.ahead(61);
    expect(await refusal(await upload(url, headers))).toBe('403 AccessDenied');
    expect(await refusal(await fetch(download))).toBe('403 AccessDenied');
    await put(key, 'van de SDK');
    s3.ahead(-3600);
    expect(await refusal(await upload(url, headers))).toBe('403 AccessDenied');
    s3.ahead(0);
    expect((await upload(url, headers)).status).toBe(200);
  });
});

describe('a bucket without versions', () => {
  it('holds one object per key, and nothing of what was replaced or deleted', async () => {
    const before = files();
    const Key = freshKey();
    const Bucket = UNVERSIONED_BUCKET;
    const { VersionId } = await put(Key, 'een', { Bucket });
    await put(Key, 'twee', { Bucket });
    expect([VersionId, await contentOf(s3.client, Key, Bucket), files().length]).toEqual([
      undefined,
      'twee',
      before.length + 1,
    ]);
    await s3.client.send(new DeleteObjectCommand({ Bucket, Key }));
    expect([await contentOf(s3.client, Key, Bucket), files().length]).toEqual([undefined, before.length]);
  });
});

describe('what the product does not use', () => {
  const Key = 'x';
  it.each<[string, () => Promise<unknown>]>([
    ['an upload in parts', () => s3.client.send(new CreateMultipartUploadCommand({ Bucket: BUCKET, Key }))],
    ['tags', () => s3.client.send(new GetObjectTaggingCommand({ Bucket: BUCKET, Key }))],
    ['an access list', () => put(Key, 'x', { ACL: 'public-read' })],
    ['another checksum', () => put(Key, 'x', { ChecksumAlgorithm: 'SHA1' })],
    ['another condition', () => put(Key, 'x', { IfMatch: '"abc"' })],
    [
      'deleting many',
      () => s3.client.send(new DeleteObjectsCommand({ Bucket: BUCKET, Delete: { Objects: [{ Key }] } })),
    ],
    ['folders in a list', () => s3.client.send(new ListObjectsV2Command({ Bucket: BUCKET, Delimiter: '/' }))],
    ['a part of an object', () => s3.client.send(new GetObjectCommand({ Bucket: BUCKET, Key, PartNumber: 1 }))],
  ])('is refused clearly: %s', async (_, call) => {
    await expect(call()).rejects.toMatchObject({
      name: 'NotImplemented',
      message: expect.stringMatching(/^The local S3 does not know /),
    });
  });

  it.each(['STREAMING-AWS4-HMAC-SHA256-PAYLOAD', 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER'])(
    'is refused clearly: a body in chunks that are signed one by one, %s',
    async (kind) => {
      const client = clientFor(s3.url);
      client.middlewareStack.add(
        (next) => (args) => {
          (args.request as { headers: Record<string, string> }).headers['x-amz-content-sha256'] = kind;
          return next(args);
        },
        { step: 'build' },
      );
      const signed = client.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body: 'x' }));
      await expect(signed).rejects.toMatchObject({ name: 'NotImplemented' });
    },
  );

  it.each([
    ['the CRC32 of an empty body, as the SDK presigns by default', {}, {}],
    [
      'a SHA-256, which S3 does not look at there',
      { ChecksumSHA256: 'abc' },
      { requestChecksumCalculation: 'WHEN_REQUIRED' as const },
    ],
  ])('is refused clearly: a URL that carries %s', async (_, input, config) => {
    const command = new PutObjectCommand({ Bucket: BUCKET, Key: freshKey(), ...input });
    const url = await getSignedUrl(clientFor(s3.url, config), command);
    expect(url).toContain('x-amz-checksum-');
    const answer = await upload(url, {}, BODY);
    expect([answer.status, await answer.text()]).toEqual([501, expect.stringContaining('Sign it as a header')]);
  });
});

describe('an address that cannot be', () => {
  it('is refused, and does not stop the stand-in', async () => {
    const { url } = s3;
    expect((await fetch(`${url}/`)).status).toBe(404);
    expect((await fetch(`${url}/%E0%A4%A`)).status).toBe(404);
    await expect(put('x'.repeat(1025), 'x')).rejects.toMatchObject({ name: 'KeyTooLongError' });
    expect(await put('x'.repeat(1024), 'x')).toMatchObject({ ETag: expect.any(String) });
  });
});
