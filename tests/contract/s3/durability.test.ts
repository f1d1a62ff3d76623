import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { expect, it } from 'vitest';
import { BUCKET, clientFor } from './setup.ts';

/** Starts the stand-in in a process of its own, and gives its address. */
async function serve(dataDir: string): Promise<{ process: ChildProcess; url: string }> {
  const script = fileURLToPath(new URL('./serve.ts', import.meta.url));
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (data: Buffer) => resolve(data.toString()));
    child.once('exit', () => reject(new Error('The server ended before it began')));
  });
  return { process: child, url: line.split(' ')[0] ?? '' };
}

const killed = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });

it('objects and what is known of them survive kill -9', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kindbrug-s3-'));
  const first = await serve(dataDir);
  const client = clientFor(first.url);
  const put = await client.send(
    new PutObjectCommand({ Bucket: BUCKET, Key: 'blijft', Body: 'hallo', ContentType: 'text/plain' }),
  );
  // One more is under way when the process dies.
  const unfinished = client
    .send(new PutObjectCommand({ Bucket: BUCKET, Key: 'half', Body: 'x'.repeat(5_000_000) }))
    .catch(() => undefined);
  await killed(first.process);
  await unfinished;

  const second = await serve(dataDir);
  const got = await clientFor(second.url).send(new GetObjectCommand({ Bucket: BUCKET, Key: 'blijft' }));
  expect([await got.Body?.transformToString(), got.ContentType, got.VersionId, got.ETag]).toEqual([
    'hallo',
    'text/plain',
    put.VersionId,
    put.ETag,
  ]);
  const half = await clientFor(second.url)
    .send(new GetObjectCommand({ Bucket: BUCKET, Key: 'half' }))
    .then(
      (one) => one.ContentLength,
      () => 0,
    );
  expect([0, 5_000_000]).toContain(half);
  await killed(second.process);
  rmSync(dataDir, { recursive: true, force: true });
});
