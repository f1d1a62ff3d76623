import { createSrpSession, signSrpSession, wrapAuthChallenge, wrapInitiateAuth } from 'cognito-srp-helper';
import type { Config } from '#web/config.ts';
import { type Challenge, callPool, readStep } from './cognito.ts';

/**
 * Proves the password without sending it (SRP). Loaded when somebody starts to type, because the library is
 * larger than the whole first page. @throws SignInError
 */
export async function provePassword(config: Config, email: string, password: string): Promise<Challenge> {
  const srp = createSrpSession(email, password, config.userPoolId, false);
  const asked = await callPool(
    config,
    'InitiateAuth',
    wrapInitiateAuth(srp, {
      ClientId: config.clientId,
      AuthFlow: 'USER_SRP_AUTH' as const,
      AuthParameters: { USERNAME: email },
    }) as unknown as Record<string, unknown>,
  );
  const offered = readStep(asked);
  if (!('challenge' in offered)) throw new TypeError('The pool gave tokens before it saw a password');
  const ChallengeParameters = offered.challenge.parameters as Record<string, string>;
  const answered = await callPool(
    config,
    'RespondToAuthChallenge',
    wrapAuthChallenge(signSrpSession(srp, { ChallengeParameters }), {
      ClientId: config.clientId,
      ChallengeName: 'PASSWORD_VERIFIER' as const,
      ChallengeResponses: { USERNAME: email },
    }) as unknown as Record<string, unknown>,
  );
  const next = readStep(answered);
  if (!('challenge' in next)) throw new TypeError('The pool gave tokens before it asked for a code');
  return next.challenge;
}
