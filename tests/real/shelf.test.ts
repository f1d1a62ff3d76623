/** Every file of the shelf, through the functions as they are bundled, on the local cloud. */
import { readdirSync, readFileSync } from 'node:fs';
import ExifReader from 'exifreader';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '#local/client/mailbox.ts';
import { bijlagen, checked, downloadUrl, upload } from '#local/client/uploads.ts';
import { EXTENSIES } from '#shared/bijlage/bestandsnaam.ts';
import { BIJLAGE_GRENZEN, MEDIATYPES, type Mediatype } from '#shared/model/bijlage.ts';
import { type Cast, gatherCast } from '#tests/e2e/story/cast.ts';
import { type LocalWorld, startLocalWorld } from '#tests/e2e/story/local-world.ts';
import { Narrator } from '#tests/e2e/story/narrator.ts';
import { KIND } from '#tests/e2e/story/scene.ts';
import { type Gemaakt, MADE } from './made.ts';
import { SHELF } from './shelf.ts';

const FILES = new URL('./files/', import.meta.url);

let world: LocalWorld;
let cast: Cast;
/** The case to which each file was sent. */
const zaken = new Map<string, string>();
const zaakVan = (bestand: string) => zaken.get(bestand) ?? '';
/** What became of each file, by the name under which it was sent. */
const found = new Map<string, Awaited<ReturnType<typeof bijlagen>>[number]>();

beforeAll(async () => {
  world = await startLocalWorld({ quiet: true });
  cast = await gatherCast(world, new Narrator(() => undefined));
  const kept = SHELF.map(({ bestand }) => ({ naam: bestand, bytes: () => readFileSync(new URL(bestand, FILES)) }));
  const all = [...kept, ...MADE];
  for (let from = 0; from < all.length; from += BIJLAGE_GRENZEN.maxPerHulpvraag) {
    await bring(all.slice(from, from + BIJLAGE_GRENZEN.maxPerHulpvraag));
  }
}, 900_000);
afterAll(() => world?.cloud.close());

/** Sends files to a case of their own, and waits until each of them is checked. */
async function bring(stukken: readonly Pick<Gemaakt, 'naam' | 'bytes'>[]): Promise<void> {
  const hulpvraagId = await aCase();
  const ids = new Map<string, string>();
  for (const { naam, bytes } of stukken) {
    const file = { bestandsnaam: naam, mediatype: mediatypeOf(naam), bytes: await bytes() };
    const id = await upload(cast.voorschool, hulpvraagId, file, 'OVERIG');
    ids.set(id, naam);
    zaken.set(naam, hulpvraagId);
    // One after the other: so many at once would wait for each other longer than the wait for one.
    await checked(cast.voorschool, hulpvraagId, id);
  }
  for (const row of await bijlagen(cast.voorschool, hulpvraagId)) found.set(ids.get(row.id) ?? '', row);
}

async function aCase(): Promise<string> {
  const made = await cast.contactpersoonJk.must('POST', '/v1/hulpvragen', {
    platformId: cast.platformId,
    voorschoolContact: cast.voorschool.verwijzing,
    jkSpecialist: cast.specialist.verwijzing,
    kind: KIND,
    // The papers are divided over several cases.
    tochAanmaken: { reden: 'Verzonnen.' },
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

  it.each(SHELF.filter(({ reden }) => !reden))('$bestand is taken as $wordt', ({ bestand, wordt }) => {
    expect(found.get(bestand)).toMatchObject({ stand: 'BESCHIKBAAR', bestandsnaam: wordt });
  });

  it.each(SHELF.filter(({ reden }) => reden))('$bestand is refused: $reden', ({ bestand, reden }) => {
    expect(found.get(bestand)).toMatchObject({ stand: 'GEWEIGERD', weigerreden: reden });
  });
});

/** The bytes of a file of the shelf, as its readers get them. */
async function read(bestand: string, weergave: 'DOWNLOAD' | 'VOORBEELD'): Promise<Buffer> {
  const id = found.get(bestand)?.id ?? '';
  const answer = await fetch(await downloadUrl(cast.specialist, zaakVan(bestand), id, weergave));
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

async function withRemarks(bestand: string) {
  const rows = await waitFor(
    () => bijlagen(cast.voorschool, zaakVan(bestand)),
    (all) => all.some((row) => row.id === found.get(bestand)?.id && row.opmerkingen.length > 0),
    'what is said of a photo',
  );
  return rows.find((row) => row.id === found.get(bestand)?.id);
}

describe('a photo with a position', () => {
  it.each(['gps.jpg', 'foto.heic'])('%s has none where it is read, and its sender is told', async (bestand) => {
    expect(ExifReader.load(readFileSync(new URL(bestand, FILES)), { expanded: true }).gps).toBeDefined();
    expect(ExifReader.load(await read(bestand, 'DOWNLOAD'), { expanded: true }).gps).toBeUndefined();
    const row = await withRemarks(bestand);
    expect(row?.opmerkingen).toContain('De plaats waar de foto is gemaakt is verwijderd.');
  });
});

describe('a HEIC', () => {
  it('with a picture gets a JPEG to look at, and is itself kept', async () => {
    await waitFor(
      () => bijlagen(cast.voorschool, zaakVan('foto.heic')),
      (all) => all.some((row) => row.id === found.get('foto.heic')?.id && row.teBekijken),
      'the picture of a HEIC',
    );
    const picture = await read('foto.heic', 'VOORBEELD');
    expect(picture.subarray(0, 3).toString('hex')).toBe('ffd8ff');
    expect(ExifReader.load(picture, { expanded: true }).gps).toBeUndefined();
    expect((await read('foto.heic', 'DOWNLOAD')).subarray(4, 8).toString()).toBe('ftyp');
  });

  it('of which no picture can be made is kept all the same, and its sender is told', async () => {
    const row = await withRemarks('real.heic');
    expect(row?.teBekijken).toBe(false);
    expect(row?.opmerkingen.join()).toContain('geen voorbeeld maken');
    expect((await read('real.heic', 'DOWNLOAD')).equals(readFileSync(new URL('real.heic', FILES)))).toBe(true);
  });
});

describe('of the files that are made', () => {
  it.each(MADE.filter(({ reden }) => !reden))('$naam is taken', ({ naam }) => {
    expect(found.get(naam)).toMatchObject({ stand: 'BESCHIKBAAR', bestandsnaam: naam });
  });

  it.each(MADE.filter(({ reden }) => reden))('$naam is refused: $reden', ({ naam, reden }) => {
    expect(found.get(naam)).toMatchObject({ stand: 'GEWEIGERD', weigerreden: reden });
  });
});
