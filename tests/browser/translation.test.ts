/**
 * Pages that the browser translates: its words take the place of ours, and the client still changes only what it means
 * to change.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ofFile } from '#tests/support/of-file.ts';
import { arriveAt } from './support/arrive.ts';
import { enrich } from './support/more-cases.ts';
import { startSeededWorld } from './support/seeded-world.ts';
import { STOPS } from './support/stops.ts';
import { BEHEER_STOPS } from './support/stops-beheer.ts';
import { translate, wordsOf } from './support/translation.ts';
import type { SignsIn } from './support/visits.ts';

const world = ofFile(() => startSeededWorld({ prepare: translate }));
let jeugdarts: SignsIn;

beforeAll(async () => {
  ({ jeugdarts } = await enrich(world));
});

/** Fails when the page shows other words than the client means, or words that were not translated. */
async function mustSayWhatItMeans(page: Page): Promise<void> {
  const { shown, meant } = await wordsOf(page);
  expect(meant).not.toBe('');
  expect(shown).toBe(meant);
  expect(await page.evaluate(() => document.querySelectorAll('#app font[data-translated]').length)).toBeGreaterThan(5);
}

describe('a translated page shows the words of now and none of before, from page to page and in every dialog', () => {
  describe.each(Object.entries({ ...STOPS, ...BEHEER_STOPS }))('%s', (name, stops) => {
    let page: Page;

    beforeAll(async () => {
      page = await world.open(name === 'jeugdarts' ? jeugdarts : world.account(name));
    }, 30_000);

    afterAll(() => page?.context().close());

    it.each(stops)('reads what the page means, also when a browser translated it: $where', async (stop) => {
      await arriveAt(page, stop, world);
      await mustSayWhatItMeans(page);
      if (!stop.opens || (await page.getByRole('dialog').count()) === 0) return;
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await mustSayWhatItMeans(page);
    });
  });

  it('signing in: a refusal, another refusal, and none', async () => {
    const page = await world.visit();
    const press = () => page.getByRole('button', { name: 'Verder' }).click();
    await press();
    await page.getByRole('alert').getByRole('button', { name: 'Vul uw e-mailadres in.' }).waitFor();
    await mustSayWhatItMeans(page);
    await page.getByLabel('E-mailadres').fill(world.account('fg').email);
    await press();
    await page.getByRole('alert').getByText('Vul uw wachtwoord in.').waitFor();
    await mustSayWhatItMeans(page);
    await page.getByRole('button', { name: 'Wachtwoord vergeten?' }).click();
    await page.getByRole('button', { name: 'Terug naar inloggen' }).waitFor();
    await mustSayWhatItMeans(page);
    await page.context().close();
  });

  it('nothing went wrong that people do not see', () => {
    expect(world.complaints).toEqual([]);
  });
});
