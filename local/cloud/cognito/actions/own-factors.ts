import * as z from 'zod';
import type { Pool, User } from '../pool.ts';
import { CognitoError, invalidParameter, read } from '../protocol.ts';
import { userOfClaims, verifyAccessToken } from '../tokens.ts';
import { mfaSettings, saveUser } from '../users.ts';

const TokenSchema = z.looseObject({ AccessToken: z.string() });

async function userOf(pool: Pool, input: unknown): Promise<User> {
  return userOfClaims(pool, await verifyAccessToken(pool, read(TokenSchema, input).AccessToken));
}

const PreferenceSchema = z.object({
  AccessToken: z.string(),
  SoftwareTokenMfaSettings: z
    .object({ Enabled: z.boolean().optional(), PreferredMfa: z.boolean().optional() })
    .optional(),
});

/** Only a preference: where MFA is required, the code is asked as before. */
export async function setUserMfaPreference(pool: Pool, input: unknown): Promise<object> {
  const { AccessToken, SoftwareTokenMfaSettings } = read(PreferenceSchema, input);
  const user = await userOf(pool, { AccessToken });
  const enabled = SoftwareTokenMfaSettings?.Enabled ?? false;
  if (enabled && user.totpSecret === null) {
    throw invalidParameter('User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA');
  }
  saveUser(pool, { ...user, totpPreferred: enabled });
  return {};
}

export async function getUserAuthFactors(pool: Pool, input: unknown): Promise<object> {
  const user = await userOf(pool, input);
  return { Username: user.sub, ...mfaSettings(user), ConfiguredUserAuthFactors: ['PASSWORD'] };
}

/** For codes by SMS, which this pool does not send. */
export async function setUserSettings(pool: Pool, input: unknown): Promise<object> {
  await userOf(pool, input);
  throw invalidParameter('User pool does not have SMS configuration.');
}

/** For passkeys, which the pool does not take. */
export async function refusePasskey(pool: Pool, input: unknown): Promise<object> {
  await userOf(pool, input);
  throw new CognitoError('WebAuthnNotEnabledException', 'WebAuthn is not enabled for this user pool.');
}

/** For remembered devices, which the pool does not keep. */
export async function refuseDevice(pool: Pool, input: unknown): Promise<object> {
  await userOf(pool, input);
  throw new CognitoError('InvalidUserPoolConfigurationException', 'Device tracking is not enabled for this user pool.');
}

/** For lists of sessions, which are a setting of a pool that this one does not have. */
export async function refuseSessions(pool: Pool, input: unknown): Promise<object> {
  await userOf(pool, input);
  throw new CognitoError('OperationNotEnabledException', 'Session management is not enabled for this user pool.');
}
