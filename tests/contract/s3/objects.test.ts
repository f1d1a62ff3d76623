import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUCKET, freshKey, OTHER, startTestS3, type TestS3 } from './setup.ts';

let s3: TestS3;

beforeAll(async () => {
  s3 = await startTestS3();
});
afterAll(() => s3.close());

const put = (Key: string, Body: string | Uint8Array, more = {}) =>
  s3.client.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body, ...more }));
const text = async (Key: string, more = {}) =>
  (await s3.client.send(new GetObjectCommand({ Bucket: BUCKET, Key, ...more }))).Body?.transformToString();

describe('objects, with the defaults of the SDK', () => {
  it('come back as they were put, with their type and checksum', async () => {
    const Key = freshKey();
    await put(Key, 'hallo', { ContentType: 'text/plain' });
    const got = await s3.client.send(new GetObjectCommand({ Bucket: BUCKET, Key, ChecksumMode: 'ENABLED' }));
    expect([await got.Body?.transformToString(), got.ContentType, got.ContentLength]).toEqual([
      'hallo',
      'text/plain',
      5,
    ]);
    expect(got.ChecksumCRC32).toBeDefined();
    const head = await s3.client.send(new HeadObjectCommand({ Bucket: BUCKET, Key }));
    expect([head.ContentLength, head.ETag]).toEqual([5, got.ETag]);
  });

  it('may be sent as a stream in chunks with a checksum behind it', async () => {
    const Key = freshKey();
    const body = Readable.from([Buffer.from('eerste '), Buffer.from('tweede')]);
    await s3.client.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body: body, ContentLength: 13 }));
    expect(await text(Key)).toBe('eerste tweede');
  });

  it('give a range, a suffix range, and 416 for one that lies outside', async () => {
    const Key = freshKey();
    await put(Key, '0123456789');
    expect(await text(Key, { Range: 'bytes=2-4' })).toBe('234');
    expect(await text(Key, { Range: 'bytes=-3' })).toBe('789');
    await expect(text(Key, { Range: 'bytes=20-30' })).rejects.toMatchObject({ name: 'InvalidRange' });
  });

  it.each(['met spatie.pdf', 'a+b&c=d.txt', 'ü-é-漢.txt', `'"<x>".txt`, 'dubbel//slash', '100%.txt', 'a?b#c'])(
    'take the odd key %s',
    async (name) => {
      const Key = freshKey(name);
      await put(Key, name);
      expect(await text(Key)).toBe(name);
      const listed = await s3.client.send(new ListObjectsV2Command({ Bucket: BUCKET, Prefix: Key }));
      expect(listed.Contents?.map((one) => one.Key)).toEqual([Key]);
    },
  );

  it('are made only once when asked so (412)', async () => {
    const Key = freshKey();
    await put(Key, 'een', { IfNoneMatch: '*' });
    await expect(put(Key, 'twee', { IfNoneMatch: '*' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    expect(await text(Key)).toBe('een');
  });

  it('are not there when nobody made them', async () => {
    await expect(text(freshKey())).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(s3.client.send(new HeadObjectCommand({ Bucket: BUCKET, Key: freshKey() }))).rejects.toMatchObject({
      name: 'NotFound',
    });
    await expect(s3.client.send(new ListObjectsV2Command({ Bucket: 'geen-bucket' }))).rejects.toMatchObject({
      name: 'NoSuchBucket',
    });
  });
});

describe('versions', () => {
  it('are all kept, each with its own content, until each is deleted', async () => {
    const Key = freshKey();
    const [first, second] = [await put(Key, 'een'), await put(Key, 'twee')];
    expect([await text(Key), await text(Key, { VersionId: first.VersionId })]).toEqual(['twee', 'een']);
    await s3.client.send(new DeleteObjectCommand({ Bucket: BUCKET, Key }));
    await expect(text(Key)).rejects.toMatchObject({ name: 'NoSuchKey' });
    const listed = await s3.client.send(new ListObjectVersionsCommand({ Bucket: BUCKET, Prefix: Key }));
    expect(listed.Versions?.map((one) => one.VersionId)).toEqual([second.VersionId, first.VersionId]);
    expect(listed.DeleteMarkers?.map((one) => one.IsLatest)).toEqual([true]);
    for (const VersionId of [first.VersionId, second.VersionId, listed.DeleteMarkers?.[0]?.VersionId]) {
      await s3.client.send(new DeleteObjectCommand({ Bucket: BUCKET, Key, VersionId }));
    }
    const after = await s3.client.send(new ListObjectVersionsCommand({ Bucket: BUCKET, Prefix: Key }));
    expect([after.Versions, after.DeleteMarkers]).toEqual([undefined, undefined]);
  });

  it('are copied exactly, also to another bucket, with other headers when asked', async () => {
    const Key = freshKey('a b');
    const first = await put(Key, 'een');
    await put(Key, 'twee');
    const source = `${BUCKET}/${encodeURIComponent(Key)}?versionId=${first.VersionId}`;
    await s3.client.send(
      new CopyObjectCommand({
        Bucket: OTHER,
        Key,
        CopySource: source,
        MetadataDirective: 'REPLACE',
        ContentType: 'text/x-kopie',
      }),
    );
    const copy = await s3.client.send(new GetObjectCommand({ Bucket: OTHER, Key }));
    expect([await copy.Body?.transformToString(), copy.ContentType]).toEqual(['een', 'text/x-kopie']);
    await expect(
      s3.client.send(
        new CopyObjectCommand({ Bucket: OTHER, Key, CopySource: `${BUCKET}/${Key}?versionId=bestaatniet` }),
      ),
    ).rejects.toMatchObject({ name: 'NoSuchVersion' });
  });
});

describe('many objects', () => {
  it('are listed in pages, in the order of their keys', async () => {
    const prefix = freshKey('lijst');
    await Promise.all(Array.from({ length: 7 }, (_, index) => put(`${prefix}/${index}`, String(index))));
    const keys: (string | undefined)[] = [];
    let ContinuationToken: string | undefined;
    let pages = 0;
    do {
      const page = await s3.client.send(
        new ListObjectsV2Command({ Bucket: BUCKET, Prefix: prefix, MaxKeys: 3, ContinuationToken }),
      );
      keys.push(...(page.Contents ?? []).map((one) => one.Key));
      ContinuationToken = page.NextContinuationToken;
      pages += 1;
    } while (ContinuationToken);
    expect([keys, pages]).toEqual([Array.from({ length: 7 }, (_, index) => `${prefix}/${index}`), 3]);
  });

  it('have their versions listed in pages too', async () => {
    const Key = freshKey();
    for (const body of ['1', '2', '3']) await put(Key, body);
    const first = await s3.client.send(new ListObjectVersionsCommand({ Bucket: BUCKET, Prefix: Key, MaxKeys: 2 }));
    const { NextKeyMarker: KeyMarker, NextVersionIdMarker: VersionIdMarker } = first;
    const second = await s3.client.send(
      new ListObjectVersionsCommand({ Bucket: BUCKET, Prefix: Key, KeyMarker, VersionIdMarker }),
    );
    const ids = [...(first.Versions ?? []), ...(second.Versions ?? [])].map((one) => one.VersionId);
    expect([first.IsTruncated, new Set(ids).size, ids.length]).toEqual([true, 3, 3]);
  });

  it('are deleted together', async () => {
    const keys = [freshKey('a&b'), freshKey('c')];
    for (const Key of keys) await put(Key, 'x');
    await s3.client.send(
      new DeleteObjectsCommand({ Bucket: BUCKET, Delete: { Objects: keys.map((Key) => ({ Key })) } }),
    );
    for (const Key of keys) await expect(text(Key)).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('can be put fifty at a time', async () => {
    const keys = Array.from({ length: 50 }, () => freshKey());
    await Promise.all(keys.map((Key) => put(Key, Key)));
    expect(await Promise.all(keys.map((Key) => text(Key)))).toEqual(keys);
  });

  it('of one key, by twenty writers at once, leave exactly one of them', async () => {
    const Key = freshKey();
    const bodies = Array.from({ length: 20 }, (_, index) => `schrijver ${index}`);
    await Promise.all(bodies.map((body) => put(Key, body)));
    expect(bodies).toContain(await text(Key));
  });
});

describe('calls that the product does not make', () => {
  it('get a clear refusal', async () => {
    const { CreateMultipartUploadCommand } = await import('@aws-sdk/client-s3');
    await expect(
      s3.client.send(new CreateMultipartUploadCommand({ Bucket: BUCKET, Key: freshKey() })),
    ).rejects.toMatchObject({ name: 'NotImplemented' });
  });
});

describe('an object that was made', () => {
  it('is told, with its version, once it can be read', async () => {
    const Key = freshKey();
    const { VersionId } = await put(Key, 'hallo');
    if (process.env.TEST_ENDPOINT_S3) return;
    expect(s3.created.find((one) => one.key === Key)).toMatchObject({ bucket: BUCKET, size: 5, versionId: VersionId });
    await s3.client.send(new PutObjectCommand({ Bucket: OTHER, Key, Body: 'stil' }));
    expect(s3.created.filter((one) => one.key === Key)).toHaveLength(1);
  });
});
