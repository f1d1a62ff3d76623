import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { type LocalS3, type ObjectCreated, type S3Settings, startS3 } from '#infra/local/s3/s3.ts';

export const CREDENTIALS = { accessKeyId: 'AKIALOCALTEST', secretAccessKey: 'a-secret-of-this-machine-only' };
export const REGION = 'eu-central-1';
export const ORIGIN = 'https://web.kindbrug.example';

/** Names of the buckets that the tests use; on another endpoint they must exist, `BUCKET` and `OTHER` with versioning. */
export const BUCKET = process.env.TEST_S3_BUCKET ?? 'incoming-test';
export const OTHER = process.env.TEST_S3_OTHER_BUCKET ?? 'clean-test';

/** One S3 to test: the stand-in, or the endpoint in TEST_ENDPOINT_S3 (then without its clock, events and restarts). */
export interface TestS3 {
  readonly url: string;
  readonly client: S3Client;
  readonly created: ObjectCreated[];
  /** Moves the clock of the stand-in, in seconds. */
  ahead(seconds: number): void;
  close(): Promise<void>;
}

export const settingsFor = (dataDir: string, now: () => Date, created: ObjectCreated[], port = 0): S3Settings => ({
  port,
  dataDir,
  now,
  region: REGION,
  credentials: CREDENTIALS,
  onObjectCreated: (one) => created.push(one),
  buckets: [BUCKET, OTHER].map((name) => ({
    name,
    versioned: true,
    eventBridge: name === BUCKET,
    cors: [
      {
        allowedOrigins: [ORIGIN],
        allowedMethods: name === BUCKET ? ['PUT'] : ['GET', 'HEAD'],
        allowedHeaders: ['content-type', 'x-amz-checksum-sha256'],
        exposedHeaders: ['ETag'],
        maxAgeSeconds: 600,
      },
    ],
  })),
});

export function clientFor(endpoint: string, more: { accessKeyId?: string } = {}): S3Client {
  return new S3Client({
    endpoint,
    region: REGION,
    credentials: { ...CREDENTIALS, ...more },
    forcePathStyle: true,
    maxAttempts: 1,
  });
}

export async function startTestS3(): Promise<TestS3> {
  const created: ObjectCreated[] = [];
  const elsewhere = process.env.TEST_ENDPOINT_S3;
  if (elsewhere) {
    const client = clientFor(elsewhere);
    return { url: elsewhere, client, created, ahead: () => undefined, close: async () => client.destroy() };
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'kindbrug-s3-'));
  let offset = 0;
  const server: LocalS3 = await startS3(settingsFor(dataDir, () => new Date(Date.now() + offset), created));
  const client = clientFor(server.url);
  return {
    url: server.url,
    client,
    created,
    ahead: (seconds) => {
      offset = seconds * 1000;
    },
    close: async () => {
      client.destroy();
      await server.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

let counter = 0;

/** A key that no other test uses. */
export function freshKey(name = 'object'): string {
  counter += 1;
  return `test-${process.pid}-${counter}/${name}`;
}
