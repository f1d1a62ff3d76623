import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AdminCreateUserCommand,
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { SignIn, type Tokens } from '#local/client/sign-in.ts';
import type { CognitoSettings, MailMessage, PoolSettings } from '#local/cloud/cognito/settings.ts';
import { type LocalCognito, startCognito } from '#local/cloud/cognito/start.ts';

/**
 * The pool that the contract is checked on. By default a fresh local one per test file. With TEST_ENDPOINT_COGNITO (and
 * TEST_COGNITO_USER_POOL_ID, TEST_COGNITO_CLIENT_ID, and the usual AWS credentials) it is any other pool with the same
 * settings; tests that move the clock, read the mailbox or restart the server then do not apply.
 */
const remoteUrl = process.env.TEST_ENDPOINT_COGNITO;
export const isLocal = remoteUrl === undefined;

export const CREDENTIALS = { accessKeyId: 'AKIDLOCALCOGNITO', secretAccessKey: 'local-secret' };
export const REGION = 'eu-west-1';
export const TEMPORARY_PASSWORD = 'Tijdelijk-2026!';
export const PASSWORD = 'Kastanje-boom-7';

export const POOL: PoolSettings = {
  id: 'eu-west-1_Kontrakt1',
  name: 'contract',
  mfa: 'ON',
  usernameAttributes: ['email'],
  caseSensitiveUsername: false,
  adminCreateUserOnly: true,
  attributes: [
    { name: 'custom:persoonId', type: 'String', mutable: false, minLength: 1, maxLength: 40 },
    { name: 'custom:volgnummer', type: 'Number', mutable: true },
  ],
  passwordPolicy: {
    minimumLength: 12,
    requireLowercase: true,
    requireUppercase: true,
    requireNumbers: true,
    requireSymbols: true,
    temporaryPasswordValidityDays: 7,
  },
  inviteMessage: {
    subject: 'Uw account',
    html: '<p>Meld u aan met {username} en {####}.</p><p><a href="https://app.example.nl/aanmelden">Aanmelden</a></p>',
  },
  verificationMessage: { subject: 'Uw code', html: '<p>Uw code is {####}.</p>' },
  clients: [
    {
      id: 'webclient1234567890abcdefg',
      name: 'web',
      explicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
      authSessionSeconds: 15 * 60,
      accessTokenSeconds: 600,
      idTokenSeconds: 600,
      refreshTokenSeconds: 12 * 3600,
      refreshRotationGraceSeconds: 20,
      preventUserExistenceErrors: true,
      tokenRevocation: true,
    },
    {
      id: 'otherclient234567890abcdef',
      name: 'without rotation',
      explicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      authSessionSeconds: 3 * 60,
      accessTokenSeconds: 300,
      idTokenSeconds: 300,
      refreshTokenSeconds: 3600,
      refreshRotationGraceSeconds: null,
      preventUserExistenceErrors: false,
      tokenRevocation: false,
    },
  ],
};

/**
 * Stands still until it is moved, so that no test crosses into the next code by accident. A pool elsewhere has the real
 * time.
 */
export class Clock {
  #time = Date.now();

  now = (): Date => new Date(isLocal ? this.#time : Date.now());

  advance(seconds: number): void {
    this.#time += seconds * 1000;
  }
}

export interface Person {
  email: string;
  password: string;
  totpSecret: string;
  tokens: Tokens;
}

export class TestPool {
  readonly clock = new Clock();
  readonly mails: MailMessage[] = [];
  readonly dataDir = mkdtempSync(join(tmpdir(), 'kindbrug-cognito-'));
  readonly userPoolId = process.env.TEST_COGNITO_USER_POOL_ID ?? POOL.id;
  readonly clientId = process.env.TEST_COGNITO_CLIENT_ID ?? POOL.clients[0]?.id ?? '';
  readonly otherClientId = POOL.clients[1]?.id ?? '';
  url = remoteUrl ?? '';
  mailFails = false;
  #server: LocalCognito | null = null;
  readonly #changes: Partial<PoolSettings>;
  readonly #invoke: CognitoSettings['invoke'];

