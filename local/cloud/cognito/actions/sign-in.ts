import * as z from 'zod';
import { assertMayGuess, countGuess, forgetGuesses } from '../guesses.ts';
import { assertConforms } from '../passwords.ts';
import { clientOf, type Pool, poolNameOf, type Session, type User } from '../pool.ts';
import { CognitoError, invalidParameter, notAuthorized, read } from '../protocol.ts';
import { openSession, requireSession, spendSession, userOfSession } from '../sessions.ts';
import type { ClientSettings } from '../settings.ts';
import { stepOfCode, withUsedStep } from '../software-token.ts';
import { makeDecoyRecord, openExchange, provesPassword } from '../srp.ts';
import { refreshTokens, startTokens } from '../tokens.ts';
import { aliasOf, findUser, isNamed, saveUser, withPassword } from '../users.ts';

const WRONG_PASSWORD = 'Incorrect username or password.';

const InitiateAuthSchema = z.object({
  ClientId: z.string(),
  AuthFlow: z.string(),
  AuthParameters: z.record(z.string(), z.string()).default({}),
});

export async function initiateAuth(pool: Pool, input: unknown): Promise<object> {
  const { ClientId, AuthFlow, AuthParameters } = read(InitiateAuthSchema, input);
  const client = clientOf(pool, ClientId);
  const flow = AuthFlow === 'REFRESH_TOKEN' ? 'REFRESH_TOKEN_AUTH' : AuthFlow;
  if (!client.explicitAuthFlows.includes(`ALLOW_${flow}`)) {
    throw invalidParameter(`${flow} flow not enabled for this client`);
  }
  if (flow === 'USER_SRP_AUTH') return startSrp(pool, client, AuthParameters);
  if (flow === 'REFRESH_TOKEN_AUTH') {
    return {
      AuthenticationResult: await refreshTokens(pool, client, needed(AuthParameters, 'REFRESH_TOKEN')),
      ChallengeParameters: {},
    };
  }
  throw invalidParameter(`${flow} is not supported by the local Cognito`);
}

/** Somebody unknown gets the same challenge, made from a salt and a user id that stay the same for that name. */
function startSrp(pool: Pool, client: ClientSettings, parameters: Record<string, string>): object {
  const username = needed(parameters, 'USERNAME');
  const user = findUser(pool, username);
  if (!user && !client.preventUserExistenceErrors) {
    throw new CognitoError('UserNotFoundException', 'User does not exist.');
  }
  const guessedName = user?.sub ?? aliasOf(pool, username);
  assertMayGuess(pool, 'password', guessedName);
  const seed = Buffer.from(pool.store.vault.fingerprint('decoy', guessedName), 'hex');
  const exchange = openExchange(user ?? makeDecoyRecord(seed), needed(parameters, 'SRP_A'));
  if (!exchange) throw invalidParameter('SRP_A is not valid');
  const userId = user?.sub ?? decoyUserId(seed);
  const secretBlock = openSession(pool, {
    challenge: 'PASSWORD_VERIFIER',
    clientId: client.id,
    sub: user?.sub ?? null,
    epoch: user?.epoch ?? 0,
    exchange,
    guessedName,
  });
  return {
    ChallengeName: 'PASSWORD_VERIFIER',
    ChallengeParameters: {
      SALT: exchange.salt,
      SECRET_BLOCK: secretBlock,
      SRP_B: exchange.serverPublic,
      USERNAME: userId,
      USER_ID_FOR_SRP: userId,
    },
  };
}

