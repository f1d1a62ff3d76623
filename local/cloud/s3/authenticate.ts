/**
 * Who makes this request: it must be signed, in its headers or in its URL, with a key that this cloud knows. The SDK's
 * own signer signs the request again; what differs in path, method, query, signed headers or expiry gives another
 * signature.
 */
import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import { type Caller, type Callers, operatorWith } from '../permissions/callers.ts';
import type { Credentials } from '../permissions/credentials.ts';
import { S3Error } from './errors.ts';

export interface RawRequest {
  readonly method: string;
  /** As it stood on the request line, still encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
}

export interface AuthSettings {
  /** Of whoever may do everything. */
  readonly credentials: Credentials;
  /** All others; absent: there are none. */
  readonly callers?: Callers;
  readonly region: string;
  readonly now: () => Date;
}

const SKEW_MS = 15 * 60_000;
const MAX_EXPIRY_SECONDS = 7 * 24 * 3600;
const SIGNING_PARAMETERS = ['Algorithm', 'Credential', 'Date', 'Expires', 'SignedHeaders', 'Signature'].map(
  (name) => `X-Amz-${name}`,
);
const BODY_HASH = 'X-Amz-Content-Sha256';
const SESSION_TOKEN = 'X-Amz-Security-Token';

/** @throws S3Error AccessDenied, InvalidAccessKeyId, SignatureDoesNotMatch, RequestTimeTooSkewed… */
export async function authenticate(request: RawRequest, settings: AuthSettings): Promise<Caller> {
  const inQuery = request.query.has('X-Amz-Signature');
  const inHeader = request.headers.authorization !== undefined;
  if (inQuery && inHeader) throw new S3Error('InvalidArgument', 'Only one auth mechanism allowed');
  if (inQuery) return checkPresigned(request, settings);
  if (inHeader) return checkHeader(request, settings);
  throw new S3Error('AccessDenied', 'Access Denied');
}

async function checkHeader(request: RawRequest, settings: AuthSettings): Promise<Caller> {
  const authorization = request.headers.authorization ?? '';
  const match = /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=[0-9a-f]{64}$/.exec(
    authorization,
  );
  if (!match)
    throw new S3Error('AuthorizationHeaderMalformed', 'The authorization header that you provided is not valid.');
  const [, credential = '', signed = ''] = match;
  const caller = callerOf(credential, settings);
  const date = parseDate(request.headers['x-amz-date']);
  // The SDK signs by the machine's clock, also where a test has moved the clock of this cloud.
  if (Math.abs(Date.now() - date.getTime()) > SKEW_MS) {
    throw new S3Error(
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
    );
  }
  // Without it the signer would take the body for an empty one, whatever was sent.
  if (!isBodyHash(request.headers['x-amz-content-sha256'])) {
    throw new S3Error('InvalidRequest', 'Missing required header for this request: x-amz-content-sha256');
  }
  const names = checkSignedHeaders(signed, request);
  const again = await signer(caller, settings).sign(toSign(request, names, [...request.query]), {
    signingDate: date,
    signableHeaders: new Set(names),
  });
  if (again.headers.authorization !== authorization.replaceAll(/, ?/g, ', ')) throw mismatch();
  return caller;
}

async function checkPresigned(request: RawRequest, settings: AuthSettings): Promise<Caller> {
  const { query } = request;
  const expires = Number(query.get('X-Amz-Expires'));
  if (!Number.isInteger(expires) || expires < 1 || expires > MAX_EXPIRY_SECONDS) {
    throw new S3Error('AuthorizationQueryParametersError', 'X-Amz-Expires must be between 1 and 604800 seconds');
  }
  const caller = callerOf(query.get('X-Amz-Credential') ?? '', settings);
  const date = parseDate(query.get('X-Amz-Date') ?? undefined);
  const names = checkSignedHeaders(query.get('X-Amz-SignedHeaders') ?? '', request);
  // The SDK always presigns without a hash of the body, and says so in the URL; the signer reads that from a header.
  if (query.get(BODY_HASH) !== 'UNSIGNED-PAYLOAD') {
    throw new S3Error('NotImplemented', `The local S3 takes presigned URLs with ${BODY_HASH}=UNSIGNED-PAYLOAD only.`);
  }
  const made = [
    ...SIGNING_PARAMETERS,
    BODY_HASH,
    ...(caller.credentials.sessionToken === undefined ? [] : [SESSION_TOKEN]),
  ];
  const rest = [...query].filter(([name]) => !made.includes(name));
  const unsigned = toSign(request, names, rest);
  const again = await signer(caller, settings).presign(
    { ...unsigned, headers: { ...unsigned.headers, [BODY_HASH]: 'UNSIGNED-PAYLOAD' } },
    {
      signingDate: date,
      expiresIn: expires,
      signableHeaders: new Set(names),
      unhoistableHeaders: new Set(names),
    },
  );
  // Each once, and exactly as the signer writes it: it makes these itself, so a changed one is not in its signature.
  const same = made.every((name) => {
    const given = query.getAll(name);
    return given.length === 1 && given[0] === again.query?.[name];
  });
  if (!same) throw mismatch();
  const now = settings.now().getTime();
  if (now > date.getTime() + expires * 1000) throw new S3Error('AccessDenied', 'Request has expired');
  if (date.getTime() > now + SKEW_MS) throw new S3Error('AccessDenied', 'Request is not yet valid');
  return caller;
}

function isBodyHash(hash: string | undefined): boolean {
  return hash !== undefined && /^([0-9a-f]{64}|UNSIGNED-PAYLOAD|STREAMING-[A-Z0-9-]+)$/.test(hash);
}

function signer({ credentials }: Caller, { region }: AuthSettings): SignatureV4 {
  return new SignatureV4({
    credentials,
    region,
    service: 's3',
    sha256: Sha256,
    uriEscapePath: false,
    applyChecksum: true,
  });
}

function toSign(request: RawRequest, names: readonly string[], query: readonly (readonly [string, string])[]) {
  const bag: Record<string, string | string[]> = Object.create(null);
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

function callerOf(credential: string, { credentials, callers, region }: AuthSettings): Caller {
  const [key = '', day, zone, service, end] = credential.split('/');
  const caller = key === credentials.accessKeyId ? operatorWith(credentials) : callers?.(key);
  if (!caller) {
    throw new S3Error('InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.');
  }
  if (!/^\d{8}$/.test(day ?? '') || zone !== region || service !== 's3' || end !== 'aws4_request') {
    throw new S3Error('AuthorizationHeaderMalformed', `The credential scope must be <date>/${region}/s3/aws4_request.`);
  }
  return caller;
}

/** Every x-amz-* header and the host must be signed. One that was signed and is not there makes another signature. */
function checkSignedHeaders(signed: string, request: RawRequest): readonly string[] {
  const names = signed.split(';');
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
function parseDate(text = ''): Date {
  const date = new Date(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (!Number.isNaN(date.getTime())) return date;
  throw new S3Error('AccessDenied', 'AWS authentication requires a valid Date or x-amz-date header');
}

function mismatch(): S3Error {
  return new S3Error(
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided.',
  );
}
