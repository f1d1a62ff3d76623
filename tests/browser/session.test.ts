/** A session: its end, what was typed, tabs, reload, the back button, and what is left in a browser afterwards. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { ofFile } from '#tests/support/of-file.ts';
import { type Case, sentCase, startedCase } from './support/cases.ts';
import { goToTab, mustBeAccessible, openCase } from './support/steps.ts';
import { startBrowserWorld } from './support/world.ts';

const world = ofFile(startBrowserWorld);
let started: Case;
let sent: Case;

beforeAll(async () => {
  started = await startedCase(world);
  sent = await sentCase(world);
});

const TYPED = 'Getypt en nog niet opgeslagen (verzonnen)';

/** A page of the preschool in which something was typed that is not saved. */
async function typing(page: Page): Promise<void> {
  await openCase(page, started.child);
  await page.getByRole('button', { name: 'Hulpvraag bewerken' }).click();
  await page.getByLabel('Wat is de vraag?').fill(TYPED);
}

describe('a session', { timeout: 60_000 }, () => {
  // First, because signing in again moves the clock of the cloud, and links to files live for a minute.
  it('leaves nothing behind: no storage, no cache, no name in a title or an address, nothing by the back button', async () => {
    const page = await world.visit();
    const kept: string[] = [];
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      const isOfDossier = pathname.startsWith('/v1/') || !response.url().startsWith(world.api);
      const cache = response.headers()['cache-control'] ?? '';
      if (isOfDossier && response.request().method() === 'GET' && !cache.includes('no-store')) kept.push(pathname);
    });
    await world.signInOn(page, world.cast.specialist);
    const seen = new Set<string>();
    const note = async () => seen.add(`${page.url()} ${await page.title()}`);
    await openCase(page, sent.child);
    await note();
    for (const tab of ['Bijlagen', 'Dossier', 'Verloop']) {
      await goToTab(page, tab);
      await note();
    }
    await goToTab(page, 'Bijlagen');
    await page.getByRole('button', { name: 'Bekijk getekend.pdf' }).click();
    await page.getByRole('dialog').getByRole('img', { name: 'Pagina 1 van 1' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Hulpvragen' }).click();
    await page.getByLabel('Zoek op naam van het kind').fill('Bedacht');
    await page.getByRole('button', { name: 'Zoeken', exact: true }).click();
    await page.getByRole('link', { name: sent.child }).waitFor();
    await note();
    await page.getByRole('button', { name: 'Uitloggen' }).click();
    await page.getByText('U bent uitgelogd.').waitFor();
    const left = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      cookies: document.cookie,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
    }));
    expect(left).toEqual({ local: 0, session: 0, cookies: '', databases: 0, caches: 0 });
    expect([...seen].filter((text) => /Proef|Bedacht|getekend/.test(text))).toEqual([]);
    expect(kept).toEqual([]);
    for (let step = 0; step < 3; step += 1) {
      await page.goBack();
      await page.getByLabel('Wachtwoord', { exact: true }).waitFor();
      expect(await page.locator('body').innerText()).not.toContain(sent.child);
    }
    await page.reload();
    await page.getByLabel('Wachtwoord', { exact: true }).waitFor();
  });

  it('warns after 13 minutes of silence, ends after 15, shows nothing then, and brings back what was typed', async () => {
    const page = await world.visit();
    await page.clock.install();
    await world.signInOn(page, world.cast.voorschool);
    await typing(page);
    await page.clock.fastForward('13:01');
    const dialog = page.getByRole('dialog', { name: 'Bent u er nog?' });
    await dialog.waitFor();
    await mustBeAccessible(page, 'idle warning');
    await dialog.getByRole('button', { name: 'Ik werk verder' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.clock.fastForward('13:01');
    await dialog.waitFor();
    await page.clock.fastForward('02:00');
    await page.getByText('Er gebeurde een tijd niets in dit venster. Daarom bent u uitgelogd').waitFor();
    await mustBeAccessible(page, 'ended session');
    expect(await page.locator('body').innerText()).not.toContain(started.child);
    await world.signInOn(page, world.cast.voorschool);
    await page.getByRole('heading', { level: 1, name: started.child }).waitFor();
    await page
      .getByRole('button', { name: 'Hulpvraag bewerken' })
      .or(page.getByRole('button', { name: 'Verder met typen' }))
      .first()
      .click();
    expect(await page.getByLabel('Wat is de vraag?').inputValue()).toBe(TYPED);
  });

  it('gives nothing of what was typed to somebody else who signs in on the same page', async () => {
    const page = await world.visit();
    await page.clock.install();
    await world.signInOn(page, world.cast.voorschool);
    await typing(page);
    await page.clock.fastForward('15:01');
    await page.getByText('Er gebeurde een tijd niets in dit venster. Daarom bent u uitgelogd').waitFor();
    await world.signInOn(page, world.cast.contactpersoonJk);
    await page.getByRole('heading', { level: 1, name: started.child }).waitFor();
    await page.getByRole('button', { name: 'Hulpvraag bewerken' }).click();
    expect(await page.getByLabel('Wat is de vraag?').inputValue()).toBe('');
  });

  it('goes on in a second tab, and ends in both when one signs out', async () => {
    const first = await world.open(world.cast.voorschool);
    const second = await first.context().newPage();
    await second.goto(first.url());
    await second.getByRole('button', { name: 'Uitloggen' }).waitFor();
    await openCase(second, started.child);
    await first.getByRole('button', { name: 'Uitloggen' }).click();
    await second.getByText('U bent uitgelogd.').waitFor();
    expect(await second.locator('body').innerText()).not.toContain(started.child);
  });

  it('lasts through a reload of every page, and back and forward go where they say', async () => {
    const page = await world.open(world.cast.contactpersoonJk);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const tabs = {
      '': 'De aanvraag',
      '/bijlagen': 'Bijlagen',
      '/dossier': 'Kind',
      '/overleg': 'Overlegrondes',
      '/scholen': 'Scholen van voorkeur',
      '/verloop': 'Wat is er gebeurd',
      '/inzage': 'Wie heeft gekeken',
    };
    const pages: [string, string][] = [
      ['#/hulpvragen', 'Hulpvragen'],
      ['#/nieuwe-hulpvraag', 'Nieuwe hulpvraag'],
      ['#/overlegrondes', 'Mijn overleg'],
      ['#/toezicht', 'Toezicht'],
      ['#/account', 'Mijn account'],
      ...Object.entries(tabs).map(([tab, heading]): [string, string] => [`#/hulpvragen/${sent.id}${tab}`, heading]),
    ];
    await reloadEach(page, pages);
    await page.goForward();
    await shows(page, 'Nieuwe hulpvraag');
  });

  it('lasts through a reload of every page of a beheerder too', async () => {
    const page = await world.open(world.cast.beheerder);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await reloadEach(page, [
      ['#/beheer', 'Organisaties'],
      ['#/beheer/platforms', 'Platforms'],
      ['#/beheer/verzoeken', 'Goed te keuren'],
      ['#/beheer/mails', 'Mails'],
    ]);
  });

  it('is not there for whoever opens the client anew, however soon after another one left it', async () => {
    const page = await world.open(world.cast.contactpersoonJk);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.reload();
    await page.getByRole('button', { name: 'Uitloggen' }).waitFor();
    await page.goto('about:blank');
    await page.goto(world.api);
    await page.getByLabel('Wachtwoord', { exact: true }).waitFor();
  });

  it('nothing went wrong that people do not see', () => {
    expect(world.complaints).toEqual([]);
  });
});

const shows = (page: Page, heading: string) =>
  page.getByRole('heading', { name: heading, exact: true }).first().waitFor();

/** Goes to each page, loads it again, and then goes all the way back. */
async function reloadEach(page: Page, pages: readonly (readonly [string, string])[]): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  for (const [hash, heading] of pages) {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await shows(page, heading);
    await page.reload();
    await shows(page, heading);
  }
  for (const [, heading] of pages.slice(0, -1).reverse()) {
    await page.goBack();
    await shows(page, heading);
  }
}
