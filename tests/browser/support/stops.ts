import type { Locator, Page } from 'playwright-core';
import { pdf } from '#local/client/files.ts';
import { checked, upload } from '#local/client/uploads.ts';
import type { SeededWorld } from './seeded-world.ts';
import { press } from './steps.ts';
import { OVERLEG_STOPS } from './stops-overleg.ts';

/** One state of one page that is looked at. */
export interface Stop {
  readonly where: string;
  /**
   * What others do first, by requests: what this stop shows can be done only then. Its page must be another than
   * before.
   */
  readonly first?: (world: SeededWorld) => Promise<unknown>;
  /** Address to go to; without one the page of the stop before is still there. */
  readonly hash?: string | ((world: SeededWorld) => string);
  /** A heading that is there when the page is. */
  readonly shows?: string | RegExp;
  /** The button that opens a dialog. */
  readonly opens?: string | RegExp;
  /** Source file of that dialog under web/src: each is looked at somewhere. */
  readonly dialog?: string;
  /** What brings the page or the dialog in the state to look at. */
  readonly prepare?: (at: {
    readonly page: Page;
    readonly dialog: Locator;
    readonly world: SeededWorld;
  }) => Promise<void>;
}

const zaak =
  (voornaam: string, tab = '') =>
  (world: SeededWorld) =>
    `#/hulpvragen/${world.hulpvraag(voornaam)}${tab}`;

const EERSTE = 'Basisschool De Eerste Verzinning';
const TWEEDE = 'Basisschool Het Tweede Bedenksel';

const alert = (at: Page | Locator) => at.getByRole('alert').first().waitFor();

/** A school for which no toestemming was given yet. */
async function addSchool({ people: { specialist, school1 }, hulpvraag }: SeededWorld): Promise<void> {
  const path = `/v1/hulpvragen/${hulpvraag('Miep')}/scholen-van-voorkeur`;
  await specialist.must('POST', path, { contact: school1.verwijzing });
}

/** A signed paper, from which a toestemming can be recorded. */
async function addPapier({ people: { specialist }, hulpvraag }: SeededWorld): Promise<void> {
  const id = hulpvraag('Sjors');
  await checked(
    specialist,
    id,
    await upload(specialist, id, await pdf('toestemming.pdf', 'Verzonnen toestemming'), 'TOESTEMMING_SCHOOL'),
  );
}

/** A school that was asked and where the child is not registered: the ask can be taken back. */
async function askSchool({ people: { specialist }, hulpvraag }: SeededWorld): Promise<void> {
  const path = `/v1/hulpvragen/${hulpvraag('Sjors')}`;
  const { body } = await specialist.must('GET', `${path}/dossier`);
  const scholen = body.scholen as readonly { readonly id: string; readonly naam: string }[];
  const school = scholen.find(({ naam }) => naam === EERSTE);
  await specialist.must('POST', `${path}/scholen-van-voorkeur/${school?.id}/vragen`);
}

