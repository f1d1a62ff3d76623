/** What each call does, once it is known who asks and the body is whole. */
import { escapeXml, S3Error } from './errors.ts';
import type { ObjectStore, StoredVersion } from './object-store.ts';

export interface Call {
  readonly bucket: string;
  readonly versioned: boolean;
  readonly key: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body?: Buffer | string;
  /** Set when this call made an object. */
  readonly created?: StoredVersion;
}

const KEPT_HEADERS = [
  'content-type',
  'content-disposition',
  'cache-control',
  'content-encoding',
  'content-language',
  'x-amz-checksum-sha256',
  'x-amz-checksum-crc32',
];

export function putObject(store: ObjectStore, call: Call): Answer {
  const onlyNew = call.headers['if-none-match'] === '*';
  const created = store.put(call.bucket, call.key, call.body, kept(call.headers), {
    versioned: call.versioned,
    onlyNew,
  });
  return { status: 200, headers: versionHeaders(created), created };
}

export function copyObject(store: ObjectStore, call: Call, isVersioned: (bucket: string) => boolean): Answer {
  const [path = '', query = ''] = (call.headers['x-amz-copy-source'] ?? '').split('?');
  const [bucket = '', ...rest] = decodeURIComponent(path).replace(/^\//, '').split('/');
  isVersioned(bucket);
  const key = rest.join('/');
  const versionId = new URLSearchParams(query).get('versionId');
  const source = requireObject(
    versionId === null ? store.current(bucket, key) : requireVersion(store, bucket, key, versionId),
  );
  const headers = call.headers['x-amz-metadata-directive'] === 'REPLACE' ? kept(call.headers) : { ...source.headers };
  const created = store.put(call.bucket, call.key, store.read(source), headers, {
    versioned: call.versioned,
    onlyNew: false,
  });
  const body = xml(
    'CopyObjectResult',
    `<ETag>&quot;${created.eTag}&quot;</ETag><LastModified>${created.modified}</LastModified>`,
  );
  return {
    status: 200,
    headers: {
      ...versionHeaders(created),
      'x-amz-copy-source-version-id': source.versionId,
      'content-type': 'application/xml',
    },
    body,
    created,
  };
}

export function getObject(store: ObjectStore, call: Call, isHead: boolean): Answer {
  const versionId = call.query.get('versionId');
  const found =
    versionId === null ? store.current(call.bucket, call.key) : requireVersion(store, call.bucket, call.key, versionId);
  const version = requireObject(found, versionId !== null);
  const { 'x-amz-checksum-sha256': sha256, 'x-amz-checksum-crc32': crc32, ...shown } = version.headers;
  const wantsChecksum = call.headers['x-amz-checksum-mode'] === 'ENABLED' && call.headers.range === undefined;
  const checksums = {
    ...(sha256 ? { 'x-amz-checksum-sha256': sha256 } : {}),
    ...(crc32 ? { 'x-amz-checksum-crc32': crc32 } : {}),
  };
  const headers: Record<string, string> = {
    'content-type': 'binary/octet-stream',
    ...shown,
    ...(wantsChecksum ? checksums : {}),
    ...overrides(call.query),
    ...versionHeaders(version),
    'last-modified': new Date(version.modified).toUTCString(),
    'accept-ranges': 'bytes',
  };
  const range = rangeOf(call.headers.range, version.size);
  if (range) headers['content-range'] = `bytes ${range.start}-${range.end}/${version.size}`;
  const length = range ? range.end - range.start + 1 : version.size;
  headers['content-length'] = String(length);
  const status = range ? 206 : 200;
  if (isHead) return { status, headers };
  const bytes = store.read(version);
  return { status, headers, body: range ? bytes.subarray(range.start, range.end + 1) : bytes };
}

export function deleteObject(store: ObjectStore, call: Call): Answer {
  const versionId = call.query.get('versionId');
  const gone =
    versionId === null
      ? store.delete(call.bucket, call.key, call.versioned)
      : store.deleteVersion(call.bucket, call.key, versionId);
  const headers: Record<string, string> = {};
  if (versionId !== null) headers['x-amz-version-id'] = versionId;
  else if (gone) headers['x-amz-version-id'] = gone.versionId;
  if (gone?.isDeleteMarker) headers['x-amz-delete-marker'] = 'true';
  return { status: 204, headers };
}

export function deleteObjects(store: ObjectStore, call: Call): Answer {
  const asked = [...call.body.toString('utf8').matchAll(/<Object>(.*?)<\/Object>/gs)].map(([, inner = '']) => ({
    key: unescapeXml(/<Key>(.*?)<\/Key>/s.exec(inner)?.[1] ?? ''),
    versionId: /<VersionId>(.*?)<\/VersionId>/s.exec(inner)?.[1],
  }));
  if (asked.length === 0 || asked.length > 1000)
    throw new S3Error('MalformedXML', 'The XML you provided was not well-formed.');
  const lines = asked.map(({ key, versionId }) => {
    if (versionId === undefined) store.delete(call.bucket, key, call.versioned);
    else store.deleteVersion(call.bucket, key, versionId);
    return `<Deleted><Key>${escapeXml(key)}</Key>${versionId ? `<VersionId>${versionId}</VersionId>` : ''}</Deleted>`;
  });
  return xmlAnswer('DeleteResult', lines.join(''));
}

export function listObjects(store: ObjectStore, call: Call): Answer {
  const { query, bucket } = call;
  const max = maxKeys(query);
  const prefix = query.get('prefix') ?? '';
  const token = query.get('continuation-token');
  const after = token === null ? (query.get('start-after') ?? '') : Buffer.from(token, 'base64url').toString('utf8');
  const found = store.list(bucket, prefix, after, max + 1);
  const page = found.slice(0, max);
  const more = found.length > max;
  const encode = encoder(query);
  const contents = page.map(
    (one) =>
      `<Contents><Key>${encode(one.key)}</Key><LastModified>${one.modified}</LastModified><ETag>&quot;${one.eTag}&quot;</ETag><Size>${one.size}</Size><StorageClass>STANDARD</StorageClass></Contents>`,
  );
  const next = more
    ? `<NextContinuationToken>${Buffer.from(page.at(-1)?.key ?? '').toString('base64url')}</NextContinuationToken>`
    : '';
  const head = `<Name>${bucket}</Name><Prefix>${encode(prefix)}</Prefix><KeyCount>${page.length}</KeyCount><MaxKeys>${max}</MaxKeys>${encodingTag(query)}<IsTruncated>${more}</IsTruncated>`;
  return xmlAnswer('ListBucketResult', `${head}${next}${contents.join('')}`);
}

export function listVersions(store: ObjectStore, call: Call): Answer {
  const { query, bucket } = call;
  const max = maxKeys(query);
  const prefix = query.get('prefix') ?? '';
  const key = query.get('key-marker') ?? '';
  const marker = query.get('version-id-marker');
  const sequence = marker === null ? 0 : (store.version(bucket, key, marker)?.sequence ?? 0);
  const found = store.listVersions(bucket, prefix, { key, sequence }, max + 1);
  const page = found.slice(0, max);
  const last = found.length > max ? page.at(-1) : undefined;
  const encode = encoder(query);
  const lines = page.map((one) => {
    const latest = store.current(bucket, one.key)?.sequence === one.sequence;
    const common = `<Key>${encode(one.key)}</Key><VersionId>${one.versionId}</VersionId><IsLatest>${latest}</IsLatest><LastModified>${one.modified}</LastModified>`;
    return one.isDeleteMarker
      ? `<DeleteMarker>${common}</DeleteMarker>`
      : `<Version>${common}<ETag>&quot;${one.eTag}&quot;</ETag><Size>${one.size}</Size><StorageClass>STANDARD</StorageClass></Version>`;
  });
  const next = last
    ? `<NextKeyMarker>${encode(last.key)}</NextKeyMarker><NextVersionIdMarker>${last.versionId}</NextVersionIdMarker>`
    : '';
  const head = `<Name>${bucket}</Name><Prefix>${encode(prefix)}</Prefix><MaxKeys>${max}</MaxKeys>${encodingTag(query)}<IsTruncated>${last !== undefined}</IsTruncated>`;
  return xmlAnswer('ListVersionsResult', `${head}${next}${lines.join('')}`);
}

function kept(headers: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(headers).filter(
    ([name]) => KEPT_HEADERS.includes(name) || name.startsWith('x-amz-meta-'),
  );
  return Object.fromEntries(
    entries
      .map(([name, value]) => [name, name === 'content-encoding' ? value.replace(/aws-chunked,?\s*/, '') : value])
      .filter(([, value]) => value !== ''),
  );
}

function versionHeaders(version: StoredVersion): Record<string, string> {
  return {
    etag: `"${version.eTag}"`,
    ...(version.versionId === 'null' ? {} : { 'x-amz-version-id': version.versionId }),
    ...(version.headers['x-amz-checksum-sha256'] ? { 'x-amz-checksum-type': 'FULL_OBJECT' } : {}),
  };
}

/** A presigned GET may say how the answer is labelled. */
function overrides(query: URLSearchParams): Record<string, string> {
  const names = ['content-type', 'content-disposition', 'cache-control', 'content-language', 'content-encoding'];
  return Object.fromEntries(
    names.flatMap((name) => (query.has(`response-${name}`) ? [[name, query.get(`response-${name}`) ?? '']] : [])),
  );
}

function requireVersion(store: ObjectStore, bucket: string, key: string, versionId: string): StoredVersion {
  const version = store.version(bucket, key, versionId);
  if (!version) throw new S3Error('NoSuchVersion', 'The specified version does not exist.');
  return version;
}

function requireObject(version: StoredVersion | undefined, asked = false): StoredVersion {
  if (!version) throw new S3Error('NoSuchKey', 'The specified key does not exist.');
  if (!version.isDeleteMarker) return version;
  if (asked)
    throw new S3Error('MethodNotAllowed', 'The specified method is not allowed against this resource.', {
      'x-amz-delete-marker': 'true',
    });
  throw new S3Error('NoSuchKey', 'The specified key does not exist.', { 'x-amz-delete-marker': 'true' });
}

function rangeOf(header: string | undefined, size: number): { start: number; end: number } | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const suffix = match[1] === '';
  const start = suffix ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const end = suffix || match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
  if (start > end || start >= size)
    throw new S3Error('InvalidRange', 'The requested range is not satisfiable', { 'content-range': `bytes */${size}` });
  return { start, end };
}

function maxKeys(query: URLSearchParams): number {
  const asked = Number(query.get('max-keys') ?? 1000);
  if (!Number.isInteger(asked) || asked < 0)
    throw new S3Error('InvalidArgument', 'Provided max-keys not an integer or within integer range');
  return Math.min(asked, 1000);
}

function encoder(query: URLSearchParams): (text: string) => string {
  return query.get('encoding-type') === 'url' ? (text) => encodeURIComponent(text).replaceAll('%2F', '/') : escapeXml;
}

function encodingTag(query: URLSearchParams): string {
  return query.get('encoding-type') === 'url' ? '<EncodingType>url</EncodingType>' : '';
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#13;', '\r')
    .replaceAll('&#xD;', '\r')
    .replaceAll('&#xA;', '\n')
    .replaceAll('&amp;', '&');
}

function xml(root: string, inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${inner}</${root}>`;
}

function xmlAnswer(root: string, inner: string): Answer {
  return { status: 200, headers: { 'content-type': 'application/xml' }, body: xml(root, inner) };
}
