/** Calls on one object. */
import { type Answer, type Call, receiveNothing } from './call.ts';
import { S3Error } from './errors.ts';
import { type ObjectStore, type StoredVersion, UNVERSIONED } from './object-store.ts';
import { xmlDocument } from './xml.ts';

const KEPT_HEADERS = ['content-type', 'content-disposition', 'cache-control', 'content-encoding', 'content-language'];
const CHECKSUM = 'x-amz-checksum-';

/** The object is there when the whole body was right, not before; until then, what was there stays. */
export async function putObject(store: ObjectStore, call: Call): Promise<Answer> {
  const { bucket, key, versioned, headers } = call;
  const { name, filled } = await store.files.write((write) => call.receive(write));
  const made = { bucket, key, file: name, size: filled.size, eTag: filled.md5 };
  const created = store.put(
    { ...made, headers: { ...keptHeaders(headers), ...filled.checksums } },
    { versioned, onlyNew: headers['if-none-match'] === '*' },
  );
  return { status: 200, headers: { ...filled.checksums, ...versionHeaders(created) }, created };
}

/** @throws S3Error when the bucket, the object or that exact version is not there. */
export async function copyObject(
  store: ObjectStore,
  call: Call,
  requireBucket: (bucket: string) => void,
): Promise<Answer> {
  await receiveNothing(call);
  const from = parseCopySource(call.headers['x-amz-copy-source'] ?? '');
  requireBucket(from.bucket);
  const source = findObject(store, from);
  const checksums = Object.fromEntries(Object.entries(source.headers).filter(([name]) => name.startsWith(CHECKSUM)));
  const replace = call.headers['x-amz-metadata-directive'] === 'REPLACE';
  const created = store.put(
    {
      bucket: call.bucket,
      key: call.key,
      file: store.files.duplicate(source.file),
      size: source.size,
      eTag: source.eTag,
      headers: replace ? { ...keptHeaders(call.headers), ...checksums } : source.headers,
    },
    { versioned: call.versioned, onlyNew: false },
  );
  return {
    status: 200,
    headers: {
      ...versionHeaders(created),
      'x-amz-copy-source-version-id': source.versionId,
      'content-type': 'application/xml',
    },
    body: xmlDocument(
      'CopyObjectResult',
      `<ETag>&quot;${created.eTag}&quot;</ETag><LastModified>${created.modified}</LastModified>`,
    ),
    created,
  };
}

/** GET and HEAD, whole or a range. */
export async function getObject(store: ObjectStore, call: Call, isHead: boolean): Promise<Answer> {
  await receiveNothing(call);
  const version = findObject(store, { ...call, versionId: call.query.get('versionId') });
  const range = rangeOf(call.headers.range, version.size);
  const { start, end } = range ?? { start: 0, end: version.size - 1 };
  const showChecksums = call.headers['x-amz-checksum-mode'] === 'ENABLED' && range === undefined;
  const stored = Object.entries(version.headers).filter(([name]) => showChecksums || !name.startsWith(CHECKSUM));
  const headers: Record<string, string> = {
    'content-type': 'binary/octet-stream',
    ...Object.fromEntries(stored),
    ...overrides(call.query),
    ...versionHeaders(version),
    'last-modified': new Date(version.modified).toUTCString(),
    'accept-ranges': 'bytes',
    'content-length': String(end - start + 1),
    ...(range && { 'content-range': `bytes ${start}-${end}/${version.size}` }),
  };
  const status = range ? 206 : 200;
  if (isHead || version.size === 0) return { status, headers };
  return { status, headers, file: { descriptor: store.files.open(version.file), start, end } };
}

/** Marks the object as deleted, or removes one version for good. To delete what is not there is no fault. */
export async function deleteObject(store: ObjectStore, call: Call): Promise<Answer> {
  await receiveNothing(call);
  const versionId = call.query.get('versionId');
  const gone =
    versionId === null
      ? store.delete(call.bucket, call.key, call.versioned)
      : store.deleteVersion(call.bucket, call.key, versionId);
  const shown = versionId ?? gone?.versionId;
  return {
    status: 204,
    headers: {
      ...(shown !== undefined && { 'x-amz-version-id': shown }),
      ...(gone?.isDeleteMarker && { 'x-amz-delete-marker': 'true' }),
    },
  };
}

interface Address {
  readonly bucket: string;
  readonly key: string;
  readonly versionId: string | null;
}

/** Reads `bucket/key?versionId=…`, of which bucket and key are URL-encoded. */
export function parseCopySource(header: string): Address {
  const [path = '', query = ''] = header.split('?');
  try {
    const [bucket = '', ...key] = decodeURIComponent(path).replace(/^\//, '').split('/');
    return { bucket, key: key.join('/'), versionId: new URLSearchParams(query).get('versionId') };
  } catch {
    // Not an encoded address is all there is to say.
    throw new S3Error('InvalidArgument', 'Copy Source must mention the source bucket and key: sourcebucket/sourcekey');
  }
}

function findObject(store: ObjectStore, { bucket, key, versionId }: Address): StoredVersion {
  if (versionId === null) {
    const current = store.current(bucket, key);
    if (current && !current.isDeleteMarker) return current;
    const marked = current ? { 'x-amz-delete-marker': 'true' } : {};
    throw new S3Error('NoSuchKey', 'The specified key does not exist.', marked);
  }
  const version = store.version(bucket, key, versionId);
  if (!version) throw new S3Error('NoSuchVersion', 'The specified version does not exist.');
  if (!version.isDeleteMarker) return version;
  throw new S3Error('MethodNotAllowed', 'The specified method is not allowed against this resource.', {
    'x-amz-delete-marker': 'true',
  });
}

function versionHeaders(version: StoredVersion): Record<string, string> {
  return {
    etag: `"${version.eTag}"`,
    ...(version.versionId !== UNVERSIONED && { 'x-amz-version-id': version.versionId }),
  };
}

/** `aws-chunked` is how the body travelled, and no property of the object. */
function keptHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const kept = Object.entries(headers)
    .filter(([name]) => KEPT_HEADERS.includes(name) || name.startsWith('x-amz-meta-'))
    .map(([name, value]) => [name, name === 'content-encoding' ? value.replace(/,?\s*aws-chunked/, '') : value])
    .filter(([, value]) => value !== '');
  return Object.fromEntries(kept);
}

/** A signed GET may say how the answer is labelled. */
function overrides(query: URLSearchParams): Record<string, string> {
  const prefix = 'response-';
  const asked = [...query].filter(([name]) => name.startsWith(prefix));
  if (asked.some(([, value]) => /[^\t\x20-\x7e\xa0-\xff]/.test(value))) {
    throw new S3Error('InvalidArgument', 'Header value cannot be represented using ISO-8859-1.');
  }
  return Object.fromEntries(asked.map(([name, value]) => [name.slice(prefix.length), value]));
}

/**
 * Both ends included; undefined for no range, several ranges or one that is not well-formed: S3 then gives everything.
 */
function rangeOf(header: string | undefined, size: number): { start: number; end: number } | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (start < size) return { start, end };
  throw new S3Error('InvalidRange', 'The requested range is not satisfiable', { 'content-range': `bytes */${size}` });
}
