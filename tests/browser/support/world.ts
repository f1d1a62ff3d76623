import type { Browser } from 'playwright-core';
import { SignIn } from '#local/client/sign-in.ts';
import { isClientBuilt } from '#local/client-build/prepare-client.ts';
import { type Cast, gatherCast } from '#tests/e2e/story/cast.ts';
import { type LocalWorld, startLocalWorld } from '#tests/e2e/story/local-world.ts';
import { Narrator } from '#tests/e2e/story/narrator.ts';
import { launchChromium } from './chromium.ts';
import { CODE_STEP, movableClock, type VisitOptions, type Visits, visitsTo } from './visits.ts';

/** A fresh local cloud with its people, and a browser that visits the client which it serves. */
export interface BrowserWorld extends LocalWorld, Visits {
  readonly cast: Cast;
  readonly browser: Browser;
  close(): Promise<void>;
}

export async function startBrowserWorld(options: VisitOptions = {}): Promise<BrowserWorld> {
  if (!isClientBuilt()) throw new Error('The built client is older than its sources: run `npm run build:web` first.');
  const clock = movableClock();
  const [local, browser] = await Promise.all([startLocalWorld({ now: clock.now, quiet: true }), launchChromium()]);
  const { cloud } = local;
  const signIn = new SignIn({
    cognitoUrl: cloud.urls.cognito,
    clientId: cloud.outputs.userPoolClientId,
    userPoolId: cloud.outputs.userPoolId,
    now: clock.now,
    waitForNextCode: async () => clock.advance(CODE_STEP),
  });
  const world = { ...local, signIn };
  const cast = await gatherCast(world, new Narrator(() => {}));
  const visits = visitsTo(cloud, browser, clock, options);
  return {
    ...world,
    ...visits,
    cast,
    browser,
    async close() {
      await visits.leave();
      await browser.close();
      await cloud.close();
    },
  };
}
