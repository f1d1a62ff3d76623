import {
  CopyObjectCommand,
  DeleteObjectCommand,
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

  it('give a range, a suffix range, and 416 for one that lies outside', async () => {
    const Key = freshKey();
    await put(Key, '0123456789');
    expect(await text(Key, { Range: 'bytes=2-4' })).toBe('234');
    expect(await text(Key, { Range: 'bytes=-3' })).toBe('789');
    expect(await text(Key, { Range: 'bytes=7-' })).toBe('789');
    expect(await text(Key, { Range: 'bytes=8-100' })).toBe('89');
    expect(await text(Key, { Range: 'bytes=-100' })).toBe('0123456789');
    const part = await s3.client.send(new GetObjectCommand({ Bucket: BUCKET, Key, Range: 'bytes=2-4' }));
    expect([part.ContentRange, part.ContentLength]).toEqual(['bytes 2-4/10', 3]);
    await expect(text(Key, { Range: 'bytes=10-30' })).rejects.toMatchObject({ name: 'InvalidRange' });
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
    const copy = await s3.client.send(new GetObjectCommand({ Bucket: OTHER, Key, ChecksumMode: 'ENABLED' }));
    expect([await copy.Body?.transformToString(), copy.ContentType, copy.ChecksumCRC32]).toEqual([
      'een',
      'text/x-kopie',
      first.ChecksumCRC32,
    ]);
    await expect(
      s3.client.send(
        new CopyObjectCommand({ Bucket: OTHER, Key, CopySource: `${BUCKET}/${Key}?versionId=bestaatniet` }),
      ),
    ).rejects.toMatchObject({ name: 'NoSuchVersion' });
  });

  it('are copied with their type and checksum, also within their bucket, when nothing else is asked', async () => {
    const [Key, copied] = [freshKey(), freshKey('kopie')];
    await put(Key, 'een', { ContentType: 'text/plain', Metadata: { soort: 'proef' } });
    await s3.client.send(new CopyObjectCommand({ Bucket: BUCKET, Key: copied, CopySource: `${BUCKET}/${Key}` }));
    const read = (one: string) =>
      s3.client.send(new HeadObjectCommand({ Bucket: BUCKET, Key: one, ChecksumMode: 'ENABLED' }));
    const [source, copy] = [await read(Key), await read(copied)];
    expect([copy.ContentType, copy.Metadata, copy.ETag, copy.ChecksumCRC32]).toEqual([
      'text/plain',
      { soort: 'proef' },
      source.ETag,
      source.ChecksumCRC32,
    ]);
    await s3.client.send(new DeleteObjectCommand({ Bucket: BUCKET, Key, VersionId: source.VersionId }));
    expect(await text(copied)).toBe('een');
  });

  it('cannot be copied from an object, a marker or a bucket that is not there', async () => {
    const Key = freshKey();
    const copy = (CopySource: string) => s3.client.send(new CopyObjectCommand({ Bucket: OTHER, Key, CopySource }));
    await expect(copy(`${BUCKET}/${Key}`)).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(copy(`geen-bucket-van-ons/${Key}`)).rejects.toMatchObject({
      name: expect.stringMatching(/NoSuchBucket|AccessDenied/),
    });
    await put(Key, 'een');
    await s3.client.send(new DeleteObjectCommand({ Bucket: BUCKET, Key }));
    await expect(copy(`${BUCKET}/${Key}`)).rejects.toMatchObject({ name: 'NoSuchKey' });
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

  it('can be deleted page by page while their versions are listed', async () => {
    const Key = freshKey();
    for (const body of ['1', '2', '3', '4', '5']) await put(Key, body);
    let marker: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } = {};
    let more = true;
    while (more) {
      const page = await s3.client.send(
        new ListObjectVersionsCommand({ Bucket: BUCKET, Prefix: Key, MaxKeys: 2, ...marker }),
      );
      for (const { VersionId } of page.Versions ?? []) {
        await s3.client.send(new DeleteObjectCommand({ Bucket: BUCKET, Key, VersionId }));
      }
      marker = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker };
      more = page.IsTruncated === true;
    }
    const after = await s3.client.send(new ListObjectVersionsCommand({ Bucket: BUCKET, Prefix: Key }));
    expect(after.Versions).toBeUndefined();
  });

  it('can be put fifty at a time', async () => {
    const keys = Array.from({ length: 50 }, () => freshKey());
    await Promise.all(keys.map((Key) => put(Key, Key)));
    expect(await Promise.all(keys.map((Key) => text(Key)))).toEqual(keys);
  });

  it('of one key, by twenty writers at once, leave exactly one of them', async () => {
    const Key = freshKey();
    const bodies = Array.from({ length: 20 }, (_, index) => String.fromCodePoint(97 + index).repeat(200_000));
    await Promise.all(bodies.map((body) => put(Key, body)));
    expect(bodies).toContain(await text(Key));
    const listed = await s3.client.send(new ListObjectVersionsCommand({ Bucket: BUCKET, Prefix: Key }));
    expect(listed.Versions?.filter((one) => one.IsLatest)).toHaveLength(1);
    expect(listed.Versions).toHaveLength(20);
  });

  it('of one key, by twenty writers who each want to be first, are one object', async () => {
    const Key = freshKey();
    const puts = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => put(Key, `schrijver ${index}`, { IfNoneMatch: '*' })),
    );
    const winner = puts.findIndex((one) => one.status === 'fulfilled');
    const refused = puts.flatMap((one) => (one.status === 'rejected' ? [one.reason.name] : []));
    expect(refused).toHaveLength(19);
    for (const name of refused) expect(['PreconditionFailed', 'ConditionalRequestConflict']).toContain(name);
    expect(await text(Key)).toBe(`schrijver ${winner}`);
  });
});
