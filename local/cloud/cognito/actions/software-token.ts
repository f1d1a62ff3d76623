import * as z from 'zod';
import { assertMayGuess, countGuess, forgetGuesses } from '../guesses.ts';
import type { Pool, User } from '../pool.ts';
import { CognitoError, invalidParameter, notAuthorized, read } from '../protocol.ts';
import { openSession, requireSession, spendSession, userOfSession } from '../sessions.ts';
import { makeTotpSecret, stepOfCode, withUsedStep } from '../software-token.ts';
import { userOfClaims, verifyAccessToken } from '../tokens.ts';
import { saveUser } from '../users.ts';

const AssociateSchema = z.object({ Session: z.string().optional(), AccessToken: z.string().optional() });

/**
 * Hands out a new secret: in the middle of a sign-in by its session, or to a signed-in user who changes authenticator.
 */
export async function associateSoftwareToken(pool: Pool, input: unknown): Promise<object> {
  const { Session, AccessToken } = read(AssociateSchema, input);
  const secret = makeTotpSecret();
  if (Session !== undefined) {
    const session = requireSession(pool, Session, 'MFA_SETUP');
    const user = userOfSession(pool, session);
    if (session.totpVerified) throw notAuthorized('Invalid session for the user.');
    spendSession(pool, Session, session);
    return { SecretCode: secret, Session: openSession(pool, { ...setup(user, session.clientId), totpSecret: secret }) };
  }
  if (AccessToken === undefined) throw invalidParameter('One of Session and AccessToken is needed');
  saveUser(pool, { ...userOfClaims(pool, await verifyAccessToken(pool, AccessToken)), pendingTotpSecret: secret });
  return { SecretCode: secret };
}

const VerifySchema = AssociateSchema.extend({ UserCode: z.string(), FriendlyDeviceName: z.string().optional() });

/** The first right code makes the handed-out secret the user's only one. A wrong one leaves everything as it was. */
export async function verifySoftwareToken(pool: Pool, input: unknown): Promise<object> {
  const { Session, AccessToken, UserCode } = read(VerifySchema, input);
  if (Session !== undefined) {
    const session = requireSession(pool, Session, 'MFA_SETUP');
    const user = userOfSession(pool, session);
    if (session.totpVerified) throw notAuthorized('Invalid session for the user.');
    const enrolled = enrol(pool, user, session.totpSecret ?? null, UserCode);
    spendSession(pool, Session, session);
    return {
      Status: 'SUCCESS',
      Session: openSession(pool, { ...setup(enrolled, session.clientId), totpVerified: true }),
    };
  }
  if (AccessToken === undefined) throw invalidParameter('One of Session and AccessToken is needed');
  const user = userOfClaims(pool, await verifyAccessToken(pool, AccessToken));
  enrol(pool, user, user.pendingTotpSecret, UserCode);
  return { Status: 'SUCCESS' };
}

function enrol(pool: Pool, user: User, secret: string | null, code: string): User {
  if (secret === null) {
    throw new CognitoError('SoftwareTokenMFANotFoundException', 'Software Token MFA does not exist for the user.');
  }
  assertMayGuess(pool, 'totp', user.sub);
  const step = stepOfCode(pool, secret, code);
  if (step === null) {
    countGuess(pool, 'totp', user.sub);
    throw new CognitoError('EnableSoftwareTokenMFAException', 'Code mismatch and fail enable Software Token MFA');
  }
  forgetGuesses(pool, 'totp', user.sub);
  const fresh = { ...user, totpSecret: secret, totpPreferred: true, pendingTotpSecret: null, usedTotpSteps: [] };
  return saveUser(pool, { ...withUsedStep(pool, fresh, step), epoch: user.epoch + 1 });
}

function setup(user: User, clientId: string) {
  return { challenge: 'MFA_SETUP' as const, clientId, sub: user.sub, epoch: user.epoch };
}
