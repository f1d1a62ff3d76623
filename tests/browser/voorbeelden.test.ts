/**
 * Dialogs that change who reads what show it first, by name; with names that are as long as a field takes, nothing lies
 * beside the page.
 */

import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { connectTo } from '#local/demo/reach.ts';
import { connectTable } from '#shared/adapters/dynamodb/client.ts';
import { listSamenwerkingsverbanden } from '#shared/adapters/dynamodb/swv-list.ts';
import { invitePerson } from '#shared/gebruiker/invite-person.ts';
import { asPlatformId } from '#tests/support/ids.ts';
import { ofFile } from '#tests/support/of-file.ts';
import { besidePaper, HOSTILE } from './support/hostile.ts';
import { enrich } from './support/more-cases.ts';
import { startSeededWorld } from './support/seeded-world.ts';
import { inDays, press } from './support/steps.ts';

/** Somebody whose name fills the field. */
const lang = (voornaam: string) => `${voornaam} ${HOSTILE.letters}`.slice(0, 150);
const GENODIGDE = lang('Gonda');
const VERHUISD = lang('Vera');
const PLATFORM = 'Platform Verzonnen Overkant';
const TWEEDE = 'Basisschool Het Tweede Bedenksel';

const world = ofFile(startSeededWorld);
let page: Page;

beforeAll(async () => {
  await enrich(world);
  await anInvitee();
  await anotherPlatform();
  const { specialist } = world.people;
  await specialist.must('POST', `${pad()}/observaties`, {
    datum: '2026-10-02',
    tekst: 'Verzonnen.',
    zichtbaarVoor: ['OUDERS', 'VOORSCHOOL'],
  });
  page = await world.open(world.account('specialist'));
});

afterEach(async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

function pad(): string {
  return `/v1/hulpvragen/${world.hulpvraag('Sjors')}`;
}

/** Somebody who is invited to the round, and for whom somebody opens by hand. */
async function anInvitee(): Promise<void> {
  const { specialist } = world.people;
  const { body } = await specialist.must('GET', `${pad()}/dossier`);
  const [ronde] = body.overlegrondes as { id: string }[];
  await specialist.must('POST', `${pad()}/overlegrondes/${ronde?.id}/uitnodigingen`, {
    wie: { soort: 'NIEUW', naam: GENODIGDE, email: 'gonda@kindbrug.example' },
    openingswijze: 'HANDMATIG',
    sluitOp: new Date(Date.now() + 7 * 24 * 60 * 60 * 1000).toISOString(),
  });
}

/** A platform to move to, where one person works. */
async function anotherPlatform(): Promise<void> {
  const { urls, outputs, credentials } = world.cloud;
  const { tableName, region } = outputs;
  const deployment = connectTo(world.cloud);
  const table = connectTable({ tableName, client: { region, credentials, endpoint: urls.dynamodb } });
  const [swv] = await listSamenwerkingsverbanden(table);
  if (!swv) throw new Error('There is no SWV');
  const { nieuwId, nu } = deployment.newContext();
  const id = asPlatformId(nieuwId());
  await deployment.organisaties.savePlatform({
    id,
    samenwerkingsverbandId: swv,
    naam: PLATFORM,
    aangemaaktOp: nu,
    versie: 1,
  });
  await invitePerson(deployment, {
    email: 'vera@kindbrug.example',
    naam: VERHUISD,
    rollen: ['CONTACTPERSOON_JK'],
    platformIds: [id],
    organisatie: {
      organisatieId: swv,
      organisatieNaam: 'SWV Verzonnen Rivierenland',
      organisatieSoort: 'SAMENWERKINGSVERBAND',
      samenwerkingsverbandId: swv,
    },
  });
}

interface Geval {
  readonly tab: string;
  readonly opens: string | RegExp;
  /** What somebody changes before there is something to show. */
  readonly change?: (dialog: Locator) => Promise<unknown>;
  /** Who must be told to see something else afterwards. */
  readonly naam: string;
}

const GEVALLEN: Readonly<Record<string, Geval>> = {
  'a window that closes later': {
    tab: '/overleg',
    opens: 'Wijzig de tijden van Jeugdarts (verzonnen)',
    change: (dialog) => dialog.getByLabel('Open tot').fill(inDays(20)),
    naam: 'Jeugdarts (verzonnen)',
  },
  'opening now': { tab: '/overleg', opens: `Open nu voor ${GENODIGDE}`, naam: GENODIGDE },
  'closing now': {
    tab: '/overleg',
    opens: 'Sluit nu voor Jeugdarts (verzonnen)',
    naam: 'Jeugdarts (verzonnen)',
  },
  'another choice of stukken for a round': {
    tab: '/overleg',
    opens: 'Overlegronde wijzigen',
    change: (dialog) => dialog.getByRole('checkbox', { checked: true }).first().uncheck(),
    naam: 'Jeugdarts (verzonnen)',
  },
  'a dossier that moves': {
    tab: '',
    opens: 'Verplaatsen naar ander platform',
    change: async (dialog) => {
      await dialog.getByLabel('Nieuw platform').selectOption({ label: PLATFORM });
      await dialog
        .getByLabel('Contactpersoon Jonge Kind')
        .locator('option:checked', { hasText: VERHUISD })
        .waitFor({ state: 'attached' });
    },
    naam: VERHUISD,
  },
  'an observation that ouders do not read any more': {
    tab: '/dossier',
    opens: 'Wijzig Observatie van 2 oktober 2026',
    change: (dialog) => dialog.getByRole('checkbox', { name: 'ouders' }).uncheck(),
    naam: 'Olga Ouder',
  },
  'an objection that is recorded': {
    tab: '/scholen',
    opens: `Leg een bezwaar vast tegen de toestemming voor ${TWEEDE}`,
    change: (dialog) => dialog.getByLabel('Welke ouder?').selectOption({ label: 'Otto Ouder' }),
    naam: 'Tine Tweede',
  },
};

it.each(Object.entries(GEVALLEN))(
  '%s: who will see something else',
  async (_, { tab, opens, change, naam }) => {
    await page.evaluate(
      (to) => {
        location.hash = to;
      },
      `#/hulpvragen/${world.hulpvraag('Sjors')}${tab}`,
    );
    await press(page, opens);
    const dialog = page.getByRole('dialog');
    await change?.(dialog);
    await dialog.locator('.sees-other').filter({ hasText: naam }).first().waitFor();
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await besidePaper(page), `${width} px`).toEqual([]);
    }
  },
  60_000,
);
