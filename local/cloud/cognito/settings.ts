import type { Callers } from '../permissions/callers.ts';
import type { Credentials } from '../permissions/credentials.ts';

/**
 * What `AWS::Cognito::UserPool` and its `UserPoolClient`s say, as plain values. The runner fills it from the
 * synthesized template.
 */
export interface PoolSettings {
  /** `<region>_<letters>`; the part behind the underscore is in the SRP hash. */
  id: string;
  name: string;
  mfa: 'ON' | 'OPTIONAL' | 'OFF';
  /** Names under which people sign in; this stand-in holds exactly `['email']`. */
  usernameAttributes: readonly string[];
  caseSensitiveUsername: boolean;
  adminCreateUserOnly: boolean;
  /**
   * The declared schema: custom attributes with their `custom:` prefix, and standard ones that are changed from their
   * default.
   */
  attributes: readonly AttributeSettings[];
  passwordPolicy: PasswordPolicy;
  /** `{username}` and `{####}` (the temporary password) are filled in. */
  inviteMessage: MessageTemplate;
  /** `{####}` (the code) is filled in. */
  verificationMessage: MessageTemplate;
  /**
   * Whom mails come from, and by which configuration set SES sends them; the pool's own sender, without events, when
   * absent.
   */
  sender?: MailSender;
  clients: readonly ClientSettings[];
  /** Attributes of which a user's new value waits for a code, and the old one counts until then; none when absent. */
  verifiedBeforeUpdate?: readonly string[];
  /**
   * The function that Cognito asks what is in the tokens, by its ARN. Its event has version 2, which covers access
   * tokens.
   */
  preTokenGeneration?: string;
}

export interface AttributeSettings {
  name: string;
  type: 'String' | 'Number' | 'Boolean' | 'DateTime';
  mutable: boolean;
  minLength?: number;
  maxLength?: number;
}

export interface PasswordPolicy {
  minimumLength: number;
  requireLowercase: boolean;
  requireUppercase: boolean;
  requireNumbers: boolean;
  requireSymbols: boolean;
  temporaryPasswordValidityDays: number;
}

export interface MailSender {
  from?: string;
  configurationSet?: string;
}

export interface MessageTemplate {
  subject: string;
  html: string;
}

export interface ClientSettings {
  id: string;
  name: string;
  /** As in the template, for instance `ALLOW_USER_SRP_AUTH`. */
  explicitAuthFlows: readonly string[];
  /** Longest time between two steps of signing in. */
  authSessionSeconds: number;
  accessTokenSeconds: number;
  idTokenSeconds: number;
  refreshTokenSeconds: number;
  /**
   * Null: a refresh token stays the same. A number: each refresh gives a new one, and the old one lives this much
   * longer.
   */
  refreshRotationGraceSeconds: number | null;
  preventUserExistenceErrors: boolean;
  tokenRevocation: boolean;
  /** What a user may read and write of themselves by this client; absent: everything. */
  readAttributes?: readonly string[];
  writeAttributes?: readonly string[];
}

export interface MailMessage extends MailSender {
  to: string;
  subject: string;
  html: string;
  text: string;
}

export interface CognitoSettings {
  /** 0 takes a free port; tokens name the address as issuer, so a restart should ask for the same one. */
  port: number;
  /** Folder for the database and its key file. */
  dataDir: string;
  now: () => Date;
  region: string;
  pool: PoolSettings;
  sendMail: (message: MailMessage) => Promise<void>;
  /** Calls a function of the pool and gives what it returned; needed for a pool that has one. */
  invoke?: (functionArn: string, event: object) => Promise<unknown>;
  /** Whose signature opens every Admin call. */
  credentials: Credentials;
  /** Others, who may call what they are allowed on this pool. */
  callers?: Callers;
  /** The ARN that policies know the pool by; needed when there are other callers. */
  poolArn?: string;
}

/** Refuses a pool whose rules this stand-in would not keep, or that AWS would not create. */
export function assertSupported(pool: PoolSettings): void {
  const refuse = (reason: string): never => {
    throw new Error(`Local Cognito cannot run user pool "${pool.name}": ${reason}.`);
  };
  if (!/^[\w-]+_[0-9a-zA-Z]+$/.test(pool.id)) refuse(`the id "${pool.id}" does not look like eu-west-1_Abc123`);
  if (pool.mfa !== 'ON') refuse(`MFA is ${pool.mfa}, only ON is built`);
  if (pool.usernameAttributes.join() !== 'email') refuse('people must sign in with their e-mail address');
  if (!pool.adminCreateUserOnly) refuse('only admin-create pools are built');
  for (const client of pool.clients) {
    if (client.refreshRotationGraceSeconds !== null && client.explicitAuthFlows.includes('ALLOW_REFRESH_TOKEN_AUTH')) {
      refuse(`client "${client.name}" has refresh rotation and ALLOW_REFRESH_TOKEN_AUTH, which exclude each other`);
    }
  }
}
