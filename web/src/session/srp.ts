import * as v from '#web/check.ts';
import type { Config } from '#web/config.ts';
import { type Challenge, callPool, readStep } from './cognito.ts';
import { makeEphemeral, signChallenge, timestampOf } from './srp-math.ts';

/** Bytes of chance in the secret of one sign-in: as many as the libraries of AWS take. */
const SECRET_BYTES = 128;

/** Proves the password without sending it (SRP). @throws SignInError */
export async function provePassword(config: Config, email: string, password: string): Promise<Challenge> {
  const own = makeEphemeral(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)));
  const offered = readStep(
    await callPool(config, 'InitiateAuth', {
      ClientId: config.clientId,
      AuthFlow: 'USER_SRP_AUTH',
      AuthParameters: { USERNAME: email, SRP_A: own.sent },
    }),
  );
  if (!('challenge' in offered)) throw new TypeError('The pool gave tokens before it saw a password');
  const { parameters } = offered.challenge;
  const challenge = {
    userIdForSrp: v.text(parameters.USER_ID_FOR_SRP),
    srpB: v.text(parameters.SRP_B),
    salt: v.text(parameters.SALT),
    secretBlock: v.text(parameters.SECRET_BLOCK),
  };
  const timestamp = timestampOf(new Date());
  const [, poolName = ''] = config.userPoolId.split('_');
  const next = readStep(
    await callPool(config, 'RespondToAuthChallenge', {
      ClientId: config.clientId,
      ChallengeName: 'PASSWORD_VERIFIER',
      ChallengeResponses: {
        USERNAME: email,
        PASSWORD_CLAIM_SECRET_BLOCK: challenge.secretBlock,
        TIMESTAMP: timestamp,
        PASSWORD_CLAIM_SIGNATURE: await signChallenge(poolName, password, own, challenge, timestamp),
      },
    }),
  );
  if (!('challenge' in next)) throw new TypeError('The pool gave tokens before it asked for a code');
  return next.challenge;
}
