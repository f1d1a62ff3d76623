import { randomInt, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { assertMayGuess, countGuess, forgetGuesses } from '../guesses.ts';
import { deliveryDetails, sendResetCode } from '../messages.ts';
import { assertConforms } from '../passwords.ts';
import { clientOf, type Pool, type User } from '../pool.ts';
import { CognitoError, notAuthorized, read } from '../protocol.ts';
import { aliasOf, findUser, saveUser, withPassword } from '../users.ts';

const CODE_MS = 60 * 60_000;

const ForgotSchema = z.object({ ClientId: z.string(), Username: z.string().min(1) });

/**
 * Mails a code. Somebody unknown, blocked or without a verified address gets the same answer and no mail. Who never
 * signed in is refused by name, as on AWS: it is up to the client to tell nothing. (AWS refuses the unverified too;
 * nobody of ours is.)
 */
export async function forgotPassword(pool: Pool, input: unknown): Promise<object> {
  const { ClientId, Username } = read(ForgotSchema, input);
  const client = clientOf(pool, ClientId);
  const user = findUser(pool, Username);
  if (!user && !client.preventUserExistenceErrors) {
    throw new CognitoError('UserNotFoundException', 'User does not exist.');
  }
  const subject = user?.sub ?? aliasOf(pool, Username);
  assertMayGuess(pool, 'reset-request', subject);
  countGuess(pool, 'reset-request', subject);
  if (user?.status === 'FORCE_CHANGE_PASSWORD') {
    throw notAuthorized('User password cannot be reset in the current state.');
  }
  if (user && mayReset(user)) await sendCode(pool, user);
  return { CodeDeliveryDetails: deliveryDetails(aliasOf(pool, user?.attributes.email ?? Username)) };
}

export function mayReset(user: User): boolean {
  return user.enabled && user.status !== 'FORCE_CHANGE_PASSWORD' && user.attributes.email_verified === 'true';
}

/** A new code replaces the one before. */
export async function sendCode(pool: Pool, user: User): Promise<void> {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const expiresAt = pool.now().getTime() + CODE_MS;
  pool.resetCodes.put(user.sub, { code, expiresAt }, { owner: user.sub, expiresAt });
  await sendResetCode(pool, user.attributes.email ?? '', code);
}

const ConfirmSchema = z.object({
  ClientId: z.string(),
  Username: z.string().min(1),
  ConfirmationCode: z.string(),
  Password: z.string(),
});

/**
 * The new password is judged first, so that a weak one costs no guess and says nothing about the code. The factor
 * stays.
 */
export function confirmForgotPassword(pool: Pool, input: unknown): object {
  const { ClientId, Username, ConfirmationCode, Password } = read(ConfirmSchema, input);
  const client = clientOf(pool, ClientId);
  const user = findUser(pool, Username);
  if (!user && !client.preventUserExistenceErrors) {
    throw new CognitoError('UserNotFoundException', 'User does not exist.');
  }
  assertConforms(pool.settings.passwordPolicy, Password);
  const subject = user?.sub ?? aliasOf(pool, Username);
  assertMayGuess(pool, 'reset-code', subject);
  const sent = user && mayReset(user) ? pool.resetCodes.get(user.sub) : undefined;
  if (!user || !sent || !isSameCode(sent.code, ConfirmationCode)) {
    countGuess(pool, 'reset-code', subject);
    throw new CognitoError('CodeMismatchException', 'Invalid verification code provided, please try again.');
  }
  if (sent.expiresAt <= pool.now().getTime()) {
    throw new CognitoError('ExpiredCodeException', 'Invalid code provided, please request a code again.');
  }
  pool.store.together(() => {
    pool.resetCodes.delete(user.sub);
    for (const secret of ['password', 'reset-code', 'reset-request'] as const) forgetGuesses(pool, secret, subject);
    saveUser(pool, { ...withPassword(pool, user, Password), status: 'CONFIRMED', temporaryUntil: null });
  });
  return {};
}

/** In the same time whatever differs. */
export function isSameCode(expected: string, given: string): boolean {
  const [left, right] = [Buffer.from(expected), Buffer.from(given)];
  return left.length === right.length && timingSafeEqual(left, right);
}
