/** Consultation rounds in a browser: who is invited is always somebody who can be seen. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Case, sentCase } from './support/cases.ts';
import { goToTab, inDays, loseAnswer, mustBeAccessible, openCase, seeConsequences } from './support/steps.ts';
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

interface Ronde {
  readonly uitnodigingen: readonly { readonly naam: string }[];
}

async function rondes(): Promise<readonly Ronde[]> {
  const { body } = await world.cast.specialist.must('GET', `${found.path}/dossier`);
  return body.overlegrondes as Ronde[];
}

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
    await seeConsequences(dialog);
    await mustBeAccessible(page, 'who will read it');
    await dialog.getByRole('button', { name: 'Uitnodiging versturen' }).click();
    await page.getByRole('row', { name: PERSON }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download het agendabestand van het overleg' }).click();
    expect((await download).suggestedFilename()).toMatch(/^JK-\d{4}-\d{6}\.ics$/);
  });

  it('is planned with its invitees in one go; what got no answer half-way is finished by the same button, and done once', async () => {
    const dialog = page.getByRole('dialog');
    const press = (name: string) => dialog.getByRole('button', { name }).click();
    const before = (await rondes()).length;
    await page.getByRole('button', { name: 'Overlegronde maken' }).click();
    await press('Verder');
    await dialog.getByText('Vul een dag en een tijd in.').first().waitFor();
    await dialog.getByLabel('Dag en tijd').fill(inDays(3));
    await dialog.getByRole('radio', { name: 'iemand die al een account heeft' }).check();
    await dialog.getByRole('radio', { name: 'school', exact: true }).check();
    await dialog.getByLabel('Organisatie', { exact: true }).selectOption({ label: `${SCHOOL}, Nergenshuizen` });
    await dialog.getByLabel('Persoon').locator('option:checked', { hasText: PERSON }).waitFor({ state: 'attached' });
    await press('Zet op de lijst');
    await dialog.getByRole('radio', { name: 'iemand die nog geen account heeft' }).check();
    await dialog.getByLabel('Naam', { exact: true }).fill('Lotte Logopedist');
    await dialog.getByLabel('E-mailadres').fill('lotte.logopedist@kindbrug.example');
    // Who was typed and not put on the list comes along.
    await press('Verder');
    const closes = (naam: string) => dialog.getByRole('region', { name: naam }).getByLabel('Open tot');
    await closes('Lotte Logopedist').fill('');
    await press('Verder');
    await dialog.getByRole('alert').waitFor();
    await closes('Lotte Logopedist').fill(inDays(5));
    // When the meeting moves, the usual closing moment moves along, and the one that was chosen stays.
    await press('Terug');
    await dialog.getByLabel('Dag en tijd').fill(inDays(4));
    await press('Verder');
    expect(await closes(PERSON).inputValue()).toBe(inDays(11));
    expect(await closes('Lotte Logopedist').inputValue()).toBe(inDays(5));
    await press('Verder');
    await press('Verder');
    await dialog.getByText('Lotte Logopedist leest nog geen documenten, vanaf nu tot').waitFor();
    await seeConsequences(dialog);
    await mustBeAccessible(page, 'what a meeting does');

    const invitations = '**/uitnodigingen';
    let sent = 0;
    await page.route(invitations, async (route) => {
      sent += 1;
      if (sent === 1) return route.continue();
      // The second one arrives; its answer does not.
      await loseAnswer(route);
    });
    await press('Maken en uitnodigen');
    await dialog.getByText('Lotte Logopedist: Er is geen verbinding.').waitFor();
    await dialog.getByRole('listitem').filter({ hasText: PERSON }).getByText('uitgenodigd', { exact: true }).waitFor();
    await mustBeAccessible(page, 'half-way');
    await page.unroute(invitations);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Overlegronde maken' }).click();
    await dialog.getByText('U bent hier eerder aan begonnen.').waitFor();
    await press('Maken en uitnodigen');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('De overlegronde is gemaakt en 2 uitnodigingen zijn verstuurd.').waitFor();
    const after = await rondes();
    expect(after.length).toBe(before + 1);
    const made = after.find((one) => one.uitnodigingen.some(({ naam }) => naam === 'Lotte Logopedist'));
    expect(made?.uitnodigingen.map(({ naam }) => naam).sort()).toEqual(['Lotte Logopedist', PERSON].sort());
  });

  it('is made without invitees too: then nobody is mailed and nothing opens', async () => {
    const dialog = page.getByRole('dialog');
    const before = (await rondes()).length;
    await page.getByRole('button', { name: 'Overlegronde maken' }).click();
    await dialog.getByLabel('Dag en tijd').fill(inDays(20));
    await dialog.getByRole('button', { name: 'Verder' }).click();
    await dialog.getByRole('heading', { name: 'stap 3 van 4' }).waitFor();
    await dialog.getByRole('button', { name: 'Verder' }).click();
    await dialog.getByText('Er wordt nog niemand uitgenodigd').waitFor();
    await dialog.getByRole('button', { name: 'Overlegronde maken' }).click();
    await dialog.waitFor({ state: 'detached' });
    const after = await rondes();
    expect([after.length, after.at(-1)?.uitnodigingen]).toEqual([before + 1, []]);
  });

  it('nothing went wrong that people do not see', () => {
    expect(world.complaints).toEqual([]);
  });
});
