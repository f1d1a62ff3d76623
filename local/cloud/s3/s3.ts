/**
 * The local S3: only the calls that the product makes, but those strictly. Its bytes and rows survive kill -9.
 * What must hold is written in tests/contract/s3.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type LocalServer, listen } from '../server.ts';
import type { CorsRule } from '../template/read-buckets.ts';
import { type AuthSettings, authenticate, type RawRequest } from './authenticate.ts';
import type { Answer, Call } from './call.ts';
import { answerPreflight, corsHeaders } from './cors.ts';
import { dispatch } from './dispatch.ts';
import { S3Error } from './errors.ts';
import { ObjectStore, type StoredVersion } from './object-store.ts';
import { MAX_OBJECT_BYTES, receiveBody } from './receive-body.ts';
import { sendAnswer, sendRefusal } from './send-answer.ts';

/** A thousand keys to delete, and then some. */
const MAX_DOCUMENT_BYTES = 2 * 1024 * 1024;
const MAX_KEY_BYTES = 1024;

export interface BucketSettings {
  readonly name: string;
  readonly versioned: boolean;
  readonly eventBridge: boolean;
  readonly cors: readonly CorsRule[];
}

/** Told of every object in a bucket that publishes events, once it is durable. */
export interface ObjectCreated {
  readonly bucket: string;
  readonly key: string;
  readonly size: number;
  readonly eTag: string;
  readonly versionId: string;
  readonly sequencer: string;
}

export interface S3Settings extends AuthSettings {
  readonly port: number;
  readonly dataDir: string;
  readonly buckets: readonly BucketSettings[];
  readonly onObjectCreated?: (created: ObjectCreated) => void;
}

export interface LocalS3 extends LocalServer {
  /** The bytes of one version, for the malware scan. @throws S3Error when it is gone. */
  readObject(bucket: string, key: string, versionId?: string): Promise<Uint8Array>;
}

/** Starts the local S3 on 127.0.0.1. */
export async function startS3(settings: S3Settings): Promise<LocalS3> {
  const store = new ObjectStore(settings.dataDir, settings.now);
  const server = await listen((request, response) => handle(settings, store, request, response), settings.port);
  return {
    url: server.url,
    async close() {
      await server.close();
      store.close();
    },
    async readObject(bucket, key, versionId) {
      const version = versionId === undefined ? store.current(bucket, key) : store.version(bucket, key, versionId);
      if (!version || version.isDeleteMarker) throw new S3Error('NoSuchKey', 'The specified key does not exist.');
      return store.files.read(version.file);
    },
  };
}

async function handle(
  settings: S3Settings,
  store: ObjectStore,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const raw = readRequest(request);
  const bucket = settings.buckets.find(({ name }) => name === raw.path.split('/')[1]);
  const cors = bucket ? corsHeaders(bucket.cors, raw.headers.origin, raw.method) : {};
  try {
    if (!bucket) throw noSuchBucket();
    const answer = await answerTo(settings, store, bucket, raw, request);
    if (answer.created && bucket.eventBridge) settings.onObjectCreated?.(toEvent(answer.created));
    await sendAnswer(response, raw.method, answer, cors);
  } catch (error) {
    if (!(error instanceof S3Error)) throw error;
    sendRefusal(response, raw.method, error, cors);
  } finally {
    // What nobody read is let go, so that the connection can be used again.
    request.resume();
  }
}

async function answerTo(
  settings: S3Settings,
  store: ObjectStore,
  bucket: BucketSettings,
  raw: RawRequest,
  request: IncomingMessage,
): Promise<Answer> {
  const { method, headers, query } = raw;
  if (method === 'OPTIONS') return { status: 200, headers: answerPreflight(bucket.cors, headers) };
  const caller = await authenticate(raw, settings);
  const limit = method === 'PUT' ? MAX_OBJECT_BYTES : MAX_DOCUMENT_BYTES;
  const call: Call = {
    bucket: bucket.name,
    versioned: bucket.versioned,
    key: keyOf(raw.path),
    query,
    headers,
    may: (ask) => caller.may(ask),
    receive: (write) => receiveBody(request, headers, limit, write),
  };
  return dispatch(store, method, call, (name) => {
    if (!settings.buckets.some((one) => one.name === name)) throw noSuchBucket();
  });
}

function readRequest(request: IncomingMessage): RawRequest {
  const [path = '/', ...query] = (request.url ?? '/').split('?');
  const headers = Object.entries(request.headers).map(([name, value]) => [name, [value ?? ''].flat().join(',')]);
  return {
    method: request.method ?? 'GET',
    path,
    query: new URLSearchParams(query.join('?')),
    headers: Object.fromEntries(headers),
  };
}

function keyOf(path: string): string {
  const encoded = path.split('/').slice(2).join('/');
  let key: string;
  try {
    key = decodeURIComponent(encoded);
  } catch {
    // Not an encoded address is all there is to say.
    throw new S3Error('InvalidURI', "Couldn't parse the specified URI.");
  }
  if (Buffer.byteLength(key) > MAX_KEY_BYTES) throw new S3Error('KeyTooLongError', 'Your key is too long');
  return key;
}

function toEvent({ bucket, key, size, eTag, versionId, sequence }: StoredVersion): ObjectCreated {
  return { bucket, key, size, eTag, versionId, sequencer: sequence.toString(16).toUpperCase().padStart(18, '0') };
}

function noSuchBucket(): S3Error {
  return new S3Error('NoSuchBucket', 'The specified bucket does not exist');
}