/** By person, in the order in which they come in: what one leaves behind, the next one looks at. */
export const STOPS: Readonly<Record<string, readonly Stop[]>> = {
  ouder: [
    { where: 'Mijn kinderen', shows: 'Mijn kinderen' },
    { where: 'Het dossier van een kind', hash: zaak('Sjors'), shows: 'Uw rechten' },
    {
      where: 'toestemming geven, leeg verstuurd',
      opens: `Geef toestemming voor ${EERSTE}`,
      dialog: 'hulpvraag/scholen/toestemming-dialog.tsx',
      prepare: async ({ dialog }) => {
        await press(dialog, 'Verder');
        await alert(dialog);
      },
    },
    {
      where: 'toestemming geven, wat er gebeurt',
      opens: `Geef toestemming voor ${EERSTE}`,
      prepare: async ({ dialog }) => {
        await dialog.getByRole('checkbox').first().check();
        await press(dialog, 'Verder');
        await dialog.getByText('mag deze documenten lezen').waitFor();
      },
    },
    {
      where: 'een toestemming die gegeven is',
      opens: `Geef toestemming voor ${EERSTE}`,
      prepare: async ({ dialog, page }) => {
        await press(dialog, 'Verder');
        await press(dialog, 'Toestemming geven');
        await page.getByRole('button', { name: `Trek de toestemming voor ${EERSTE} in` }).waitFor();
      },
    },
    {
      where: 'toestemming intrekken',
      opens: `Trek de toestemming voor ${TWEEDE} in`,
      dialog: 'hulpvraag/scholen/intrek-dialog.tsx',
    },
    {
      where: 'een verzoek zonder keuze',
      prepare: async ({ page }) => {
        await press(page, 'Verzoek versturen');
        await alert(page);
      },
    },
    {
      where: 'een verzoek dat verstuurd is',
      prepare: async ({ page }) => {
        await page.getByLabel('Wat wilt u vragen?').selectOption('INZAGE');
        await press(page, 'Verzoek versturen');
        await page.getByText('antwoord uiterlijk').waitFor();
      },
    },
    { where: 'Mijn overleg', hash: '#/overlegrondes', shows: 'Mijn overleg' },
  ],
  specialist: [
    { where: 'Hulpvragen, Wacht op mij', hash: '#/hulpvragen', shows: 'Hulpvragen' },
    { where: 'Hulpvragen, Werkvoorraad', hash: '#/hulpvragen?weergave=WERKVOORRAAD', shows: 'Hulpvragen' },
    { where: 'Hulpvragen, Afgerond', hash: '#/hulpvragen?weergave=AFGEROND', shows: 'Hulpvragen' },
    {
      where: 'gevonden bij zoeken',
      prepare: async ({ page }) => {
        await page.getByLabel('Zoek op naam van het kind').fill('Sjors');
        await press(page, 'Zoeken');
        await page.getByRole('link', { name: 'Sjors' }).waitFor();
      },
    },
    {
      where: 'niets gevonden bij zoeken',
      prepare: async ({ page }) => {
        await page.getByLabel('Zoek op naam van het kind').fill('Qqq');
        await press(page, 'Zoeken');
        await page.getByText('Er is niets gevonden.').waitFor();
      },
    },
    { where: 'Hulpvraag', hash: zaak('Sjors'), shows: 'De aanvraag' },
    { where: 'betrokkenen', opens: 'Betrokkenen wijzigen', dialog: 'hulpvraag/aanvraag/betrokkenen.tsx' },
    {
      where: 'naar een ander platform',
      opens: 'Verplaatsen naar ander platform',
      dialog: 'hulpvraag/aanvraag/verplaats-dialog.tsx',
    },
    {
      where: 'status, niets gekozen',
      opens: 'Status wijzigen',
      dialog: 'hulpvraag/status/status-dialog.tsx',
      prepare: async ({ dialog }) => {
        await press(dialog, 'Bekijk wat er gebeurt');
        await alert(dialog);
      },
    },
    {
      where: 'status, wat er gebeurt',
      opens: 'Status wijzigen',
      prepare: async ({ dialog }) => {
        await dialog.getByRole('radio', { name: /De hulpvraag stoppen/ }).check();
        await dialog.getByLabel('Reden').fill('Verhuisd (verzonnen)');
        await press(dialog, 'Bekijk wat er gebeurt');
        await dialog.getByRole('heading', { name: 'Wie ziet straks iets anders' }).waitFor();
      },
    },
    { where: 'Bijlagen', hash: zaak('Sjors', '/bijlagen'), shows: 'Bijlagen toevoegen' },
    {
      where: 'een bijlage bekijken',
      opens: 'Bekijk aanvraag-getekend.pdf',
      dialog: 'hulpvraag/bijlagen/voorbeeld-dialog.tsx',
      prepare: ({ dialog }) => dialog.getByRole('img', { name: 'Pagina 1 van 1' }).waitFor(),
    },
    {
      where: 'een bijlage wijzigen',
      opens: 'Wijzig soort of lezers van aanvraag-getekend.pdf',
      dialog: 'hulpvraag/bijlagen/bewerk-dialog.tsx',
    },
    { where: 'Dossier', hash: zaak('Dorus', '/dossier'), shows: 'Observaties' },
    {
      where: 'het kind wijzigen',
      opens: 'Gegevens van het kind wijzigen',
      dialog: 'hulpvraag/dossier/kind.tsx',
    },
    { where: 'een ouder toevoegen', opens: 'Ouder toevoegen', dialog: 'hulpvraag/dossier/ouder-dialog.tsx' },
    { where: 'een ouder verwijderen', opens: 'Verwijder Olga Ouder', dialog: 'hulpvraag/dossier/ouders.tsx' },
    {
      where: 'een ouder een account geven',
      opens: 'Geef Olga Ouder een account',
      dialog: 'hulpvraag/dossier/ouders.tsx',
    },
    {
      where: 'een zienswijze van een ouder die belt',
      opens: 'Leg een zienswijze vast van Olga Ouder',
      dialog: 'hulpvraag/dossier/namens-ouder-dialog.tsx',
    },
    {
      where: 'een verzoek van een ouder die belt',
      opens: 'Leg een verzoek over gegevens vast van Olga Ouder',
      dialog: 'hulpvraag/dossier/namens-ouder-dialog.tsx',
    },
    {
      where: 'een observatie, leeg verstuurd',
      opens: 'Observatie vastleggen',
      dialog: 'hulpvraag/dossier/observaties.tsx',
      prepare: async ({ dialog }) => {
        await press(dialog, 'Opslaan');
        await alert(dialog);
      },
    },
    { where: 'een advies', opens: 'Onderwijsadvies maken', dialog: 'hulpvraag/dossier/advies.tsx' },
    { where: 'Dossier met een advies', hash: zaak('Sjors', '/dossier'), shows: 'Observaties' },
    { where: 'Dossier dat gestopt is', hash: zaak('Gijs', '/dossier'), shows: 'Vernietiging' },
    {
      where: 'een vernietiging voordragen in het dossier',
      // Before the day that the law says, only because an ouder asked.
      opens: 'Voordragen op verzoek van een ouder',
      dialog: 'hulpvraag/dossier/voordracht.tsx',
    },
    { where: 'Overleg', hash: zaak('Sjors', '/overleg'), shows: /^Overleg op/ },
    ...OVERLEG_STOPS,
    {
      where: 'een school verwijderen',
      first: addSchool,
      hash: zaak('Miep', '/scholen'),
      opens: `Verwijder ${EERSTE}`,
      dialog: 'hulpvraag/scholen/vragen.tsx',
    },
    { where: 'Scholen', first: addPapier, hash: zaak('Sjors', '/scholen'), shows: 'Scholen van voorkeur' },
    { where: 'een school toevoegen', opens: 'School toevoegen', dialog: 'hulpvraag/scholen/voeg-school-toe.tsx' },
    {
      where: 'een toestemming op papier',
      opens: `Leg een toestemming op papier voor ${EERSTE} vast`,
    },
    {
      where: 'het antwoord van een school vastleggen',
      opens: `Leg het antwoord van ${TWEEDE} vast`,
      dialog: 'hulpvraag/scholen/reactie-dialog.tsx',
    },
    {
      where: 'de termijn van een school verlengen',
      opens: `Verleng de termijn van ${TWEEDE}`,
      dialog: 'hulpvraag/scholen/aanmelding-dialog.tsx',
    },
    {
      where: 'een bezwaar van een ouder die belt',
      opens: `Leg een bezwaar vast tegen de toestemming voor ${TWEEDE}`,
      dialog: 'hulpvraag/scholen/bezwaar-dialog.tsx',
    },
    { where: 'een school vragen', opens: `Vraag ${EERSTE}`, dialog: 'hulpvraag/scholen/vragen.tsx' },
    {
      where: 'een andere contactpersoon van een school',
      opens: `Wijzig de contactpersoon van ${TWEEDE}`,
      dialog: 'hulpvraag/scholen/contact-dialog.tsx',
    },
    { where: 'Scholen na een afwijzing', hash: zaak('Fientje', '/scholen'), shows: 'Scholen van voorkeur' },
    { where: 'Scholen na akkoord', hash: zaak('Bram', '/scholen'), shows: 'Inschrijving' },
    {
      where: 'een aanmelding vastleggen',
      opens: `Leg de aanmelding bij ${TWEEDE} vast`,
      dialog: 'hulpvraag/scholen/aanmelding-dialog.tsx',
    },
    { where: 'een inschrijving', opens: 'Inschrijving vastleggen', dialog: 'hulpvraag/scholen/inschrijving.tsx' },
    {
      where: 'een vraag intrekken',
      first: askSchool,
      hash: zaak('Sjors', '/scholen'),
      opens: `Trek de vraag aan ${EERSTE} in`,
      dialog: 'hulpvraag/scholen/vragen.tsx',
    },
    { where: 'een eigen voorstel', hash: zaak('Miep'), shows: 'Uw voorstel' },
    { where: 'een voorstel intrekken', opens: 'Voorstel intrekken', dialog: 'hulpvraag/voorstellen/voorstellen.tsx' },
    { where: 'Verloop', hash: zaak('Sjors', '/verloop'), shows: 'Wat is er gebeurd' },
    { where: 'Wie heeft gekeken', hash: zaak('Sjors', '/inzage'), shows: 'Wie heeft gekeken' },
    { where: 'Toezicht, verzoeken', hash: '#/toezicht', shows: 'Verzoeken van de ouders' },
    {
      where: 'een verzoek beantwoorden, leeg verstuurd',
      opens: /^Beantwoord het verzoek/,
      dialog: 'toezicht/verzoeken.tsx',
      prepare: async ({ dialog }) => {
        await dialog.getByRole('button', { name: 'Antwoord vastleggen' }).click();
        await dialog.getByRole('alert').waitFor();
      },
    },
    { where: 'Toezicht, vernietiging', hash: '#/toezicht/vernietiging', shows: 'Vernietiging' },
    {
      // A retention ends after a year: the list of then is put in the place of the answer.
      where: 'Toezicht, iets om te vernietigen',
      hash: '#/toezicht/verzoeken',
      shows: 'Verzoeken van de ouders',
      prepare: async ({ page, world }) => {
        const common = { hulpvraagId: world.hulpvraag('Gijs'), vanaf: '2027-12-01', doorMijVoorgedragen: false };
        const items = [
          { ...common, zaaknummer: 'JK-2026-000901', stand: 'TE_BEOORDELEN' },
          { ...common, zaaknummer: 'JK-2026-000902', stand: 'VOORGEDRAGEN' },
          { ...common, zaaknummer: 'JK-2026-000903', stand: 'VOORGEDRAGEN', doorMijVoorgedragen: true },
          { ...common, zaaknummer: 'JK-2026-000904', stand: 'GOEDGEKEURD' },
        ];
        await page.route('**/v1/vernietigingslijst*', (route) => route.fulfill({ json: { items } }));
        await page.getByRole('link', { name: 'Vernietiging' }).click();
        await page.getByRole('button', { name: 'Vernietiging van JK-2026-000901 voordragen' }).waitFor();
      },
    },
    {
      where: 'een vernietiging voordragen',
      opens: 'Vernietiging van JK-2026-000901 voordragen',
      dialog: 'toezicht/vernietiging.tsx',
    },
    {
      where: 'een vernietiging goedkeuren',
      opens: 'Vernietiging van JK-2026-000902 goedkeuren',
      dialog: 'toezicht/vernietiging.tsx',
    },
    { where: 'een adres dat nergens heen leidt', hash: '#/nergens', shows: 'Deze pagina is er niet' },
  ],
  'contactpersoon.jk': [
    {
      where: 'Nieuwe hulpvraag, leeg verstuurd',
      hash: '#/nieuwe-hulpvraag',
      shows: 'Nieuwe hulpvraag',
      prepare: async ({ page }) => {
        await press(page, 'Ouder toevoegen');
        await press(page, 'Hulpvraag maken');
        await alert(page);
      },
    },
    { where: 'een concept', hash: zaak('Ukkie'), shows: 'De aanvraag' },
    { where: 'een voorstel van een collega', hash: zaak('Miep'), shows: 'Voorstel van een collega' },
    {
      where: 'een voorstel afkeuren, zonder reden',
      opens: 'Bekijken en beslissen',
      dialog: 'hulpvraag/voorstellen/besluit-dialog.tsx',
      prepare: async ({ dialog }) => {
        await press(dialog, 'Afkeuren');
        await alert(dialog);
      },
    },
  ],
  voorschool: [
    { where: 'Hulpvragen, Wacht op mij', hash: '#/hulpvragen', shows: 'Hulpvragen' },
    {
      where: 'de aanvraag invullen',
      hash: zaak('Pippa'),
      shows: 'De aanvraag',
      prepare: async ({ page }) => {
        await press(page, 'Hulpvraag bewerken');
        await page.getByLabel('Wat is de vraag?').waitFor();
      },
    },
    { where: 'Bijlagen, formulier nodig', hash: zaak('Pippa', '/bijlagen'), shows: 'Bijlagen toevoegen' },
    {
      where: 'gekozen bestanden',
      prepare: async ({ page }) => {
        await page.getByLabel('Bestanden kiezen').setInputFiles([
          { name: 'tekening.png', mimeType: 'image/png', buffer: Buffer.from('verzonnen') },
          { name: 'virus.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') },
        ]);
        await page.getByText('virus.exe: Dit soort bestand kan niet.').waitFor();
      },
    },
    {
      where: 'status wijzigen terwijl er bestanden klaarstaan',
      opens: 'Status wijzigen',
      dialog: 'hulpvraag/status/eerst-opslaan.tsx',
    },
    { where: 'een afgeronde zaak, geweigerd', hash: zaak('Tonia'), prepare: ({ page }) => alert(page) },
  ],
  school2: [
    { where: 'een hulpvraag voor een school', hash: zaak('Sjors'), shows: /Sjors/ },
    { where: 'antwoord geven', opens: 'Antwoord geven', dialog: 'hulpvraag/scholen/reactie-dialog.tsx' },
    { where: 'de overdracht', hash: zaak('Tonia'), shows: 'Overdrachtspakket voor de school' },
    { where: 'het pakket overnemen', opens: 'Ontvangst bevestigen', dialog: 'hulpvraag/scholen/overdracht.tsx' },
  ],
  jeugdarts: [{ where: 'wat een genodigde leest', hash: zaak('Sjors'), shows: 'Onderwijsadvies' }],
};
