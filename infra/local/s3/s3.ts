/**
 * The local S3: only the calls that the product makes, but those strictly. Its bytes and rows survive kill -9.
 * What must hold is written in tests/contract/s3.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type LocalServer, listen } from '../server.ts';
import type { CorsRule } from '../template/read-buckets.ts';
import { type AuthSettings, authenticate } from './authenticate.ts';
import { answerPreflight, corsHeaders } from './cors.ts';
import { errorXml, S3Error } from './errors.ts';
import { ObjectStore } from './object-store.ts';
import {
  type Answer,
  type Call,
  copyObject,
  deleteObject,
  deleteObjects,
  getObject,
  listObjects,
  listVersions,
  putObject,
} from './operations.ts';
import { readBody } from './read-body.ts';

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
      return store.read(version);
    },
  };
}

async function handle(
  settings: S3Settings,
  store: ObjectStore,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const headers = flatHeaders(request);
  const method = request.method ?? 'GET';
  const [path = '/', rawQuery = ''] = (request.url ?? '/').split('?');
  const query = new URLSearchParams(rawQuery.replaceAll('+', '%20'));
  const bucket = settings.buckets.find((one) => one.name === bucketOf(path));
  const cors = bucket ? corsHeaders(bucket.cors, headers.origin, method) : {};
  try {
    if (!bucket) throw new S3Error('NoSuchBucket', 'The specified bucket does not exist');
    if (method === 'OPTIONS') {
      const asked = (headers['access-control-request-headers'] ?? '')
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean);
      const preflight = {
        origin: headers.origin ?? '',
        method: headers['access-control-request-method'] ?? '',
        headers: asked,
      };
      return send(response, method, { status: 200, headers: answerPreflight(bucket.cors, preflight) }, {});
    }
    await authenticate({ method, path, query, headers }, settings);
    const body = await readBody(request, headers);
    const call: Call = { bucket: bucket.name, versioned: bucket.versioned, key: keyOf(path), query, headers, body };
    const answer = dispatch(settings, store, method, call);
    if (answer.created && bucket.eventBridge) {
      const { key, size, eTag, versionId, sequence } = answer.created;
      settings.onObjectCreated?.({
        bucket: bucket.name,
        key,
        size,
        eTag,
        versionId,
        sequencer: sequence.toString(16).padStart(18, '0'),
      });
    }
    send(response, method, answer, cors);
  } catch (error) {
    if (!(error instanceof S3Error)) throw error;
    send(
      response,
      method,
      {
        status: error.status,
        headers: { ...error.headers, 'content-type': 'application/xml', connection: 'close' },
        body: errorXml(error),
      },
      cors,
    );
    request.resume();
  }
}

function dispatch(settings: S3Settings, store: ObjectStore, method: string, call: Call): Answer {
  const { key, query, headers } = call;
  const isVersioned = (name: string): boolean => {
    const bucket = settings.buckets.find((one) => one.name === name);
    if (!bucket) throw new S3Error('NoSuchBucket', 'The specified bucket does not exist');
    return bucket.versioned;
  };
  const sub = ['uploads', 'uploadId', 'tagging', 'acl', 'policy', 'select'].find((name) => query.has(name));
  if (sub === undefined && key !== '') {
    if (method === 'PUT')
      return headers['x-amz-copy-source'] === undefined ? putObject(store, call) : copyObject(store, call, isVersioned);
    if (method === 'GET' || method === 'HEAD') return getObject(store, call, method === 'HEAD');
    if (method === 'DELETE') return deleteObject(store, call);
  }
  if (sub === undefined && key === '') {
    if (method === 'GET' && query.get('list-type') === '2') return listObjects(store, call);
    if (method === 'GET' && query.has('versions')) return listVersions(store, call);
    if (method === 'POST' && query.has('delete')) return deleteObjects(store, call);
  }
  throw new S3Error(
    'NotImplemented',
    `The local S3 does not know this call: ${method} ${key === '' ? 'bucket' : 'object'} ${sub ?? ''}`,
  );
}

function send(response: ServerResponse, method: string, answer: Answer, cors: Record<string, string>): void {
  const body = answer.body === undefined ? Buffer.alloc(0) : Buffer.from(answer.body);
  const length =
    answer.status === 204 || answer.headers['content-length'] !== undefined
      ? {}
      : { 'content-length': String(body.length) };
  response.writeHead(answer.status, { ...length, ...answer.headers, ...cors, 'x-amz-request-id': 'LOCAL' });
  response.end(method === 'HEAD' ? undefined : body);
}

function flatHeaders(request: IncomingMessage): Record<string, string> {
  const entries = Object.entries(request.headers).map(([name, value]) => [name, [value ?? ''].flat().join(',')]);
  return Object.fromEntries(entries);
}

function bucketOf(path: string): string {
  return decodeURIComponent(path.split('/')[1] ?? '');
}

function keyOf(path: string): string {
  const raw = path.split('/').slice(2).join('/');
  try {
    return decodeURIComponent(raw);
  } catch {
    throw new S3Error('InvalidArgument', 'The key is not valid UTF-8');
  }
}
