import type { Guesses, Pool } from './pool.ts';
import { CognitoError, notAuthorized } from './protocol.ts';

/** What can be guessed. Each is counted apart, per user. */
export type Secret = 'password' | 'totp' | 'reset-code' | 'reset-request' | 'address-code';

const FREE_FAILURES = 5;
const LONGEST_LOCK_MS = 15 * 60_000;
const FORGET_AFTER_MS = 15 * 60_000;

/**
 * The rule of Cognito: five wrong answers are free of delay, then each further one doubles the lock, from one second to
 * fifteen minutes. Attempts during a lock are refused without being judged and do not lengthen it. The count is
 * forgotten by a right answer, or when nothing wrong was tried for fifteen minutes.
 */
export function assertMayGuess(pool: Pool, secret: Secret, subject: string): void {
  const guesses = pool.guesses.get(key(secret, subject));
  if (!guesses || guesses.lockedUntil <= pool.now().getTime()) return;
  if (secret === 'password') throw notAuthorized('Password attempts exceeded');
  if (secret === 'totp') throw notAuthorized('Code attempts exceeded');
  throw new CognitoError('LimitExceededException', 'Attempt limit exceeded, please try after some time.');
}

/** Counts one wrong answer (or, for `reset-request`, one request). */
export function countGuess(pool: Pool, secret: Secret, subject: string): void {
  const now = pool.now().getTime();
  const before: Guesses | undefined = pool.guesses.get(key(secret, subject));
  const isFresh = !before || now > Math.max(before.lastFailure, before.lockedUntil) + FORGET_AFTER_MS;
  const failures = (isFresh ? 0 : before.failures) + 1;
  const lock = failures < FREE_FAILURES ? 0 : Math.min(1000 * 2 ** (failures - FREE_FAILURES), LONGEST_LOCK_MS);
  pool.guesses.put(
    key(secret, subject),
    { failures, lastFailure: now, lockedUntil: now + lock },
    { owner: subject, expiresAt: now + lock + FORGET_AFTER_MS },
  );
}

export function forgetGuesses(pool: Pool, secret: Secret, subject: string): void {
  pool.guesses.delete(key(secret, subject));
}

function key(secret: Secret, subject: string): string {
  return `${secret}\0${subject}`;
}
