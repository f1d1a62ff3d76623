import { randomInt } from 'node:crypto';
import { CognitoError } from './protocol.ts';
import type { PasswordPolicy } from './settings.ts';

const MAX_LENGTH = 256;
/** The characters that Cognito counts as symbols. */
const SYMBOL = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+\- ]/;

/** Refuses a password that the policy of the pool does not allow; says which rule, never the password. */
export function assertConforms(policy: PasswordPolicy, password: string): void {
  const fault = firstFault(policy, password);
  if (!fault) return;
  throw new CognitoError('InvalidPasswordException', `Password did not conform with policy: ${fault}`);
}

function firstFault(policy: PasswordPolicy, password: string): string | null {
  if (password.length < policy.minimumLength) return 'Password not long enough';
  if (password.length > MAX_LENGTH) return 'Password too long';
  if (password !== password.trim()) return 'Password must not begin or end with a space';
  if (policy.requireUppercase && !/[A-Z]/.test(password)) return 'Password must have uppercase characters';
  if (policy.requireLowercase && !/[a-z]/.test(password)) return 'Password must have lowercase characters';
  if (policy.requireNumbers && !/[0-9]/.test(password)) return 'Password must have numeric characters';
  if (policy.requireSymbols && !SYMBOL.test(password)) return 'Password must have symbol characters';
  return null;
}

/** Letters that are told apart easily, and symbols that need no escaping in a mail. */
const ALPHABETS = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnpqrstuvwxyz', '23456789', '!#%*+-=?'] as const;

/**
 * A random password that meets any policy: it has all four kinds of characters, and four more than the least length.
 */
export function makeTemporaryPassword(policy: PasswordPolicy): string {
  const everything = ALPHABETS.join('');
  const characters = ALPHABETS.map((alphabet) => pick(alphabet));
  while (characters.length < Math.max(policy.minimumLength + 4, 12)) characters.push(pick(everything));
  for (let index = characters.length - 1; index > 0; index -= 1) {
    const other = randomInt(index + 1);
    const [left = '', right = ''] = [characters[index], characters[other]];
    characters[index] = right;
    characters[other] = left;
  }
  return characters.join('');
}

function pick(alphabet: string): string {
  return alphabet.charAt(randomInt(alphabet.length));
}
