import {
  AssociateSoftwareTokenCommand,
  type AuthenticationResultType,
  CodeMismatchException,
  CognitoIdentityProviderClient,
  ExpiredCodeException,
  GetTokensFromRefreshTokenCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { createSrpSession, signSrpSession, wrapAuthChallenge, wrapInitiateAuth } from 'cognito-srp-helper';
import { Secret, TOTP } from 'otpauth';

export interface SignInSettings {
  cognitoUrl: string;
  clientId: string;
  userPoolId: string;
  /** The clock of the pool, when that is not the real one. */
  now?: () => Date;
  /** Called when every present code was used; by default waits for the next one, up to 30 s. */
  waitForNextCode?: () => Promise<void>;
}

export interface Tokens {
  accessToken: string;
  idToken: string;
  refreshToken: string;
  /** Seconds that the access token lives. */
  expiresIn: number;
}

/** What the pool asks next, after a right password. */
export interface NextStep {
  challenge: string;
  session: string;
}

const STEP_MS = 30_000;

/** Which codes this process gave away; a pool takes each code once. */
const usedSteps = new Map<string, Set<number>>();

/**
 * Signs people in as the web client does: SRP, a new password and enrolment the first time, a code every time. A pool
 * also takes the codes of the step before and after, so three sign-ins in a row need no waiting; the fourth does.
 */
export class SignIn {
  readonly client: CognitoIdentityProviderClient;
  readonly #settings: SignInSettings;

  constructor(settings: SignInSettings) {
    this.#settings = settings;
    this.client = new CognitoIdentityProviderClient({
      endpoint: settings.cognitoUrl,
      region: settings.userPoolId.split('_')[0] ?? '',
      maxAttempts: 1,
    });
  }

  /** From the invitation to the first tokens. */
  async firstSignIn(person: {
    email: string;
    temporaryPassword: string;
    newPassword: string;
  }): Promise<{ tokens: Tokens; totpSecret: string }> {
    const step = await this.provePassword(person.email, person.temporaryPassword);
    expectChallenge(step, 'NEW_PASSWORD_REQUIRED');
    return this.enrol(person.email, await this.chooseNewPassword(person.email, step.session, person.newPassword));
  }

  /** For somebody whose authenticator was removed: password, then a new enrolment. */
  async signInAndEnrol(person: { email: string; password: string }): Promise<{ tokens: Tokens; totpSecret: string }> {
    return this.enrol(person.email, await this.provePassword(person.email, person.password));
  }

  async signIn(person: { email: string; password: string; totpSecret: string }): Promise<Tokens> {
    const step = await this.provePassword(person.email, person.password);
    expectChallenge(step, 'SOFTWARE_TOKEN_MFA');
    return this.#withCode(person.totpSecret, (code) => this.answerCode(person.email, step.session, code));
  }

  async refresh(refreshToken: string): Promise<Tokens> {
    const { AuthenticationResult } = await this.client.send(
      new GetTokensFromRefreshTokenCommand({ ClientId: this.#settings.clientId, RefreshToken: refreshToken }),
    );
    return toTokens(AuthenticationResult, refreshToken);
  }

  /** SRP only: what comes after is up to the caller. */
  async provePassword(email: string, password: string): Promise<NextStep> {
    const { clientId: ClientId, userPoolId } = this.#settings;
    const srp = createSrpSession(email, password, userPoolId, false);
    const offered = await this.client.send(
      new InitiateAuthCommand(
        wrapInitiateAuth(srp, { ClientId, AuthFlow: 'USER_SRP_AUTH' as const, AuthParameters: { USERNAME: email } }),
      ),
    );
    const answered = await this.client.send(
      new RespondToAuthChallengeCommand(
        wrapAuthChallenge(signSrpSession(srp, { ChallengeParameters: offered.ChallengeParameters ?? {} }), {
          ClientId,
          ChallengeName: 'PASSWORD_VERIFIER' as const,
          ChallengeResponses: { USERNAME: email },
        }),
      ),
    );
    return toNextStep(answered);
  }

  async chooseNewPassword(email: string, session: string, newPassword: string): Promise<NextStep> {
    return toNextStep(
      await this.client.send(
        new RespondToAuthChallengeCommand({
          ClientId: this.#settings.clientId,
          ChallengeName: 'NEW_PASSWORD_REQUIRED',
          Session: session,
          ChallengeResponses: { USERNAME: email, NEW_PASSWORD: newPassword },
        }),
      ),
    );
  }

  async enrol(email: string, step: NextStep): Promise<{ tokens: Tokens; totpSecret: string }> {
    expectChallenge(step, 'MFA_SETUP');
    const offered = await this.client.send(new AssociateSoftwareTokenCommand({ Session: step.session }));
    const totpSecret = offered.SecretCode ?? '';
    const verified = await this.#withCode(totpSecret, (UserCode) =>
      this.client.send(new VerifySoftwareTokenCommand({ Session: offered.Session, UserCode })),
    );
    const { AuthenticationResult } = await this.client.send(
      new RespondToAuthChallengeCommand({
        ClientId: this.#settings.clientId,
        ChallengeName: 'MFA_SETUP',
        Session: verified.Session,
        ChallengeResponses: { USERNAME: email },
      }),
    );
    return { tokens: toTokens(AuthenticationResult), totpSecret };
  }

  async answerCode(email: string, session: string, code: string): Promise<Tokens> {
    const { AuthenticationResult } = await this.client.send(
      new RespondToAuthChallengeCommand({
        ClientId: this.#settings.clientId,
        ChallengeName: 'SOFTWARE_TOKEN_MFA',
        Session: session,
        ChallengeResponses: { USERNAME: email, SOFTWARE_TOKEN_MFA_CODE: code },
      }),
    );
    return toTokens(AuthenticationResult);
  }

  #now(): Date {
    return this.#settings.now?.() ?? new Date();
  }

  /** Tries the codes of this step, the next and the one before that were not used yet; then waits for a new step. */
  async #withCode<T>(secret: string, attempt: (code: string) => Promise<T>): Promise<T> {
    const used = usedSteps.get(secret) ?? new Set<number>();
    usedSteps.set(secret, used);
    for (;;) {
      const current = Math.floor(this.#now().getTime() / STEP_MS);
      for (const step of [current, current + 1, current - 1].filter((candidate) => !used.has(candidate))) {
        used.add(step);
        try {
          return await attempt(codeAt(secret, new Date(step * STEP_MS)));
        } catch (error) {
          if (!isSpent(error, step !== current)) throw error;
        }
      }
      await (this.#settings.waitForNextCode ?? waitForRealClock)();
    }
  }
}

/** The code that an authenticator app shows at that moment. */
export function codeAt(secret: string, moment: Date): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: moment.getTime() });
}

