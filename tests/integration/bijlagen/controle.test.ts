import { describe, expect, it } from 'vitest';
import { refuseBijlage } from '#shared/bijlage/check-bijlage.ts';
import { processScan, processUpload } from '#shared/bijlage/process-upload.ts';
import { changeAsSystem } from '#shared/dossier/change-as-system.ts';
import { bijlagenOfFile } from '#tests/support/bijlagen-of-file.ts';
import { aDocx, aDocxWithMacros, anInfectedPdf, aPlainZip, aPng, DOCX, eicar } from '#tests/support/files.ts';

const SAFE = 'NO_THREATS_FOUND';
const { cloud, cast, pdf, aStory } = await bijlagenOfFile();

describe('a good file', () => {
  it('cannot be read until it was checked, and then has left the incoming bucket', async () => {
    const story = await aStory();
    const { row, version } = await story.upload(cast.voorschool, pdf);
    const standAndDownload = async () => [
      (await story.find(cast.voorschool, row))?.stand,
      (await story.download(cast.voorschool, row)).status,
    ];
    expect(await standAndDownload()).toEqual(['WACHT_OP_UPLOAD', 409]);
    expect(await processUpload(cloud.deps, version)).toBe('IN_CONTROLE');
    expect(await standAndDownload()).toEqual(['WORDT_GECONTROLEERD', 409]);
    expect(await processScan(cloud.deps, version, SAFE)).toBe('BESCHIKBAAR');
    expect(await standAndDownload()).toEqual(['BESCHIKBAAR', 201]);
    expect(await cloud.traces(story.keyOf(row))).toEqual({ incoming: 0, clean: 1 });
    expect(Buffer.from(await cloud.readClean(story.keyOf(row))).equals(pdf)).toBe(true);
  });

  it('becomes readable too when the scan was told of first', async () => {
    const story = await aStory();
    const { row, version } = await story.upload(cast.voorschool, pdf);
    expect(await processScan(cloud.deps, version, SAFE)).toBe('BESCHIKBAAR');
    expect(await processUpload(cloud.deps, version)).toBe('AL_VERWERKT');
    expect((await story.find(cast.voorschool, row))?.stand).toBe('BESCHIKBAAR');
    expect(await cloud.traces(story.keyOf(row))).toEqual({ incoming: 0, clean: 1 });
  });

  it('becomes readable once when every event comes twice, also at the same time', async () => {
    const story = await aStory();
    const { row, version } = await story.upload(cast.voorschool, pdf);
    await Promise.all([processUpload(cloud.deps, version), processUpload(cloud.deps, version)]);
    await Promise.all([processScan(cloud.deps, version, SAFE), processScan(cloud.deps, version, SAFE)]);
    await processUpload(cloud.deps, version);
    await processScan(cloud.deps, version, SAFE);
    expect((await story.find(cast.voorschool, row))?.stand).toBe('BESCHIKBAAR');
    expect((await cloud.traces(story.keyOf(row))).incoming).toBe(0);
    const { items } = await cloud.deps.inzage.listDossier(story.hulpvraagId.slice(0, 36), {});
    const changes = items.filter((one) => one.gebruikerId === 'SYSTEEM').map((one) => one.actie);
    expect(changes.sort()).toEqual(['scan-result', 'upload-received']);
  });

  it('is not replaced by a second upload through the same request', async () => {
    const story = await aStory();
    const { row, version } = await story.upload(cast.voorschool, pdf);
    await processUpload(cloud.deps, version);
    await story.send(row, pdf);
    const [second] = cloud.takeEvents();
    if (!second) throw new Error('S3 told nothing of the second upload');
    expect(await processUpload(cloud.deps, second)).toBe('ANDERE_VERSIE');
    // Even if the scan of that second version says it is safe, or was told of before.
    expect(await processScan(cloud.deps, second, SAFE)).toBe('ANDERE_VERSIE');
    expect((await story.find(cast.voorschool, row))?.stand).toBe('WORDT_GECONTROLEERD');
    expect(await processScan(cloud.deps, version, SAFE)).toBe('BESCHIKBAAR');
    await story.send(row, pdf);
    for (const third of cloud.takeEvents()) {
      await processScan(cloud.deps, third, 'THREATS_FOUND');
      await processUpload(cloud.deps, third);
    }
    expect((await story.find(cast.voorschool, row))?.stand).toBe('BESCHIKBAAR');
    expect(await cloud.traces(story.keyOf(row))).toEqual({ incoming: 0, clean: 1 });
  });
});

