/** Calls on a bucket: lists. */
import { type Answer, type Call, receiveNothing } from './call.ts';
import { S3Error } from './errors.ts';
import type { ObjectStore } from './object-store.ts';
import { escapeXml, xmlDocument } from './xml.ts';

const PAGE = 1000;

/** ListObjectsV2. */
export async function listObjects(store: ObjectStore, call: Call): Promise<Answer> {
  await receiveNothing(call);
  const { query, bucket } = call;
  const max = maxKeys(query);
  const encode = encoder(query);
  const prefix = query.get('prefix') ?? '';
  const token = query.get('continuation-token');
  const after = token === null ? (query.get('start-after') ?? '') : Buffer.from(token, 'base64url').toString('utf8');
  const found = store.list(bucket, prefix, after, max + 1);
  const page = found.slice(0, max);
  const last = found.length > max ? page.at(-1) : undefined;
  const lines = page.map(
    (one) =>
      `<Contents><Key>${encode(one.key)}</Key><LastModified>${one.modified}</LastModified><ETag>&quot;${one.eTag}&quot;</ETag><Size>${one.size}</Size><StorageClass>STANDARD</StorageClass></Contents>`,
  );
  const next = last ? tag('NextContinuationToken', Buffer.from(last.key).toString('base64url')) : '';
  const head = [
    tag('Name', bucket),
    tag('Prefix', encode(prefix)),
    tag('KeyCount', String(page.length)),
    tag('MaxKeys', String(max)),
    tag('IsTruncated', String(last !== undefined)),
    encodingTag(query),
  ];
  return xmlAnswer('ListBucketResult', [...head, next, ...lines]);
}

/** ListObjectVersions: versions and delete markers. */
export async function listVersions(store: ObjectStore, call: Call): Promise<Answer> {
  await receiveNothing(call);
  const { query, bucket } = call;
  const max = maxKeys(query);
  const encode = encoder(query);
  const prefix = query.get('prefix') ?? '';
  const after = { key: query.get('key-marker') ?? '', versionId: query.get('version-id-marker') ?? undefined };
  const found = store.listVersions(bucket, prefix, after, max + 1);
  const page = found.slice(0, max);
  const last = found.length > max ? page.at(-1) : undefined;
  const lines = page.map((one) => {
    const latest = store.current(bucket, one.key)?.sequence === one.sequence;
    const common = `<Key>${encode(one.key)}</Key><VersionId>${one.versionId}</VersionId><IsLatest>${latest}</IsLatest><LastModified>${one.modified}</LastModified>`;
    return one.isDeleteMarker
      ? `<DeleteMarker>${common}</DeleteMarker>`
      : `<Version>${common}<ETag>&quot;${one.eTag}&quot;</ETag><Size>${one.size}</Size><StorageClass>STANDARD</StorageClass></Version>`;
  });
  const next = last ? [tag('NextKeyMarker', encode(last.key)), tag('NextVersionIdMarker', last.versionId)] : [];
  const head = [
    tag('Name', bucket),
    tag('Prefix', encode(prefix)),
    tag('MaxKeys', String(max)),
    tag('IsTruncated', String(last !== undefined)),
    encodingTag(query),
  ];
  return xmlAnswer('ListVersionsResult', [...head, ...next, ...lines]);
}

function maxKeys(query: URLSearchParams): number {
  const asked = query.get('max-keys') ?? String(PAGE);
  if (!/^\d{1,9}$/.test(asked)) {
    throw new S3Error('InvalidArgument', 'Provided max-keys not an integer or within integer range');
  }
  return Math.min(Number(asked), PAGE);
}

/** Keys may hold what XML cannot: whoever asks gets them URL-encoded. */
function encoder(query: URLSearchParams): (text: string) => string {
  return query.get('encoding-type') === 'url' ? (text) => encodeURIComponent(text).replaceAll('%2F', '/') : escapeXml;
}

function encodingTag(query: URLSearchParams): string {
  return query.get('encoding-type') === 'url' ? tag('EncodingType', 'url') : '';
}

function tag(name: string, inner: string): string {
  return `<${name}>${inner}</${name}>`;
}

function xmlAnswer(root: string, lines: readonly string[]): Answer {
  return { status: 200, headers: { 'content-type': 'application/xml' }, body: xmlDocument(root, lines.join('')) };
}
