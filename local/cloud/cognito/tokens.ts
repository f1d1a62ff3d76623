import { createPrivateKey, createPublicKey, randomBytes, randomUUID } from 'node:crypto';
import { errors, exportJWK, jwtVerify, SignJWT } from 'jose';
import * as z from 'zod';
import { clientOf, type Pool, type TokenFamily, type User } from './pool.ts';
import { CognitoError, notAuthorized } from './protocol.ts';
import type { ClientSettings } from './settings.ts';
import { scopesOf, type TokenOccasion } from './token-function.ts';
import { readable } from './users.ts';

/** What a sign-in gives an access token: the right to call the user's own API of the pool. */
const SCOPE = 'aws.cognito.signin.user.admin';

export interface AuthenticationResult {
  AccessToken: string;
  IdToken: string;
  RefreshToken?: string;
  ExpiresIn: number;
  TokenType: 'Bearer';
}

/** The end of a sign-in: a new family of tokens. Nothing is kept when the function of the pool fails. */
export async function startTokens(pool: Pool, user: User, client: ClientSettings): Promise<AuthenticationResult> {
  const now = pool.now().getTime();
  const family: TokenFamily = {
    origin: randomUUID(),
    sub: user.sub,
    clientId: client.id,
    authTime: Math.floor(now / 1000),
    eventId: randomUUID(),
    revoked: false,
  };
  const expiresAt = now + client.refreshTokenSeconds * 1000;
  pool.families.put(family.origin, family, {
    owner: user.sub,
    expiresAt: expiresAt + client.accessTokenSeconds * 1000,
  });
  const tokens = await signTokens(pool, user, client, family, 'Authentication');
  return { ...tokens, RefreshToken: addRefreshToken(pool, family, expiresAt) };
}

/**
 * New tokens for a refresh token. With rotation the old one dies after the grace; its end date passes on to the new
 * one.
 */
export async function refreshTokens(pool: Pool, client: ClientSettings, token: string): Promise<AuthenticationResult> {
  const now = pool.now().getTime();
  const known = pool.refreshTokens.get(token);
  const family = known && pool.families.get(known.origin);
  if (!family || known.clientId !== client.id) throw notAuthorized('Invalid Refresh Token');
  const user = pool.users.get(family.sub);
  if (!user) throw notAuthorized('Invalid Refresh Token');
  if (!user.enabled) throw notAuthorized('User is disabled.');
  if (family.revoked) throw notAuthorized('Refresh Token has been revoked');
  if (known.expiresAt <= now) throw notAuthorized('Refresh Token has expired');
  const grace = client.refreshRotationGraceSeconds;
  if (grace === null) return signTokens(pool, user, client, family, 'RefreshTokens');

  if (known.rotatedAt !== null && now >= known.rotatedAt + grace * 1000) {
    throw new CognitoError('RefreshTokenReuseException', 'Refresh token has been invalidated by rotation');
  }
  const next = pool.store.together(() => {
    const filing = { owner: family.sub, expiresAt: known.expiresAt };
    pool.refreshTokens.put(token, { ...known, rotatedAt: known.rotatedAt ?? now }, filing);
    return addRefreshToken(pool, family, known.expiresAt);
  });
  return { ...(await signTokens(pool, user, client, family, 'RefreshTokens')), RefreshToken: next };
}

/**
 * Ends one sign-in: its refresh tokens at once, its access tokens for Cognito itself (a JWT authorizer does not
 * notice).
 */
export function revokeFamily(pool: Pool, family: TokenFamily): void {
  const client = clientOf(pool, family.clientId);
  const lifetime = (client.refreshTokenSeconds + client.accessTokenSeconds) * 1000;
  const expiresAt = family.authTime * 1000 + lifetime;
  pool.families.put(family.origin, { ...family, revoked: true }, { owner: family.sub, expiresAt });
}

export function revokeAllOf(pool: Pool, sub: string): void {
  pool.store.together(() => {
    for (const family of pool.families.all()) if (family.sub === sub) revokeFamily(pool, family);
  });
}

