import { generateKeyPairSync } from 'node:crypto';
import { notFound } from './protocol.ts';
import type { ClientSettings, CognitoSettings, MailMessage, PoolSettings } from './settings.ts';
import type { SrpExchange } from './srp.ts';
import { type Collection, Store } from './store.ts';

export type UserStatus = 'FORCE_CHANGE_PASSWORD' | 'CONFIRMED' | 'RESET_REQUIRED';

/** A person. `sub` is also the user name, as in every pool where people sign in with their e-mail address. */
export interface User {
  sub: string;
  attributes: Record<string, string>;
  status: UserStatus;
  enabled: boolean;
  salt: string;
  verifier: string;
  /** Milliseconds; only while the password is a temporary one. */
  temporaryUntil: number | null;
  /** Base32; null until the first code was right. */
  totpSecret: string | null;
  totpPreferred: boolean;
  /** A secret that was handed out to a signed-in user and waits for its first code. */
  pendingTotpSecret: string | null;
  /** Time steps (of 30 s) whose code was used, as far back as a code could still be right. */
  usedTotpSteps: number[];
  /** Goes up when a password or factor changes or the user is blocked: earlier half-finished sign-ins end there. */
  epoch: number;
  createdAt: number;
  modifiedAt: number;
}

export type Challenge = 'PASSWORD_VERIFIER' | 'NEW_PASSWORD_REQUIRED' | 'MFA_SETUP' | 'SOFTWARE_TOKEN_MFA';

/** One step of a sign-in that waits for its answer. */
export interface Session {
  challenge: Challenge;
  clientId: string;
  /** Null: the decoy for a user who does not exist. */
  sub: string | null;
  epoch: number;
  expiresAt: number;
  used: boolean;
  /** For PASSWORD_VERIFIER. */
  exchange?: SrpExchange;
  /** The name under which wrong passwords are counted. */
  guessedName?: string;
  /** For MFA_SETUP: the secret that was handed out, and whether a code of it was right. */
  totpSecret?: string;
  totpVerified?: boolean;
}

/** All tokens that came from one sign-in. */
export interface TokenFamily {
  origin: string;
  sub: string;
  clientId: string;
  authTime: number;
  eventId: string;
  revoked: boolean;
}

export interface RefreshToken {
  origin: string;
  clientId: string;
  expiresAt: number;
  rotatedAt: number | null;
}

export interface Guesses {
  failures: number;
  lastFailure: number;
  lockedUntil: number;
}

export interface ResetCode {
  code: string;
  expiresAt: number;
}

export interface AddressCode extends ResetCode {
  /** The address that was mailed. */
  email: string;
}

/** What every action works with. */
export interface Pool {
  settings: PoolSettings;
  region: string;
  now: () => Date;
  sendMail: (message: MailMessage) => Promise<void>;
  invoke: NonNullable<CognitoSettings['invoke']>;
  /** Known once the server listens. */
  issuer: string;
  signingKey: SigningKey;
  store: Store;
  users: Collection<User>;
  /** From e-mail address (normalised) to sub. */
  aliases: Collection<string>;
  sessions: Collection<Session>;
  families: Collection<TokenFamily>;
  refreshTokens: Collection<RefreshToken>;
  guesses: Collection<Guesses>;
  resetCodes: Collection<ResetCode>;
  /** Codes by which somebody proves that they read an address; the key is the sub. */
  addressCodes: Collection<AddressCode>;
}

export interface SigningKey {
  kid: string;
  /** PKCS #8, PEM. */
  privateKey: string;
  /** SPKI, PEM. */
  publicKey: string;
}

export function openPool(settings: CognitoSettings): Pool {
  const store = new Store(settings.dataDir, settings.pool.id);
  const keys = store.collection<SigningKey>('signing-key');
  const signingKey = keys.get('current') ?? makeSigningKey(store);
  keys.put('current', signingKey);
  return {
    settings: settings.pool,
    region: settings.region,
    now: settings.now,
    sendMail: settings.sendMail,
    invoke:
      settings.invoke ??
      ((functionArn) => Promise.reject(new Error(`Local Cognito was not told how to call ${functionArn}`))),
    issuer: '',
    signingKey,
    store,
    users: store.collection('user'),
    aliases: store.collection('alias'),
    sessions: store.collection('session'),
    families: store.collection('token-family'),
    refreshTokens: store.collection('refresh-token'),
    guesses: store.collection('guesses'),
    resetCodes: store.collection('reset-code'),
    addressCodes: store.collection('address-code'),
  };
}

function makeSigningKey(store: Store): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  return { kid: store.vault.fingerprint('kid', publicKey).slice(0, 32), privateKey, publicKey };
}

/** The part of the pool id that SRP mixes into the password hash. */
export function poolNameOf(pool: Pool): string {
  return pool.settings.id.slice(pool.settings.id.indexOf('_') + 1);
}

export function clientOf(pool: Pool, clientId: string): ClientSettings {
  const client = pool.settings.clients.find((candidate) => candidate.id === clientId);
  if (!client) throw notFound(`User pool client ${clientId} does not exist.`);
  return client;
}
