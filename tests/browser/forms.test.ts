/**
 * Errors, announcements and movement, as people who listen or are made dizzy meet them (WCAG 2.3.3, 3.3.1, 3.3.3,
 * 4.1.3).
 */
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { png } from '#local/client/files.ts';
import { ofFile } from '#tests/support/of-file.ts';
import { type Case, startedCase } from './support/cases.ts';
import { hasFocus } from './support/keyboard.ts';
import { asChosen, changeStatus, goToTab, mustBeAccessible, openCase } from './support/steps.ts';
import { startBrowserWorld } from './support/world.ts';

const world = ofFile(startBrowserWorld);
let found: Case;
let contactJk: Page;
let voorschool: Page;

beforeAll(async () => {
  found = await startedCase(world);
  contactJk = await world.open(world.cast.contactpersoonJk);
  voorschool = await world.open(world.cast.voorschool);
});

/**
 * The summary has the focus; each of its links leads to a field that says that it is wrong and why, in the same words.
 */
async function checkErrors(page: Page, within: Locator): Promise<number> {
  const summary = within.getByRole('alert').first();
  await summary.waitFor();
  expect(await hasFocus(summary)).toBe(true);
  const lines = await summary.getByRole('listitem').allInnerTexts();
  for (const [at, text] of lines.entries()) {
    await summary.getByRole('listitem').nth(at).getByRole('button').click();
    const field = await page.evaluate(() => {
      const one = document.activeElement;
      const told = (one?.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id));
      return {
        isGroup: one?.tagName === 'FIELDSET',
        isInvalid: one?.getAttribute('aria-invalid') === 'true',
        told: told.map((part) => part?.innerText.trim()),
        label: (one?.querySelector('legend') ?? (one as HTMLInputElement | null)?.labels?.[0])?.firstChild?.textContent,
      };
    });
    // The line names the field; at the field itself that is its label.
    expect(field.label, text).toBeTruthy();
    expect(text.toLowerCase()).toContain(field.label?.toLowerCase());
    expect(field.told, text).toContain(text.trim().replace(`${field.label}: `, ''));
    // A group of choices cannot be invalid itself: its description says it.
    expect(field.isInvalid || field.isGroup, text).toBe(true);
  }
  return lines.length;
}

