import { randomInt } from 'node:crypto';
import * as z from 'zod';
import { assertMayGuess, countGuess, forgetGuesses } from '../guesses.ts';
import { deliveryDetails, sendResetCode } from '../messages.ts';
import { clientOf, type Pool, type User } from '../pool.ts';
import { CognitoError, invalidParameter, notAuthorized, read } from '../protocol.ts';
import type { ClientSettings } from '../settings.ts';
import { userOfClaims, verifyAccessToken } from '../tokens.ts';
import { aliasOf, checkAttributes, isWritable, moveAlias, saveUser } from '../users.ts';
import { isSameCode } from './forgot-password.ts';

const DAY_MS = 24 * 60 * 60_000;

interface Caller {
  user: User;
  client: ClientSettings;
}

/** Who calls, and by which client they signed in. */
async function callerOf(pool: Pool, accessToken: string): Promise<Caller> {
  const claims = await verifyAccessToken(pool, accessToken);
  return { user: userOfClaims(pool, claims), client: clientOf(pool, claims.client_id) };
}

function assertWritable(names: readonly string[], client: ClientSettings): void {
  if (names.every((name) => isWritable(name, client))) return;
  throw notAuthorized('A client attempted to write unauthorized attribute');
}

const UpdateSchema = z.object({
  AccessToken: z.string(),
  UserAttributes: z.array(z.strictObject({ Name: z.string(), Value: z.string().optional() })).min(1),
});

/**
 * Attributes that the client may write. A new address is mailed a code; whether it counts before that code came back is
 * a setting of the pool, and by default it does.
 */
export async function updateUserAttributes(pool: Pool, input: unknown): Promise<object> {
  const { AccessToken, UserAttributes } = read(UpdateSchema, input);
  const { user, client } = await callerOf(pool, AccessToken);
  assertWritable(
    UserAttributes.map(({ Name }) => Name),
    client,
  );
  const { email, ...changes } = checkAttributes(pool, UserAttributes, user);
  const isNew = email !== undefined && aliasOf(pool, email) !== aliasOf(pool, user.attributes.email ?? '');
  const waits = isNew && (pool.settings.verifiedBeforeUpdate ?? []).includes('email');
  const address = email === undefined || waits ? {} : { email, ...(isNew ? { email_verified: 'false' } : {}) };
  saveWithAddress(pool, user, { ...user.attributes, ...changes, ...address });
  return { CodeDeliveryDetailsList: isNew ? [await sendAddressCode(pool, user, email)] : [] };
}

const DeleteSchema = z.object({ AccessToken: z.string(), UserAttributeNames: z.array(z.string()).min(1) });

export async function deleteUserAttributes(pool: Pool, input: unknown): Promise<object> {
  const { AccessToken, UserAttributeNames } = read(DeleteSchema, input);
  const { user, client } = await callerOf(pool, AccessToken);
  assertWritable(UserAttributeNames, client);
  if (UserAttributeNames.includes('email')) throw invalidParameter('Cannot delete attribute that is required: email');
  const left = Object.entries(user.attributes).filter(([name]) => !UserAttributeNames.includes(name));
  saveUser(pool, { ...user, attributes: Object.fromEntries(left) });
  return {};
}

const CodeSchema = z.object({ AccessToken: z.string(), AttributeName: z.string() });

/** Mails a code to the address that somebody has, to verify it. */
export async function getUserAttributeVerificationCode(pool: Pool, input: unknown): Promise<object> {
  const { AccessToken, AttributeName } = read(CodeSchema, input);
  const { user } = await callerOf(pool, AccessToken);
  if (AttributeName !== 'email') throw invalidParameter(`${AttributeName} cannot be verified`);
  return { CodeDeliveryDetails: await sendAddressCode(pool, user, user.attributes.email ?? '') };
}

const VerifySchema = CodeSchema.extend({ Code: z.string() });

/** The address that got this code is that of the user from now on. */
export async function verifyUserAttribute(pool: Pool, input: unknown): Promise<object> {
  const { AccessToken, AttributeName, Code } = read(VerifySchema, input);
  const { user } = await callerOf(pool, AccessToken);
  assertMayGuess(pool, 'address-code', user.sub);
  const sent = AttributeName === 'email' ? pool.addressCodes.get(user.sub) : undefined;
  if (!sent || !isSameCode(sent.code, Code)) {
    countGuess(pool, 'address-code', user.sub);
    throw new CognitoError('CodeMismatchException', 'Invalid verification code provided, please try again.');
  }
  if (sent.expiresAt <= pool.now().getTime()) {
    throw new CognitoError('ExpiredCodeException', 'Invalid code provided, please request a code again.');
  }
  forgetGuesses(pool, 'address-code', user.sub);
  saveWithAddress(pool, user, { ...user.attributes, email: sent.email, email_verified: 'true' });
  pool.addressCodes.delete(user.sub);
  return {};
}

async function sendAddressCode(pool: Pool, user: User, email: string): Promise<object> {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const expiresAt = pool.now().getTime() + DAY_MS;
  pool.addressCodes.put(user.sub, { code, email, expiresAt }, { owner: user.sub, expiresAt });
  await sendResetCode(pool, email, code);
  return deliveryDetails(email);
}

function saveWithAddress(pool: Pool, user: User, attributes: Record<string, string>): void {
  pool.store.together(() => {
    moveAlias(pool, user, attributes.email ?? '');
    saveUser(pool, { ...user, attributes });
  });
}
