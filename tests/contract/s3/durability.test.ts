/** The stand-in in a process of its own, which is killed in the middle of its work. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BUCKET, clientFor, contentOf } from './setup.ts';

let dataDir: string;
let running: ChildProcess | undefined;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'kindbrug-s3-'));
});
afterEach(async () => {
  await kill();
  rmSync(dataDir, { recursive: true, force: true });
});

async function serve(): Promise<S3Client> {
  const script = fileURLToPath(new URL('./serve.ts', import.meta.url));
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running = child;
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (data: Buffer) => resolve(data.toString().trim()));
    child.once('exit', () => reject(new Error('The server ended before it began')));
  });
  return clientFor(url);
}

async function kill(): Promise<void> {
  const child = running;
  running = undefined;
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

const allVersions = async (client: S3Client) => {
  const page = await client.send(new ListObjectVersionsCommand({ Bucket: BUCKET }));
  return { versions: page.Versions ?? [], markers: page.DeleteMarkers ?? [] };
};

it('objects, what is known of them, versions and delete markers survive kill -9', async () => {
  const first = await serve();
  const put = await first.send(
    new PutObjectCommand({
      Bucket: BUCKET,
      Key: 'blijft',
      Body: 'hallo',
      ContentType: 'text/plain',
      ContentDisposition: 'inline',
      Metadata: { soort: 'proef' },
    }),
  );
  await first.send(new PutObjectCommand({ Bucket: BUCKET, Key: 'weg', Body: 'een' }));
  await first.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: 'weg' }));
  const before = await allVersions(first);
  await kill();

  const second = await serve();
  const got = await second.send(new GetObjectCommand({ Bucket: BUCKET, Key: 'blijft', ChecksumMode: 'ENABLED' }));
  expect(await got.Body?.transformToString()).toBe('hallo');
  expect(got).toMatchObject({
    ContentType: 'text/plain',
    ContentDisposition: 'inline',
    Metadata: { soort: 'proef' },
    VersionId: put.VersionId,
    ETag: put.ETag,
    ChecksumCRC32: put.ChecksumCRC32,
  });
  expect(await allVersions(second)).toEqual(before);
  expect([before.versions.length, before.markers.length]).toEqual([2, 1]);
  expect(await contentOf(second, 'weg')).toBeUndefined();
});

it('whatever was confirmed before kill -9 is whole afterwards, and nothing is there by half', async () => {
  const first = await serve();
  const body = (index: number) => String.fromCodePoint(97 + (index % 26)).repeat(1_000_000);
  const confirmed: number[] = [];
  let killed: Promise<void> | undefined;
  const writes = Array.from({ length: 30 }, async (_, index) => {
    await first.send(new PutObjectCommand({ Bucket: BUCKET, Key: `${index}`, Body: body(index) }));
    confirmed.push(index);
    // In the middle of the others.
    if (confirmed.length === 8) killed = kill();
  });
  await Promise.allSettled(writes);
  await killed;

  const second = await serve();
  expect(confirmed.length).toBeGreaterThanOrEqual(8);
  expect(confirmed.length).toBeLessThan(30);
  const { versions } = await allVersions(second);
  const keys = versions.map(({ Key }) => Number(Key));
  expect(keys).toEqual(expect.arrayContaining(confirmed));
  for (const key of keys) expect((await contentOf(second, `${key}`)) === body(key)).toBe(true);
  expect(readdirSync(join(dataDir, 'objects'))).toHaveLength(versions.length);
});
