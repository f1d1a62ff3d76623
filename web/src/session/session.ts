import { signal } from '@preact/signals';
import type { leesMijnAccount } from '#shared/contract/account.ts';
import type { Config } from '#web/config.ts';
import { inloggen } from '#web/teksten/inloggen.ts';
import { ApiProblem, noConnection } from '#web/wire/problem.ts';
import type { AnswerOf } from '#web/wire/types.ts';
import { callPool, readTokens, SignInError, type Tokens } from './cognito.ts';

export type Account = AnswerOf<typeof leesMijnAccount>;
export type Lidmaatschap = Account['lidmaatschappen'][number];

/** Why a session ended; the sign-in page says it. */
export type EndReason = 'UITGELOGD' | 'VERLOPEN' | 'TE_LANG_NIETS';

/** Who is signed in. Tokens live here and nowhere else (docs/adr): never in storage, never in an address. */
export interface Session {
  readonly tokens: Tokens;
  /** Absent until /v1/mijn-account has answered. */
  readonly account?: Account;
  /** Absent until one was chosen; with a single one it is chosen by itself. */
  readonly lidmaatschap?: Lidmaatschap;
}

export const session = signal<Session | undefined>(undefined);
/** Why there is no session now; undefined for somebody who just came. */
export const ended = signal<EndReason | undefined>(undefined);

let config: Config | undefined;

export function configureSession(loaded: Config): void {
  config = loaded;
}

/** @throws Error before the settings were loaded. */
export function settings(): Config {
  if (!config) throw new Error('No settings yet');
  return config;
}

export function startSession(tokens: Tokens): void {
  ended.value = undefined;
  session.value = { tokens };
}

/** The account that belongs to the tokens; with one lidmaatschap that one is chosen. */
export function setAccount(account: Account): void {
  if (!session.value) return;
  const [only, ...others] = account.lidmaatschappen;
  session.value = { ...session.value, account, ...(only && others.length === 0 ? { lidmaatschap: only } : {}) };
}

export function chooseLidmaatschap(lidmaatschap: Lidmaatschap | undefined): void {
  if (!session.value) return;
  const { lidmaatschap: _, ...rest } = session.value;
  session.value = lidmaatschap ? { ...rest, lidmaatschap } : rest;
}

/** Forgets the tokens. What was typed stays for the same person (drafts/drafts.ts). */
export function endSession(reason: EndReason): void {
  if (!session.value) return;
  ended.value = reason;
  session.value = undefined;
}

/** The lidmaatschap that the actor works with, for the header of a request. */
export function lidmaatschapId(): string | undefined {
  return session.value?.lidmaatschap?.id;
}

/** Renewed this long before its end, so that a request never travels with a token that ends on the way. In ms. */
const MARGIN = 60_000;

let renewing: Promise<string> | undefined;

/** A token that is good for a request now. @throws ApiProblem when the session is over or cannot be renewed. */
export async function accessToken(): Promise<string> {
  const now = session.value;
  if (!now) throw signedOut();
  if (now.tokens.endsAt - Date.now() > MARGIN) return now.tokens.accessToken;
  renewing ??= renew(now.tokens).finally(() => {
    renewing = undefined;
  });
  return renewing;
}

async function renew(old: Tokens): Promise<string> {
  try {
    const answer = await callPool(settings(), 'GetTokensFromRefreshToken', {
      ClientId: settings().clientId,
      RefreshToken: old.refreshToken,
    });
    const tokens = readTokens(answer.AuthenticationResult as Record<string, unknown>, old.refreshToken);
    if (!session.value) throw signedOut();
    session.value = { ...session.value, tokens };
    return tokens.accessToken;
  } catch (error) {
    if (error instanceof ApiProblem) throw error;
    const code = error instanceof SignInError ? error.code : '';
    if (code === 'GEEN_VERBINDING') throw noConnection();
    if (!OVER.includes(code)) throw tooBusy();
    endSession('VERLOPEN');
    throw signedOut();
  }
}

/**
 * Answers of the pool after which these tokens are good for nothing; after any other the same ones may work in a
 * minute.
 */
const OVER: readonly string[] = ['NotAuthorizedException', 'UserNotFoundException', 'RefreshTokenReuseException'];

function tooBusy(): ApiProblem {
  return new ApiProblem({ status: 503, code: 'TE_DRUK', title: inloggen.teDrukTitel, detail: inloggen.teDruk });
}

function signedOut(): ApiProblem {
  return new ApiProblem({
    status: 401,
    code: 'NIET_AANGEMELD',
    title: 'U bent niet meer ingelogd',
    detail: 'Log opnieuw in. Wat u typte, blijft staan zolang u dit venster openhoudt.',
  });
}
