import type { Browser, BrowserContext, Page } from 'playwright-core';
import { codeAt } from '#local/client/sign-in.ts';
import type { LocalCloud } from '#local/cloud/cloud.ts';

/** A code of an authenticator app works once: a next sign-in needs the next one. In ms. */
export const CODE_STEP = 30_000;

/** Longest wait for something to appear, in ms: far more than it takes, also on a busy machine. */
const PATIENCE = 15_000;

export interface OpenOptions {
  /** In CSS pixels; a laptop unless said otherwise. */
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  /** `no-preference` lets things move; unless said otherwise nothing does, so that no test waits for it. */
  readonly reducedMotion?: 'reduce' | 'no-preference';
  /** Where to go after signing in, for instance `#/account`. */
  readonly hash?: string;
}

/** What somebody needs to sign in. */
export interface SignsIn {
  readonly email: string;
  readonly password: string;
  readonly totpSecret: string;
}

/** People who visit the client that a local cloud serves, each in a browser of their own. */
export interface Visits {
  /** A browser of its own for one person, not signed in. Every error on the page fails {@link Visits.complaints}. */
  visit(options?: OpenOptions): Promise<Page>;
  /** As `visit`, and signs in as people do: password, then code. */
  open(who: SignsIn, options?: OpenOptions): Promise<Page>;
  /** Signs in on a page that shows the sign-in form. */
  signInOn(page: Page, who: SignsIn): Promise<void>;
  /** The next code of somebody's authenticator app, which was not used before. */
  nextCode(who: SignsIn): string;
  /** What time it is for the cloud. */
  now(): Date;
  /** Moves the clock of the whole cloud (not of the browser) forward, in ms. */
  advance(ms: number): void;
  /** What pages wrote as an error, and requests to other origins than our own parts. */
  readonly complaints: readonly string[];
  /** Closes every page; not the browser. */
  leave(): Promise<void>;
}

/** How people visit. */
export interface VisitOptions {
  readonly prepare?: (page: Page) => Promise<void>;
}

/** A clock that tests move: give `now` to the cloud. */
export interface Clock {
  now(): Date;
  advance(ms: number): void;
}

export function movableClock(): Clock {
  let offset = 0;
  return {
    now: () => new Date(Date.now() + offset),
    advance: (ms) => {
      offset += ms;
    },
  };
}

/** `prepare`: what is done to every page before it is opened. */
export function visitsTo(
  { urls }: LocalCloud,
  browser: Browser,
  { now, advance }: Clock,
  { prepare }: VisitOptions = {},
): Visits {
  const complaints: string[] = [];
  const contexts: BrowserContext[] = [];

  const codes = new Map<string, number>();
  const nextCode = (player: SignsIn) => {
    // A pool takes the code of the next step too. Only who signs in again needs the clock to move: what functions sign
    // follows the real one, and an address that lives for a minute would be over in a cloud that is far ahead.
    const used = codes.get(player.email);
    const wanted = Math.max(Math.floor(now().getTime() / CODE_STEP) + 1, (used ?? 0) + 1);
    const ahead = wanted * CODE_STEP - now().getTime() - CODE_STEP;
    if (ahead > 0) advance(ahead);
    codes.set(player.email, wanted);
    return codeAt(player.totpSecret, new Date(wanted * CODE_STEP));
  };

  async function visit(options: OpenOptions = {}): Promise<Page> {
    const context = await browser.newContext({
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      viewport: options.viewport ?? { width: 1280, height: 800 },
      colorScheme: options.colorScheme ?? 'light',
      reducedMotion: options.reducedMotion ?? 'reduce',
    });
    contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
    page.on('console', (message) => {
      // A refused request is part of the story; the browser writes each down as an error.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        complaints.push(`console: ${message.text()}`);
      }
    });
    const own = new Set([urls.api, urls.cognito, urls.s3].map((url) => new URL(url).origin));
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && !own.has(url.origin)) complaints.push(`request to ${url.origin}`);
    });
    await prepare?.(page);
    await page.goto(`${urls.api}/${options.hash ?? ''}`);
    return page;
  }

  async function signInOn(page: Page, player: SignsIn): Promise<void> {
    await page.getByLabel('E-mailadres').fill(player.email);
    await page.getByLabel('Wachtwoord', { exact: true }).fill(player.password);
    await page.getByRole('button', { name: 'Verder' }).click();
    await page.getByLabel('Inlogcode', { exact: true }).fill(nextCode(player));
    await page.getByRole('button', { name: 'Inloggen' }).click();
    await page.getByRole('button', { name: 'Uitloggen', exact: true }).waitFor();
  }

  return {
    visit,
    signInOn,
    nextCode,
    now,
    advance,
    complaints,
    async open(who, options) {
      const page = await visit(options);
      await signInOn(page, who);
      return page;
    },
    async leave() {
      for (const context of contexts) await context.close();
    },
  };
}
