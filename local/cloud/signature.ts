/**
 * Checks that a request was signed with the right key over exactly these bytes, by signing it again with the SDK's own
 * signer. For header signatures of REST and JSON services; S3 has its own rules.
 */
import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import { type Caller, type Callers, operatorWith } from './permissions/callers.ts';
import type { Credentials } from './permissions/credentials.ts';

export interface SignedRequest {
  method: string;
  /** Path with query, as it stands on the request line. */
  path: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: Uint8Array;
}

export interface SignatureSettings {
  /** Of whoever may do everything. */
  credentials: Credentials;
  /** All others; absent: there are none. */
  callers?: Callers;
  region: string;
  service: string;
}

export type SignatureFault = 'missing' | 'unknown-key' | 'expired' | 'wrong';

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=(?<key>[^/]+)\/(?<scope>[^,]+), ?SignedHeaders=(?<signed>[^,]+), ?Signature=[0-9a-f]{64}$/;
const TOLERANCE_MS = 5 * 60_000;

/**
 * Who signed the request, or what is wrong with its signature. The age of it is judged by the machine's clock: the SDK
 * signs with that one, also when a test has moved the clock of the local cloud.
 */
export async function signerOf(request: SignedRequest, settings: SignatureSettings): Promise<Caller | SignatureFault> {
  const authorization = request.headers.authorization;
  if (typeof authorization !== 'string') return 'missing';
  const { key, scope, signed } = AUTHORIZATION.exec(authorization)?.groups ?? {};
  const signingDate = dateOf(request.headers['x-amz-date']);
  if (key === undefined || signed === undefined || signingDate === undefined) return 'wrong';
  const { credentials, callers } = settings;
  const caller = key === credentials.accessKeyId ? operatorWith(credentials) : callers?.(key);
  if (!caller) return 'unknown-key';
  if (scope?.endsWith(`/${settings.region}/${settings.service}/aws4_request`) !== true) return 'wrong';
  if (Math.abs(Date.now() - signingDate.getTime()) > TOLERANCE_MS) return 'expired';

  const names = signed.split(';');
  const mustBeSigned = Object.keys(request.headers).filter((name) => name === 'host' || name.startsWith('x-amz-'));
  if (!mustBeSigned.every((name) => names.includes(name))) return 'wrong';
  const again = await signAgain(request, names, signingDate, { ...settings, credentials: caller.credentials });
  return again === authorization ? caller : 'wrong';
}

async function signAgain(
  request: SignedRequest,
  names: readonly string[],
  signingDate: Date,
  settings: SignatureSettings,
): Promise<string | undefined> {
  const url = new URL(request.path, 'http://local');
  const { credentials, region, service } = settings;
  const signer = new SignatureV4({
    credentials,
    region,
    service,
    sha256: Sha256,
    // The hash of the body is always made from the body: the signer would believe a header that claims one.
    applyChecksum: names.includes('x-amz-content-sha256'),
  });
  const headers = Object.fromEntries(
    names
      .filter((name) => name !== 'x-amz-content-sha256')
      .map((name) => [name, [request.headers[name] ?? ''].flat().join(',')]),
  );
  const { headers: resigned } = await signer.sign(
    {
      method: request.method,
      protocol: 'http:',
      hostname: url.hostname,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers,
      body: request.body,
    },
    { signingDate },
  );
  return resigned.authorization;
}

/** Reads `20261123T150000Z`. */
function dateOf(header: string | string[] | undefined): Date | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(typeof header === 'string' ? header : '');
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
