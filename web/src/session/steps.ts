import { type Challenge, callPool, readStep, SignInError } from './cognito.ts';
import { settings, startSession } from './session.ts';

/** Answers what the pool asked; with the last answer the session starts. Returns what it asks next, if anything. */
export async function answerChallenge(
  email: string,
  { name, session }: Challenge,
  responses: Readonly<Record<string, string>>,
): Promise<Challenge | undefined> {
  const step = readStep(
    await callPool(settings(), 'RespondToAuthChallenge', {
      ClientId: settings().clientId,
      ChallengeName: name,
      Session: session,
      ChallengeResponses: { USERNAME: email, ...responses },
    }),
  );
  if ('challenge' in step) return step.challenge;
  startSession(step.tokens);
  return undefined;
}

/** A key for an authenticator app, and the session with which its first code is confirmed. */
export interface Enrolment {
  readonly secret: string;
  readonly session: string;
}

/** Asks a key for the authenticator app of somebody who has none yet. */
export async function startEnrolment(challenge: Challenge): Promise<Enrolment> {
  const answer = await callPool(settings(), 'AssociateSoftwareToken', { Session: challenge.session });
  return { secret: String(answer.SecretCode), session: String(answer.Session) };
}

/** Confirms the key with a first code, and signs in. */
export async function finishEnrolment(email: string, enrolment: Enrolment, code: string): Promise<void> {
  const answer = await callPool(settings(), 'VerifySoftwareToken', { Session: enrolment.session, UserCode: code });
  await answerChallenge(email, { name: 'MFA_SETUP', session: String(answer.Session), parameters: {} }, {});
}

/** Answers about somebody who has an account and gets no code: never signed in, no verified address, unknown. */
const CANNOT_RESET: readonly string[] = [
  'NotAuthorizedException',
  'InvalidParameterException',
  'UserNotFoundException',
];

/** Mails a code to choose a new password with; says the same when there is no such account. */
export async function askResetCode(email: string): Promise<void> {
  await callPool(settings(), 'ForgotPassword', { ClientId: settings().clientId, Username: email }).catch((error) => {
    // The pool tells these apart from an address that it does not know; whoever typed it must not.
    if (!(error instanceof SignInError) || !CANNOT_RESET.includes(error.code)) throw error;
  });
}

/** Chooses a new password with the code from the mail. The authenticator app stays as it was. */
export async function resetPassword(email: string, code: string, password: string): Promise<void> {
  await callPool(settings(), 'ConfirmForgotPassword', {
    ClientId: settings().clientId,
    Username: email,
    ConfirmationCode: code,
    Password: password,
  });
}
