/** Finding a case again: searching a platform, the shortcut, and the way back to what was found. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Case, startedCase } from './support/cases.ts';
import { type BrowserWorld, startBrowserWorld } from './support/world.ts';

let world: BrowserWorld;
let page: Page;
/** A case on which this specialist is not named. */
let ofColleague: Case;

beforeAll(async () => {
  world = await startBrowserWorld();
  ofColleague = await startedCase(world, { jkSpecialist: undefined });
  page = await world.open(world.cast.specialist);
}, 120_000);

afterAll(() => world?.close());

async function search(naam: string): Promise<void> {
  await page.getByLabel('Zoek op naam van het kind').fill(naam);
  await page.getByRole('button', { name: 'Zoeken', exact: true }).click();
}

describe('a page whose code is on its way', { timeout: 60_000 }, () => {
  it('is shown, also when somebody goes on just as it comes in', async () => {
    const slow = await world.visit();
    // What a component does after it was drawn comes late, as on a busy machine.
    await slow.addInitScript(() => {
      const later = window.setTimeout.bind(window);
      window.requestAnimationFrame = (draw) => later(() => draw(performance.now()), 800);
      window.setTimeout = ((act: () => void, ms = 0) => later(act, ms < 200 ? 800 : ms)) as typeof setTimeout;
    });
    await slow.reload();
    const code = '**/assets/hulpvragen-page-*.js';
    const letGo = Promise.withResolvers<void>();
    await slow.route(code, async (route) => {
      await letGo.promise;
      await route.continue();
    });
    const asked = slow.waitForRequest(code);
    await world.signInOn(slow, world.cast.specialist);
    await asked;
    await slow.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Hulpvragen' }).click();
    letGo.resolve();
    await slow.getByRole('link', { name: 'Wacht op mij' }).waitFor();
    await slow.context().close();
  });
});

describe('finding a case', { timeout: 60_000 }, () => {
  it('finds the cases of the platform on which a colleague is named, for who steps in', async () => {
    await search('Bedacht');
    await page.getByRole('link', { name: ofColleague.child }).waitFor();
    await page.getByLabel('Zoek in').selectOption({ label: 'alleen mijn hulpvragen' });
    await page.getByText('Bij uw eigen hulpvragen is niets gevonden.').waitFor();
    await page.getByLabel('Zoek in').selectOption({ index: 0 });
    await page.getByRole('link', { name: ofColleague.child }).click();
    await page.getByRole('heading', { level: 1, name: ofColleague.child }).waitFor();
  });

  it('shows what was found again after the back button, with no name in the address', async () => {
    await page.goBack();
    await page.getByRole('link', { name: ofColleague.child }).waitFor();
    expect(page.url()).toMatch(/#\/hulpvragen\?weergave=ZOEKEN$/);
    expect(await page.getByLabel('Zoek op naam van het kind').inputValue()).toBe('Bedacht');
  });

  it('goes to the search field by / from every page, but not while somebody types', async () => {
    await page.getByRole('link', { name: 'Mijn account' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mijn account' }).waitFor();
    await page.keyboard.press('/');
    await page.waitForFunction(() => document.activeElement?.id === 'zoek');
    await page.keyboard.type('a/b');
    expect(await page.getByLabel('Zoek op naam van het kind').inputValue()).toBe('a/b');
  });

  it('forgets what was looked for when somebody signs out', async () => {
    await search('Bedacht');
    await page.getByRole('link', { name: ofColleague.child }).waitFor();
    await page.getByRole('button', { name: 'Uitloggen' }).click();
    await page.getByText('U bent uitgelogd.').waitFor();
    await world.signInOn(page, world.cast.contactpersoonJk);
    await page.getByRole('link', { name: 'Wacht op mij' }).waitFor();
    expect(await page.getByLabel('Zoek op naam van het kind').inputValue()).toBe('');
    expect(world.complaints).toEqual([]);
  });
});
