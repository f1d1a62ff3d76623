import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clearBijlagen } from '#shared/bijlage/clear-bijlagen.ts';
import { eraseWeggehaalde } from '#shared/bijlage/erase-weggehaalde.ts';
import { processScan, processUpload } from '#shared/bijlage/process-upload.ts';
import type { Bijlage } from '#shared/model/bijlage.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { silent } from '#shared/model/uitkomst.ts';
import { storeCast } from '#tests/support/api.ts';
import { type BijlagenCloud, startBijlagenCloud } from '#tests/support/bijlagen-cloud.ts';
import { storyOf } from '#tests/support/bijlagen-story.ts';
import { aCast, aDossier, type Cast } from '#tests/support/builders.ts';
import { aHeic, aJpeg, sha256 } from '#tests/support/files.ts';
import { reloadDossier, saveUitkomst, storeDossier } from '#tests/support/stored-dossier.ts';

const SAFE = 'NO_THREATS_FOUND';
const HEIC = { mediatype: 'image/heic', bestandsnaam: 'foto.heic' };
const JPEG = { mediatype: 'image/jpeg', bestandsnaam: 'foto.jpg' };
const photo = readFileSync('tests/real/files/foto.heic');
const gps = readFileSync('tests/real/files/gps.jpg');
let cloud: BijlagenCloud;
let cast: Cast;

beforeAll(async () => {
  cloud = await startBijlagenCloud();
  cast = aCast();
  await storeCast(cloud.deps.gebruikers, cast);
});
afterAll(() => cloud.close());

async function aStory() {
  const dossier = await storeDossier(cloud.deps.dossiers, aDossier({}, cast));
  return { ...storyOf(cloud, dossier.hulpvraag.id), dossier };
}

async function rowOf(dossier: Dossier): Promise<Bijlage> {
  const { bijlagen } = await reloadDossier(cloud.deps.dossiers, dossier);
  const [row] = bijlagen;
  if (!row) throw new Error('There is no row');
  return row;
}

describe('a photo', () => {
  it('is kept without its position; what was announced and what is read are both on its row', async () => {
    const story = await aStory();
    const { row } = await story.add(cast.voorschool, gps, JPEG);
    const bytes = await cloud.readClean(story.keyOf(row));
    expect(bytes.byteLength).toBeLessThan(gps.byteLength);
    expect(await rowOf(story.dossier)).toMatchObject({
      grootte: gps.byteLength,
      sha256: sha256(gps),
      geschoond: 'PLAATS',
      opgeslagen: { grootte: bytes.byteLength, sha256: sha256(bytes) },
    });
    const seen = (await story.list(cast.voorschool)) as readonly unknown[];
    expect(seen[0]).toMatchObject({ grootte: bytes.byteLength, opmerkingen: [expect.stringContaining('plaats')] });
  });

  it('of which nobody can find what it tells is read by its sender and the SWV only', async () => {
    const story = await aStory();
    // Behind its picture a part says to be longer than the file: what is in it cannot be found.
    const broken = Buffer.concat([aJpeg().subarray(0, -2), Buffer.from('ffc4ffffffd9', 'hex')]);
    const { row } = await story.add(cast.voorschool, broken, JPEG);
    const now = await reloadDossier(cloud.deps.dossiers, story.dossier);
    const hulpvraag = { ...now.hulpvraag, status: 'JK_ONDERWIJSADVIES' } as const;
    const ouder = { ...now.ouders[0], lidmaatschapId: cast.ouder.persoon.lidmaatschapId, gezag: true };
    const open = { ...now, hulpvraag, ouders: [ouder as Dossier['ouders'][number]] };
    await saveUitkomst(cloud.deps.dossiers, now, silent(open, 'hulpvraag', now.hulpvraag.id));
    expect((await rowOf(story.dossier)).geschoond).toBe('NIET_GELUKT');
    const statuses = [];
    for (const lid of [cast.voorschool, cast.specialist, cast.ouder])
      statuses.push((await story.download(lid, row)).status);
    expect(statuses).toEqual([201, 201, 409]);
  });
});

describe('the picture of a HEIC', () => {
  it('is shown to who asks to look, and goes together with the file', async () => {
    const story = await aStory();
    const { row } = await story.add(cast.voorschool, photo, HEIC);
    expect(await rowOf(story.dossier)).toMatchObject({ stand: 'BESCHIKBAAR', voorbeeld: 'GEMAAKT' });
    const { body } = await story.download(cast.voorschool, row, { weergave: 'VOORBEELD' });
    expect(body.weergave).toBe('VOORBEELD');
    const shown = await fetch(body.url);
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect(await cloud.traces(story.keyOf(row))).toEqual({ incoming: 0, clean: 2 });
    await story.remove(cast.voorschool, row);
    expect(await cloud.traces(story.keyOf(row))).toEqual({ incoming: 0, clean: 2 });
    cloud.clock.offsetMs = 8 * 24 * 60 * 60 * 1000;
    await eraseWeggehaalde(cloud.deps);
    cloud.clock.offsetMs = 0;
    expect(await cloud.traces(story.keyOf(row))).toEqual({ incoming: 0, clean: 0 });
  });

  it('that cannot be made never costs the file', async () => {
    const story = await aStory();
    const { row } = await story.add(cast.voorschool, aHeic(), HEIC);
    expect(await rowOf(story.dossier)).toMatchObject({ stand: 'BESCHIKBAAR', voorbeeld: 'KAN_NIET' });
    const { body } = await story.download(cast.voorschool, row, { weergave: 'VOORBEELD' });
    expect([body.weergave, (await fetch(body.url)).status]).toEqual(['DOWNLOAD', 200]);
  });

  it('of a run that was cut off is made by the same event again, while the file can be read', async () => {
    const story = await aStory();
    const { row, version } = await story.upload(cast.voorschool, photo, HEIC);
    await processUpload(cloud.deps, version);
    const { opslag } = cloud.deps;
    const writeClean: typeof opslag.writeClean = (key, ...rest) =>
      key.endsWith('voorbeeld') ? Promise.reject(new Error('cut off')) : opslag.writeClean(key, ...rest);
    const cut = { ...cloud.deps, opslag: { ...opslag, writeClean } };
    await expect(processScan(cut, version, SAFE)).rejects.toThrow('cut off');
    expect((await story.download(cast.voorschool, row)).status).toBe(201);
    await processScan(cloud.deps, version, SAFE);
    expect(await rowOf(story.dossier)).toMatchObject({ stand: 'BESCHIKBAAR', voorbeeld: 'GEMAAKT' });
    expect(await cloud.traces(story.keyOf(row))).toEqual({ incoming: 0, clean: 2 });
  });

  it('stays when the job of the night compares rows and bytes, and goes when its file is not there any more', async () => {
    const story = await aStory();
    const { row } = await story.add(cast.voorschool, photo, HEIC);
    cloud.clock.offsetMs = 3 * 60 * 60 * 1000;
    try {
      await clearBijlagen(cloud.deps);
      expect((await cloud.traces(story.keyOf(row))).clean).toBe(2);
      const now = await reloadDossier(cloud.deps.dossiers, story.dossier);
      await saveUitkomst(cloud.deps.dossiers, now, silent({ ...now, bijlagen: [] }, 'hulpvraag', now.hulpvraag.id));
      await clearBijlagen(cloud.deps);
      expect((await cloud.traces(story.keyOf(row))).clean).toBe(0);
    } finally {
      cloud.clock.offsetMs = 0;
    }
  });
});
