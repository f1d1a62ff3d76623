import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import verwijderBijlage from '#functions/api/bijlagen/verwijder-bijlage.ts';
import { clearBijlagen } from '#shared/bijlage/clear-bijlagen.ts';
import { processUpload } from '#shared/bijlage/process-upload.ts';
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
    const { row } = await story.add(cast.voorschool, pdf);
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
