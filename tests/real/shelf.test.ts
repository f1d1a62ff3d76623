/** Every file of the shelf, through the functions as they are bundled, on the local cloud. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '#infra/local/client/mailbox.ts';
import { bijlagen, upload } from '#infra/local/client/uploads.ts';
import { EXTENSIES } from '#shared/bijlage/bestandsnaam.ts';
import { BIJLAGE_GRENZEN, MEDIATYPES, type Mediatype } from '#shared/bijlage/bijlage.ts';
import { type Cast, gatherCast } from '#tests/e2e/story/cast.ts';
import { type LocalWorld, startLocalWorld } from '#tests/e2e/story/local-world.ts';
import { Narrator } from '#tests/e2e/story/narrator.ts';
import { KIND } from '#tests/e2e/story/scene.ts';
import { SHELF, type Stuk } from './shelf.ts';

const FILES = new URL('./files/', import.meta.url);
const CHECKED: readonly string[] = ['BESCHIKBAAR', 'GEWEIGERD'];

let world: LocalWorld;
let cast: Cast;
/** What became of each file of the shelf, by its name there. */
const found = new Map<string, Awaited<ReturnType<typeof bijlagen>>[number]>();

beforeAll(async () => {
  world = await startLocalWorld({ quiet: true });
  cast = await gatherCast(world, new Narrator(() => undefined));
  for (let from = 0; from < SHELF.length; from += BIJLAGE_GRENZEN.maxPerHulpvraag) {
    await bring(SHELF.slice(from, from + BIJLAGE_GRENZEN.maxPerHulpvraag));
  }
}, 300_000);
afterAll(() => world?.cloud.close());

/** Sends files to a case of their own, and waits until each of them is checked. */
async function bring(stukken: readonly Stuk[]): Promise<void> {
  const hulpvraagId = await aCase();
  const ids = new Map<string, string>();
  for (const { bestand } of stukken) {
    const bytes = readFileSync(new URL(bestand, FILES));
    const file = { bestandsnaam: bestand, mediatype: mediatypeOf(bestand), bytes };
    ids.set(await upload(cast.voorschool, hulpvraagId, file, 'OVERIG'), bestand);
  }
  const rows = await waitFor(
    () => bijlagen(cast.voorschool, hulpvraagId),
    (all) => all.every(({ stand }) => CHECKED.includes(stand)),
    'the check of the shelf',
  );
  for (const row of rows) found.set(ids.get(row.id) ?? '', row);
}

async function aCase(): Promise<string> {
  const made = await cast.contactpersoonJk.must('POST', '/v1/hulpvragen', {
    platformId: cast.platformId,
    voorschoolContact: cast.voorschool.verwijzing,
    jkSpecialist: cast.specialist.verwijzing,
    kind: KIND,
  });
  const path = `/v1/hulpvragen/${made.body.id}`;
  const { etag } = await cast.contactpersoonJk.must('GET', path);
  const naar = 'JK_ONDERWIJSADVIES_AANVRAAG';
  await cast.contactpersoonJk.must('POST', `${path}/statuswijzigingen`, { naar }, { ifMatch: etag });
  return String(made.body.id);
}

/** The kind that the client announces: the one to which the name belongs. */
function mediatypeOf(bestand: string): Mediatype {
  const extensie = bestand.toLowerCase().split('.').at(-1) ?? '';
  const soort = MEDIATYPES.find((one) => EXTENSIES[one].includes(extensie));
  if (!soort) throw new Error(`No kind of file is named as ${bestand}`);
  return soort;
}

describe('of the shelf', () => {
  it('every file has a line in the table', () => {
    expect(SHELF.map(({ bestand }) => bestand).sort()).toEqual(readdirSync(FILES).sort());
  });

  it.each(SHELF.filter(({ reden }) => !reden))('$bestand is taken', ({ bestand }) => {
    expect(found.get(bestand)).toMatchObject({ stand: 'BESCHIKBAAR', bestandsnaam: bestand });
  });

  it.each(SHELF.filter(({ reden }) => reden))('$bestand is refused: $reden', ({ bestand, reden }) => {
    expect(found.get(bestand)).toMatchObject({ stand: 'GEWEIGERD', weigerreden: reden });
  });
});