/** How many seconds an authenticator app still shows the code of that moment. */
export function secondsLeft(moment: Date): number {
  return Math.ceil((STEP_MS - (moment.getTime() % STEP_MS)) / 1_000);
}

/** Another process used the code, or the clock passed on between choosing a neighbouring code and its arrival. */
function isSpent(error: unknown, isNeighbour: boolean): boolean {
  return error instanceof ExpiredCodeException || (isNeighbour && error instanceof CodeMismatchException);
}

function waitForRealClock(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, STEP_MS - (Date.now() % STEP_MS) + 50));
}

function toNextStep(response: {
  ChallengeName?: string | undefined;
  Session?: string | undefined;
  AuthenticationResult?: object | undefined;
}): NextStep {
  if (response.AuthenticationResult) throw new Error('The pool gave tokens before a code was asked');
  return { challenge: response.ChallengeName ?? '', session: response.Session ?? '' };
}

function expectChallenge(step: NextStep, challenge: string): void {
  if (step.challenge !== challenge) throw new Error(`Expected the challenge ${challenge}, got ${step.challenge}`);
}

/** Without rotation a refresh gives no new refresh token: the old one stays. */
function toTokens(result: AuthenticationResultType | undefined, refreshToken = ''): Tokens {
  if (!result?.AccessToken || !result.IdToken) throw new Error('The pool gave no tokens');
  return {
    accessToken: result.AccessToken,
    idToken: result.IdToken,
    refreshToken: result.RefreshToken ?? refreshToken,
    expiresIn: result.ExpiresIn ?? 0,
  };
}
