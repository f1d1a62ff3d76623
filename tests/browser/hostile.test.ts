/**
 * Long links, words of 160 letters, Arabic, emoji and one letter, on every page of the people who read them: nothing
 * leaves the paper.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ofFile } from '#tests/support/of-file.ts';
import { besidePaper, makeHostile } from './support/hostile.ts';
import { enrich } from './support/more-cases.ts';
import { startSeededWorld } from './support/seeded-world.ts';
import type { SignsIn } from './support/visits.ts';

/** The pages that show what people typed, by person. `{Naam}` is the id of the hulpvraag of that child. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  specialist: [
    '#/hulpvragen',
    '#/hulpvragen?weergave=WERKVOORRAAD',
    '#/hulpvragen?weergave=AFGEROND',
    '#/hulpvragen/{Sjors}',
    '#/hulpvragen/{Sjors}/bijlagen',
    '#/hulpvragen/{Sjors}/dossier',
    '#/hulpvragen/{Sjors}/overleg',
    '#/hulpvragen/{Sjors}/scholen',
    '#/hulpvragen/{Sjors}/verloop',
    '#/hulpvragen/{Sjors}/inzage',
    '#/hulpvragen/{Pippa}',
    '#/toezicht',
    '#/nieuwe-hulpvraag',
    '#/account',
  ],
  ouder: ['#/hulpvragen', '#/hulpvragen/{Sjors}', '#/overlegrondes'],
  voorschool: ['#/hulpvragen', '#/hulpvragen/{Pippa}', '#/hulpvragen/{Pippa}/bijlagen'],
  voorschool2: ['#/hulpvragen', '#/hulpvragen/{Sjors}', '#/hulpvragen/{Sjors}/dossier', '#/hulpvragen/{Sjors}/verloop'],
  school2: ['#/hulpvragen', '#/hulpvragen/{Sjors}'],
  jeugdarts: ['#/hulpvragen/{Sjors}', '#/overlegrondes'],
  beheerder: ['#/beheer/organisaties', '#/beheer/platforms', '#/beheer/mails', '#/beheer/verzoeken'],
};

const WIDTHS = [320, 1280] as const;
/** A4 between margins, in CSS pixels. */
const PAPER = 718;

const world = ofFile(startSeededWorld);
let jeugdarts: SignsIn;

beforeAll(async () => {
  ({ jeugdarts } = await enrich(world));
  await makeHostile(world);
});

/** Waits until the page shows the same for half a second: the previous page stays until the next one has its data. */
async function settled(page: Page): Promise<void> {
  let shown = '';
  for (let same = 0; same < 3; ) {
    await new Promise((resolve) => setTimeout(resolve, 170));
    await page.waitForFunction(() => document.querySelector('.waiting, [aria-disabled="true"]') === null);
    const now = await page.locator('body').innerText();
    same = now === shown ? same + 1 : 0;
    shown = now;
  }
}

describe.each(Object.entries(PAGES))('%s', (name, pages) => {
  let page: Page;

  beforeAll(async () => {
    page = await world.open(name === 'jeugdarts' ? jeugdarts : world.account(name));
  }, 60_000);

  afterAll(() => page?.context().close());

  it.each(pages)('nothing lies beside the page or the paper on %s', async (hash) => {
    const address = hash.replace(/\{(\w+)\}/, (_, child: string) => world.hulpvraag(child));
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.evaluate((to) => {
      location.hash = to;
    }, address);
    await settled(page);
    const found: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      found.push(...(await besidePaper(page)).map((one) => `${width} px: ${one}`));
    }
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: PAPER, height: 1000 });
    found.push(...(await besidePaper(page)).map((one) => `on paper: ${one}`));
    await page.emulateMedia({ media: 'screen' });
    expect(found).toEqual([]);
  });
});
