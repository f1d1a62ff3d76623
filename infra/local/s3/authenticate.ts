/**
 * Who may make this request: it must be signed, in its headers or in its URL, with the key that this cloud knows. The SDK's own
 * signer signs the request again; what differs in path, method, query, signed headers or expiry gives another signature.
 */
import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import { S3Error } from './errors.ts';

export interface RawRequest {
  readonly method: string;
  /** As it stood on the request line, still encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
}

export interface AuthSettings {
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly region: string;
  readonly now: () => Date;
}

const SKEW_MS = 15 * 60_000;
const MAX_EXPIRY_SECONDS = 7 * 24 * 3600;
const SIGNING_PARAMETERS = ['algorithm', 'credential', 'date', 'expires', 'signedheaders', 'signature'].map(
  (name) => `x-amz-${name}`,
);

/** @throws S3Error AccessDenied, InvalidAccessKeyId, SignatureDoesNotMatch, RequestTimeTooSkewed… */
export async function authenticate(request: RawRequest, settings: AuthSettings): Promise<void> {
  const inQuery = request.query.has('X-Amz-Signature');
  const inHeader = request.headers.authorization !== undefined;
  if (inQuery && inHeader) throw new S3Error('InvalidArgument', 'Only one auth mechanism allowed');
  if (inQuery) return checkPresigned(request, settings);
  if (inHeader) return checkHeader(request, settings);
  throw new S3Error('AccessDenied', 'Access Denied');
}

async function checkHeader(request: RawRequest, settings: AuthSettings): Promise<void> {
  const match = /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
    request.headers.authorization ?? '',
  );
  if (!match)
    throw new S3Error('AuthorizationHeaderMalformed', 'The authorization header that you provided is not valid.');
  const [, credential = '', signed = '', signature] = match;
  checkCredential(credential, settings);
  const date = parseDate(request.headers['x-amz-date']);
  // The SDK signs by the machine's clock, also where a test has moved the clock of this cloud.
  if (Math.abs(Date.now() - date.getTime()) > SKEW_MS) {
    throw new S3Error(
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
    );
  }
  const names = checkSignedHeaders(signed, request);
  const again = await signer(settings).sign(toSign(request, names, request.query), {
    signingDate: date,
    signableHeaders: new Set(names),
  });
  if (!again.headers.authorization?.endsWith(`Signature=${signature}`)) throw mismatch();
}

async function checkPresigned(request: RawRequest, settings: AuthSettings): Promise<void> {
  const { query } = request;
  const expires = Number(query.get('X-Amz-Expires'));
  if (
    query.get('X-Amz-Algorithm') !== 'AWS4-HMAC-SHA256' ||
    !Number.isInteger(expires) ||
    expires < 1 ||
    expires > MAX_EXPIRY_SECONDS
  ) {
    throw new S3Error(
      'AccessDenied',
      'Query-string authentication requires the Signature, Expires and Credential parameters',
    );
  }
  checkCredential(query.get('X-Amz-Credential') ?? '', settings);
  const date = parseDate(query.get('X-Amz-Date') ?? undefined);
  const names = checkSignedHeaders(query.get('X-Amz-SignedHeaders') ?? '', request);
  const rest = new URLSearchParams([...query].filter(([name]) => !SIGNING_PARAMETERS.includes(name.toLowerCase())));
  const unsigned = toSign(request, names, rest);
  // The signer takes the hash of the body from a header, and puts that header in the query.
  const hash = [...rest].find(([name]) => name.toLowerCase() === 'x-amz-content-sha256');
  if (hash) {
    delete unsigned.query[hash[0]];
    unsigned.headers[hash[0]] = hash[1];
  }
  const again = await signer(settings).presign(unsigned, {
    signingDate: date,
    expiresIn: expires,
    signableHeaders: new Set(names),
    unhoistableHeaders: new Set(names),
  });
  if (again.query?.['X-Amz-Signature'] !== query.get('X-Amz-Signature')) throw mismatch();
  const now = settings.now().getTime();
  if (now > date.getTime() + expires * 1000) throw new S3Error('AccessDenied', 'Request has expired');
  if (date.getTime() > now + SKEW_MS) throw new S3Error('AccessDenied', 'Request is not yet valid');
}

function signer({ credentials, region }: AuthSettings): SignatureV4 {
  return new SignatureV4({
    credentials,
    region,
    service: 's3',
    sha256: Sha256,
    uriEscapePath: false,
    applyChecksum: true,
  });
}

function toSign(request: RawRequest, names: readonly string[], query: URLSearchParams) {
  const bag: Record<string, string | string[]> = {};
  for (const [name, value] of query) {
    const known = bag[name];
    bag[name] = known === undefined ? value : [known, value].flat();
  }
  return {
    method: request.method,
    protocol: 'http:',
    hostname: 'signed-by-header',
    path: request.path,
    query: bag,
    headers: Object.fromEntries(names.map((name) => [name, request.headers[name] ?? ''])) as Record<string, string>,
  };
}

function checkCredential(credential: string, { credentials, region }: AuthSettings): void {
  const [key, day, zone, service, end] = credential.split('/');
  if (key !== credentials.accessKeyId) {
    throw new S3Error('InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.');
  }
  if (!/^\d{8}$/.test(day ?? '') || zone !== region || service !== 's3' || end !== 'aws4_request') {
    throw new S3Error('AuthorizationHeaderMalformed', `The credential scope must be <date>/${region}/s3/aws4_request.`);
  }
}

/** Every signed header must be there, and every x-amz-* header and the host must be signed. */
function checkSignedHeaders(signed: string, request: RawRequest): readonly string[] {
  const names = signed.split(';');
  const absent = names.filter((name) => request.headers[name] === undefined);
  if (absent.length > 0) throw mismatch();
  const unsigned = Object.keys(request.headers).filter(
    (name) => (name === 'host' || name.startsWith('x-amz-')) && !names.includes(name),
  );
  if (unsigned.length > 0) {
    throw new S3Error(
      'AccessDenied',
      `There were headers present in the request which were not signed: ${unsigned.join(', ')}`,
    );
  }
  return names;
}

/** Reads `20261123T150000Z`. */
function parseDate(text: string | undefined): Date {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text ?? '');
  if (!parts) throw new S3Error('AccessDenied', 'AWS authentication requires a valid Date or x-amz-date header');
  const [, year, month, day, hour, minute, second] = parts;
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

function mismatch(): S3Error {
  return new S3Error(
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided.',
  );
}