describe('errors', { timeout: 60_000 }, () => {
  it('of a page: summarised with the focus, each leading to its field, which says the same (3.3.1)', async () => {
    await contactJk.getByRole('link', { name: 'Nieuwe hulpvraag' }).click();
    await contactJk.getByRole('button', { name: 'Hulpvraag maken' }).click();
    expect(await checkErrors(contactJk, contactJk.locator('main'))).toBeGreaterThan(2);
    const places = await contactJk
      .getByRole('alert')
      .getByRole('button')
      .evaluateAll((lines) =>
        lines.map((line) => {
          (line as HTMLElement).click();
          return (document.activeElement?.getBoundingClientRect().top ?? 0) + scrollY;
        }),
      );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('of a dialog: the same, inside the dialog', async () => {
    const specialist = await world.open(world.cast.specialist);
    await openCase(specialist, found.child, 'Lopend');
    await goToTab(specialist, 'Dossier');
    await specialist.getByRole('button', { name: 'Observatie vastleggen' }).click();
    const dialog = specialist.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    expect(await checkErrors(specialist, dialog)).toBeGreaterThan(0);
    await specialist.context().close();
  });

  it('go away with the mistake: what is filled in is taken, and nothing that was typed is lost', async () => {
    await contactJk.getByLabel('Voornaam').fill('Blijft');
    const line = contactJk.getByRole('alert').getByRole('button', { name: /achternaam/i });
    await line.waitFor();
    await contactJk.getByLabel('Achternaam').fill('Vanzelf');
    await line.waitFor({ state: 'detached' });
    expect(await contactJk.getByLabel('Achternaam').getAttribute('aria-invalid')).toBe(null);
    await contactJk.getByRole('button', { name: 'Hulpvraag maken' }).click();
    await contactJk.getByRole('alert').first().waitFor();
    expect(await contactJk.getByLabel('Voornaam').inputValue()).toBe('Blijft');
    expect(await contactJk.getByLabel('Voornaam').getAttribute('aria-invalid')).toBe(null);
  });
});

describe('a date', { timeout: 60_000 }, () => {
  const field = () => contactJk.getByLabel('Geboortedatum');

  it.each([
    ['12-3-2023', '12-3-2023'],
    ['12/03/23', '12-3-2023'],
    ['12 maart 2023', '12-3-2023'],
    ['2023-03-12', '12-3-2023'],
    ['31-2-2023', '31-2-2023'],
  ])('is taken as people type it: %s', async (typed, shown) => {
    await field().fill(typed);
    await field().blur();
    expect(await field().inputValue()).toBe(shown);
  });

  it('that is not in the calendar is refused at its field, with how to type it', async () => {
    await contactJk.getByRole('button', { name: 'Hulpvraag maken' }).click();
    await contactJk.getByRole('button', { name: /^Geboortedatum: .*dag-maand-jaar, bijvoorbeeld 12-3-2023/ }).waitFor();
  });

  it('can be chosen from the calendar of the browser', async () => {
    await contactJk
      .locator('input[type="date"]')
      .first()
      .evaluate((one: HTMLInputElement) => {
        one.value = '2023-05-17';
        one.dispatchEvent(new Event('input', { bubbles: true }));
      });
    expect(await field().inputValue()).toBe('17-5-2023');
  });
});

describe('a number that may be a BSN', { timeout: 60_000 }, () => {
  it('is shown as it stands there, and one click takes out exactly that, after which the form can be sent', async () => {
    await openCase(voorschool, found.child);
    await voorschool.getByRole('button', { name: 'Hulpvraag bewerken' }).click();
    const vraag = voorschool.getByLabel('Wat is de vraag?');
    await vraag.fill('Groep 2, nummer 1234.56.782 (verzonnen), sinds 2026');
    await voorschool.getByRole('button', { name: 'Opslaan' }).click();
    const mark = voorschool.locator('mark');
    await mark.waitFor();
    expect(await mark.innerText()).toBe('1234.56.782');
    await mustBeAccessible(voorschool, 'a number that may be a BSN');
    await voorschool.getByRole('button', { name: 'Verwijder het nummer' }).click();
    expect(await vraag.inputValue()).toBe('Groep 2, nummer  (verzonnen), sinds 2026');
    await mark.waitFor({ state: 'detached' });
    await voorschool.getByRole('button', { name: 'Opslaan' }).click();
    await vraag.waitFor({ state: 'detached' });
    await voorschool.getByText('Groep 2, nummer (verzonnen), sinds 2026').waitFor();
  });
});

describe('what is announced (4.1.3)', { timeout: 60_000 }, () => {
  /** The one region that a screen reader listens to; it must be there before it speaks. */
  const region = (page: Page) => page.locator('[role="status"][aria-live="polite"]');

  async function mark(page: Page): Promise<void> {
    await region(page).evaluate((one) => one.setAttribute('data-before', ''));
  }

  const says = (page: Page, text: string | RegExp) =>
    page.locator('[data-before]').filter({ hasText: text }).waitFor({ state: 'attached' });

  it('is that the form was saved', async () => {
    await openCase(voorschool, found.child);
    await mark(voorschool);
    await voorschool.getByRole('button', { name: 'Hulpvraag bewerken' }).click();
    await voorschool.getByLabel('Wat is de vraag?').fill('Gehoord (verzonnen)');
    await voorschool.getByRole('button', { name: 'Opslaan' }).click();
    await says(voorschool, 'De aanvraag is opgeslagen, maar nog niet ingestuurd.');
  });

  it('a file that is refused before it is sent, and one that was received and checked', async () => {
    await goToTab(voorschool, 'Bijlagen');
    await voorschool
      .getByLabel('Bestanden kiezen')
      .setInputFiles([
        asChosen(png('gehoord.png')),
        { name: 'fout.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') },
      ]);
    await voorschool.getByRole('status').filter({ hasText: 'fout.exe: Dit soort bestand kan niet.' }).waitFor();
    await voorschool.getByRole('button', { name: 'Bijlagen opslaan' }).click();
    await says(voorschool, 'gehoord.png is gecontroleerd en beschikbaar.');
  });

  it('a change of status', async () => {
    const specialist = await world.open(world.cast.specialist);
    await openCase(specialist, found.child, 'Lopend');
    await mark(specialist);
    await changeStatus(specialist, 'Status wijzigen', 'De hulpvraag stopt', 'JK ingetrokken', (dialog) =>
      dialog.getByLabel('Reden').fill('Verhuisd (verzonnen)'),
    );
    await says(specialist, 'De status is nu “JK ingetrokken”.');
    await specialist.context().close();
  });

  it('the end of a session, on the page where one signs in again', async () => {
    await voorschool.getByRole('button', { name: 'Uitloggen' }).click();
    await voorschool.getByRole('status').filter({ hasText: 'U bent uitgelogd.' }).waitFor();
  });
});

describe('movement', () => {
  /** Everything would turn and slide: a stylesheet asks it of every element, as a library may do one day. */
  async function moving(page: Page): Promise<number> {
    await page.getByLabel('E-mailadres').waitFor();
    return page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '@keyframes turn { to { rotate: 1turn } } * { animation: turn 9s infinite; transition: all 9s }',
      );
      document.adoptedStyleSheets = [sheet];
      return document.getAnimations().length;
    });
  }

  it('stands still for who asked for less of it, whatever a style says (2.3.3)', async () => {
    expect(await moving(await world.visit({ reducedMotion: 'no-preference' }))).toBeGreaterThan(0);
    expect(await moving(await world.visit({ reducedMotion: 'reduce' }))).toBe(0);
  });

  it('nothing went wrong that people do not see', () => {
    expect(world.complaints).toEqual([]);
  });
});
