/** Every file of the shelf, through the functions as they are bundled, on the local cloud. */
import { readdirSync, readFileSync } from 'node:fs';
import ExifReader from 'exifreader';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '#infra/local/client/mailbox.ts';
import { bijlagen, downloadUrl, upload } from '#infra/local/client/uploads.ts';
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
let zaak = '';
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
  zaak = hulpvraagId;
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

/** The bytes of a file of the shelf, as its readers get them. */
async function read(bestand: string, weergave: 'DOWNLOAD' | 'VOORBEELD'): Promise<Buffer> {
  const id = found.get(bestand)?.id ?? '';
  const answer = await fetch(await downloadUrl(cast.specialist, zaak, id, weergave));
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

async function withRemarks(bestand: string) {
  const rows = await waitFor(
    () => bijlagen(cast.voorschool, zaak),
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
      () => bijlagen(cast.voorschool, zaak),
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
