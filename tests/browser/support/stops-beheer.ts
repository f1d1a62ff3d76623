import type { Stop } from './stop.ts';

const link = (name: string | RegExp): Pick<Stop, 'prepare'> => ({
  prepare: async ({ page }) => {
    await page.getByRole('link', { name }).first().click();
    await page.getByRole('heading', { name }).first().waitFor();
  },
});

/** As stops.ts, for whoever never reads a dossier. */
export const BEHEER_STOPS: Readonly<Record<string, readonly Stop[]>> = {
  beheerder2: [
    { where: 'Organisaties', hash: '#/beheer/organisaties?soort=SCHOOL', shows: 'Organisaties' },
    {
      where: 'een organisatie, leeg verstuurd',
      opens: 'Organisatie toevoegen',
      dialog: 'beheer/organisatie-dialog.tsx',
      prepare: async ({ dialog }) => {
        await dialog.getByRole('button', { name: 'Opslaan' }).click();
        await dialog.getByRole('alert').waitFor();
      },
    },
    { where: 'een organisatie', ...link(/De Eerste Verzinning/) },
    {
      where: 'iemand uitnodigen, leeg verstuurd',
      opens: 'Iemand uitnodigen',
      dialog: 'beheer/lid-dialog.tsx',
      prepare: async ({ dialog }) => {
        await dialog.getByRole('button', { name: 'Iemand uitnodigen' }).click();
        await dialog.getByRole('alert').waitFor();
      },
    },
    {
      where: 'een organisatie, na een uitnodiging',
      opens: 'Iemand uitnodigen',
      prepare: async ({ dialog, page }) => {
        // Who watches over the privacy of the SWV also works at a school: this person chooses for whom at signing in.
        await dialog.getByLabel('Naam').fill('Fien Functionaris');
        await dialog.getByLabel('E-mailadres').fill('fg@kindbrug.example');
        await dialog.getByRole('button', { name: 'Iemand uitnodigen' }).click();
        await page.getByRole('link', { name: 'Fien Functionaris' }).waitFor();
      },
    },
    { where: 'een account', ...link(/Stef School/) },
    { where: 'een e-mailadres', opens: 'E-mailadres wijzigen', dialog: 'beheer/verzoek-dialog.tsx' },
    { where: 'een account blokkeren', opens: 'Heel account blokkeren', dialog: 'beheer/account-dialog.tsx' },
    { where: 'de rollen van iemand', opens: /^Rollen wijzigen: / },
    { where: 'iemand blokkeren bij een organisatie', opens: /^Blokkeren: /, dialog: 'beheer/lidmaatschap-kaart.tsx' },
    { where: 'een kwijte telefoon', opens: 'Telefoon kwijt', dialog: 'beheer/verzoek-dialog.tsx' },
    {
      where: 'een account, na de aanvraag voor een nieuwe telefoon',
      opens: 'Telefoon kwijt',
      prepare: async ({ dialog }) => {
        await dialog.getByRole('textbox').fill('Gebeld op het bekende nummer (verzonnen)');
        await dialog.getByRole('button', { name: 'Aanvragen' }).click();
        await dialog.waitFor({ state: 'detached' });
      },
    },
    { where: 'Platforms', hash: '#/beheer/platforms', shows: 'Platforms' },
    { where: 'een platform', opens: 'Platform toevoegen', dialog: 'beheer/platforms.tsx' },
    { where: 'Mails', hash: '#/beheer/mails', shows: 'Mails' },
  ],
  beheerder: [
    { where: 'Goed te keuren', hash: '#/beheer/verzoeken', shows: 'Goed te keuren' },
    { where: 'een nieuwe telefoon bevestigen', opens: 'Keur goed voor Stef School', dialog: 'beheer/verzoeken.tsx' },
  ],
  fg: [
    { where: 'Kies organisatie', shows: 'Kies organisatie' },
    {
      where: 'Toezicht, verzoeken',
      prepare: async ({ page }) => {
        await page.getByRole('button', { name: /SWV Verzonnen/ }).click();
        await page.getByRole('link', { name: /^Logboek van dossier JK-/ }).waitFor();
      },
    },
    {
      where: 'Toezicht, logboek van een dossier',
      prepare: async ({ page }) => {
        await page.getByRole('link', { name: /^Logboek van dossier JK-/ }).click();
        await page.getByText('heeft het dossier bekeken').first().waitFor();
      },
    },
    { where: 'Toezicht, logboek', hash: '#/toezicht/logboek', shows: 'Logboek' },
    {
      where: 'Mijn account, wachtwoord leeg verstuurd',
      hash: '#/account',
      shows: 'Mijn account',
      prepare: async ({ page }) => {
        await page.getByRole('button', { name: 'Stuur mij een herstelcode' }).click();
        await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click();
        await page.getByRole('alert').first().waitFor();
      },
    },
  ],
};
