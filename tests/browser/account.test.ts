/** Mijn account of somebody whom another SWV asks. */
import { beforeAll, describe, expect, it } from 'vitest';
import { connectTo } from '#local/demo/reach.ts';
import { startSamenwerkingsverband } from '#shared/organisatie/start-samenwerkingsverband.ts';
import { ofFile } from '#tests/support/of-file.ts';
import { mustBeAccessible } from './support/steps.ts';
import { startBrowserWorld } from './support/world.ts';

const ELDERS = 'SWV De Verzonnen Overkant van het Verzonnen Water';

const world = ofFile(startBrowserWorld);

beforeAll(async () => {
  // The second one has an account at the first SWV, so this waits for an answer.
  await startSamenwerkingsverband(connectTo(world.cloud), {
    naam: ELDERS,
    plaats: 'Nergenshuizen',
    beheerders: [
      { naam: 'Beheerder Elders (verzonnen)', email: 'beheerder.elders@kindbrug.example' },
      { naam: 'Zoals Elders Getypt', email: world.cast.school1.email },
    ],
  });
});

describe('what another SWV asks', { timeout: 60_000 }, () => {
  it('waits in Mijn account until its owner says yes, who then chooses which SWV manages the account', async () => {
    const page = await world.open(world.cast.school1, { hash: '#/account' });
    await page.getByRole('heading', { name: 'Uitnodigingen van een ander samenwerkingsverband' }).waitFor();
    await mustBeAccessible(page, 'an offer');
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    expect(await page.getByRole('heading', { name: 'Wie beheert uw account' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Ja, ik doe mee' }).click();
    await page.getByRole('button', { name: `Laat ${ELDERS} mijn account beheren` }).click();
    await page.getByRole('button', { name: /^Laat SWV Verzonnen Rivierenland mijn account/ }).waitFor();
    await page.getByRole('button', { name: `Werk voor ${ELDERS}` }).waitFor();
    await mustBeAccessible(page, 'who manages the account');
  });
});
