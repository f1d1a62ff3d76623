/**
 * The way in: a link of a mail for somebody with two organisations, for an invitee who is early, and what password
 * managers need.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { Player } from '#local/client/player.ts';
import { connectTo } from '#local/demo/reach.ts';
import { invitePerson } from '#shared/gebruiker/invite-person.ts';
import { startSamenwerkingsverband } from '#shared/organisatie/start-samenwerkingsverband.ts';
import { ofFile } from '#tests/support/of-file.ts';
import { sentCase, startedCase } from './support/cases.ts';
import { mustBeAccessible } from './support/steps.ts';
import { startBrowserWorld } from './support/world.ts';

const HIER = 'SWV Verzonnen Rivierenland';
const ELDERS = 'SWV De Verzonnen Overkant';
const SCHOOL = 'Basisschool De Eerste Verzinning';
const VOORSCHOOL = 'Peuterspeelzaal De Verzonnen Vlinder';
const HOUR = 3_600_000;

const world = ofFile(startBrowserWorld);

/** At the width of a phone and of a laptop: nothing scrolls sideways, and axe finds nothing. */
async function mustFit(page: Page, where: string): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await mustBeAccessible(page, `${where} at ${width}`);
  }
}

const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

describe('the way in', { timeout: 90_000 }, () => {
  it('a link for another organisation says for whom one works now, offers the other one, and keeps the address', async () => {
    const { beheerder, voorschool } = world.cast;
    const found = await startedCase(world);
    const { body } = await beheerder.must('GET', '/v1/organisaties?soort=SCHOOL');
    const school = (body.items as { id: string; naam: string }[]).find(({ naam }) => naam === SCHOOL);
    await beheerder.must('POST', `/v1/organisaties/${school?.id}/leden`, {
      naam: 'Voorschool (verzonnen)',
      email: voorschool.email,
      rollen: ['CONTACTPERSOON_SCHOOL'],
      platformIds: [],
    });
    const page = await world.visit({ hash: `#/hulpvragen/${found.id}` });
    await page.getByLabel('E-mailadres').waitFor();
    await world.signInOn(page, voorschool);
    await page.getByRole('button', { name: new RegExp(SCHOOL) }).click();
    await page.getByText(`U bent nu ingelogd voor ${SCHOOL} (contactpersoon van de school).`).waitFor();
    await mustFit(page, 'a link for another organisation');
    const address = page.url();
    await page.getByRole('button', { name: `Open voor ${VOORSCHOOL}` }).click();
    await page.getByRole('heading', { level: 1, name: found.child }).waitFor();
    expect(page.url()).toBe(address);
    expect(await page.getByText('U bent nu ingelogd voor').count()).toBe(0);
  });

  it('an invitee who follows the link early reads when it opens, without a refusal; the page opens by itself then', async () => {
    const { specialist } = world.cast;
    const found = await sentCase(world);
    const ronde = await specialist.must('POST', `${found.path}/overlegrondes`, {
      moment: inHours(72),
      duurMinuten: 60,
      plaats: '',
      documenten: {},
    });
    const arts = new Player(world, 'Jeugdarts', 'jeugdarts.vroeg@kindbrug.example');
    const path = `${found.path}/overlegrondes/${ronde.body.id}/uitnodigingen`;
    const invited = await specialist.must('POST', path, {
      wie: { soort: 'NIEUW', naam: 'Jeugdarts (verzonnen)', email: arts.email },
      openingswijze: 'OP_TIJDSTIP',
      opentOp: inHours(48),
      sluitOp: inHours(96),
    });
    await arts.firstSignIn('GENODIGDE');
    const page = await world.visit({ hash: `#/hulpvragen/${found.id}` });
    await page.clock.install();
    await world.signInOn(page, arts);
    await page.getByRole('heading', { level: 1, name: 'De documenten zijn nog niet open' }).waitFor();
    await page.getByText(/^U bent uitgenodigd voor een overleg\. De documenten gaan voor u open op /).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await page.getByText('Geen toegang').count()).toBe(0);
    expect(await page.getByText(found.child).count()).toBe(0);
    await mustFit(page, 'an invitation that is not open yet');

    // The JKspecialist opens it sooner: the button looks again.
    const { body } = await specialist.must('GET', `${found.path}/dossier`);
    const [first] = body.overlegrondes as { uitnodigingen: { id: string; versie: number }[] }[];
    await specialist.must(
      'PUT',
      `${found.path}/uitnodigingen/${invited.body.id}/venster`,
      { openingswijze: 'NU', sluitOp: inHours(96) },
      { ifMatch: `"${first?.uitnodigingen[0]?.versie}"` },
    );
    await page.getByRole('button', { name: 'Kijk of het al open is' }).click();
    await page.getByRole('heading', { level: 1, name: found.child }).waitFor();
  });

  it('a parent of two samenwerkingsverbanden chooses between two names', async () => {
    const deployment = connectTo(world.cloud);
    const elders = await startSamenwerkingsverband(deployment, {
      naam: ELDERS,
      plaats: 'Nergenshuizen',
      beheerders: [
        { naam: 'Elders Een', email: 'elders.een@kindbrug.example' },
        { naam: 'Elders Twee', email: 'elders.twee@kindbrug.example' },
      ],
    });
    const found = await sentCase(world);
    const ouder = new Player(world, 'Ouder', 'ouder.van.twee@kindbrug.example');
    const made = await world.cast.specialist.must('POST', `${found.path}/ouders`, {
      naam: 'Sukarno',
      relatie: 'OUDER',
      gezag: true,
      email: ouder.email,
    });
    await world.cast.specialist.must('POST', `${found.path}/ouders/${made.body.id}/accountuitnodigingen`);
    await ouder.firstSignIn('OUDER');
    const organisatie = {
      organisatieId: elders.id,
      organisatieNaam: '',
      organisatieSoort: 'SAMENWERKINGSVERBAND' as const,
      samenwerkingsverbandId: elders.samenwerkingsverbandId,
    };
    const lid = await invitePerson(deployment, { email: ouder.email, naam: 'Sukarno', rollen: ['OUDER'], organisatie });
    await ouder.must('POST', `/v1/mijn-account/lidmaatschappen/${lid.id}/aanvaardingen`);
    const page = await world.open(ouder);
    await page.getByRole('heading', { level: 1, name: 'Kies organisatie' }).waitFor();
    const keuzes = page.getByRole('main').getByRole('button').filter({ hasText: 'ouder' });
    for (const naam of [HIER, ELDERS]) await keuzes.filter({ hasText: naam }).waitFor();
    await mustFit(page, 'a choice between two samenwerkingsverbanden');
  });

  it('every form with a password says for whom it is, so that a password manager keeps it', async () => {
    const page = await world.visit();
    const usernames = () => page.locator('form input[autocomplete="username"]');
    await page.getByLabel('Wachtwoord', { exact: true }).waitFor();
    expect(await usernames().count()).toBe(1);
    await page.getByRole('button', { name: 'Wachtwoord vergeten?' }).click();
    await page.getByRole('button', { name: 'Stuur mij een herstelcode' }).waitFor();
    expect(await usernames().count()).toBe(1);
    await page.getByLabel('E-mailadres').fill(world.cast.school2.email);
    await page.getByRole('button', { name: 'Stuur mij een herstelcode' }).click();
    await page.getByLabel('Nieuw wachtwoord', { exact: true }).waitFor();
    const form = page.locator('form', { has: page.getByLabel('Nieuw wachtwoord', { exact: true }) });
    expect(await form.locator('input[autocomplete="username"]').inputValue()).toBe(world.cast.school2.email);

    const newcomer = 'nieuweling@kindbrug.example';
    const { beheerder } = world.cast;
    const { body } = await beheerder.must('GET', '/v1/organisaties?soort=SCHOOL');
    const [school] = body.items as { id: string }[];
    await beheerder.must('POST', `/v1/organisaties/${school?.id}/leden`, {
      naam: 'Sukarno',
      email: newcomer,
      rollen: ['CONTACTPERSOON_SCHOOL'],
      platformIds: [],
    });
    await page.getByRole('button', { name: 'Terug naar inloggen' }).click();
    await page.getByLabel('E-mailadres').fill(newcomer);
    await page.getByLabel('Wachtwoord', { exact: true }).fill(await world.mailbox.temporaryPassword(newcomer));
    await page.getByRole('button', { name: 'Verder' }).click();
    await page.getByRole('heading', { name: 'Kies een eigen wachtwoord' }).waitFor();
    expect(await usernames().inputValue()).toBe(newcomer);

    const account = await world.open(world.cast.school1, { hash: '#/account' });
    await account.getByRole('button', { name: 'Stuur mij een herstelcode' }).click();
    await account.getByLabel('Nieuw wachtwoord', { exact: true }).waitFor();
    expect(await account.locator('form input[autocomplete="username"]').inputValue()).toBe(world.cast.school1.email);
  });

  it('a wrong code mentions the clock of the telephone; digits of another script are the same code', async () => {
    const page = await world.visit();
    const { specialist } = world.cast;
    await page.getByLabel('E-mailadres').fill(specialist.email);
    await page.getByLabel('Wachtwoord', { exact: true }).fill(specialist.password);
    await page.getByRole('button', { name: 'Verder' }).click();
    const code = page.getByLabel('Inlogcode', { exact: true });
    await code.fill('000000');
    await page.getByRole('button', { name: 'Inloggen' }).click();
    await page.getByText('Klopt de tijd op uw telefoon? Zet die op automatisch.').first().waitFor();
    await mustFit(page, 'a wrong code');
    const arabic = world.nextCode(specialist).replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
    await code.fill(arabic);
    await page.getByRole('button', { name: 'Inloggen' }).click();
    await page.getByRole('button', { name: 'Uitloggen' }).waitFor();
  });

  it('nothing went wrong that people do not see', () => {
    expect(world.complaints).toEqual([]);
  });
});
