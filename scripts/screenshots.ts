import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { enrich } from '#tests/browser/support/more-cases.ts';
import { type SeededWorld, startSeededWorld } from '#tests/browser/support/seeded-world.ts';
import type { OpenOptions } from '#tests/browser/support/visits.ts';

/** `npm run screenshots`: pictures of the main pages for docs/, made anew from a fresh local cloud with its made-up cases. */

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
    name: `hulpvragen${colorScheme === 'dark' ? '-donker' : ''}`,
    who: 'specialist',
    hash: () => '#/hulpvragen?weergave=LOPEND',
    heading: 'Hulpvragen',
    viewport: WIDE,
    colorScheme,
  })),
  {
    name: 'status-wijzigen',
    who: 'specialist',
    hash: zaak('Bram', ''),
    heading: 'De aanvraag',
    viewport: WIDE,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Status wijzigen' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('radio', { name: 'Naar “advies afgerond”' }).check();
      await dialog.getByLabel('School', { exact: true }).selectOption({ index: 1 });
      await dialog.getByLabel('Eerste schooldag').fill('2027-01-11');
      await dialog.getByRole('button', { name: 'Bekijk wat er gebeurt' }).click();
      await dialog.getByRole('heading', { name: 'Deze mensen krijgen een mail' }).waitFor();
    },
  },
  { name: 'dossier', who: 'specialist', hash: zaak('Sjors', '/dossier'), heading: 'Observaties', viewport: WIDE },
  { name: 'overleg', who: 'specialist', hash: zaak('Sjors', '/overleg'), heading: 'Overlegrondes', viewport: WIDE },
  {
    name: 'scholen',
    who: 'specialist',
    hash: zaak('Sjors', '/scholen'),
    heading: 'Scholen van voorkeur',
    viewport: WIDE,
  },
  ...[WIDE, PHONE].map((viewport) => ({
    name: `bijlagen${viewport === PHONE ? '-360' : ''}`,
    who: 'voorschool',
    hash: zaak('Pippa', '/bijlagen'),
    heading: 'Bijlagen toevoegen',
    viewport,
  })),
  { name: 'ouder-360', who: 'ouder', hash: zaak('Sjors', ''), heading: 'Uw rechten', viewport: PHONE },
  {
    name: 'ouder-360-donker',
    who: 'ouder',
    hash: zaak('Sjors', ''),
    heading: 'Uw rechten',
    viewport: PHONE,
    colorScheme: 'dark',
  },
  { name: 'school', who: 'school2', hash: zaak('Sjors', ''), heading: 'Onderwijsadvies', viewport: WIDE },
  { name: 'beheer', who: 'beheerder', hash: () => '#/beheer/organisaties', heading: 'Organisaties', viewport: WIDE },
];

const world = await startSeededWorld();
try {
  await enrich(world);
  mkdirSync(FOLDER, { recursive: true });
  for (const picture of PICTURES) await take(picture);
} finally {
  await world.close();
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
