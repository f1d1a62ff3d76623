/** Signing in by people who make mistakes, forget their password or lose their phone. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { waitFor } from '#local/client/mailbox.ts';
import { createAccountDirectory } from '#shared/adapters/cognito/account-directory.ts';
import { ofFile } from '#tests/support/of-file.ts';
import { mustBeAccessible } from './support/steps.ts';
import { startBrowserWorld } from './support/world.ts';

const world = ofFile(startBrowserWorld);

async function giveCredentials(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Verder' }).click();
}

/** The code in the mail that comes after so many. */
async function codeAfter(email: string, before: number): Promise<string> {
  const mails = await waitFor(
    () => world.mailbox.all(email),
    (all) => all.length > before,
    'the mail with a code',
  );
  return /\b\d{6}\b/.exec(mails.at(-1)?.text || mails.at(-1)?.html || '')?.[0] ?? '';
}

const refusal = (page: Page) => page.getByRole('alert').innerText();

describe('signing in', { timeout: 60_000 }, () => {
  it('a wrong password and an unknown address get the same answer, and what was typed stays', async () => {
    const page = await world.visit();
    await page.getByRole('heading', { name: 'Inloggen' }).waitFor();
    await mustBeAccessible(page, 'sign-in');
    await giveCredentials(page, world.cast.specialist.email, 'Niet-Het-Goede-1!');
    await page.getByRole('alert').waitFor();
    await mustBeAccessible(page, 'refused sign-in');
    const wrong = await refusal(page);
    expect(wrong).toContain('Het e-mailadres of het wachtwoord klopt niet.');
    expect(await page.getByLabel('E-mailadres').inputValue()).toBe(world.cast.specialist.email);
    await page.reload();
    await giveCredentials(page, 'niemand@kindbrug.example', 'Niet-Het-Goede-1!');
    await page.getByRole('alert').waitFor();
    expect(await refusal(page)).toBe(wrong);
  });

  it('an empty field is said at that field, and a temporary password that is too old is thought of', async () => {
    const page = await world.visit();
    await page.getByRole('button', { name: 'Verder' }).click();
    await page.getByRole('heading', { name: 'Nog niet alles is ingevuld' }).waitFor();
    const email = page.getByLabel('E-mailadres');
    expect(await email.getAttribute('aria-invalid')).toBe('true');
    await page.getByRole('alert').getByRole('button', { name: 'Vul uw e-mailadres in.' }).click();
    expect(await email.evaluate((field) => field === document.activeElement)).toBe(true);
    await email.fill(world.cast.specialist.email);
    await page.getByRole('button', { name: 'Verder' }).click();
    await page.getByRole('alert').getByText('Vul uw wachtwoord in.').waitFor();
    await giveCredentials(page, world.cast.specialist.email, 'Niet-Het-Goede-1!');
    await page.getByText('Is uw tijdelijke wachtwoord ouder dan 7 dagen? Vraag een nieuwe uitnodiging.').waitFor();
  });

  it('a wrong code says what to do; the next code signs in; a used code does not', async () => {
    const page = await world.visit();
    const { email, password } = world.cast.specialist;
    await giveCredentials(page, email, password);
    const code = page.getByLabel('Inlogcode', { exact: true });
    await code.fill('000000');
    await mustBeAccessible(page, 'code');
    await page.getByRole('button', { name: 'Inloggen' }).click();
    await page.getByRole('alert').waitFor();
    expect(await refusal(page)).toContain('Deze code klopt niet.');
    const good = world.nextCode(world.cast.specialist);
    await code.fill(good);
    await page.getByRole('button', { name: 'Inloggen' }).click();
    await page.getByRole('button', { name: 'Uitloggen' }).click();
    await page.getByText('U bent uitgelogd.').waitFor();
    await giveCredentials(page, email, password);
    await code.fill(good);
    await page.getByRole('button', { name: 'Inloggen' }).click();
    await page.getByText('Wacht op de volgende code').first().waitFor();
    await code.fill(world.nextCode(world.cast.specialist));
    await page.getByRole('button', { name: 'Inloggen' }).click();
    await page.getByRole('button', { name: 'Uitloggen' }).waitFor();
  });

  it('a forgotten password is chosen anew with the code from the mail, which says nothing about accounts', async () => {
    const { voorschool } = world.cast;
    const page = await world.visit();
    await page.getByRole('button', { name: 'Wachtwoord vergeten?' }).click();
    await page.getByLabel('E-mailadres').fill('niemand@kindbrug.example');
    await mustBeAccessible(page, 'forgotten password');
    await page.getByRole('button', { name: 'Stuur mij een herstelcode' }).click();
    await page.getByText('Als er een account bij dit adres hoort').waitFor();
    await page.getByRole('button', { name: 'Terug naar inloggen' }).click();
    expect(await world.mailbox.all('niemand@kindbrug.example')).toEqual([]);

    // Invited and never signed in: the pool refuses it by name, and the page says the same as before.
    const invited = 'uitgenodigd@kindbrug.example';
    const { urls, outputs, credentials } = world.cloud;
    const pool = {
      userPoolId: outputs.userPoolId,
      client: { region: outputs.region, endpoint: urls.cognito, credentials },
    };
    await createAccountDirectory(pool).invite(invited);
    await page.getByRole('button', { name: 'Wachtwoord vergeten?' }).click();
    await page.getByLabel('E-mailadres').fill(invited);
    await page.getByRole('button', { name: 'Stuur mij een herstelcode' }).click();
    await page.getByText('Als er een account bij dit adres hoort').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.getByRole('button', { name: 'Terug naar inloggen' }).click();

    await page.getByRole('button', { name: 'Wachtwoord vergeten?' }).click();
    await page.getByLabel('E-mailadres').fill(voorschool.email);
    const before = (await world.mailbox.all(voorschool.email)).length;
    await page.getByRole('button', { name: 'Stuur mij een herstelcode' }).click();
    const code = await codeAfter(voorschool.email, before);
    const password = 'Nieuw-Verzonnen-2027!';
    const choose = async (typed: string, again: string) => {
      await page.getByLabel('Herstelcode uit de mail').fill(typed);
      await page.getByLabel('Nieuw wachtwoord', { exact: true }).fill(password);
      await page.getByLabel('Nieuw wachtwoord nog een keer').fill(again);
      await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click();
    };
    await choose(code, 'Iets-Anders-2027!');
    await page.getByText('De twee wachtwoorden zijn niet gelijk.').first().waitFor();
    await mustBeAccessible(page, 'two passwords that differ');
    await choose(code === '000000' ? '000001' : '000000', password);
    await page.getByText('Deze herstelcode klopt niet.').first().waitFor();
    await choose(code, password);
    await page.getByText('Uw wachtwoord is gewijzigd. Log nu in met het nieuwe wachtwoord.').waitFor();
    await world.signInOn(page, { email: voorschool.email, totpSecret: voorschool.totpSecret, password });
  });

  it('who lost a phone reads whom to call and what happens', async () => {
    const page = await world.visit();
    const { email, password } = world.cast.school1;
    await giveCredentials(page, email, password);
    await page.getByRole('button', { name: 'Telefoon kwijt of andere telefoon?' }).click();
    await page.getByText('Een tweede beheerder keurt het goed.').waitFor();
    await mustBeAccessible(page, 'lost phone');
    await page.getByRole('button', { name: 'Terug naar inloggen' }).click();
    await page.getByLabel('Wachtwoord', { exact: true }).waitFor();
  });

  it('without a connection it says so, and the next attempt goes through', async () => {
    const page = await world.visit();
    const pool = `${world.cloud.urls.cognito}/**`;
    await page.route(pool, (route) => route.abort('internetdisconnected'));
    const { email, password } = world.cast.school1;
    await giveCredentials(page, email, password);
    await page.getByText('Er is geen verbinding.').first().waitFor();
    await page.unroute(pool);
    await page.getByRole('button', { name: 'Verder' }).click();
    await page.getByLabel('Inlogcode', { exact: true }).waitFor();
  });

  it('an own password is changed on the account page; signing out everywhere ends other browsers too', async () => {
    const { school2 } = world.cast;
    const page = await world.open(school2, { hash: '#/account' });
    const other = await world.visit();
    await other.clock.install();
    await world.signInOn(other, school2);
    const before = (await world.mailbox.all(school2.email)).length;
    await page.getByRole('button', { name: 'Stuur mij een herstelcode' }).click();
    const code = await codeAfter(school2.email, before);
    await page.getByLabel('Herstelcode uit de mail').fill(code === '000000' ? '000001' : '000000');
    await page.getByLabel('Nieuw wachtwoord', { exact: true }).fill('Nieuw-Verzonnen-2028!');
    await page.getByLabel('Nieuw wachtwoord nog een keer').fill('Nieuw-Verzonnen-2028!');
    await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click();
    await page.getByText('Deze herstelcode klopt niet.').first().waitFor();
    expect(await page.getByText('Inloggen is niet gelukt').count()).toBe(0);
    expect(await page.getByLabel('Herstelcode uit de mail').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('Herstelcode uit de mail').fill(code);
    await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click();
    await page.getByText('Uw wachtwoord is gewijzigd.').waitFor({ state: 'attached' });
    await mustBeAccessible(page, 'account');
    await page.getByRole('button', { name: 'Overal uitloggen' }).click();
    await page.getByText('U bent uitgelogd.').waitFor();
    // At the latest when its access token ends: the pool's clock here runs ahead of the functions', who compare the
    // two.
    await other.clock.fastForward('10:00');
    await other.getByRole('link', { name: 'Lopend' }).click();
    await other.getByText('U bent niet meer ingelogd.').waitFor();
  });

  it('nothing went wrong that people do not see', () => {
    expect(world.complaints).toEqual([]);
  });
});
