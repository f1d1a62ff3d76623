import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import verwijderBijlage from '#functions/api/bijlagen/verwijder-bijlage.ts';
import { clearBijlagen } from '#shared/bijlage/clear-bijlagen.ts';
import { eraseWeggehaalde } from '#shared/bijlage/erase-weggehaalde.ts';
import { processScan, processUpload } from '#shared/bijlage/process-upload.ts';
import { apiClient } from '#tests/support/api.ts';
import { bijlagenOfFile } from '#tests/support/bijlagen-of-file.ts';

const HOUR = 60 * 60 * 1000;
const { cloud, cast, pdf, aStory } = await bijlagenOfFile();

function later<T>(ms: number, work: () => Promise<T>): Promise<T> {
  cloud.clock.offsetMs = ms;
  return work().finally(() => {
    cloud.clock.offsetMs = 0;
  });
}

describe('the daily job', () => {
  it('closes uploads that never came, and leaves the ones that still may', async () => {
    const story = await aStory();
    const row = await story.register(cast.voorschool, pdf);
    await later(HOUR, () => clearBijlagen(cloud.deps));
    expect((await story.find(cast.voorschool, row))?.stand).toBe('WACHT_OP_UPLOAD');
    await later(2 * HOUR, () => clearBijlagen(cloud.deps));
    expect(await story.find(cast.voorschool, row)).toMatchObject({ stand: 'GEWEIGERD', weigerreden: 'NIET_ONTVANGEN' });
  });

  it('closes files that nobody could check within six hours, and removes their bytes', async () => {
    const story = await aStory();
    const { row, version } = await story.upload(cast.voorschool, pdf);
    await processUpload(cloud.deps, version);
    await later(6 * HOUR, () => clearBijlagen(cloud.deps));
    expect((await story.find(cast.voorschool, row))?.stand).toBe('WORDT_GECONTROLEERD');
    await later(7 * HOUR, () => clearBijlagen(cloud.deps));
    expect(await story.find(cast.voorschool, row)).toMatchObject({ weigerreden: 'NIET_TE_CONTROLEREN' });
    expect(await cloud.traces(story.keyOf(row))).toEqual({ incoming: 0, clean: 0 });
  });

  it('removes bytes without a row after an hour, and keeps those with one', async () => {
    const story = await aStory();
    const { row } = await story.add(cast.voorschool, pdf);
    const [dossierId = ''] = story.hulpvraagId.split('.');
    const strays = [`${dossierId}/${uuidv7()}`, `${uuidv7()}/${uuidv7()}`, 'losse-sleutel'];
    for (const key of strays) {
      await cloud.putStray('incoming', key);
      await cloud.putStray('clean', key);
    }
    await clearBijlagen(cloud.deps);
    for (const key of strays) expect(await cloud.traces(key)).toEqual({ incoming: 1, clean: 1 });
    const { verdwaald } = await later(2 * HOUR, () => clearBijlagen(cloud.deps));
    expect(verdwaald).toBe(6);
    for (const key of strays) expect(await cloud.traces(key)).toEqual({ incoming: 0, clean: 0 });
    expect(await cloud.traces(story.keyOf(row))).toEqual({ incoming: 0, clean: 1 });
  });

  it('finishes a removal of which only the row was removed', async () => {
    const story = await aStory();
    const { row } = await story.upload(cast.voorschool, pdf);
    const broken = { ...cloud.deps.opslag, deleteIncoming: () => Promise.reject(new Error('S3 is away')) };
    const call = apiClient([verwijderBijlage], { ...cloud.deps, opslag: broken });
    expect((await call(cast.voorschool, 'DELETE', `${story.base}/${row.id}`)).status).toBe(500);
    expect(await story.find(cast.specialist, row)).toBeUndefined();
    await later(2 * HOUR, () => clearBijlagen(cloud.deps));
    expect(await cloud.traces(story.keyOf(row))).toEqual({ incoming: 0, clean: 0 });
  });

  it('reports a readable bijlage without bytes, by ids only, and keeps its row', async () => {
    const story = await aStory();
    const lost = await story.add(cast.voorschool, pdf);
    const kept = await story.add(cast.voorschool, pdf);
    await cloud.deps.opslag.deleteClean(story.keyOf(lost.row));
    const { zonderBytes } = await clearBijlagen(cloud.deps);
    expect(zonderBytes).toEqual([{ hulpvraagId: story.hulpvraagId, bijlageId: lost.row.id }]);
    expect((await story.find(cast.voorschool, lost.row))?.stand).toBe('BESCHIKBAAR');
    expect((await story.find(cast.voorschool, kept.row))?.stand).toBe('BESCHIKBAAR');
    await story.remove(cast.voorschool, lost.row);
  });
});

