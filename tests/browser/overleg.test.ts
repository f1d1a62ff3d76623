/** Consultation rounds in a browser: who is invited is always somebody who can be seen. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Case, sentCase } from './support/cases.ts';
import { goToTab, mustBeAccessible, openCase } from './support/steps.ts';
import { type BrowserWorld, startBrowserWorld } from './support/world.ts';

let world: BrowserWorld;
let found: Case;
let page: Page;

const SCHOOL = 'Basisschool De Eerste Verzinning';
const PERSON = 'School 1 (verzonnen)';

beforeAll(async () => {
  world = await startBrowserWorld();
  found = await sentCase(world);
  await world.cast.specialist.must('POST', `${found.path}/overlegrondes`, {
    moment: new Date(Date.now() + 48 * 3_600_000).toISOString(),
    duurMinuten: 60,
    plaats: '',
    documenten: {},
  });
  page = await world.open(world.cast.specialist);
  await openCase(page, found.child);
  await goToTab(page, 'Overleg');
}, 120_000);

afterAll(() => world?.close());

describe('an overlegronde', { timeout: 60_000 }, () => {
  it('keeps a choice of a person in sight after the dialog was closed, names that person before inviting, and has one appointment', async () => {
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Iemand uitnodigen' }).click();
    await dialog.getByRole('radio', { name: 'iemand die al een account heeft' }).check();
    await dialog.getByRole('radio', { name: 'school', exact: true }).check();
    await dialog.getByLabel('Organisatie', { exact: true }).selectOption({ label: `${SCHOOL}, Nergenshuizen` });
    const chosen = dialog.getByLabel('Persoon').locator('option:checked', { hasText: PERSON });
    await chosen.waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Iemand uitnodigen' }).click();
    await chosen.waitFor({ state: 'attached' });
    await dialog.getByRole('button', { name: 'Verder' }).click();
    await dialog.getByText(`${PERSON} van ${SCHOOL} leest`).waitFor();
    await dialog.getByText(`${PERSON} van ${SCHOOL} krijgt een mail met een agendabestand.`).waitFor();
    await dialog.getByRole('heading', { name: 'Deze mensen krijgen een mail' }).waitFor();
    await mustBeAccessible(page, 'who will read it');
    await dialog.getByRole('button', { name: 'Uitnodiging versturen' }).click();
    await page.getByRole('row', { name: PERSON }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download het agendabestand van het overleg' }).click();
    expect((await download).suggestedFilename()).toMatch(/^JK-\d{4}-\d{6}\.ics$/);
  });

  it('nothing went wrong that people do not see', () => {
    expect(world.complaints).toEqual([]);
  });
});