const AccessClaimsSchema = z.object({
  sub: z.string(),
  token_use: z.literal('access'),
  origin_jti: z.string(),
  client_id: z.string(),
  scope: z.string().default(''),
});

export type AccessClaims = z.infer<typeof AccessClaimsSchema>;

/**
 * The claims of an access token that this pool made, that is in time and opens the user's own API; an id token is
 * refused.
 */
export async function verifyAccessToken(pool: Pool, token: string): Promise<AccessClaims> {
  const claims = AccessClaimsSchema.safeParse(await verifiedPayload(pool, token));
  if (!claims.success) throw notAuthorized('Invalid Access Token');
  if (!claims.data.scope.split(' ').includes(SCOPE)) throw notAuthorized('Access Token does not have required scopes');
  return claims.data;
}

/**
 * The user those claims speak for, unless a sign-out or a block (which is one) ended it. Synchronous: what is read is
 * still so.
 */
export function userOfClaims(pool: Pool, claims: AccessClaims): User {
  const family = pool.families.get(claims.origin_jti);
  if (!family || family.revoked) throw notAuthorized('Access Token has been revoked');
  const user = pool.users.get(claims.sub);
  if (!user) throw new CognitoError('UserNotFoundException', 'User does not exist.');
  return user;
}

async function verifiedPayload(pool: Pool, token: string): Promise<unknown> {
  try {
    const { payload } = await jwtVerify(token, createPublicKey(pool.signingKey.publicKey), {
      algorithms: ['RS256'],
      issuer: pool.issuer,
      currentDate: pool.now(),
      requiredClaims: ['exp'],
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw notAuthorized('Access Token has expired');
    throw notAuthorized('Invalid Access Token');
  }
}

/** The public half of the signing key, as `/.well-known/jwks.json` shows it. */
export async function publicKeys(pool: Pool): Promise<object> {
  const jwk = await exportJWK(createPublicKey(pool.signingKey.publicKey));
  return { keys: [{ alg: 'RS256', e: jwk.e, kid: pool.signingKey.kid, kty: jwk.kty, n: jwk.n, use: 'sig' }] };
}

function addRefreshToken(pool: Pool, family: TokenFamily, expiresAt: number): string {
  const token = randomBytes(96).toString('base64url');
  const document = { origin: family.origin, clientId: family.clientId, expiresAt, rotatedAt: null };
  pool.refreshTokens.put(token, document, { owner: family.sub, expiresAt });
  return token;
}

async function signTokens(
  pool: Pool,
  user: User,
  client: ClientSettings,
  family: TokenFamily,
  occasion: TokenOccasion,
): Promise<AuthenticationResult> {
  const scopes = await scopesOf(pool, user, client, occasion, [SCOPE]);
  const shared = {
    sub: user.sub,
    iss: pool.issuer,
    origin_jti: family.origin,
    event_id: family.eventId,
    auth_time: family.authTime,
  };
  const { email_verified, ...attributes } = readable(user, client);
  const [AccessToken, IdToken] = await Promise.all([
    sign(pool, client.accessTokenSeconds, {
      ...shared,
      client_id: client.id,
      token_use: 'access',
      scope: scopes.join(' '),
      username: user.sub,
    }),
    sign(pool, client.idTokenSeconds, {
      ...attributes,
      ...shared,
      ...(email_verified === undefined ? {} : { email_verified: email_verified === 'true' }),
      aud: client.id,
      token_use: 'id',
      'cognito:username': user.sub,
    }),
  ]);
  return { AccessToken, IdToken, ExpiresIn: client.accessTokenSeconds, TokenType: 'Bearer' };
}

function sign(pool: Pool, lifetimeSeconds: number, claims: Record<string, unknown>): Promise<string> {
  const issuedAt = Math.floor(pool.now().getTime() / 1000);
  return new SignJWT({ ...claims, jti: randomUUID() })
    .setProtectedHeader({ kid: pool.signingKey.kid, alg: 'RS256' })
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifetimeSeconds)
    .sign(createPrivateKey(pool.signingKey.privateKey));
}
