import { type Pool, poolNameOf, type User } from './pool.ts';
import { CognitoError, invalidParameter } from './protocol.ts';
import type { ClientSettings } from './settings.ts';
import { makePasswordRecord } from './srp.ts';

/** The standard attributes that this product may set; the rest must be declared as custom attribute. */
const STANDARD_ATTRIBUTES = ['email', 'email_verified', 'name', 'given_name', 'family_name', 'locale', 'zoneinfo'];
const MAX_ATTRIBUTE_LENGTH = 2048;

export interface AttributeInput {
  Name: string;
  Value?: string | undefined;
}

/** The form under which an e-mail address is unique. */
export function aliasOf(pool: Pool, email: string): string {
  const trimmed = email.trim();
  return pool.settings.caseSensitiveUsername ? trimmed : trimmed.toLowerCase();
}

/** Finds a user by e-mail address or by sub, as Cognito does everywhere a user name is asked. */
export function findUser(pool: Pool, username: string): User | undefined {
  const sub = pool.aliases.get(aliasOf(pool, username)) ?? username;
  return pool.users.get(sub);
}

export function requireUser(pool: Pool, username: string): User {
  const user = findUser(pool, username);
  if (!user) throw new CognitoError('UserNotFoundException', 'User does not exist.');
  return user;
}

export function saveUser(pool: Pool, user: User): User {
  const saved = { ...user, modifiedAt: pool.now().getTime() };
  pool.users.put(user.sub, saved, { owner: user.sub });
  return saved;
}

/**
 * Lets a user be found by this address and no longer by the one before. @throws CognitoError when somebody else has it.
 */
export function moveAlias(pool: Pool, user: User, email: string): void {
  const before = aliasOf(pool, user.attributes.email ?? '');
  const after = aliasOf(pool, email);
  const owner = pool.aliases.get(after);
  if (owner !== undefined && owner !== user.sub) {
    throw new CognitoError('AliasExistsException', 'An account with the email already exists.');
  }
  pool.aliases.delete(before);
  pool.aliases.put(after, user.sub, { owner: user.sub });
}

/** Replaces the password. Every sign-in that was under way with the old one ends. */
export function withPassword(pool: Pool, user: User, password: string): User {
  return { ...user, ...makePasswordRecord(poolNameOf(pool), user.sub, password), epoch: user.epoch + 1 };
}

/** Whether `username`, as a client sends it along with an answer, means this user. */
export function isNamed(pool: Pool, user: User, username: string): boolean {
  return username === user.sub || aliasOf(pool, username) === aliasOf(pool, user.attributes.email ?? '');
}

/** Judges attributes against the declared schema. `current` is the user who has them now, for what may not change. */
export function checkAttributes(pool: Pool, input: readonly AttributeInput[], current?: User): Record<string, string> {
  const checked: Record<string, string> = {};
  for (const { Name: name, Value: value = '' } of input) {
    if (name === 'sub') throw invalidParameter('Cannot modify the non-mutable attribute sub');
    const declared = pool.settings.attributes.find((attribute) => attribute.name === name);
    if (!declared && !STANDARD_ATTRIBUTES.includes(name))
      throw schemaFault(name, 'Attribute does not exist in the schema.');
    if (declared && !declared.mutable && current && current.attributes[name] !== value) {
      throw invalidParameter(`Attribute cannot be updated: ${name} is not mutable`);
    }
    const { minLength = 0, maxLength = MAX_ATTRIBUTE_LENGTH } = declared ?? {};
    if (declared?.type === 'Number') {
      if (!/^-?\d+(\.\d+)?$/.test(value)) throw schemaFault(name, 'Attribute is not a number.');
    } else if (value.length < minLength || value.length > maxLength) {
      throw schemaFault(name, `Length must be between ${minLength} and ${maxLength}.`);
    }
    if ((declared?.type === 'Boolean' || name === 'email_verified') && !/^(true|false)$/.test(value)) {
      throw schemaFault(name, 'Attribute must be true or false.');
    }
    if (name === 'email' && !isEmail(value)) throw invalidParameter('Invalid email address format.');
    checked[name] = value;
  }
  return checked;
}

function schemaFault(name: string, reason: string): CognitoError {
  return invalidParameter(`Attributes did not conform to the schema: ${name}: ${reason}`);
}

export function isEmail(value: string): boolean {
  return /^[^\s@<>"]+@[^\s@<>".]+(\.[^\s@<>".]+)+$/.test(value) && value.length <= MAX_ATTRIBUTE_LENGTH;
}

/** As the API shows it; `sub` first, as on AWS. */
export function attributeList(
  user: User,
  attributes: Readonly<Record<string, string>> = user.attributes,
): { Name: string; Value: string }[] {
  return Object.entries({ sub: user.sub, ...attributes }).map(([Name, Value]) => ({ Name, Value }));
}

/** What a user sees of themselves by a client. */
export function readable(user: User, { readAttributes }: ClientSettings): Record<string, string> {
  const may = ([name]: [string, string]) => readAttributes?.includes(name) ?? true;
  return Object.fromEntries(Object.entries(user.attributes).filter(may));
}

/** Whether a user may write an attribute of themselves by a client. */
export function isWritable(name: string, { writeAttributes }: ClientSettings): boolean {
  if (name === 'sub' || name.endsWith('_verified')) return false;
  return writeAttributes?.includes(name) ?? true;
}

export function mfaSettings(user: User): object {
  if (!user.totpSecret || !user.totpPreferred) return {};
  return { UserMFASettingList: ['SOFTWARE_TOKEN_MFA'], PreferredMfaSetting: 'SOFTWARE_TOKEN_MFA' };
}
