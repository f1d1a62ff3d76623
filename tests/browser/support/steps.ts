import type { Locator, Page, Route } from 'playwright-core';
import { codeAt } from '#local/client/sign-in.ts';
import { axeFindings } from './accessibility.ts';
import type { BrowserWorld } from './world.ts';

/** Fails with what axe found on the page as it is now. */
export async function mustBeAccessible(page: Page, where: string): Promise<void> {
  const found = await axeFindings(page);
  if (found.length > 0) throw new Error(`axe, ${where}: ${found.join(' | ')}`);
}

/** From the own list to the page of one child. */
export async function openCase(page: Page, child: string, view = 'Wacht op mij'): Promise<void> {
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Hulpvragen' }).click();
  await page.getByRole('link', { name: view }).click();
  await page.getByRole('link', { name: child }).click();
  await page.getByRole('heading', { level: 1, name: child }).waitFor();
}

/** Goes to a tab of the hulpvraag. */
export async function goToTab(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Onderdelen van de hulpvraag' }).getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
}

/** What a change of status shows before it is confirmed. */
export interface Preview {
  readonly text: string;
}

/** Waits for the table of who is mailed and who will see something else. */
export async function seeConsequences(dialog: Locator): Promise<void> {
  await dialog
    .locator('caption', { hasText: 'Wie een mail krijgt en wie straks iets anders ziet' })
    .waitFor({ state: 'attached' });
}

/**
 * A change of status, as a person does it: by the button that asks it, which has chosen already, or by "Status
 * wijzigen"; fill in what it asks, see beside it what will happen, confirm. Returns what was shown before.
 * @param opens the button
 * @param choice what happened, in the words of the choice
 */
export async function changeStatus(
  page: Page,
  opens: string,
  choice: string,
  label: string,
  fillIn: (dialog: ReturnType<Page['getByRole']>) => Promise<void> = async () => {},
): Promise<Preview> {
  await page.getByRole('button', { name: opens, exact: true }).click();
  const dialog = page.getByRole('dialog');
  const radio = dialog.getByRole('radio', { name: choice, exact: true });
  await radio.waitFor();
  if (opens === 'Status wijzigen') await radio.check();
  else if (!(await radio.isChecked())) throw new Error(`${opens} has not chosen ${choice}`);
  await fillIn(dialog);
  await seeConsequences(dialog);
  await mustBeAccessible(page, 'change of a status');
  const text = await dialog.innerText();
  await dialog.getByRole('button', { name: `Bevestigen: ${label}` }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.locator('.badge', { hasText: label }).first().waitFor();
  return { text };
}

/** From the invitation mail to the first page: temporary password, own password, key of the app as text, code. */
export async function firstSignIn(world: BrowserWorld, page: Page, email: string, password: string): Promise<string> {
  const temporary = await world.mailbox.temporaryPassword(email);
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(temporary);
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByLabel('Nieuw wachtwoord', { exact: true }).fill(password);
  await page.getByLabel('Nieuw wachtwoord nog een keer').fill(password);
  await mustBeAccessible(page, 'new password');
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByRole('img', { name: 'QR-code voor de app op uw telefoon' }).waitFor();
  await mustBeAccessible(page, 'enrolment');
  const secret = (await page.locator('code').innerText()).replaceAll(' ', '');
  // On the phone that holds the app its own screen cannot be scanned.
  const address = await page.getByRole('link', { name: 'Open de app op deze telefoon' }).getAttribute('href');
  if (!address?.startsWith('otpauth://totp/') || !address.includes(`secret=${secret}&`)) throw new Error('no link');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Kopieer de sleutel' }).click();
  await page.getByText('De sleutel is gekopieerd.').waitFor();
  await page.getByLabel('Inlogcode', { exact: true }).fill(codeAt(secret, world.now()));
  await page.getByRole('button', { name: 'Telefoon koppelen' }).click();
  await page.getByRole('button', { name: 'Uitloggen' }).waitFor();
  return secret;
}

/** A file as a browser gives it to a page. */
export function asChosen(file: { bestandsnaam: string; mediatype: string; bytes: Uint8Array }) {
  return { name: file.bestandsnaam, mimeType: file.mediatype, buffer: Buffer.from(file.bytes) };
}

/** A moment in Dutch time as a date field wants it, some days from now. */
export function inDays(days: number): string {
  const date = new Date(Date.now() + days * 24 * 60 * 60 * 1000);
  return `${date.toISOString().slice(0, 10)}T10:00`;
}

/** Opens a part of the page of a parent that is folded. */
export function openFold(page: Page, heading: string): Promise<void> {
  return page.locator('summary', { hasText: heading }).click();
}

/** Presses the button of exactly this name. */
export function press(at: Page | Locator, name: string | RegExp): Promise<void> {
  return at.getByRole('button', { name, exact: true }).click();
}

/** For `page.route`: the request arrives and is carried out; its answer is lost on the way. */
export async function loseAnswer(route: Route): Promise<void> {
  await route.fetch();
  await route.abort('connectionreset');
}
