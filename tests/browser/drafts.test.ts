/** What was typed in a dialog: marked when it comes back, never over somebody else's change, never saved twice. */
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ofFile } from '#tests/support/of-file.ts';
import { type Case, sentCase } from './support/cases.ts';
import { goToTab, loseAnswer, mustBeAccessible, openCase } from './support/steps.ts';
import { startBrowserWorld } from './support/world.ts';

const world = ofFile(startBrowserWorld);
let found: Case;
let page: Page;

beforeAll(async () => {
  found = await sentCase(world);
  page = await world.open(world.cast.specialist);
  await openCase(page, found.child);
  await goToTab(page, 'Dossier');
});

// A test that failed half-way leaves no dialog in the way of the next one.
afterEach(() => page?.keyboard.press('Escape'));

const dialog = () => page.getByRole('dialog');
const BEGUN = 'U bent hier eerder aan begonnen. Het is nog niet opgeslagen.';

async function close(): Promise<void> {
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
}

async function changeChild(): Promise<void> {
  await page.getByRole('button', { name: 'Gegevens van het kind wijzigen' }).click();
}

/** What a colleague makes of the child, from the version that is there now. */
async function colleagueChanges(kind: object): Promise<void> {
  const { body } = await world.cast.contactpersoonJk.must('GET', `${found.path}/dossier`);
  const { versie, id: _, naam: __, ...now } = body.kind as { versie: number; id?: string; naam?: string };
  const ifMatch = `"${versie}"`;
  await world.cast.contactpersoonJk.must('PUT', `${found.path}/kind`, { ...now, ...kind }, { ifMatch });
}

async function observations(): Promise<number> {
  const { body } = await world.cast.specialist.must('GET', `${found.path}/dossier`);
  return (body.observaties as unknown[]).length;
}

describe('what was typed in a dialog', { timeout: 60_000 }, () => {
  it('is marked when the dialog opens again, and can be thrown away', async () => {
    await changeChild();
    const first = await dialog().getByLabel('Voornaam').inputValue();
    await dialog().getByLabel('Voornaam').fill('Halverwege');
    expect(await dialog().getByText(BEGUN).count()).toBe(0);
    await close();
    await changeChild();
    await dialog().getByText(BEGUN).waitFor();
    await mustBeAccessible(page, 'a draft that comes back');
    expect(await dialog().getByLabel('Voornaam').inputValue()).toBe('Halverwege');
    await dialog().getByRole('button', { name: 'Opnieuw beginnen' }).click();
    expect(await dialog().getByLabel('Voornaam').inputValue()).toBe(first);
    // Typed back to what is saved is no draft at all.
    await dialog().getByLabel('Voornaam').fill('Halverwege');
    await dialog().getByLabel('Voornaam').fill(first);
    await close();
    await changeChild();
    expect(await dialog().getByText(BEGUN).count()).toBe(0);
    await close();
  });

  it('is never saved over what a colleague changed meanwhile: other fields go together, the same one is a choice', async () => {
    await changeChild();
    await dialog().getByLabel('Voornaam').fill('Eigen');
    await colleagueChanges({ achternaam: 'Collega' });
    await dialog().getByRole('button', { name: 'Opslaan' }).click();
    await dialog().getByText('Iemand anders heeft dit intussen ook gewijzigd.').waitFor();
    expect(await dialog().getByLabel('Achternaam').inputValue()).toBe('Collega');
    expect(await dialog().getByLabel('Voornaam').inputValue()).toBe('Eigen');
    await colleagueChanges({ voornaam: 'Ander' });
    await dialog().getByRole('button', { name: 'Opslaan' }).click();
    const choice = dialog().getByRole('group', { name: 'Voornaam' });
    await choice.getByText('Ander', { exact: true }).waitFor();
    await mustBeAccessible(page, 'two versions of a field');
    await choice.getByRole('button', { name: 'Houd wat ik invulde' }).click();
    await dialog().getByRole('button', { name: 'Verder' }).click();
    await dialog().getByRole('button', { name: 'Opslaan' }).click();
    await dialog().waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1, name: 'Eigen Collega' }).waitFor();
  });

  it('is saved once when the answer got lost, the dialog was closed and it is saved again', async () => {
    const before = await observations();
    const save = '**/observaties';
    await page.route(save, loseAnswer);
    await page.getByRole('button', { name: 'Observatie vastleggen' }).click();
    await dialog().getByLabel('Datum van de observatie').fill('2026-10-02');
    await dialog().getByLabel('Wat heeft u gezien?').fill('Bouwt een toren (verzonnen).');
    await dialog().getByRole('button', { name: 'Opslaan' }).click();
    await dialog().getByText('Er is geen verbinding.').waitFor();
    await page.unroute(save);
    await close();
    await page.getByRole('button', { name: 'Observatie vastleggen' }).click();
    await dialog().getByText(BEGUN).waitFor();
    await dialog().getByRole('button', { name: 'Opslaan' }).click();
    await dialog().waitFor({ state: 'detached' });
    expect(await observations()).toBe(before + 1);
  });

  it('what a parent said on the telephone is not lost with the dialog, and not sent twice', async () => {
    const open = () => page.getByRole('button', { name: 'Leg een verzoek over gegevens vast van Ouder' }).click();
    await open();
    await dialog().getByLabel('Wat wilt u vragen?').selectOption('CORRECTIE');
    await dialog().getByLabel('Toelichting').fill('De datum klopt niet (verzonnen).');
    await close();
    await open();
    await dialog().getByText(BEGUN).waitFor();
    expect(await dialog().getByLabel('Toelichting').inputValue()).toBe('De datum klopt niet (verzonnen).');
    const record = '**/vastgelegde-avg-verzoeken';
    await page.route(record, loseAnswer);
    await dialog().getByRole('button', { name: 'Verzoek vastleggen' }).click();
    await dialog().getByText('Er is geen verbinding.').waitFor();
    await page.unroute(record);
    await close();
    await open();
    await dialog().getByRole('button', { name: 'Verzoek vastleggen' }).click();
    await dialog().waitFor({ state: 'detached' });
    const { body } = await world.cast.specialist.must('GET', '/v1/avg-verzoeken');
    expect((body.items as unknown[]).length).toBe(1);
  });

  it('a removal whose answer got lost is done, not missing', async () => {
    await page.getByRole('button', { name: 'Verwijder Ouder' }).click();
    const remove = '**/ouders/*';
    await page.route(remove, loseAnswer);
    await dialog().getByRole('button', { name: 'Verwijderen' }).click();
    await dialog().getByText('Er is geen verbinding.').waitFor();
    await page.unroute(remove);
    await dialog().getByRole('button', { name: 'Verwijderen' }).click();
    await dialog().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Verwijder Ouder' }).waitFor({ state: 'detached' });
  });

  it('looking at the choices of a status leaves nothing behind, a typed reason does', async () => {
    const open = () => page.getByRole('button', { name: 'Status wijzigen' }).click();
    await open();
    await dialog().getByRole('radio', { name: 'Er mist iets: terugsturen naar de voorschoolse voorziening' }).check();
    await close();
    await open();
    expect(await dialog().getByRole('radio', { checked: true }).count()).toBe(0);
    await dialog().getByRole('radio', { name: 'Er mist iets: terugsturen naar de voorschoolse voorziening' }).check();
    await dialog().getByLabel('Omschrijving').fill('Er mist nog iets (verzonnen).');
    await close();
    await open();
    await dialog().getByText(BEGUN).waitFor();
    await close();
  });

  it('nothing went wrong that people do not see', () => {
    expect(world.complaints).toEqual([]);
  });
});
