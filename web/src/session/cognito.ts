import * as v from '#web/check.ts';
import type { Config } from '#web/config.ts';

/** The tokens of one sign-in. They exist in memory only. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** When the access token ends, in ms since 1970 by this machine's clock. */
  readonly endsAt: number;
}

/** What Cognito asks before it gives tokens. */
export interface Challenge {
  readonly name: 'NEW_PASSWORD_REQUIRED' | 'MFA_SETUP' | 'SOFTWARE_TOKEN_MFA' | 'PASSWORD_VERIFIER';
  readonly session: string;
  readonly parameters: Record<string, unknown>;
}

/**
 * A refusal by Cognito; `code` is the name of its exception, or `GEEN_VERBINDING`. Texts for people are in
 * teksten/inloggen.ts.
 */
export class SignInError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.name = 'SignInError';
    this.code = code;
  }
}

/** One call to the pool: its JSON protocol over plain fetch. @throws SignInError */
export async function callPool(
  config: Config,
  action: string,
  input: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  const response = await fetch(`${config.cognitoUrl}/`, {
    method: 'POST',
    cache: 'no-store',
    credentials: 'omit',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${action}`,
    },
    body: JSON.stringify(input),
  }).catch(() => {
    // fetch fails without telling why: there was no answer.
    throw new SignInError('GEEN_VERBINDING');
  });
  // Not JSON: not an answer of the pool, and its status says enough.
  const body = v.object(await response.json().catch(() => ({})));
  if (response.ok) return body;
  const code = String(body.__type ?? `HTTP_${response.status}`).replace(/^.*#/, '');
  throw new SignInError(code === 'ForbiddenException' || response.status === 403 ? 'TooManyRequestsException' : code);
}

/** The next step that an answer asks for, or the tokens. */
export function readStep(answer: Record<string, unknown>): { tokens: Tokens } | { challenge: Challenge } {
  if (answer.AuthenticationResult) return { tokens: readTokens(v.object(answer.AuthenticationResult)) };
  return {
    challenge: {
      name: v.text(answer.ChallengeName) as Challenge['name'],
      session: typeof answer.Session === 'string' ? answer.Session : '',
      parameters: answer.ChallengeParameters ? v.object(answer.ChallengeParameters) : {},
    },
  };
}

/** Without rotation no new refresh token comes: the old one stays. */
export function readTokens(result: Record<string, unknown>, oldRefreshToken = ''): Tokens {
  return {
    accessToken: v.text(result.AccessToken),
    refreshToken: typeof result.RefreshToken === 'string' ? result.RefreshToken : v.text(oldRefreshToken),
    endsAt: Date.now() + v.number(result.ExpiresIn) * 1000,
  };
}