  /** @param changes what this pool has other than {@link POOL}; only of a local one. */
  constructor(changes: Partial<PoolSettings> = {}, invoke?: CognitoSettings['invoke']) {
    this.#changes = changes;
    this.#invoke = invoke;
  }

  async start(): Promise<this> {
    if (remoteUrl !== undefined) return this;
    this.#server = await startCognito({
      port: this.#server ? Number(new URL(this.#server.url).port) : 0,
      dataDir: this.dataDir,
      now: this.clock.now,
      region: REGION,
      pool: { ...POOL, ...this.#changes },
      ...(this.#invoke && { invoke: this.#invoke }),
      credentials: CREDENTIALS,
      sendMail: async (message) => {
        if (this.mailFails) throw new Error('The mail server is away');
        this.mails.push(message);
      },
    });
    this.url = this.#server.url;
    return this;
  }

  async restart(): Promise<void> {
    await this.#server?.close();
    await this.start();
  }

  async stop(): Promise<void> {
    await this.#server?.close();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  get issuer(): string {
    return `${this.url}/${this.userPoolId}`;
  }

  /** Signs its calls. */
  get admin(): CognitoIdentityProviderClient {
    const region = this.userPoolId.split('_')[0] ?? REGION;
    return new CognitoIdentityProviderClient({
      endpoint: this.url,
      region,
      maxAttempts: 1,
      ...(isLocal ? { credentials: CREDENTIALS } : {}),
    });
  }

  signIn(clientId = this.clientId): SignIn {
    return new SignIn({
      cognitoUrl: this.url,
      clientId,
      userPoolId: this.userPoolId,
      now: this.clock.now,
      waitForNextCode: async () => this.clock.advance(30),
    });
  }

  /** Tries to sign in with a proof that is wrong, without the work of computing one. */
  async guessPassword(email: string): Promise<void> {
    const offered = await this.admin.send(
      new InitiateAuthCommand({
        ClientId: this.clientId,
        AuthFlow: 'USER_SRP_AUTH',
        AuthParameters: { USERNAME: email, SRP_A: 'abcdef'.repeat(100) },
      }),
    );
    await this.admin.send(
      new RespondToAuthChallengeCommand({
        ClientId: this.clientId,
        ChallengeName: 'PASSWORD_VERIFIER',
        ChallengeResponses: {
          USERNAME: email,
          PASSWORD_CLAIM_SECRET_BLOCK: offered.ChallengeParameters?.SECRET_BLOCK ?? '',
          PASSWORD_CLAIM_SIGNATURE: Buffer.alloc(32, 1).toString('base64'),
          TIMESTAMP: 'Mon Nov 23 10:00:00 UTC 2026',
        },
      }),
    );
  }

  /** Somebody who was invited and has not signed in. */
  async anInvitedPerson(): Promise<{ email: string; sub: string }> {
    const email = aMailAddress();
    const { User } = await this.admin.send(
      new AdminCreateUserCommand({
        UserPoolId: this.userPoolId,
        Username: email,
        TemporaryPassword: TEMPORARY_PASSWORD,
        MessageAction: 'SUPPRESS',
        UserAttributes: [
          { Name: 'email', Value: email },
          { Name: 'email_verified', Value: 'true' },
        ],
      }),
    );
    return { email, sub: User?.Username ?? '' };
  }

  /** Somebody who signed in once, and has a password and an authenticator. */
  async aPerson(clientId = this.clientId): Promise<Person & { sub: string }> {
    const { email, sub } = await this.anInvitedPerson();
    const { tokens, totpSecret } = await this.signIn(clientId).firstSignIn({
      email,
      temporaryPassword: TEMPORARY_PASSWORD,
      newPassword: PASSWORD,
    });
    return { email, sub, password: PASSWORD, totpSecret, tokens };
  }
}

export function aMailAddress(): string {
  return `persoon-${randomUUID()}@voorbeeld.example`;
}

/** The last part of what a mail says between "en" / "is" and the full stop: the password or code. */
export function secretIn(mail: MailMessage | undefined): string {
  return /(?:en|is) (\S+)\.(?:\n|$)/.exec(mail?.text ?? '')?.[1] ?? '';
}