/** Has the form of a sub (a random UUID). */
function decoyUserId(seed: Buffer): string {
  const hex = seed.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-a${hex.slice(15, 18)}-${hex.slice(18, 30)}`;
}

const RespondSchema = z.object({
  ClientId: z.string(),
  ChallengeName: z.enum(['PASSWORD_VERIFIER', 'NEW_PASSWORD_REQUIRED', 'MFA_SETUP', 'SOFTWARE_TOKEN_MFA']),
  Session: z.string().optional(),
  ChallengeResponses: z.record(z.string(), z.string()).default({}),
});

interface Answer {
  client: ClientSettings;
  session: string;
  responses: Record<string, string>;
}

/** Only `answerSetup` and `answerCode` lead to tokens, and both stand behind a right code. */
export async function respondToAuthChallenge(pool: Pool, input: unknown): Promise<object> {
  const request = read(RespondSchema, input);
  const client = clientOf(pool, request.ClientId);
  if (request.ChallengeName === 'PASSWORD_VERIFIER') return answerSrp(pool, client, request.ChallengeResponses);
  if (!request.Session) throw invalidParameter('Missing required parameter Session');
  const answer = { client, session: request.Session, responses: request.ChallengeResponses };
  if (request.ChallengeName === 'NEW_PASSWORD_REQUIRED') return answerNewPassword(pool, answer);
  if (request.ChallengeName === 'MFA_SETUP') return answerSetup(pool, answer);
  return answerCode(pool, answer);
}

/** One guess per exchange: the session is spent before the claim is judged. */
function answerSrp(pool: Pool, client: ClientSettings, responses: Record<string, string>): object {
  const secretBlock = needed(responses, 'PASSWORD_CLAIM_SECRET_BLOCK');
  const session = requireSession(pool, secretBlock, 'PASSWORD_VERIFIER', client.id);
  const { exchange, guessedName } = session;
  if (!exchange || guessedName === undefined) throw notAuthorized(WRONG_PASSWORD);
  const claim = {
    poolName: poolNameOf(pool),
    userId: session.sub ?? '',
    secretBlock,
    timestamp: needed(responses, 'TIMESTAMP'),
    signature: needed(responses, 'PASSWORD_CLAIM_SIGNATURE'),
  };
  const username = needed(responses, 'USERNAME');
  spendSession(pool, secretBlock, session);
  assertMayGuess(pool, 'password', guessedName);
  const proven = provesPassword(exchange, claim);
  const user = session.sub === null ? undefined : pool.users.get(session.sub);
  if (!proven || !user || user.epoch !== session.epoch || !isNamed(pool, user, username)) {
    countGuess(pool, 'password', guessedName);
    throw notAuthorized(WRONG_PASSWORD);
  }
  forgetGuesses(pool, 'password', guessedName);
  return afterPassword(pool, client, user);
}

/** What is told here is told only to somebody who knows the password. */
function afterPassword(pool: Pool, client: ClientSettings, user: User): object {
  if (!user.enabled) throw notAuthorized('User is disabled.');
  if (user.status === 'RESET_REQUIRED') {
    throw new CognitoError('PasswordResetRequiredException', 'Password reset required for the user');
  }
  if (user.status === 'CONFIRMED') return askFactor(pool, client, user);
  if (user.temporaryUntil !== null && user.temporaryUntil <= pool.now().getTime()) {
    throw notAuthorized('Temporary password has expired and must be reset by an administrator.');
  }
  return challenge(pool, client, user, 'NEW_PASSWORD_REQUIRED', {
    requiredAttributes: '[]',
    userAttributes: JSON.stringify(user.attributes),
  });
}

function askFactor(pool: Pool, client: ClientSettings, user: User): object {
  return user.totpSecret === null
    ? challenge(pool, client, user, 'MFA_SETUP', { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' })
    : challenge(pool, client, user, 'SOFTWARE_TOKEN_MFA', {});
}

function challenge(
  pool: Pool,
  client: ClientSettings,
  user: User,
  name: Session['challenge'],
  parameters: Record<string, string>,
): object {
  const session = openSession(pool, { challenge: name, clientId: client.id, sub: user.sub, epoch: user.epoch });
  return {
    ChallengeName: name,
    Session: session,
    ChallengeParameters: { USER_ID_FOR_SRP: user.sub, ...parameters },
  };
}

function answerNewPassword(pool: Pool, { client, session: handle, responses }: Answer): object {
  const { session, user } = sessionOf(pool, handle, 'NEW_PASSWORD_REQUIRED', client, responses);
  const extra = Object.keys(responses).find((name) => name.startsWith('userAttributes.'));
  if (extra) throw invalidParameter(`${extra}: attributes are set by an administrator in this pool`);
  const password = needed(responses, 'NEW_PASSWORD');
  assertConforms(pool.settings.passwordPolicy, password);
  const saved = pool.store.together(() => {
    spendSession(pool, handle, session);
    return saveUser(pool, { ...withPassword(pool, user, password), status: 'CONFIRMED', temporaryUntil: null });
  });
  return askFactor(pool, client, saved);
}

async function answerSetup(pool: Pool, { client, session: handle, responses }: Answer): Promise<object> {
  const { session, user } = sessionOf(pool, handle, 'MFA_SETUP', client, responses);
  if (!session.totpVerified) throw invalidParameter('User has not verified software token mfa');
  spendSession(pool, handle, session);
  return { AuthenticationResult: await startTokens(pool, user, client), ChallengeParameters: {} };
}

async function answerCode(pool: Pool, { client, session: handle, responses }: Answer): Promise<object> {
  const { session, user } = sessionOf(pool, handle, 'SOFTWARE_TOKEN_MFA', client, responses);
  const code = needed(responses, 'SOFTWARE_TOKEN_MFA_CODE');
  assertMayGuess(pool, 'totp', user.sub);
  const step = user.totpSecret === null ? null : stepOfCode(pool, user.totpSecret, code);
  if (step === null) {
    countGuess(pool, 'totp', user.sub);
    throw new CognitoError('CodeMismatchException', 'Invalid code received for user');
  }
  if (user.usedTotpSteps.includes(step)) {
    throw new CognitoError('ExpiredCodeException', 'Your software token has already been used once.');
  }
  pool.store.together(() => {
    spendSession(pool, handle, session);
    saveUser(pool, withUsedStep(pool, user, step));
    forgetGuesses(pool, 'totp', user.sub);
  });
  return { AuthenticationResult: await startTokens(pool, user, client), ChallengeParameters: {} };
}

function sessionOf(
  pool: Pool,
  handle: string,
  name: Session['challenge'],
  client: ClientSettings,
  responses: Record<string, string>,
): { session: Session; user: User } {
  const username = needed(responses, 'USERNAME');
  const session = requireSession(pool, handle, name, client.id);
  const user = userOfSession(pool, session);
  if (!isNamed(pool, user, username)) throw notAuthorized('Invalid session for the user.');
  return { session, user };
}

function needed(parameters: Record<string, string>, name: string): string {
  const value = parameters[name];
  if (!value) throw invalidParameter(`Missing required parameter ${name}`);
  return value;
}
