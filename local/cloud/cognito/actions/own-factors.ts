import * as z from 'zod';
import type { Pool, User } from '../pool.ts';
import { CognitoError, invalidParameter, read } from '../protocol.ts';
import { userOfClaims, verifyAccessToken } from '../tokens.ts';
import { mfaSettings, saveUser } from '../users.ts';

const TokenSchema = z.object({ AccessToken: z.string() });

/**
 * For actions that are not built: whose token it is decides how they are refused, and of what else they take nothing is
 * known.
 */
function callerOf(pool: Pool, input: unknown): Promise<User> {
  const AccessToken =
    typeof input === 'object' && input !== null && 'AccessToken' in input ? input.AccessToken : undefined;
  return userOf(pool, read(TokenSchema, { AccessToken }));
}

async function userOf(pool: Pool, { AccessToken }: z.infer<typeof TokenSchema>): Promise<User> {
  return userOfClaims(pool, await verifyAccessToken(pool, AccessToken));
}

const PreferenceSchema = TokenSchema.extend({
  SoftwareTokenMfaSettings: z
    .strictObject({ Enabled: z.boolean().optional(), PreferredMfa: z.boolean().optional() })
    .optional(),
});

/** Only a preference: where MFA is required, the code is asked as before. */
export async function setUserMfaPreference(pool: Pool, input: unknown): Promise<object> {
  const request = read(PreferenceSchema, input);
  const user = await userOf(pool, request);
  const enabled = request.SoftwareTokenMfaSettings?.Enabled ?? false;
  if (enabled && user.totpSecret === null) {
    throw invalidParameter('User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA');
  }
  saveUser(pool, { ...user, totpPreferred: enabled });
  return {};
}

export async function getUserAuthFactors(pool: Pool, input: unknown): Promise<object> {
  const user = await userOf(pool, read(TokenSchema, input));
  return { Username: user.sub, ...mfaSettings(user), ConfiguredUserAuthFactors: ['PASSWORD'] };
}

/** For codes by SMS, which this pool does not send. */
export async function setUserSettings(pool: Pool, input: unknown): Promise<object> {
  await callerOf(pool, input);
  throw invalidParameter('User pool does not have SMS configuration.');
}

/** For passkeys, which the pool does not take. */
export async function refusePasskey(pool: Pool, input: unknown): Promise<object> {
  await callerOf(pool, input);
  throw new CognitoError('WebAuthnNotEnabledException', 'WebAuthn is not enabled for this user pool.');
}

/** For remembered devices, which the pool does not keep. */
export async function refuseDevice(pool: Pool, input: unknown): Promise<object> {
  await callerOf(pool, input);
  throw new CognitoError('InvalidUserPoolConfigurationException', 'Device tracking is not enabled for this user pool.');
}

/** For lists of sessions, which are a setting of a pool that this one does not have. */
export async function refuseSessions(pool: Pool, input: unknown): Promise<object> {
  await callerOf(pool, input);
  throw new CognitoError('OperationNotEnabledException', 'Session management is not enabled for this user pool.');
}