describe('other orders', () => {
  it('do not let a second version, scanned before it was told of, take away the first', async () => {
    const story = await aStory();
    const { row, version } = await story.upload(cast.voorschool, pdf);
    await processUpload(cloud.deps, version);
    await story.send(row, pdf);
    const [second] = cloud.takeEvents();
    if (!second) throw new Error('S3 told nothing of the second upload');
    expect(await processScan(cloud.deps, second, SAFE)).toBe('ANDERE_VERSIE');
    expect(await cloud.traces(story.keyOf(row))).toEqual({ incoming: 1, clean: 0 });
    expect(await processScan(cloud.deps, version, SAFE)).toBe('BESCHIKBAAR');
  });

  it('of many files at the same time make every one of them readable', async () => {
    const story = await aStory();
    const uploads = [];
    for (let count = 0; count < 10; count++) uploads.push(await story.upload(cast.voorschool, pdf));
    await Promise.all(
      uploads.flatMap(({ version }) => [processScan(cloud.deps, version, SAFE), processUpload(cloud.deps, version)]),
    );
    const stands = (await story.list(cast.voorschool)).map((one) => one.stand);
    expect(stands).toEqual(uploads.map(() => 'BESCHIKBAAR'));
  });
});

describe('a file of another kind that we take', () => {
  it.each([
    ['a PNG', aPng, 'image/png', 'verslag.png'],
    ['a DOCX', aDocx, DOCX, 'verslag.docx'],
  ] as const)(
    '%s announced as PDF is taken as what it is, under a name that fits',
    async (_, make, mediatype, naam) => {
      const story = await aStory();
      const { row } = await story.add(cast.voorschool, make());
      const seen = await story.find(cast.voorschool, row);
      expect(seen).toMatchObject({ stand: 'BESCHIKBAAR', mediatype, bestandsnaam: naam, gekozenNaam: 'verslag.pdf' });
    },
  );
});

describe('a bad file', () => {
  const kinds: readonly [string, () => Uint8Array, object, string][] = [
    ['a text that was announced as PDF', () => Buffer.from('Geen PDF'), {}, 'ANDER_BESTANDSTYPE'],
    ['a zip that was announced as DOCX', aPlainZip, { mediatype: DOCX, bestandsnaam: 'a.docx' }, 'ANDER_BESTANDSTYPE'],
    ['a DOCX with macros', aDocxWithMacros, { mediatype: DOCX, bestandsnaam: 'a.docx' }, 'ACTIEVE_ONDERDELEN'],
  ];
  it.each(kinds)('%s is refused by its content, says why and leaves no bytes', async (_, make, overrides, reden) => {
    const story = await aStory();
    const { row, version } = await story.upload(cast.voorschool, make(), overrides);
    expect(await processUpload(cloud.deps, version)).toBe('GEWEIGERD');
    for (const lid of [cast.voorschool, cast.specialist]) {
      const seen = await story.find(lid, row);
      expect(seen).toMatchObject({ stand: 'GEWEIGERD', weigerreden: reden });
      expect(seen?.weigertekst).toMatch(/25 MB/);
    }
    expect(await cloud.traces(story.keyOf(row))).toEqual({ incoming: 0, clean: 0 });
    expect(await processScan(cloud.deps, version, SAFE)).toBe('GEWEIGERD');
    expect((await story.download(cast.voorschool, row)).status).toBe(409);
  });

  it.each([
    ['THREATS_FOUND', 'SCHADELIJK'],
    ['UNSUPPORTED', 'NIET_TE_CONTROLEREN'],
    ['ACCESS_DENIED', 'NIET_TE_CONTROLEREN'],
    ['FAILED', 'NIET_TE_CONTROLEREN'],
    ['SOMETHING_NEW', 'NIET_TE_CONTROLEREN'],
  ])('of which the scan says %s is refused as %s and leaves no bytes', async (result, reden) => {
    const story = await aStory();
    const { row, version } = await story.add(cast.voorschool, await anInfectedPdf(), {}, result);
    expect(await story.find(cast.voorschool, row)).toMatchObject({ stand: 'GEWEIGERD', weigerreden: reden });
    expect(await cloud.traces(story.keyOf(row))).toEqual({ incoming: 0, clean: 0 });
    expect(await processScan(cloud.deps, version, SAFE)).toBe('GEWEIGERD');
    expect(await story.find(cast.voorschool, row)).toMatchObject({ stand: 'GEWEIGERD' });
  });

  it('is refused by the scan too when that was told of first', async () => {
    const story = await aStory();
    const { row, version } = await story.upload(cast.voorschool, await anInfectedPdf());
    expect(await processScan(cloud.deps, version, 'THREATS_FOUND')).toBe('GEWEIGERD');
    expect(await processUpload(cloud.deps, version)).toBe('GEWEIGERD');
    expect(await cloud.traces(story.keyOf(row))).toEqual({ incoming: 0, clean: 0 });
  });

  it('never blocks the others', async () => {
    const story = await aStory();
    const bad = await story.upload(cast.voorschool, eicar());
    const good = await story.upload(cast.voorschool, pdf);
    const never = await story.register(cast.voorschool, pdf);
    await Promise.all([processUpload(cloud.deps, bad.version), processUpload(cloud.deps, good.version)]);
    await processScan(cloud.deps, good.version, SAFE);
    const stands = new Map((await story.list(cast.voorschool)).map((one) => [one.id, one.stand]));
    expect([bad.row, good.row, never].map((one) => stands.get(one.id))).toEqual([
      'GEWEIGERD',
      'BESCHIKBAAR',
      'WACHT_OP_UPLOAD',
    ]);
  });
});

