/**
 * One S3 to test: the stand-in, or with TEST_ENDPOINT_S3 any other. That one needs TEST_S3_BUCKET and
 * TEST_S3_OTHER_BUCKET, both versioned and with the CORS rules below, and TEST_S3_REGION, TEST_S3_ACCESS_KEY_ID and
 * TEST_S3_SECRET_ACCESS_KEY. What can only be tested on the stand-in (its clock, events, restarts, refusals of its own)
 * has files of its own.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { type LocalS3, type ObjectCreated, type S3Settings, startS3 } from '#local/cloud/s3/s3.ts';
import { createBestandsopslag } from '#shared/adapters/s3/bestandsopslag.ts';
import { connectS3 } from '#shared/adapters/s3/client.ts';
import type { Sleutel } from '#shared/model/sleutel.ts';

const { env } = process;

export const CREDENTIALS = {
  accessKeyId: env.TEST_S3_ACCESS_KEY_ID ?? 'AKIALOCALTEST',
  secretAccessKey: env.TEST_S3_SECRET_ACCESS_KEY ?? 'a-secret-of-this-machine-only',
};
export const REGION = env.TEST_S3_REGION ?? 'eu-central-1';
export const ORIGIN = env.TEST_S3_ORIGIN ?? 'https://web.kindbrug.example';
export const BUCKET = env.TEST_S3_BUCKET ?? 'incoming-test';
export const OTHER = env.TEST_S3_OTHER_BUCKET ?? 'clean-test';
/** Only on the stand-in. */
export const UNVERSIONED_BUCKET = 'unversioned-test';

export interface TestS3 {
  readonly url: string;
  readonly client: S3Client;
  close(): Promise<void>;
}

export interface StandIn extends TestS3 {
  readonly created: ObjectCreated[];
  readonly dataDir: string;
  readonly server: LocalS3;
  /** Moves the clock of the stand-in, in seconds from the real time. */
  ahead(seconds: number): void;
}

export async function startTestS3(): Promise<TestS3> {
  const elsewhere = env.TEST_ENDPOINT_S3;
  if (elsewhere === undefined) return startStandIn();
  const client = clientFor(elsewhere);
  return { url: elsewhere, client, close: async () => client.destroy() };
}

export async function startStandIn(): Promise<StandIn> {
  const created: ObjectCreated[] = [];
  const dataDir = mkdtempSync(join(tmpdir(), 'kindbrug-s3-'));
  let offset = 0;
  const server = await startS3({
    ...settingsFor(dataDir),
    now: () => new Date(Date.now() + offset),
    onObjectCreated: (one) => created.push(one),
  });
  const client = clientFor(server.url);
  return {
    url: server.url,
    client,
    server,
    created,
    dataDir,
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

export function settingsFor(dataDir: string): S3Settings {
  const cors = (allowedMethods: string[]) => [
    {
      allowedOrigins: [ORIGIN],
      allowedMethods,
      allowedHeaders: ['content-type', 'x-amz-checksum-sha256'],
      exposedHeaders: ['ETag'],
      maxAgeSeconds: 600,
    },
  ];
  return {
    port: 0,
    dataDir,
    now: () => new Date(),
    region: REGION,
    credentials: CREDENTIALS,
    buckets: [
      { name: BUCKET, versioned: true, eventBridge: true, cors: cors(['PUT']) },
      { name: OTHER, versioned: true, eventBridge: false, cors: cors(['GET', 'HEAD']) },
      { name: UNVERSIONED_BUCKET, versioned: false, eventBridge: false, cors: [] },
    ],
  };
}

const silent = () => undefined;

/** The SDK with its defaults, except that a refusal is not tried again. */
export function clientFor(endpoint: string, more: S3ClientConfig = {}): S3Client {
  return new S3Client({
    endpoint,
    region: REGION,
    credentials: CREDENTIALS,
    forcePathStyle: true,
    maxAttempts: 1,
    // It warns on the console of every stream that is refused.
    logger: { debug: silent, info: silent, warn: silent, error: silent },
    ...more,
  });
}

interface SdkRequest {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  body: unknown;
}

/** The SDK, on whose signed requests somebody lays hands on their way. */
export function tamperingClient(endpoint: string, tamper: (request: SdkRequest) => void): S3Client {
  const client = clientFor(endpoint);
  client.middlewareStack.add(
    (next) => (args) => {
      tamper(args.request as SdkRequest);
      return next(args);
    },
    { step: 'finalizeRequest', priority: 'low' },
  );
  return client;
}

export const BODY = Buffer.from('de inhoud van een papier');

/** Presigns as the product does. */
export function productAt(endpoint: string) {
  const s3 = connectS3({ endpoint, region: REGION, credentials: CREDENTIALS, forcePathStyle: true });
  const opslag = createBestandsopslag({ s3, incoming: BUCKET, clean: OTHER });
  return {
    opslag,
    async presignBody(key = freshKey(), seconden = 60) {
      const sha256 = createHash('sha256').update(BODY).digest('base64');
      const wens = {
        sleutel: key as Sleutel,
        mediatype: 'application/pdf' as const,
        grootte: BODY.length,
        sha256,
        seconden,
      };
      return { ...(await opslag.presignUpload(wens)), key };
    },
  };
}

/** Sends a presigned upload, possibly not as it was announced. */
export function upload(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: Uint8Array<ArrayBuffer> = BODY,
  method = 'PUT',
): Promise<Response> {
  return fetch(url, { method, headers, body: ['GET', 'HEAD'].includes(method) ? null : body });
}

/** The status and code of a refusal: `403 AccessDenied`. */
export async function refusal(response: Response): Promise<string> {
  return `${response.status} ${/<Code>(.*?)<\/Code>/.exec(await response.text())?.[1] ?? ''}`;
}

/** Sends the beginning of a request, leaves, and waits until the other side has noticed. */
export function leaveEarly(url: string, head: readonly string[], bytes: Uint8Array): Promise<void> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port || 80), hostname, () => {
      socket.write(`${head.join('\r\n')}\r\n\r\n`);
      socket.end(bytes);
    });
    socket.resume();
    socket.on('close', () => resolve());
    socket.on('error', () => resolve());
  });
}

/** The current content, or undefined when there is no object. */
export async function contentOf(client: S3Client, Key: string, Bucket = BUCKET): Promise<string | undefined> {
  try {
    return await (await client.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToString();
  } catch (error) {
    if (error instanceof Error && error.name === 'NoSuchKey') return undefined;
    throw error;
  }
}

let counter = 0;

/** A key that no other test uses. */
export function freshKey(name = 'object'): string {
  counter += 1;
  return `test-${process.pid}-${Date.now()}-${counter}/${name}`;
}
