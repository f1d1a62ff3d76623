import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import { CognitoError } from './protocol.ts';

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/,\s]+)\/(\d{8})\/([^/]+)\/cognito-idp\/aws4_request, ?SignedHeaders=([^,\s]+), ?Signature=([0-9a-f]{64})$/;

const MAX_SKEW_MS = 5 * 60_000;

interface SignatureSettings {
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
}

/**
 * Lets a request through only when the known key signed exactly this body, target and host. The SDK's own signer makes the
 * signature again. The age of a signature is judged by the clock of the machine, because that is what the SDK signs with; the
 * injected clock is for the pool.
 */
export async function assertSigned(request: IncomingMessage, body: Buffer, settings: SignatureSettings): Promise<void> {
  const header = request.headers.authorization;
  if (!header) throw new CognitoError('MissingAuthenticationTokenException', 'Missing Authentication Token');
  const match = AUTHORIZATION.exec(header);
  const signedAt = signingDate(request.headers['x-amz-date']);
  if (!match || !signedAt) {
    throw new CognitoError('IncompleteSignatureException', 'The Authorization header is not a complete signature');
  }
  const [, accessKeyId, , region, signedHeaders = '', signature = ''] = match;
  if (accessKeyId !== settings.credentials.accessKeyId) {
    throw new CognitoError('UnrecognizedClientException', 'The security token included in the request is invalid.');
  }
  if (region !== settings.region) throw refused(`Credential should be scoped to region ${settings.region}.`);
  if (Math.abs(Date.now() - signedAt.getTime()) > MAX_SKEW_MS) throw refused('Signature expired.');

  const headers = signedHeaderValues(request, signedHeaders.split(';'));
  const bodyHash = headers['x-amz-content-sha256'];
  if (bodyHash !== undefined && bodyHash !== createHash('sha256').update(body).digest('hex')) throw refused();
  const signer = new SignatureV4({
    service: 'cognito-idp',
    region: settings.region,
    credentials: settings.credentials,
    sha256: Sha256,
    applyChecksum: bodyHash !== undefined,
  });
  const again = await signer.sign(
    { method: 'POST', protocol: 'http:', hostname: '127.0.0.1', path: '/', query: {}, headers, body },
    { signingDate: signedAt, signableHeaders: new Set(Object.keys(headers)) },
  );
  const expected = AUTHORIZATION.exec(again.headers.authorization ?? '')?.[5] ?? '';
  if (expected.length !== signature.length || !timingSafeEqual(Buffer.from(expected), Buffer.from(signature))) {
    throw refused();
  }
}

function refused(message = 'The request signature we calculated does not match the signature you provided.') {
  return new CognitoError('InvalidSignatureException', message);
}

/** Host and every `x-amz-*` header must be signed, or somebody on the way could swap the action. */
function signedHeaderValues(request: IncomingMessage, signed: string[]): Record<string, string> {
  const mustBeSigned = Object.keys(request.headers).filter((name) => name === 'host' || name.startsWith('x-amz-'));
  if (mustBeSigned.some((name) => !signed.includes(name))) throw refused();
  const values: Record<string, string> = {};
  for (const name of signed) {
    const value = request.headers[name];
    if (typeof value !== 'string') throw refused();
    values[name] = value;
  }
  return values;
}

function signingDate(value: string | string[] | undefined): Date | null {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(typeof value === 'string' ? value : '');
  if (!parts) return null;
  const [, year, month, day, hour, minute, second] = parts;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}
