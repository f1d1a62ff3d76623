import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import type { RouteSettings } from '../template/read-api.ts';

/** What the JWT authorizer of a route says of a request. */
export type Verdict =
  | { outcome: 'open' }
  | { outcome: 'allowed'; claims: Record<string, string>; scopes: string[] }
  | { outcome: 'unauthorized'; reason: string }
  | { outcome: 'forbidden' };

export type Authorizer = (route: RouteSettings, authorization: string | undefined) => Promise<Verdict>;

/** Claims reach the function as texts; a list looks as API Gateway writes it: `[a b]`. */
function toText(claim: unknown): string {
  if (Array.isArray(claim)) return `[${claim.map(String).join(' ')}]`;
  return typeof claim === 'string' ? claim : JSON.stringify(claim);
}

/** `aud` decides; only a token without it (an access token of Cognito) is judged by its `client_id`. */
function isForAudience({ aud, client_id }: JWTPayload, audiences: readonly string[]): boolean {
  return [aud ?? client_id].flat().some((value) => typeof value === 'string' && audiences.includes(value));
}

function scopesOf({ scope, scp }: JWTPayload): string[] {
  const value = scope ?? scp;
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' ? value.split(' ') : [];
}

/**
 * The JWT authorizer of an HTTP API: RS256 signature by a key of the issuer, issuer, audience, `exp`, `nbf`, `iat`, and
 * one of the route's scopes. `issuerUrl` turns the issuer of the template into the one that stands in for it here.
 */
export function createAuthorizer({
  issuerUrl,
  now,
}: {
  issuerUrl: (issuer: string) => string;
  now: () => Date;
}): Authorizer {
  const keySets = new Map<string, ReturnType<typeof createRemoteJWKSet>>();

  function keysOf(issuer: string): ReturnType<typeof createRemoteJWKSet> {
    const known = keySets.get(issuer);
    if (known) return known;
    const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`));
    keySets.set(issuer, keys);
    return keys;
  }

  return async ({ authorizer, scopes: wanted }, authorization) => {
    if (!authorizer) return { outcome: 'open' };
    if (!authorization) return { outcome: 'unauthorized', reason: 'missing token' };
    const issuer = issuerUrl(authorizer.issuer);
    try {
      const token = authorization.replace(/^Bearer /i, '');
      const { payload } = await jwtVerify(token, keysOf(issuer), {
        issuer,
        algorithms: ['RS256'],
        requiredClaims: ['exp'],
        currentDate: now(),
      });
      if (!isForAudience(payload, authorizer.audiences)) return { outcome: 'unauthorized', reason: 'invalid audience' };
      const scopes = scopesOf(payload).filter((scope) => wanted.includes(scope));
      if (wanted.length > 0 && scopes.length === 0) return { outcome: 'forbidden' };
      const claims = Object.fromEntries(Object.entries(payload).map(([name, claim]) => [name, toText(claim)]));
      return { outcome: 'allowed', claims, scopes };
    } catch (error) {
      if (error instanceof errors.JOSEError) return { outcome: 'unauthorized', reason: error.code };
      throw error;
    }
  };
}
