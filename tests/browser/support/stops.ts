import type { Locator, Page } from 'playwright-core';
import { openFold, press, seeConsequences } from './steps.ts';
import { EERSTE, type Stop, TWEEDE, zaak } from './stop.ts';
import { OVERLEG_STOPS } from './stops-overleg.ts';
import { SCHOOL_STOPS } from './stops-scholen.ts';

const alert = (at: Page | Locator) => at.getByRole('alert').first().waitFor();

/** By person, in the order in which they come in: what one leaves behind, the next one looks at. */
export const STOPS: Readonly<Record<string, readonly Stop[]>> = {
  ouder: [
    { where: 'Mijn kinderen', shows: 'Mijn kinderen' },
    { where: 'Het dossier van een kind', hash: zaak('Sjors'), shows: 'Gegevens en uw rechten' },
    {
      where: 'toestemming geven, leeg verstuurd',
      opens: `Keuze maken voor ${EERSTE}`,
      dialog: 'hulpvraag/scholen/toestemming-dialog.tsx',
      prepare: async ({ dialog }) => {
        await press(dialog, 'Toestemming geven');
        await alert(dialog);
      },
    },
    {
      where: 'toestemming geven, wat er gebeurt',
      opens: `Keuze maken voor ${EERSTE}`,
      prepare: async ({ dialog }) => {
        await dialog.getByRole('checkbox').first().check();
        await seeConsequences(dialog);
      },
    },
    {
      where: 'een toestemming die gegeven is',
      opens: `Keuze maken voor ${EERSTE}`,
      prepare: async ({ dialog, page }) => {
        await seeConsequences(dialog);
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
        await openFold(page, 'Gegevens en uw rechten');
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
    { where: 'Contact', hash: '#/contact', shows: 'Uw samenwerkingsverband' },
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
        await press(dialog, 'Bevestigen');
        await alert(dialog);
      },
    },
    {
      where: 'status, wat er gebeurt',
      opens: 'Status wijzigen',
      prepare: async ({ dialog }) => {
        await dialog.getByRole('radio', { name: 'De hulpvraag stopt' }).check();
        await dialog.getByLabel('Reden').fill('Verhuisd (verzonnen)');
        await seeConsequences(dialog);
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
      where: 'wat er meer kan met een bijlage',
      prepare: ({ page }) => press(page, 'Meer over aanvraag-getekend.pdf'),
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
    { where: 'een ouder verwijderen', opens: 'Verwijder Frits Framboos', dialog: 'hulpvraag/dossier/ouders.tsx' },
    {
      where: 'een ouder een account geven',
      opens: 'Geef Frits Framboos een account',
      dialog: 'hulpvraag/dossier/ouders.tsx',
    },
    {
      where: 'een zienswijze van een ouder die belt',
      opens: 'Leg een zienswijze vast van Frits Framboos',
      dialog: 'hulpvraag/dossier/namens-ouder-dialog.tsx',
    },
    {
      where: 'een verzoek van een ouder die belt',
      opens: 'Leg een verzoek over gegevens vast van Frits Framboos',
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
    ...SCHOOL_STOPS,
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
