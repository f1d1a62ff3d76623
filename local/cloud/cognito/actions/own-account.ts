import * as z from 'zod';
import { assertMayGuess, countGuess, forgetGuesses } from '../guesses.ts';
import { assertConforms } from '../passwords.ts';
import { clientOf, type Pool, poolNameOf } from '../pool.ts';
import { CognitoError, notAuthorized, read } from '../protocol.ts';
import { makePasswordRecord } from '../srp.ts';
import { refreshTokens, revokeAllOf, revokeFamily, userOfClaims, verifyAccessToken } from '../tokens.ts';
import { attributeList, mfaSettings, readable, saveUser, withPassword } from '../users.ts';

const AccessTokenSchema = z.object({ AccessToken: z.string() });

export async function getUser(pool: Pool, input: unknown): Promise<object> {
  const claims = await verifyAccessToken(pool, read(AccessTokenSchema, input).AccessToken);
  const user = userOfClaims(pool, claims);
  const seen = readable(user, clientOf(pool, claims.client_id));
  return { Username: user.sub, UserAttributes: attributeList(user, seen), ...mfaSettings(user) };
}

/** The account is gone, for good and at once. */
export async function deleteUser(pool: Pool, input: unknown): Promise<object> {
  const user = userOfClaims(pool, await verifyAccessToken(pool, read(AccessTokenSchema, input).AccessToken));
  pool.store.deleteOwnedBy(user.sub);
  return {};
}

export async function globalSignOut(pool: Pool, input: unknown): Promise<object> {
  const user = userOfClaims(pool, await verifyAccessToken(pool, read(AccessTokenSchema, input).AccessToken));
  revokeAllOf(pool, user.sub);
  return {};
}

const ChangePasswordSchema = z.object({
  AccessToken: z.string(),
  PreviousPassword: z.string(),
  ProposedPassword: z.string(),
});

export async function changePassword(pool: Pool, input: unknown): Promise<object> {
  const { AccessToken, PreviousPassword, ProposedPassword } = read(ChangePasswordSchema, input);
  const user = userOfClaims(pool, await verifyAccessToken(pool, AccessToken));
  assertConforms(pool.settings.passwordPolicy, ProposedPassword);
  assertMayGuess(pool, 'password', user.sub);
  if (makePasswordRecord(poolNameOf(pool), user.sub, PreviousPassword, user.salt).verifier !== user.verifier) {
    countGuess(pool, 'password', user.sub);
    throw notAuthorized('Incorrect username or password.');
  }
  forgetGuesses(pool, 'password', user.sub);
  saveUser(pool, withPassword(pool, user, ProposedPassword));
  return {};
}

const RefreshSchema = z.object({ ClientId: z.string(), RefreshToken: z.string() });

export async function getTokensFromRefreshToken(pool: Pool, input: unknown): Promise<object> {
  const { ClientId, RefreshToken } = read(RefreshSchema, input);
  return { AuthenticationResult: await refreshTokens(pool, clientOf(pool, ClientId), RefreshToken) };
}

const RevokeSchema = z.object({ ClientId: z.string(), Token: z.string() });

/** Ends the sign-in a refresh token came from. Again for a token that is ended already: nothing to do, no fault. */
export function revokeToken(pool: Pool, input: unknown): object {
  const { ClientId, Token } = read(RevokeSchema, input);
  const client = clientOf(pool, ClientId);
  if (!client.tokenRevocation) {
    throw new CognitoError('UnsupportedOperationException', 'Token revocation is not enabled for this client');
  }
  if (Token.split('.').length === 3) {
    throw new CognitoError('UnsupportedTokenTypeException', 'Only refresh tokens can be revoked');
  }
  const known = pool.refreshTokens.get(Token);
  const family = known && pool.families.get(known.origin);
  if (!family || known.clientId !== client.id) throw new CognitoError('UnauthorizedException', 'Invalid Refresh Token');
  revokeFamily(pool, family);
  return {};
}