describe('a file of which the row is gone', () => {
  it.each(['before any event', 'between the events'])('%s leaves no bytes', async (when) => {
    const story = await aStory();
    const { row, version } = await story.upload(cast.voorschool, pdf);
    if (when === 'between the events') await processUpload(cloud.deps, version);
    expect((await story.remove(cast.voorschool, row)).status).toBe(204);
    expect(await processUpload(cloud.deps, version)).toBe('ZONDER_RIJ');
    expect(await processScan(cloud.deps, version, SAFE)).toBe('ZONDER_RIJ');
    expect(await cloud.traces(story.keyOf(row))).toEqual({ incoming: 0, clean: 0 });
  });

  it('is not kept when it is uploaded after the removal', async () => {
    const story = await aStory();
    const row = await story.register(cast.voorschool, pdf);
    await story.remove(cast.voorschool, row);
    expect((await story.send(row, pdf)).status).toBe(200);
    for (const version of cloud.takeEvents()) await processUpload(cloud.deps, version);
    expect(await cloud.traces(story.keyOf(row))).toEqual({ incoming: 0, clean: 0 });
  });

  it('is not readable when it was refused while it was being copied', async () => {
    const story = await aStory();
    const { row, version } = await story.upload(cast.voorschool, pdf);
    await processUpload(cloud.deps, version);
    const { opslag } = cloud.deps;
    const refusedMeanwhile: typeof opslag = {
      ...opslag,
      async copyToClean(...copy) {
        const done = await opslag.copyToClean(...copy);
        await changeAsSystem(
          cloud.deps,
          { hulpvraagId: story.hulpvraagId, actie: 'reconcile-bijlagen' },
          (dossier, { nu }) =>
            refuseBijlage(dossier, row.id, { reden: 'NIET_TE_CONTROLEREN', vanuit: 'WORDT_GECONTROLEERD' }, nu),
        );
        return done;
      },
    };
    expect(await processScan({ ...cloud.deps, opslag: refusedMeanwhile }, version, SAFE)).toBe('GEWEIGERD');
    expect(await cloud.traces(story.keyOf(row))).toEqual({ incoming: 0, clean: 0 });
  });
});

describe('a crash', () => {
  const steps = ['deleteIncoming', 'copyToClean', 'readIncoming'] as const;
  it.each(steps)('at %s is mended by the same event again', async (step) => {
    const story = await aStory();
    const { row, version } = await story.upload(cast.voorschool, pdf);
    const broken = {
      ...cloud.deps,
      opslag: { ...cloud.deps.opslag, [step]: () => Promise.reject(new Error('S3 is away')) },
    };
    await expect(processScan(broken, version, SAFE)).rejects.toThrow('S3 is away');
    await processScan(cloud.deps, version, SAFE);
    expect((await story.find(cast.voorschool, row))?.stand).toBe('BESCHIKBAAR');
    expect((await cloud.traces(story.keyOf(row))).incoming).toBe(0);
  });
});
