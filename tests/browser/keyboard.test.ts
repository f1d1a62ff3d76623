/**
 * The story without a mouse: from signing in to a change of status, by Tab, arrows, Enter, Space and Escape only (WCAG
 * 2.1.1, 2.1.2, 2.4.3, 2.4.7).
 */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { pdf, png } from '#local/client/files.ts';
import { ofFile } from '#tests/support/of-file.ts';
import { type Case, sentCase, startedCase } from './support/cases.ts';
import { focused, hasFocus, tabThrough, tabTo, use } from './support/keyboard.ts';
import { asChosen, seeConsequences } from './support/steps.ts';
import { startBrowserWorld } from './support/world.ts';

const world = ofFile(startBrowserWorld);
let first: Case;
let second: Case;
let page: Page;

beforeAll(async () => {
  first = await startedCase(world);
  second = await startedCase(world);
  await sentCase(world);
  page = await world.visit();
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog');

/** Opens the chooser of a file field by keyboard. */
async function chooseByKeyboard(label: string, file: ReturnType<typeof asChosen>): Promise<void> {
  await tabTo(page, page.getByLabel(label));
  const chooser = page.waitForEvent('filechooser');
  // The browser must know first that no window of its own is wanted.
  await page.evaluate(() => undefined);
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(file);
}

describe('by keyboard alone', { timeout: 120_000 }, () => {
  it('somebody signs in; the first Tab offers to skip the menu', async () => {
    const { voorschool } = world.cast;
    await page.getByRole('heading', { name: 'Inloggen' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Naar de inhoud');
    await tabTo(page, page.getByLabel('E-mailadres'));
    await page.keyboard.type(voorschool.email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(voorschool.password);
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByLabel('Inlogcode', { exact: true }));
    await page.keyboard.type(world.nextCode(voorschool));
    await page.keyboard.press('Enter');
    await button('Uitloggen').waitFor();
  });

  it('"/" goes to the search; arrows, Home and End go through the list; Enter opens a case at its heading', async () => {
    await page.getByRole('link', { name: first.child }).waitFor();
    await page.keyboard.press('/');
    expect(await hasFocus(page.getByRole('searchbox'))).toBe(true);
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    const links = page.locator('tbody .row-link');
    await tabTo(page, links.first());
    await page.keyboard.press('End');
    expect(await hasFocus(links.last())).toBe(true);
    await page.keyboard.press('Home');
    expect(await hasFocus(links.first())).toBe(true);
    await page.keyboard.press('ArrowDown');
    expect(await hasFocus(links.nth(1))).toBe(true);
    await page.keyboard.press('ArrowUp');
    const child = await focused(page);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: child }).waitFor();
    expect(await hasFocus(page.getByRole('heading', { level: 1, name: child }))).toBe(true);
  });

  it('the form is filled in and saved; the focus stays near when its button goes away', async () => {
    await page.evaluate((id) => {
      location.hash = `#/hulpvragen/${id}`;
    }, second.id);
    await page.getByRole('heading', { level: 1, name: second.child }).waitFor();
    await use(page, button('Hulpvraag bewerken'));
    await tabTo(page, page.getByLabel('Wat is de vraag?'));
    await page.keyboard.type('Getypt zonder muis (verzonnen)');
    await use(page, button('Opslaan'));
    await page.locator('dd', { hasText: 'Getypt zonder muis' }).waitFor();
    expect(await focused(page)).not.toBe('BODY');
  });

  it('files are chosen with Enter, saved, looked at in a dialog that Escape closes, and deleted', async () => {
    const tabs = page.getByRole('navigation', { name: 'Onderdelen van de hulpvraag' });
    await use(page, tabs.getByRole('link', { name: 'Bijlagen' }));
    await chooseByKeyboard('Ondertekend formulier kiezen', asChosen(await pdf('getekend.pdf', 'Aanvraag (verzonnen)')));
    await chooseByKeyboard('Bestanden kiezen', asChosen(png('tekening.png')));
    await use(page, button('Bijlagen opslaan'));
    await button('Bekijk getekend.pdf').waitFor();
    await button('Bekijk tekening.png').waitFor();
    await use(page, button('Bekijk tekening.png'));
    await dialog().getByRole('img', { name: 'tekening.png' }).waitFor();
    // Noted in the very moment that the dialog goes away: a key that is pressed right then must not fall on nothing.
    await page.evaluate(() => {
      const note = new MutationObserver(() => {
        if (document.querySelector('dialog')) return;
        document.body.dataset.focus = document.activeElement?.getAttribute('aria-label') ?? 'BODY';
        note.disconnect();
      });
      note.observe(document.body, { childList: true, subtree: true });
    });
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(await page.locator('body').getAttribute('data-focus')).toBe('Bekijk tekening.png');
    // The rest of what can be done stands behind a button that tells whether it is open.
    await use(page, button('Meer over tekening.png'));
    expect(await button('Meer over tekening.png').getAttribute('aria-expanded')).toBe('true');
    await use(page, button('Verwijder tekening.png'));
    await use(page, dialog().getByRole('button', { name: 'Verwijderen' }));
    await page.locator('.paper', { hasText: 'tekening.png' }).waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Bijlagen');
  });

  it('a dialog keeps Tab inside, and gives the focus back to the button that opened it', async () => {
    await tabTo(page, button('Aanvraag insturen'), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    expect(await focused(page)).toBe('Wat is er gebeurd?');
    const stops = await tabThrough(page);
    expect(stops.length).toBeGreaterThan(2);
    expect(await page.evaluate(() => document.querySelector('dialog')?.querySelectorAll('[data-been]').length)).toBe(0);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(await hasFocus(button('Aanvraag insturen'))).toBe(true);
  });

  it('the status is changed: what is asked is chosen already, what will happen stands beside it, Enter confirms', async () => {
    await page.keyboard.press('Enter');
    expect(await dialog().getByRole('radio', { name: 'De aanvraag insturen' }).isChecked()).toBe(true);
    await seeConsequences(dialog());
    await use(page, button('Bevestigen: JK bijlagen toegevoegd'));
    await dialog().waitFor({ state: 'detached' });
    await button('Aanvraag insturen').waitFor({ state: 'detached' });
    expect(await focused(page)).not.toBe('BODY');
  });
});

/** In px (2.5.8): what a row of a dense list keeps. */
const SMALLEST_OF_WCAG = 24;

describe('what has the focus', { timeout: 120_000 }, () => {
  it.each([
    ['list', 'specialist', '#/hulpvragen', 'Hulpvragen', undefined],
    ['case', 'specialist', '#case', 'De aanvraag', undefined],
    ['files', 'specialist', '#case/bijlagen', 'Bijlagen toevoegen', undefined],
    ['dialog', 'specialist', '#case', 'De aanvraag', 'Status wijzigen'],
    ['form', 'contactpersoonJk', '#/nieuwe-hulpvraag', 'Nieuwe hulpvraag', undefined],
    ['account', 'contactpersoonJk', '#/account', 'Mijn account', undefined],
  ] as const)('%s: seen by an outline of 3 px, within the window, 44 px high, and Tab gets past it', async (...row) => {
    const [, who, hash, heading, opens] = row;
    const at = await pageOf(who);
    await at.evaluate(
      (address) => {
        location.hash = address;
      },
      hash.replace('#case', `#/hulpvragen/${first.id}`),
    );
    await at.getByRole('heading', { name: heading, exact: true }).waitFor();
    await at.waitForFunction(() => document.querySelector('.waiting') === null);
    if (opens) await at.getByRole('button', { name: opens }).click();
    const stops = await tabThrough(at);
    expect(stops.length).toBeGreaterThan(opens ? 2 : 8);
    const named = (isWrong: (stop: (typeof stops)[number]) => boolean) => stops.filter(isWrong).map(({ what }) => what);
    expect({
      withoutOutline: named(({ outline }) => outline < 3),
      outOfView: named(({ isInView }) => !isInView),
      tooSmall: named(
        ({ height, isInWorklist }) => height !== undefined && height < (isInWorklist ? SMALLEST_OF_WCAG : 43.5),
      ),
    }).toEqual({ withoutOutline: [], outOfView: [], tooSmall: [] });
    if (opens) await at.keyboard.press('Escape');
  });

  it('nothing went wrong that people do not see', () => {
    expect(world.complaints).toEqual([]);
  });
});

const opened = new Map<string, Promise<Page>>();

/** The page of somebody, signed in once. */
function pageOf(who: 'specialist' | 'contactpersoonJk'): Promise<Page> {
  const known = opened.get(who) ?? world.open(world.cast[who]);
  opened.set(who, known);
  return known;
}
