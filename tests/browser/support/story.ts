import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { infectedPdf, pdf, png } from '#local/client/files.ts';
import {
  asChosen,
  changeStatus,
  firstSignIn,
  goToTab,
  inDays,
  mustBeAccessible,
  openCase,
  openFold,
  seeConsequences,
} from './steps.ts';
import type { VisitOptions } from './visits.ts';
import { type BrowserWorld, startBrowserWorld } from './world.ts';

const CHILD = 'Testje Verzonnenkind';
const PASSWORD = 'Verzonnen-Ouder-2026!';
let world: BrowserWorld;
/** One browser per person, opened when they come in. */
const pages = {} as Record<
  'contactJk' | 'voorschool' | 'specialist' | 'ouderA' | 'ouderB' | 'school1' | 'school2',
  Page
>;

/** The manual's story from beginning to end in a real browser, by everybody who takes part in it. */
export function tellStory(name: string, options: VisitOptions = {}): void {
  describe(name, { timeout: 120_000 }, () => {
    beforeAll(async () => {
      world = await startBrowserWorld(options);
    }, 120_000);

    afterAll(() => world?.close());

    it('a contactpersoon JK makes the hulpvraag and starts it, seeing first who is mailed', async () => {
      pages.contactJk = await world.open(world.cast.contactpersoonJk);
      const page = pages.contactJk;
      await page.getByRole('link', { name: 'Nieuwe hulpvraag' }).click();
      await page.getByLabel('Voornaam').fill('Testje');
      await page.getByLabel('Achternaam').fill('Verzonnenkind');
      await page.getByLabel('Geboortedatum').fill('2023-04-05');
      await page
        .getByLabel('Voorschoolse voorziening', { exact: true })
        .selectOption({ label: 'Peuterspeelzaal De Verzonnen Vlinder, Nergenshuizen' });
      await page.getByLabel('JKspecialist').selectOption({ label: 'JKspecialist (verzonnen)' });
      for (const [at, letter] of ['A', 'B'].entries()) {
        await page.getByRole('button', { name: 'Ouder toevoegen' }).click();
        const ouder = page.getByRole('group', { name: `Ouder ${at + 1}` });
        await ouder.getByLabel('Voornaam').fill(`Ouder ${letter}`);
        await ouder.getByLabel('Achternaam').fill('Verzonnen');
        await ouder.getByLabel('E-mailadres').fill(`ouder.${letter.toLowerCase()}@kindbrug.example`);
      }
      await mustBeAccessible(page, 'new hulpvraag');
      await page.getByRole('button', { name: 'Hulpvraag maken' }).click();
      await page.getByRole('heading', { level: 1, name: CHILD }).waitFor();
      expect(await page.title()).not.toContain('Testje');
      const { text } = await changeStatus(
        page,
        'Hulpvraag starten',
        'De hulpvraag starten',
        'JK onderwijsadvies aanvraag',
      );
      expect(text).toContain('Voorschool (verzonnen)');
    });

    it('the preschool fills in the form, adds bijlagen of which one is refused, and sends it in', async () => {
      pages.voorschool = await world.open(world.cast.voorschool, { viewport: { width: 390, height: 840 } });
      const page = pages.voorschool;
      await openCase(page, CHILD);
      const taken = page
        .getByRole('list')
        .filter({ has: page.locator('.task') })
        .getByRole('listitem');
      // The tasks come after the head of the page.
      await page.getByRole('link', { name: 'Leeg formulier (PDF)' }).waitFor();
      expect(await taken.locator('.badge').allInnerTexts()).toEqual([
        'nog te doen',
        'nog te doen',
        'niet verplicht',
        'kan nog niet',
      ]);
      await mustBeAccessible(page, 'tasks of the preschool');
      await page.getByRole('button', { name: 'Hulpvraag bewerken' }).click();
      await page.getByLabel('Wat is de vraag?').fill('Welke school past bij dit verzonnen kind?');
      await page.getByLabel('Waar zijn zorgen over?').fill('BSN 111222333');
      await page.getByRole('button', { name: 'Opslaan' }).click();
      await page.getByRole('alert').waitFor();
      await page.getByLabel('Waar zijn zorgen over?').fill('Praat nog weinig');
      await page.getByRole('button', { name: 'Opslaan' }).click();
      await page.getByText('Praat nog weinig').waitFor();

      await goToTab(page, 'Bijlagen');
      await page
        .getByLabel('Ondertekend formulier kiezen')
        .setInputFiles(asChosen(await pdf('aanvraag-getekend.pdf', 'Aanvraag (verzonnen)')));
      await page
        .getByLabel('Bestanden kiezen')
        .setInputFiles([asChosen(png('tekening.png')), asChosen(await infectedPdf('besmet.pdf'))]);
      await mustBeAccessible(page, 'chosen files');
      await page.getByRole('button', { name: 'Bijlagen opslaan' }).click();
      // On a phone a row is a card.
      const row = (name: string) => page.locator('.paper', { hasText: name });
      await row('aanvraag-getekend.pdf').getByText('beschikbaar').waitFor();
      await row('tekening.png').getByText('beschikbaar').waitFor();
      await row('besmet.pdf').getByText('niet toegevoegd', { exact: true }).waitFor();
      await mustBeAccessible(page, 'checked bijlagen');
      await page.getByRole('button', { name: 'Verwijder besmet.pdf' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Verwijderen' }).click();
      await row('besmet.pdf').waitFor({ state: 'detached' });

      await goToTab(page, 'Hulpvraag');
      await taken.getByText('tekening.png').waitFor();
      expect(await taken.locator('.badge').allInnerTexts()).toEqual(['klaar', 'klaar', 'klaar', 'nog te doen']);
      await changeStatus(page, 'Aanvraag insturen', 'De aanvraag insturen', 'JK bijlagen toegevoegd');
      await page.getByRole('heading', { name: 'De aanvraag is ingestuurd' }).waitFor();
      await page.getByText('aanvraag-getekend.pdf').waitFor();
      await mustBeAccessible(page, 'what was sent in');
      await page.getByRole('link', { name: 'Terug naar de hulpvraag' }).click();
      await page.getByRole('button', { name: 'Aanvraag insturen' }).waitFor({ state: 'detached' });
      await goToTab(page, 'Hulpvraag');
      expect(await page.getByRole('button', { name: 'Hulpvraag bewerken' }).count()).toBe(0);
    });

    it('the specialist observes, writes the advice, and opens it for the parents in a consultation round', async () => {
      pages.specialist = await world.open(world.cast.specialist);
      const page = pages.specialist;
      await openCase(page, CHILD);
      await goToTab(page, 'Dossier');
      await page.getByRole('button', { name: 'Observatie vastleggen' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Datum van de observatie').fill('2026-10-01');
      await dialog.getByLabel('Wat heeft u gezien?').fill('Speelt graag met blokken (verzonnen).');
      await dialog.getByRole('button', { name: 'Opslaan' }).click();
      await page.getByRole('heading', { name: 'Observatie van 1 oktober 2026' }).waitFor();
      await page.getByRole('button', { name: 'Onderwijsadvies maken' }).click();
      await dialog.getByLabel('Advies', { exact: true }).fill('Regulier onderwijs met begeleiding (verzonnen).');
      await dialog.getByRole('button', { name: 'Opslaan' }).click();
      await page.getByText('Versie 1').waitFor();

      await page.getByRole('button', { name: 'Status wijzigen' }).click();
      const delen = dialog.getByRole('radio', { name: 'Het advies is klaar en besproken: delen' });
      expect(await delen.isDisabled()).toBe(true);
      await dialog.getByText('de gemaakte afspraken nog niet').waitFor();
      await dialog.getByRole('radio', { name: 'Er mist iets: terugsturen naar de voorschoolse voorziening' }).check();
      await dialog.getByRole('button', { name: 'Bevestigen: JK onderwijsadvies aanvraag' }).click();
      await dialog.getByRole('alert').waitFor();
      await dialog.getByLabel('Omschrijving').pressSequentially('Er mist');
      expect(await dialog.getByLabel('Omschrijving').inputValue()).toBe('Er mist');
      await dialog.getByLabel('Omschrijving').fill('');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });

      await goToTab(page, 'Overleg');
      await page.getByRole('button', { name: 'Overlegronde maken' }).click();
      await dialog.getByLabel('Dag en tijd').fill(inDays(2));
      for (const ouder of ['Ouder A Verzonnen', 'Ouder B Verzonnen'])
        await dialog.getByRole('checkbox', { name: ouder }).check();
      await dialog.getByLabel('Wanneer opent het: Voor iedereen').selectOption({ label: 'nu meteen' });
      await dialog.getByRole('checkbox', { name: /Onderwijsadvies, versie 1/ }).check();
      await dialog.getByRole('checkbox', { name: 'Observatie van 1 oktober 2026' }).check();
      await mustBeAccessible(page, 'meeting: who reads what, from when until when');
      await dialog.getByRole('button', { name: 'Verder' }).click();
      await dialog
        .getByRole('row', { name: 'Ouder A Verzonnen' })
        .getByText('Observatie van 1 oktober 2026, ')
        .waitFor();
      await dialog.getByRole('row', { name: 'Ouder B Verzonnen' }).getByText('nu meteen').waitFor();
      await mustBeAccessible(page, 'meeting: what it does');
      await dialog.getByRole('button', { name: 'Maken en uitnodigen' }).click();
      for (const ouder of ['Ouder A Verzonnen', 'Ouder B Verzonnen'])
        await page.getByRole('row', { name: ouder }).getByText('nu open').waitFor();
      await mustBeAccessible(page, 'round with invitees');
    });

    it('both parents sign in for the first time and read what is open for them; one adds a zienswijze', async () => {
      for (const letter of ['A', 'B'] as const) {
        const page = await world.visit({ viewport: { width: 360, height: 760 } });
        pages[`ouder${letter}`] = page;
        await firstSignIn(world, page, `ouder.${letter.toLowerCase()}@kindbrug.example`, PASSWORD);
        // With one child there is nothing to choose.
        await page.getByRole('heading', { level: 1, name: `Het dossier van ${CHILD}` }).waitFor();
        await page.getByText('Regulier onderwijs met begeleiding').waitFor();
        await mustBeAccessible(page, `page of ouder ${letter}`);
      }
      const page = pages.ouderA;
      await openFold(page, 'Uw eigen verhaal (zienswijze)');
      await page.getByLabel('Wat wilt u vertellen?').fill('Wij vinden een school dichtbij belangrijk.');
      await page.getByRole('button', { name: 'Versturen', exact: true }).click();
      await page.locator('article', { hasText: 'Wij vinden een school dichtbij belangrijk.' }).first().waitFor();
    });

    it('after the meeting the advice gets its afspraken, and the preschool may read it', async () => {
      const page = pages.specialist;
      await page.getByLabel('Was Ouder A Verzonnen erbij?').selectOption({ label: 'was erbij' });
      await goToTab(page, 'Dossier');
      await page.getByRole('button', { name: 'Nieuwe versie maken' }).click();
      await page.getByRole('dialog').getByLabel('Gemaakte afspraken').fill('School krijgt begeleiding (verzonnen).');
      await page.getByRole('dialog').getByRole('button', { name: 'Opslaan' }).click();
      await page.getByText('Versie 2').waitFor();
      const { text } = await changeStatus(
        page,
        'Advies delen',
        'Het advies is klaar en besproken: delen',
        'JK Onderwijsadvies',
      );
      expect(text).toContain('Voorschool (verzonnen)');
      expect(text).toContain('ouders, overlegrondes, toestemmingen en scholen in het dossier zien');

      await pages.voorschool.reload();
      await goToTab(pages.voorschool, 'Dossier');
      await pages.voorschool.getByText('School krijgt begeleiding (verzonnen).').waitFor();
    });

    it('a parent allows the first school to read; the school is asked and refuses with a reason', async () => {
      const page = pages.specialist;
      await goToTab(page, 'Scholen');
      for (const [at, school] of ['Basisschool De Eerste Verzinning', 'Basisschool Het Tweede Bedenksel'].entries()) {
        await page.locator('#scholen').getByRole('button', { name: 'School toevoegen' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel('School', { exact: true }).selectOption({ label: `${school}, Nergenshuizen` });
        await dialog.getByLabel('Contactpersoon van de school').selectOption({ label: `School ${at + 1} (verzonnen)` });
        await dialog.getByRole('button', { name: 'School toevoegen' }).click();
        await page.getByRole('heading', { name: school }).waitFor();
      }
      await giveToestemming(pages.ouderA, 'Basisschool De Eerste Verzinning');
      await page.reload();
      await changeStatus(page, 'School vragen', 'De school van voorkeur vragen', 'JK aanmelden school', (dialog) =>
        dialog.getByRole('checkbox', { name: 'Basisschool De Eerste Verzinning' }).check(),
      );

      pages.school1 = await world.open(world.cast.school1);
      await openCase(pages.school1, CHILD);
      await pages.school1.getByText('Regulier onderwijs met begeleiding').waitFor();
      expect(await pages.school1.getByText('Speelt graag met blokken').count()).toBe(0);
      await mustBeAccessible(pages.school1, 'page of a school');
      await pages.school1.getByRole('button', { name: 'Antwoord geven' }).click();
      const dialog = pages.school1.getByRole('dialog');
      await dialog.getByRole('radio', { name: 'Nee' }).check();
      await dialog.getByRole('button', { name: 'Antwoord versturen' }).click();
      await dialog.getByRole('alert').waitFor();
      await dialog.getByLabel('Reden').selectOption({ label: 'De school kan de hulp niet geven die nodig is' });
      await dialog.getByLabel('Toelichting').fill('Te weinig begeleiding (verzonnen)');
      await mustBeAccessible(pages.school1, 'answer of a school');
      await dialog.getByRole('button', { name: 'Antwoord versturen' }).click();
      await pages.school1.getByText('U heeft geantwoord.').waitFor();
      await page.reload();
      await changeStatus(page, 'Antwoord doorgeven', 'Een school heeft nee gezegd', 'JK afgewezen');
    });

    it('a second school gets its own toestemming; the other parent can stop and resume it; the school says yes', async () => {
      const second = 'Basisschool Het Tweede Bedenksel';
      await giveToestemming(pages.ouderA, second);
      await pages.specialist.reload();
      await changeStatus(
        pages.specialist,
        'School vragen',
        'Een andere school vragen',
        'JK aanmelden school',
        (dialog) => dialog.getByRole('checkbox', { name: second }).check(),
      );
      pages.school2 = await world.open(world.cast.school2);
      await openCase(pages.school2, CHILD);

      await pages.ouderB.reload();
      await pages.ouderB.getByRole('button', { name: `Maak bezwaar tegen de toestemming voor ${second}` }).click();
      await mustBeAccessible(pages.ouderB, 'objection');
      await pages.ouderB.getByRole('dialog').getByRole('button', { name: 'Bezwaar maken' }).click();
      await pages.ouderB.getByRole('button', { name: /Trek uw bezwaar in/ }).waitFor();
      await pages.school2.reload();
      await pages.school2.getByRole('alert').waitFor();
      expect(await pages.school2.getByText(CHILD).count()).toBe(0);
      await pages.ouderB.getByRole('button', { name: /Trek uw bezwaar in/ }).click();
      await pages.ouderB.getByRole('dialog').getByRole('button', { name: 'Bezwaar intrekken' }).click();
      await pages.ouderB.getByText('het bezwaar is weer ingetrokken').waitFor();

      await pages.school2.reload();
      await pages.school2.getByRole('button', { name: 'Antwoord geven' }).click();
      const dialog = pages.school2.getByRole('dialog');
      await dialog.getByRole('radio', { name: 'Ja' }).check();
      await dialog.getByRole('button', { name: 'Antwoord versturen' }).click();
      await pages.school2.getByText('U heeft geantwoord.').waitFor();
      await pages.specialist.reload();
      await changeStatus(pages.specialist, 'Antwoord doorgeven', 'Een school heeft ja gezegd', 'JK advies afgerond');
    });

    it('with the enrolment the case closes: the open tab of the preschool shows nothing any more', async () => {
      const { voorschool, specialist } = pages;
      await voorschool.reload();
      await voorschool.getByRole('heading', { level: 1, name: CHILD }).waitFor();
      const { text } = await changeStatus(
        specialist,
        'Status wijzigen',
        'Het kind is ingeschreven: afronden',
        'advies afgerond',
        async (dialog) => {
          await dialog
            .getByLabel('School', { exact: true })
            .selectOption({ label: 'Basisschool Het Tweede Bedenksel' });
          await dialog.getByLabel('Eerste schooldag').fill('2027-01-11');
        },
      );
      expect(text).toContain('Ziet niet meer');

      await goToTabAnyway(voorschool, 'Verloop');
      await voorschool.getByRole('alert').waitFor();
      expect(await voorschool.getByText('Verzonnenkind').count()).toBe(0);
      expect(await voorschool.locator('main').innerText()).not.toContain('begeleiding');
      await mustBeAccessible(voorschool, 'refused page');
      await voorschool.context().setOffline(true);
      await voorschool.getByRole('button', { name: 'Probeer opnieuw' }).click();
      await voorschool.getByText('Er is geen verbinding').waitFor();
      expect(await voorschool.locator('main').innerText()).not.toMatch(/Verzonnenkind|begeleiding/);
      await voorschool.context().setOffline(false);
      await voorschool.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Hulpvragen' }).click();
      for (const view of ['Wacht op mij', 'Lopend', 'Afgerond']) {
        await voorschool.getByRole('link', { name: view }).click();
        await voorschool.locator('.card').waitFor();
        expect(await voorschool.getByText('Verzonnenkind').count()).toBe(0);
      }
      await voorschool.goBack();
    });

    it('the school of placement downloads the package and takes it over', async () => {
      const page = pages.school2;
      await page.reload();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Overdrachtspakket downloaden' }).click();
      expect((await download).suggestedFilename()).toMatch(/\.zip$/);
      await page.getByRole('button', { name: 'Ontvangst bevestigen' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Ontvangst bevestigen' }).click();
      await page.getByText('Ontvangst bevestigd op').waitFor();
      await mustBeAccessible(page, 'hand-over');
    });

    it('a parent sees who looked; nobody met an error or another origin on the way', async () => {
      const page = pages.ouderA;
      await page.reload();
      await openFold(page, 'Wie heeft gekeken');
      await page.getByRole('table', { name: 'Wie heeft gekeken' }).getByRole('row').nth(5).waitFor();
      await page.getByText('Kind start op', { exact: false }).or(page.getByText('11 januari 2027')).first().waitFor();
      expect(world.complaints).toEqual([]);
    });
  });
}

async function giveToestemming(page: Page, school: string): Promise<void> {
  await page.reload();
  await page.getByRole('button', { name: `Keuze maken voor ${school}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByText(`${school} mag de documenten lezen die u hieronder kiest, tot deze hulpvraag klaar is`)
    .waitFor();
  // What an earlier version said is not chosen any more.
  expect(await dialog.getByRole('checkbox', { name: /Onderwijsadvies, versie 1/ }).count()).toBe(0);
  await dialog.getByRole('button', { name: /^Bekijk Onderwijsadvies, versie 2/ }).click();
  const look = page.getByRole('dialog', { name: /^Onderwijsadvies, versie 2/ });
  await look.getByText('School krijgt begeleiding (verzonnen).').waitFor();
  await mustBeAccessible(page, 'a look at what is shared');
  await page.keyboard.press('Escape');
  await look.waitFor({ state: 'detached' });
  await dialog.getByRole('checkbox', { name: /Onderwijsadvies, versie 2/ }).check();
  await dialog.getByText(`${school} mag 1 document lezen`).waitFor();
  await seeConsequences(dialog);
  await mustBeAccessible(page, 'toestemming');
  await dialog.getByRole('button', { name: 'Toestemming geven' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** A click in a tab that was left open. */
async function goToTabAnyway(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Onderdelen van de hulpvraag' }).getByRole('link', { name }).click();
}
