import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { enrich } from '#tests/browser/support/more-cases.ts';
import { type SeededWorld, startSeededWorld } from '#tests/browser/support/seeded-world.ts';
import { seeConsequences } from '#tests/browser/support/steps.ts';
import type { OpenOptions } from '#tests/browser/support/visits.ts';

/**
 * `npm run screenshots`: pictures of the main pages for docs/, made anew from a fresh local cloud with its made-up
 * cases.
 */

const FOLDER = join(import.meta.dirname, '../docs/pictures');
/** Largest picture that belongs in a repository, in bytes. */
const MAX_BYTES = 150 * 1024;

const WIDE = { width: 1280, height: 860 };
const PHONE = { width: 360, height: 740 };

interface Picture {
  readonly name: string;
  /** Account of the seed; nobody for the page where one signs in. */
  readonly who?: string;
  readonly hash?: (world: SeededWorld) => string;
  /** A heading that is there when the page is. */
  readonly heading: string;
  readonly viewport: NonNullable<OpenOptions['viewport']>;
  readonly colorScheme?: 'light' | 'dark';
  /** What brings the page in the state of the picture. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const zaak = (voornaam: string, tab: string) => (world: SeededWorld) =>
  `#/hulpvragen/${world.hulpvraag(voornaam)}${tab}`;

const PICTURES: readonly Picture[] = [
  { name: 'inloggen', heading: 'Inloggen', viewport: WIDE },
  { name: 'inloggen-360-donker', heading: 'Inloggen', viewport: PHONE, colorScheme: 'dark' },
  ...(['light', 'dark'] as const).map((colorScheme) => ({
    name: `specialist-lijst${colorScheme === 'dark' ? '-donker' : ''}`,
    who: 'specialist',
    hash: () => '#/hulpvragen',
    heading: 'Hulpvragen',
    viewport: WIDE,
    colorScheme,
  })),
  {
    name: 'specialist-status',
    who: 'specialist',
    hash: zaak('Bram', ''),
    heading: 'De aanvraag',
    viewport: WIDE,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Status wijzigen' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('School', { exact: true }).selectOption({ index: 1 });
      await dialog.getByLabel('Eerste schooldag').fill('2027-01-11');
      await seeConsequences(dialog);
    },
  },
  {
    name: 'specialist-dossier',
    who: 'specialist',
    hash: zaak('Sjors', '/dossier'),
    heading: 'Observaties',
    viewport: WIDE,
  },
  {
    name: 'specialist-overleg',
    who: 'specialist',
    hash: zaak('Sjors', '/overleg'),
    heading: 'Overlegrondes',
    viewport: WIDE,
  },
  {
    name: 'specialist-scholen',
    who: 'specialist',
    hash: zaak('Sjors', '/scholen'),
    heading: 'Scholen van voorkeur',
    viewport: WIDE,
  },
  ...[WIDE, PHONE].map((viewport) => ({
    name: `voorschool-bijlagen${viewport === PHONE ? '-360' : ''}`,
    who: 'voorschool',
    hash: zaak('Pippa', '/bijlagen'),
    heading: 'Bijlagen toevoegen',
    viewport,
    prepare: (page: Page) => fromTop(page, viewport === PHONE ? 'Bijlagen' : 'Pippa'),
  })),
  { name: 'ouder-dossier', who: 'ouder', hash: zaak('Sjors', ''), heading: 'Gegevens en uw rechten', viewport: PHONE },
  {
    name: 'ouder-dossier-donker',
    who: 'ouder',
    hash: zaak('Sjors', ''),
    heading: 'Gegevens en uw rechten',
    viewport: PHONE,
    colorScheme: 'dark',
  },
  { name: 'school-hulpvraag', who: 'school2', hash: zaak('Sjors', ''), heading: 'Onderwijsadvies', viewport: WIDE },
  {
    name: 'beheerder-organisaties',
    who: 'beheerder',
    hash: () => '#/beheer/organisaties',
    heading: 'Organisaties',
    viewport: WIDE,
  },
];

const world = await startSeededWorld();
try {
  await enrich(world);
  mkdirSync(FOLDER, { recursive: true });
  for (const picture of PICTURES) await take(picture);
} finally {
  await world.close();
}

/** Puts a heading at the top of the picture. */
async function fromTop(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { name: heading }).first().evaluate('(one) => one.scrollIntoView()');
}

async function take({ name, who, hash, heading, viewport, colorScheme = 'light', prepare }: Picture): Promise<void> {
  const options = { viewport, colorScheme, hash: hash?.(world) ?? '' } as const;
  const page = who ? await world.open(world.account(who), options) : await world.visit(options);
  await page.getByRole('heading', { name: heading }).first().waitFor();
  await page.locator('.waiting').first().waitFor({ state: 'detached' });
  await prepare?.(page);
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  await page.context().close();
  const { size } = statSync(path);
  if (size > MAX_BYTES) throw new Error(`${name}.png is ${size} bytes, more than ${MAX_BYTES}`);
  process.stdout.write(`docs/pictures/${name}.png  ${(size / 1024).toFixed(0)} KB\n`);
}
