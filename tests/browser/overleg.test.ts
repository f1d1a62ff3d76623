/** Consultation rounds in a browser: who is invited is always somebody who can be seen. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Case, sentCase } from './support/cases.ts';
import { countClicks } from './support/clicks.ts';
import { goToTab, inDays, loseAnswer, mustBeAccessible, openCase, seeConsequences } from './support/steps.ts';
import { type BrowserWorld, startBrowserWorld } from './support/world.ts';

let world: BrowserWorld;
let found: Case;
let page: Page;

const SCHOOL = 'Basisschool De Eerste Verzinning';
const PERSON = 'School 1 (verzonnen)';
const OUDER = 'Oda Overleg';
const VOORSCHOOL = 'Voorschool (verzonnen)';

beforeAll(async () => {
  world = await startBrowserWorld();
  found = await sentCase(world, {
    ouders: [
      { naam: OUDER, relatie: 'OUDER', gezag: true, email: 'oda.overleg@kindbrug.example' },
      { naam: 'Odin Onbereikbaar', relatie: 'OUDER', gezag: true },
    ],
  });
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
  readonly moment: string;
  readonly uitnodigingen: readonly { readonly naam: string }[];
}

/** What is done in the dialog that is open. */
function inDialog() {
  const dialog = page.getByRole('dialog');
  return {
    dialog,
    press: (name: string) => dialog.getByRole('button', { name, exact: true }).click(),
    opens: (naam: string) => dialog.getByLabel(`Wanneer opent het: ${naam}`, { exact: true }),
    closes: (naam: string) => dialog.getByLabel(`Wanneer sluit het: ${naam}`, { exact: true }),
  };
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

  it('is planned as one table in at most 10 clicks, and opens nothing before it begins', async () => {
    const { dialog, press, opens } = inDialog();
    const before = (await rondes()).length;
    const clicks = await countClicks(page);
    await page.getByRole('link', { name: 'Overleg', exact: true }).click();
    await page.getByRole('button', { name: 'Overlegronde maken' }).click();
    await dialog.getByLabel('Dag en tijd').fill(inDays(6));
    for (const naam of [OUDER, VOORSCHOOL]) await dialog.getByRole('checkbox', { name: naam }).check();
    await dialog.getByRole('checkbox', { name: 'getekend.pdf' }).check();
    await dialog.getByRole('row', { name: 'getekend.pdf' }).getByText(`${OUDER}, ${VOORSCHOOL}`).waitFor();
    expect(await dialog.getByRole('checkbox', { name: 'Odin Onbereikbaar' }).isDisabled()).toBe(true);
    for (const naam of ['Voor iedereen', OUDER])
      expect(await opens(naam).locator('option:checked').innerText()).toBe('bij het begin van het overleg');
    await mustBeAccessible(page, 'a meeting as one table');
    await press('Verder');
    const row = dialog.getByRole('table', { name: 'Wie een mail krijgt' }).getByRole('row', { name: OUDER });
    await row.getByText('het begin van het overleg').waitFor();
    await row.getByText('getekend.pdf').waitFor();
    await seeConsequences(dialog);
    await mustBeAccessible(page, 'what a meeting does');
    await press('Maken en uitnodigen');
    await dialog.waitFor({ state: 'detached' });
    expect(await clicks()).toBeLessThanOrEqual(10);
    const made = (await rondes()).at(-1);
    expect((await rondes()).length).toBe(before + 1);
    expect(made?.uitnodigingen.map(({ naam }) => naam).sort()).toEqual([OUDER, VOORSCHOOL].sort());
    for (const one of made?.uitnodigingen ?? [])
      expect(one).toMatchObject({ openingswijze: 'BIJ_AANVANG', opentOp: made?.moment, isOpen: false });
  });

  it('has one choice for everybody, from which one person can differ; what is left empty is told at its field', async () => {
    const { dialog, press, opens, closes } = inDialog();
    await page.getByRole('button', { name: 'Overlegronde maken' }).click();
    await press('Verder');
    await dialog.getByText('Vul een dag en een tijd in.').first().waitFor();
    await dialog.getByLabel('Dag en tijd').fill(inDays(3));
    for (const naam of [OUDER, VOORSCHOOL]) await dialog.getByRole('checkbox', { name: naam }).check();
    await opens(VOORSCHOOL).selectOption({ label: 'als ik het zelf openzet' });
    await opens('Voor iedereen').selectOption({ label: 'na het overleg' });
    const chosen = async () =>
      Promise.all([OUDER, VOORSCHOOL].map((naam) => opens(naam).locator('option:checked').innerText()));
    await expect.poll(chosen).toEqual(['na het overleg', 'als ik het zelf openzet']);
    await closes(OUDER).fill('');
    await press('Verder');
    await dialog.getByRole('alert').getByText(`Wanneer sluit het: ${OUDER}`).waitFor();
    // When the meeting moves, the usual closing moment moves along, and the one that was chosen stays.
    await closes(OUDER).fill(inDays(5));
    await dialog.getByLabel('Dag en tijd').fill(inDays(4));
    expect(await closes(VOORSCHOOL).inputValue()).toBe(inDays(11));
    expect(await closes(OUDER).inputValue()).toBe(inDays(5));
    await press('Verder');
    const row = (naam: string) => dialog.getByRole('row', { name: naam }).first();
    await row(OUDER).getByText('het einde van het overleg').waitFor();
    await row(VOORSCHOOL).getByText('zodra u het openzet').waitFor();
    await row(OUDER).getByText('nog geen documenten').waitFor();
    await press('Terug');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Overlegronde maken' }).click();
    await dialog.getByRole('button', { name: 'Opnieuw beginnen' }).click();
    await dialog.getByRole('checkbox', { name: VOORSCHOOL, checked: false }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('is planned with who is not on the case in one go; what got no answer half-way is finished by the same button, and done once', async () => {
    const { dialog, press } = inDialog();
    const before = (await rondes()).length;
    await page.getByRole('button', { name: 'Overlegronde maken' }).click();
    await dialog.getByLabel('Dag en tijd').fill(inDays(4));
    await press('Iemand anders uitnodigen');
    await dialog.getByRole('radio', { name: 'school', exact: true }).check();
    await dialog.getByLabel('Organisatie', { exact: true }).selectOption({ label: `${SCHOOL}, Nergenshuizen` });
    await dialog.getByLabel('Persoon').locator('option:checked', { hasText: PERSON }).waitFor({ state: 'attached' });
    await press('Zet op de lijst');
    await dialog.getByRole('checkbox', { name: PERSON, checked: true }).waitFor();
    await press('Iemand anders uitnodigen');
    await dialog.getByRole('radio', { name: 'iemand die nog geen account heeft' }).check();
    await dialog.getByLabel('Naam', { exact: true }).fill('Lotte Logopedist');
    await dialog.getByLabel('E-mailadres', { exact: true }).fill('lotte.logopedist@kindbrug.example');
    await mustBeAccessible(page, 'somebody else');
    // Who was typed and not put on the list comes along.
    await press('Verder');
    await dialog.getByRole('row', { name: 'Lotte Logopedist' }).getByText('nog geen documenten').waitFor();
    await seeConsequences(dialog);

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
    await dialog.getByRole('row', { name: PERSON }).getByText('uitgenodigd', { exact: true }).waitFor();
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
    const { dialog, press } = inDialog();
    const before = (await rondes()).length;
    await page.getByRole('button', { name: 'Overlegronde maken' }).click();
    await dialog.getByLabel('Dag en tijd').fill(inDays(20));
    await press('Verder');
    await dialog.getByText('Er wordt nog niemand uitgenodigd').waitFor();
    await press('Overlegronde maken');
    await dialog.waitFor({ state: 'detached' });
    const after = await rondes();
    expect([after.length, after.at(-1)?.uitnodigingen]).toEqual([before + 1, []]);
  });

  it('nothing went wrong that people do not see', () => {
    expect(world.complaints).toEqual([]);
  });
});
