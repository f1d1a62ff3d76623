/** Which call a request is. Whatever the product does not use is refused, so that no test trusts what is not there. */
import { asksOf, listing, type Operation } from './asks.ts';
import type { Answer, Call } from './call.ts';
import { S3Error } from './errors.ts';
import { listObjects, listVersions } from './listings.ts';
import type { ObjectStore } from './object-store.ts';
import { copyObject, deleteObject, getObject, putObject } from './objects.ts';

const LIST = ['prefix', 'max-keys', 'encoding-type'];
const RESPONSE = ['content-type', 'content-disposition', 'content-encoding', 'content-language', 'cache-control'];

/** What the query may hold, besides the signature. */
const PARAMETERS: Readonly<Record<Operation, readonly string[]>> = {
  PutObject: [],
  CopyObject: [],
  GetObject: ['versionId', ...RESPONSE.map((name) => `response-${name}`)],
  HeadObject: ['versionId'],
  DeleteObject: ['versionId'],
  ListObjectsV2: ['list-type', 'continuation-token', 'start-after', ...LIST],
  ListObjectVersions: ['versions', 'key-marker', 'version-id-marker', ...LIST],
};

/** `x-id` names the operation, and means nothing. */
const SIGNING =
  /^(x-id|x-amz-(algorithm|credential|date|expires|signedheaders|signature|content-sha256|security-token|checksum-mode))$/i;

const HEADERS =
  /^x-amz-(date|content-sha256|security-token|user-agent|decoded-content-length|trailer|checksum-(sha256|crc32|mode)|sdk-checksum-algorithm|copy-source|(metadata|tagging)-directive|meta-.+)$/;

/** @throws S3Error AccessDenied; NotImplemented for a call, parameter or header that the product does not use. */
export async function dispatch(
  store: ObjectStore,
  method: string,
  call: Call,
  requireBucket: (bucket: string) => void,
): Promise<Answer> {
  const operation = operationOf(method, call);
  refuseUnknown(operation, call);
  if (!asksOf(operation, call).every((ask) => call.may(ask))) throw new S3Error('AccessDenied', 'Access Denied');
  try {
    return await perform(operation, store, call, requireBucket);
  } catch (error) {
    const isHidden = error instanceof S3Error && error.code === 'NoSuchKey' && !call.may(listing(call.bucket));
    throw isHidden ? new S3Error('AccessDenied', 'Access Denied') : error;
  }
}

function perform(
  operation: Operation,
  store: ObjectStore,
  call: Call,
  requireBucket: (bucket: string) => void,
): Promise<Answer> {
  switch (operation) {
    case 'PutObject':
      return putObject(store, call);
    case 'CopyObject':
      return copyObject(store, call, requireBucket);
    case 'GetObject':
      return getObject(store, call, false);
    case 'HeadObject':
      return getObject(store, call, true);
    case 'DeleteObject':
      return deleteObject(store, call);
    case 'ListObjectsV2':
      return listObjects(store, call);
    case 'ListObjectVersions':
      return listVersions(store, call);
  }
}

function operationOf(method: string, { key, query, headers }: Call): Operation {
  if (key !== '') {
    if (method === 'PUT') return headers['x-amz-copy-source'] === undefined ? 'PutObject' : 'CopyObject';
    if (method === 'GET') return 'GetObject';
    if (method === 'HEAD') return 'HeadObject';
    if (method === 'DELETE') return 'DeleteObject';
  } else {
    if (method === 'GET' && query.get('list-type') === '2') return 'ListObjectsV2';
    if (method === 'GET' && query.has('versions')) return 'ListObjectVersions';
  }
  throw notImplemented(`the call ${method} on ${key === '' ? 'a bucket' : 'an object'}`);
}

function refuseUnknown(operation: Operation, { query, headers }: Call): void {
  for (const name of query.keys()) {
    if (/^x-amz-checksum-(?!mode)/i.test(name)) {
      throw notImplemented(`${name} in a URL: S3 does not reliably hold the body to it there. Sign it as a header`);
    }
    if (!SIGNING.test(name) && !PARAMETERS[operation].includes(name)) {
      throw notImplemented(`the parameter ${name} of ${operation}`);
    }
  }
  for (const name of Object.keys(headers)) {
    if (name.startsWith('x-amz-') && !HEADERS.test(name)) throw notImplemented(`the header ${name}`);
  }
  const onlyNew = operation === 'PutObject' && headers['if-none-match'] === '*';
  if (headers['if-match'] !== undefined || (headers['if-none-match'] !== undefined && !onlyNew)) {
    throw notImplemented(`this condition of ${operation}`);
  }
}

function notImplemented(what: string): S3Error {
  return new S3Error('NotImplemented', `The local S3 does not know ${what}.`);
}
