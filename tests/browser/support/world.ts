import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Player } from '#infra/local/client/player.ts';
import { codeAt, SignIn } from '#infra/local/client/sign-in.ts';
import { isClientBuilt } from '#infra/local/web/prepare-client.ts';
import { type Cast, gatherCast } from '#tests/e2e/story/cast.ts';
import { type LocalWorld, startLocalWorld } from '#tests/e2e/story/local-world.ts';
import { Narrator } from '#tests/e2e/story/narrator.ts';
import { launchChromium } from './chromium.ts';

/** A code of an authenticator app works once: a next sign-in needs the next one. In ms. */
const CODE_STEP = 30_000;

/** Longest wait for something to appear, in ms: far more than it takes, also on a busy machine. */
const PATIENCE = 15_000;

export interface OpenOptions {
  /** In CSS pixels; a laptop unless said otherwise. */
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  /** Where to go after signing in, for instance `#/account`. */
  readonly hash?: string;
}

/** What somebody needs to sign in. */
export type SignsIn = Pick<Player, 'email' | 'password' | 'totpSecret'>;

/** A fresh local cloud with its people, and a browser that visits the client which it serves. */
export interface BrowserWorld extends LocalWorld {
  readonly cast: Cast;
  readonly browser: Browser;
  /** A browser of its own for one person, not signed in. Every error on the page fails {@link BrowserWorld.complaints}. */
  visit(options?: OpenOptions): Promise<Page>;
  /** As `visit`, and signs in as people do: password, then code. */
  open(player: Player, options?: OpenOptions): Promise<Page>;
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
  close(): Promise<void>;
}

export async function startBrowserWorld(): Promise<BrowserWorld> {
  if (!isClientBuilt()) throw new Error('The built client is older than its sources: run `npm run build:web` first.');
  let offset = 0;
  const now = () => new Date(Date.now() + offset);
  const advance = (ms: number) => {
    offset += ms;
  };
  const [local, browser] = await Promise.all([startLocalWorld({ now, quiet: true }), launchChromium()]);
  const { cloud, api } = local;
  const signIn = new SignIn({
    cognitoUrl: cloud.urls.cognito,
    clientId: cloud.outputs.userPoolClientId,
    userPoolId: cloud.outputs.userPoolId,
    now,
    waitForNextCode: async () => advance(CODE_STEP),
  });
  const world = { ...local, signIn };
  const cast = await gatherCast(world, new Narrator(() => {}));
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
      reducedMotion: 'reduce',
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
    const own = new Set([api, cloud.urls.cognito, cloud.urls.s3].map((url) => new URL(url).origin));
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && !own.has(url.origin)) complaints.push(`request to ${url.origin}`);
    });
    await page.goto(`${api}/${options.hash ?? ''}`);
    return page;
  }

  async function signInOn(page: Page, player: SignsIn): Promise<void> {
    await page.getByLabel('E-mailadres').fill(player.email);
    await page.getByLabel('Wachtwoord', { exact: true }).fill(player.password);
    await page.getByRole('button', { name: 'Verder' }).click();
    await page.getByLabel('Code', { exact: true }).fill(nextCode(player));
    await page.getByRole('button', { name: 'Inloggen' }).click();
    await page.getByRole('button', { name: 'Uitloggen', exact: true }).waitFor();
  }

  return {
    ...world,
    cast,
    browser,
    complaints,
    visit,
    signInOn,
    nextCode,
    now,
    advance,
    async open(player, options) {
      const page = await visit(options);
      await signInOn(page, player);
      return page;
    },
    async close() {
      for (const context of contexts) await context.close();
      await browser.close();
      await cloud.close();
    },
  };
}
