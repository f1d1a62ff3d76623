/**
 * WCAG 2.2 AA, on every page and in every dialog, as each person sees it. Behaviour (keyboard, errors, announcements)
 * has files of its own.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ofFile } from '#tests/support/of-file.ts';
import { barriers } from './support/accessibility.ts';
import { arriveAt } from './support/arrive.ts';
import { enrich } from './support/more-cases.ts';
import { startSeededWorld } from './support/seeded-world.ts';
import { STOPS } from './support/stops.ts';
import { BEHEER_STOPS } from './support/stops-beheer.ts';
import type { SignsIn } from './support/visits.ts';

const ALL_STOPS = { ...STOPS, ...BEHEER_STOPS };

/** Dialogs that are looked at in another file: they have no page of their own. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'hulpvraag/samenvoegen/samenvoeg-dialog.tsx': 'samenvoegen.test.ts: with two dossiers of one child',
  'hulpvraag/bevestig-dialog.tsx': 'the questions of a hulpvraag, each of which is opened here by its own file',
  '../app.tsx': 'session.test.ts, the warning before an idle session ends',
  'hulpvraag/bijlagen/weggehaalde-bijlagen.tsx': 'bijlagen.test.ts: a paper that was removed is brought back',
  'hulpvraag/kijk-dialog.tsx': 'story.test.ts, a look at what is shared, over the dialog that shares it',
  'hulpvraag/bijlagen/verwijder-dialog.tsx': 'story.test.ts, a refused file is removed',
};

const world = ofFile(startSeededWorld);
let jeugdarts: SignsIn;

beforeAll(async () => {
  ({ jeugdarts } = await enrich(world));
});

describe('axe-clean, contrast also in the dark, targets of 24 px, and no scrolling sideways at 320 px and at 200 %', () => {
  describe.each(Object.entries(ALL_STOPS))('%s', (name, stops) => {
    let page: Page;
    let devices: CDPSession;

    beforeAll(async () => {
      page = await world.open(name === 'jeugdarts' ? jeugdarts : world.account(name));
      devices = await page.context().newCDPSession(page);
    }, 30_000);

    afterAll(() => page?.context().close());

    it.each(stops)('meets no barrier that a machine can find: $where', async (stop) => {
      await arriveAt(page, stop, world);
      expect(await barriers(page, devices)).toEqual([]);
      const dialog = page.getByRole('dialog');
      if (!stop.opens || (await dialog.count()) === 0) return;
      // Every dialog closes with Esc, and gives the focus back to the button that opened it.
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      const opener = page.getByRole('button', { name: stop.opens, exact: true }).first();
      expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
    });
  });

  it.each(['sign-in', 'forgotten password', 'lost phone', 'refused sign-in'])('not signed in: %s', async (state) => {
    const page = await world.visit();
    const press = (name: string) => page.getByRole('button', { name }).click();
    if (state === 'forgotten password') await press('Wachtwoord vergeten?');
    if (state === 'lost phone' || state === 'refused sign-in') {
      const { email, password } = world.account('specialist');
      await page.getByLabel('E-mailadres').fill(email);
      await page.getByLabel('Wachtwoord', { exact: true }).fill(state === 'lost phone' ? password : 'Onjuist-2026!');
      await press('Verder');
      if (state === 'lost phone') await press('Telefoon kwijt of andere telefoon?');
      else await page.getByRole('alert').waitFor();
    }
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await barriers(page, await page.context().newCDPSession(page))).toEqual([]);
    await page.context().close();
  });

  it.each(['hulp', 'privacy', 'toegankelijkheid', 'contact'])('not signed in, a page of the foot: %s', async (name) => {
    const page = await world.visit();
    await page.getByRole('contentinfo').locator(`a[href="#/${name}"]`).click();
    await page.getByRole('button', { name: 'Deze pagina afdrukken' }).waitFor();
    expect(await barriers(page, await page.context().newCDPSession(page))).toEqual([]);
    await page.getByRole('link', { name: 'Naar inloggen' }).click();
    await page.getByLabel('E-mailadres').waitFor();
    await page.context().close();
  });

  it('the settings that cannot be read', async () => {
    // A page of its own: it writes down what went wrong, which is no complaint here.
    const page = await world.browser.newPage();
    await page.route('**/config.json', (route) => route.abort());
    await page.goto(world.cloud.urls.api);
    await page.getByRole('heading', { name: 'Kindbrug kan niet starten' }).waitFor();
    expect(await barriers(page, await page.context().newCDPSession(page))).toEqual([]);
    await page.close();
  });
});

describe('what is looked at', () => {
  it('every dialog of the client is opened in one of these tests', () => {
    const root = join(import.meta.dirname, '../../web/src/pages');
    const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
    const withDialog = sources.filter((file) =>
      /<((Change|Preview|Confirm|Bevestig|Terugneem)?Dialog|Confirmation)\b/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    );
    const opened = Object.values(ALL_STOPS).flatMap((stops) => stops.flatMap(({ dialog }) => dialog ?? []));
    const known = new Set([...opened, ...Object.keys(ELSEWHERE)]);
    expect(withDialog.map((file) => file.replaceAll('\\', '/')).filter((file) => !known.has(file))).toEqual([]);
    expect(withDialog.length).toBeGreaterThan(25);
  });

  it('nothing went wrong that people do not see', () => {
    expect(world.complaints).toEqual([]);
  });
});