const DAY = 24 * HOUR;

describe('a paper that was removed', () => {
  it('is hidden from everybody at once, while its bytes stay for the SWV to bring it back within seven days', async () => {
    const story = await aStory();
    const { row } = await story.add(cast.voorschool, pdf);
    expect((await story.remove(cast.voorschool, row)).status).toBe(204);
    for (const lid of [cast.voorschool, cast.specialist]) {
      expect(await story.find(lid, row)).toBeUndefined();
      expect((await story.download(lid, row)).status).toBe(404);
    }
    await later(6 * DAY, () => clearBijlagen(cloud.deps));
    expect(await cloud.traces(story.keyOf(row))).toMatchObject({ clean: 1 });

    const { naam } = cast.voorschool.persoon;
    expect(await story.weggehaald(cast.specialist)).toMatchObject([
      { id: row.id, bestandsnaam: 'verslag.pdf', weggehaaldDoor: { naam }, acties: [{ kan: true }] },
    ]);
    const { status, body } = await later(6 * DAY, () => story.bringBack(cast.specialist, row));
    expect([status, body.stand]).toEqual([201, 'BESCHIKBAAR']);
    expect(await story.weggehaald(cast.specialist)).toEqual([]);
    const { body: adres } = await story.download(cast.voorschool, row);
    expect(Buffer.from(await (await fetch(adres.url)).arrayBuffer()).equals(pdf)).toBe(true);

    const { items } = await cloud.deps.inzage.listDossier(story.dossier.kop.id, {});
    const object = { soort: 'bijlage', id: row.id };
    for (const actie of ['verwijderBijlage', 'haalBijlageTerug']) {
      expect(items).toContainEqual(expect.objectContaining({ actie, soort: 'GEWIJZIGD', object }));
    }
    expect(items.find(({ actie }) => actie === 'haalBijlageTerug')?.gebruikerId).toBe(
      cast.specialist.persoon.gebruikerId,
    );
  });

  it('is told to nobody outside the SWV of the platform, who cannot bring it back', async () => {
    const story = await aStory();
    const { row } = await story.add(cast.voorschool, pdf);
    await story.remove(cast.voorschool, row);
    expect(await story.weggehaald(cast.voorschool)).toBeUndefined();
    const antwoorden = await Promise.all(
      [cast.voorschool, cast.school, cast.beheerder, cast.fg].map((lid) => story.bringBack(lid, row)),
    );
    expect(antwoorden.map(({ status }) => status)).toEqual([403, 404, 404, 404]);
    expect(await story.weggehaald(cast.specialist)).toHaveLength(1);
  });

  it('goes for good after seven days, once, however often the job runs and is told', async () => {
    const story = await aStory();
    const { row } = await story.add(cast.voorschool, pdf);
    const kept = await story.add(cast.voorschool, pdf);
    await story.remove(cast.voorschool, row);
    await story.remove(cast.voorschool, kept.row);
    await story.bringBack(cast.specialist, kept.row);
    await later(7 * DAY + HOUR, () => Promise.all([eraseWeggehaalde(cloud.deps), eraseWeggehaalde(cloud.deps)]));
    expect(await later(8 * DAY, () => eraseWeggehaalde(cloud.deps))).toBe(0);
    expect(await cloud.traces(story.keyOf(row))).toEqual({ incoming: 0, clean: 0 });
    expect(await cloud.traces(story.keyOf(kept.row))).toMatchObject({ clean: 1 });
    expect((await story.bringBack(cast.specialist, row)).status).toBe(404);
    const { items } = await cloud.deps.inzage.listDossier(story.dossier.kop.id, {});
    expect(items.filter(({ actie }) => actie === 'erase-weggehaalde')).toHaveLength(1);
  });

  it('stays when the index that finds what is over is behind: its row decides', async () => {
    const story = await aStory();
    const { row } = await story.add(cast.voorschool, pdf);
    await story.remove(cast.voorschool, row);
    const { weggehaald } = await cloud.deps.bijlagen.listWithWeggehaald(story.dossier.kop.id);
    const listVerlopen = async () => ({ items: weggehaald });
    const achter = { ...cloud.deps, bijlagen: { ...cloud.deps.bijlagen, listVerlopen } };
    expect(await eraseWeggehaalde(achter)).toBe(0);
    expect((await story.bringBack(cast.specialist, row)).status).toBe(201);
    expect(await eraseWeggehaalde(achter)).toBe(0);
    expect((await story.download(cast.voorschool, row)).status).toBe(201);
  });

  it('cannot be brought back after seven days though the job did not come to it, and is told no more', async () => {
    const story = await aStory();
    const { row } = await story.add(cast.voorschool, pdf);
    await story.remove(cast.voorschool, row);
    const { status } = await later(7 * DAY + HOUR, () => story.bringBack(cast.specialist, row));
    expect(status).toBe(404);
    expect(await later(7 * DAY + HOUR, () => story.weggehaald(cast.specialist))).toEqual([]);
  });

  it('leaves no bytes when the job dies between the row and the bytes', async () => {
    const story = await aStory();
    const { row } = await story.add(cast.voorschool, pdf);
    await story.remove(cast.voorschool, row);
    const broken = { ...cloud.deps.opslag, deleteClean: () => Promise.reject(new Error('S3 is away')) };
    await later(8 * DAY, async () => {
      await expect(eraseWeggehaalde({ ...cloud.deps, opslag: broken })).rejects.toThrow('S3 is away');
      expect(await cloud.traces(story.keyOf(row))).toMatchObject({ clean: 1 });
      await clearBijlagen(cloud.deps);
    });
    expect(await cloud.traces(story.keyOf(row))).toEqual({ incoming: 0, clean: 0 });
  });

  it('stays when the same removal is asked again after it was brought back', async () => {
    const story = await aStory();
    const { row } = await story.add(cast.voorschool, pdf);
    const weg = () =>
      cloud.call(cast.voorschool, 'DELETE', `${story.base}/${row.id}`, undefined, { 'idempotency-key': row.id });
    await weg();
    await story.bringBack(cast.specialist, row);
    expect((await weg()).status).toBe(204);
    expect((await story.download(cast.voorschool, row)).status).toBe(201);
    expect(await cloud.traces(story.keyOf(row))).toMatchObject({ clean: 1 });
  });

  it('keeps its bytes when the scan tells late, and twice, what it found', async () => {
    const story = await aStory();
    const { row, version } = await story.add(cast.voorschool, pdf);
    await story.remove(cast.voorschool, row);
    expect(await processScan(cloud.deps, version, 'NO_THREATS_FOUND')).toBe('ZONDER_RIJ');
    expect(await cloud.traces(story.keyOf(row))).toMatchObject({ clean: 1 });
  });

  it('keeps its bytes when it is removed between two runs of one scan', async () => {
    const story = await aStory();
    const { row, version } = await story.upload(cast.voorschool, pdf);
    await processUpload(cloud.deps, version);
    // While this run copies, another one finishes and somebody removes the paper.
    const copyToClean: typeof cloud.deps.opslag.copyToClean = async (...args) => {
      const isCopied = await cloud.deps.opslag.copyToClean(...args);
      await processScan(cloud.deps, version, 'NO_THREATS_FOUND');
      await story.remove(cast.voorschool, row);
      return isCopied;
    };
    const deps = { ...cloud.deps, opslag: { ...cloud.deps.opslag, copyToClean } };
    expect(await processScan(deps, version, 'NO_THREATS_FOUND')).toBe('ZONDER_RIJ');
    expect((await story.bringBack(cast.specialist, row)).status).toBe(201);
    const { body } = await story.download(cast.voorschool, row);
    expect((await fetch(body.url)).status).toBe(200);
  });
});
