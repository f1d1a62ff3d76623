/**
 * Two dossiers of one child, joined by clicking: one proposes, another sees what it does and approves, and old links
 * lead on.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Case, startedCase, step } from './support/cases.ts';
import { goToTab, mustBeAccessible, openCase, press } from './support/steps.ts';
import { type BrowserWorld, startBrowserWorld } from './support/world.ts';

let world: BrowserWorld;
let blijft: Case;
let ander: Case;
let anderNummer: string;
let specialist: Page;
let contactJk: Page;

const CHILD = 'Fenna van den Bedachtberg-Verzonnen';
const kind = {
  voornaam: 'Fenna',
  tussenvoegsel: 'van den',
  achternaam: 'Bedachtberg-Verzonnen',
  geboortedatum: '2023-03-14',
};
const tochAanmaken = { reden: 'Niet gezien dat er al een dossier was (verzonnen).' };

beforeAll(async () => {
  world = await startBrowserWorld();
  blijft = await startedCase(world, { kind });
  ander = await startedCase(world, { kind, tochAanmaken });
  const { body } = await world.cast.specialist.must('GET', ander.path);
  anderNummer = String(body.zaaknummer);
  specialist = await world.open(world.cast.specialist);
  contactJk = await world.open(world.cast.contactpersoonJk);
}, 300_000);

afterAll(() => world?.close());

/** From the page of a case to what joining would do, as far as it gets. */
async function consider(page: Page, at: Case): Promise<ReturnType<Page['getByRole']>> {
  await page.goto(`${new URL(page.url()).origin}/#/hulpvragen/${at.id}`);
  await page.getByRole('heading', { level: 1, name: CHILD }).waitFor();
  await goToTab(page, 'Dossier');
  await press(page, 'Samenvoegen met een ander dossier');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio').check();
  await dialog.getByLabel('Waarom is het hetzelfde kind?').fill('Zelfde ouders en adres (verzonnen).');
  await mustBeAccessible(page, 'choice of the other dossier');
  await press(dialog, 'Bekijk wat er gebeurt');
  return dialog;
}

describe('two dossiers of one child', { timeout: 90_000 }, () => {
  it('are not joined while both run: it says what to do', async () => {
    const dialog = await consider(specialist, blijft);
    await dialog.getByRole('alert').filter({ hasText: 'lopen er twee hulpvragen' }).waitFor();
    await dialog.getByRole('button', { name: 'Sluiten' }).click();
    await step(world.cast.specialist, ander, 'JK_INGETROKKEN', { omschrijving: 'Dubbel gemaakt (verzonnen).' });
  });

  it('are proposed to be joined in the one that runs; the other one says so', async () => {
    const wrong = await consider(specialist, ander);
    await wrong.getByRole('alert').filter({ hasText: 'dat dossier blijft dan het dossier van dit kind' }).waitFor();
    await wrong.getByRole('button', { name: 'Sluiten' }).click();
    const dialog = await consider(specialist, blijft);
    await dialog.getByRole('heading', { name: 'Wat gebeurt er als een collega dit goedkeurt?' }).waitFor();
    // Whoever stands in one of them only is named, also without an account.
    expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Ouder \d+ Verzonnen \(heeft gezag\)$/)]),
    );
    await mustBeAccessible(specialist, 'what joining does');
    await press(dialog, 'Voorstel doen');
    await specialist.getByRole('heading', { name: 'Uw voorstel' }).waitFor();
  });

  it('are joined by a colleague, who can look at the other one first', async () => {
    await openCase(contactJk, CHILD, 'Lopend');
    await contactJk.getByRole('link', { name: `Het andere dossier: ${anderNummer}` }).waitFor();
    await press(contactJk, 'Bekijken en beslissen');
    await press(contactJk.getByRole('dialog'), 'Goedkeuren');
    await contactJk.getByRole('dialog').waitFor({ state: 'detached' });
    const link = contactJk.getByRole('link', { name: anderNummer, exact: true });
    expect(await link.getAttribute('href')).toBe(`#/hulpvragen/${ander.id}`);
    await link.click();
  });

  it('leave the old link where it was: it says where the child is kept now', async () => {
    await contactJk.getByRole('heading', { name: 'Dit dossier is samengevoegd' }).waitFor();
    await goToTab(contactJk, 'Dossier');
    expect(await contactJk.getByRole('button', { name: 'Gegevens van het kind wijzigen' }).count()).toBe(0);
    await mustBeAccessible(contactJk, 'a dossier that was joined');
    await contactJk.getByRole('link', { name: /^Ga naar JK-/ }).click();
    await contactJk.waitForURL(`**/#/hulpvragen/${blijft.id}`);
    await goToTab(contactJk, 'Dossier');
    await contactJk.getByRole('button', { name: 'Gegevens van het kind wijzigen' }).waitFor();
  });

  it('nothing went wrong that people do not see', () => {
    expect(world.complaints).toEqual([]);
  });
});
