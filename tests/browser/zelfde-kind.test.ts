/**
 * A child who has a dossier already: what somebody sees while typing its name, for a new hulpvraag and in a correction.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Case, startedCase } from './support/cases.ts';
import { goToTab, openCase } from './support/steps.ts';
import { type BrowserWorld, startBrowserWorld } from './support/world.ts';

let world: BrowserWorld;
let found: Case;
let contactJk: Page;

const FENNA = { voornaam: 'Fenna', tussenvoegsel: 'van den', achternaam: 'Bedachtberg', geboortedatum: '2023-03-14' };
const WARNING = 'Dit kind heeft misschien al een dossier';
const REASON = 'Waarom maakt u toch een nieuw dossier?';

beforeAll(async () => {
  world = await startBrowserWorld();
  found = await startedCase(world, { kind: FENNA });
  contactJk = await world.open(world.cast.contactpersoonJk);
}, 300_000);

afterAll(() => world?.close());

async function type(page: Page, kind: Partial<typeof FENNA>): Promise<void> {
  const { voornaam, tussenvoegsel = '', achternaam, geboortedatum } = { ...FENNA, ...kind };
  await page.getByLabel('Voornaam').fill(voornaam);
  await page.getByLabel('Tussenvoegsel').fill(tussenvoegsel);
  await page.getByLabel('Achternaam').fill(achternaam);
  await page.getByLabel('Geboortedatum').fill(geboortedatum);
}

const warning = (page: Page) => page.getByRole('status').filter({ hasText: WARNING });

/** The answers to what was looked up, so that "no warning" is not said too early. */
const lookedUp = (page: Page) => page.waitForResponse((one) => one.url().endsWith('/kindvergelijkingen'));

describe('a new hulpvraag', { timeout: 60_000 }, () => {
  it('warns while the name is typed, with a link to the case that is there, and asks for a reason', async () => {
    await contactJk.getByRole('link', { name: 'Nieuwe hulpvraag' }).click();
    await type(contactJk, { voornaam: 'Fena', tussenvoegsel: '', achternaam: 'van den Bedachtberg' });
    await warning(contactJk).waitFor();
    const link = warning(contactJk).getByRole('link', { name: /^Open JK-/ });
    expect(await link.getAttribute('href')).toBe(`#/hulpvragen/${found.id}`);
    expect(await contactJk.getByLabel(REASON).count()).toBe(1);
  });

  it('is silent about a twin, who has another first name', async () => {
    const answered = lookedUp(contactJk);
    await type(contactJk, { voornaam: 'Sanne' });
    expect((await (await answered).json()).items).toEqual([]);
    expect(await warning(contactJk).count()).toBe(0);
    expect(await contactJk.getByLabel(REASON).count()).toBe(0);
  });

  it('shows the case when only the API knew of it, keeps what was typed, and is made with a reason', async () => {
    await contactJk.route('**/v1/kindvergelijkingen', (route) => route.abort());
    await type(contactJk, {});
    await contactJk
      .getByLabel('Voorschoolse voorziening', { exact: true })
      .selectOption({ label: 'Peuterspeelzaal De Verzonnen Vlinder, Nergenshuizen' });
    await contactJk
      .getByLabel('Contactpersoon van de voorschoolse voorziening')
      .selectOption({ label: 'Voorschool (verzonnen)' });
    await contactJk.getByRole('button', { name: 'Hulpvraag maken' }).click();
    await warning(contactJk).waitFor();
    expect(await contactJk.getByLabel('Achternaam').inputValue()).toBe('Bedachtberg');
    await contactJk.getByLabel(REASON).fill('Een nichtje dat net zo heet (verzonnen).');
    await contactJk.getByRole('button', { name: 'Hulpvraag maken' }).click();
    await contactJk.getByRole('heading', { level: 1 }).filter({ hasText: 'Fenna van den Bedachtberg' }).waitFor();
    await contactJk.unroute('**/v1/kindvergelijkingen');
  });
});

describe('a correction of the child', { timeout: 60_000 }, () => {
  it('warns when another child would get the name of one who has a dossier', async () => {
    const other = await startedCase(world, { kind: { ...FENNA, voornaam: 'Hidde' } });
    const specialist = await world.open(world.cast.specialist);
    await openCase(specialist, 'Hidde van den Bedachtberg', 'Lopend');
    await goToTab(specialist, 'Dossier');
    await specialist.getByRole('button', { name: 'Gegevens van het kind wijzigen' }).click();
    const dialog = specialist.getByRole('dialog');
    expect(await warning(specialist).count()).toBe(0);
    await dialog.getByLabel('Voornaam').fill('Fenna');
    await dialog.getByRole('status').filter({ hasText: WARNING }).waitFor();
    const links = dialog.getByRole('status').getByRole('link', { name: /^Open JK-/ });
    const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(hrefs).toContain(`#/hulpvragen/${found.id}`);
    expect(hrefs).not.toContain(`#/hulpvragen/${other.id}`);
    await specialist.context().close();
  });

  it('nothing went wrong that people do not see', () => {
    // The lookup that was cut off, and the refusal that was asked for.
    expect(world.complaints.filter((one) => !/kindvergelijkingen|ERR_FAILED|409/.test(one))).toEqual([]);
  });
});
