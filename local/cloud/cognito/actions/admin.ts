import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { sendInvitation } from '../messages.ts';
import { assertConforms, makeTemporaryPassword } from '../passwords.ts';
import type { Pool, User } from '../pool.ts';
import { CognitoError, invalidParameter, notAuthorized, notFound, read } from '../protocol.ts';
import { revokeAllOf } from '../tokens.ts';
import {
  aliasOf,
  attributeList,
  checkAttributes,
  findUser,
  isEmail,
  mfaSettings,
  moveAlias,
  requireUser,
  saveUser,
  withPassword,
} from '../users.ts';
import { mayReset, sendCode } from './forgot-password.ts';

const DAY_MS = 24 * 60 * 60_000;

const AttributesSchema = z.array(z.strictObject({ Name: z.string(), Value: z.string().optional() })).default([]);
const NamedSchema = z.object({ UserPoolId: z.string(), Username: z.string().min(1).max(128) });

const CreateSchema = NamedSchema.extend({
  UserAttributes: AttributesSchema,
  TemporaryPassword: z.string().optional(),
  MessageAction: z.enum(['RESEND', 'SUPPRESS']).optional(),
  DesiredDeliveryMediums: z.array(z.enum(['EMAIL', 'SMS'])).default(['SMS']),
});

/** Invites somebody, or invites them again (RESEND: a new temporary password, and the days start over). */
export async function adminCreateUser(pool: Pool, input: unknown): Promise<object> {
  const request = read(CreateSchema, input);
  assertThisPool(pool, request.UserPoolId);
  if (request.MessageAction !== 'SUPPRESS' && request.DesiredDeliveryMediums.join() !== 'EMAIL') {
    throw invalidParameter('DesiredDeliveryMediums must be EMAIL: the default is SMS, which this pool cannot send');
  }
  const policy = pool.settings.passwordPolicy;
  const password = request.TemporaryPassword ?? makeTemporaryPassword(policy);
  assertConforms(policy, password);
  const invited = request.MessageAction === 'RESEND' ? toInviteAgain(pool, request.Username) : newUser(pool, request);
  const temporaryUntil = pool.now().getTime() + policy.temporaryPasswordValidityDays * DAY_MS;
  const user = pool.store.together(() => {
    pool.aliases.put(aliasOf(pool, invited.attributes.email ?? ''), invited.sub, { owner: invited.sub });
    return saveUser(pool, { ...withPassword(pool, invited, password), temporaryUntil });
  });
  if (request.MessageAction !== 'SUPPRESS') await sendInvitation(pool, user.attributes.email ?? '', password);
  return { User: { ...summary(user), Attributes: attributeList(user) } };
}

function toInviteAgain(pool: Pool, username: string): User {
  const user = requireUser(pool, username);
  if (user.status === 'FORCE_CHANGE_PASSWORD') return user;
  throw new CognitoError(
    'UnsupportedUserStateException',
    "Resend not possible. User's status is not FORCE_CHANGE_PASSWORD",
  );
}

function newUser(pool: Pool, request: z.infer<typeof CreateSchema>): User {
  if (!isEmail(request.Username)) throw invalidParameter('Username should be an email.');
  const attributes = { email: request.Username, ...checkAttributes(pool, request.UserAttributes) };
  if (aliasOf(pool, attributes.email) !== aliasOf(pool, request.Username)) {
    throw invalidParameter('Username and the email attribute must be the same');
  }
  if (findUser(pool, request.Username))
    throw new CognitoError('UsernameExistsException', 'User account already exists');
  return {
    sub: randomUUID(),
    attributes,
    status: 'FORCE_CHANGE_PASSWORD',
    enabled: true,
    salt: '',
    verifier: '',
    temporaryUntil: null,
    totpSecret: null,
    totpPreferred: false,
    pendingTotpSecret: null,
    usedTotpSteps: [],
    epoch: 0,
    createdAt: pool.now().getTime(),
    modifiedAt: 0,
  };
}

export function adminGetUser(pool: Pool, input: unknown): object {
  const user = readUser(pool, input);
  return { ...summary(user), UserAttributes: attributeList(user), ...mfaSettings(user) };
}

export function adminDeleteUser(pool: Pool, input: unknown): object {
  pool.store.deleteOwnedBy(readUser(pool, input).sub);
  return {};
}

/** Blocks sign-in, half-finished sign-ins and refresh from this moment on. */
export function adminDisableUser(pool: Pool, input: unknown): object {
  const user = readUser(pool, input);
  saveUser(pool, { ...user, enabled: false, epoch: user.epoch + 1 });
  revokeAllOf(pool, user.sub);
  return {};
}

export function adminEnableUser(pool: Pool, input: unknown): object {
  saveUser(pool, { ...readUser(pool, input), enabled: true });
  return {};
}

const UpdateSchema = NamedSchema.extend({ UserAttributes: AttributesSchema });

/** A new e-mail address is the new sign-in name, and counts as verified only when the same call says so. */
export function adminUpdateUserAttributes(pool: Pool, input: unknown): object {
  const request = read(UpdateSchema, input);
  const user = namedUser(pool, request);
  const changes = checkAttributes(pool, request.UserAttributes, user);
  const before = aliasOf(pool, user.attributes.email ?? '');
  const after = aliasOf(pool, changes.email ?? before);
  const verified = after === before ? {} : { email_verified: 'false' };
  pool.store.together(() => {
    moveAlias(pool, user, changes.email ?? before);
    saveUser(pool, { ...user, attributes: { ...user.attributes, ...verified, ...changes } });
  });
  return {};
}

export function adminUserGlobalSignOut(pool: Pool, input: unknown): object {
  revokeAllOf(pool, readUser(pool, input).sub);
  return {};
}

/** For a lost phone: the next sign-in starts a new enrolment. */
export function adminDeleteSoftwareToken(pool: Pool, input: unknown): object {
  const user = readUser(pool, input);
  saveUser(pool, {
    ...user,
    totpSecret: null,
    totpPreferred: false,
    pendingTotpSecret: null,
    usedTotpSteps: [],
    epoch: user.epoch + 1,
  });
  return {};
}

/** The password stops working, and a code to set a new one is mailed. */
export async function adminResetUserPassword(pool: Pool, input: unknown): Promise<object> {
  const user = readUser(pool, input);
  if (!user.enabled) throw notAuthorized('User is disabled.');
  if (user.status === 'FORCE_CHANGE_PASSWORD')
    throw notAuthorized('User password cannot be reset in the current state.');
  if (!mayReset(user)) {
    throw invalidParameter(
      'Cannot reset password for the user as there is no registered/verified email or phone_number',
    );
  }
  await sendCode(pool, saveUser(pool, { ...user, status: 'RESET_REQUIRED', epoch: user.epoch + 1 }));
  return {};
}

function readUser(pool: Pool, input: unknown): User {
  return namedUser(pool, read(NamedSchema, input));
}

function namedUser(pool: Pool, { UserPoolId, Username }: z.infer<typeof NamedSchema>): User {
  assertThisPool(pool, UserPoolId);
  return requireUser(pool, Username);
}

function assertThisPool(pool: Pool, id: string): void {
  if (id !== pool.settings.id) throw notFound(`User pool ${id} does not exist.`);
}

/** Times go over the wire as seconds since 1970. */
function summary(user: User): object {
  return {
    Username: user.sub,
    Enabled: user.enabled,
    UserStatus: user.status,
    UserCreateDate: user.createdAt / 1000,
    UserLastModifiedDate: user.modifiedAt / 1000,
  };
}
