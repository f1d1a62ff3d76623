import { strFromU8, unzipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { momentAt } from '#shared/kernel/dates.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Bijlage } from '#shared/model/bijlage.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { replaceById } from '#shared/model/dossier.ts';
import { sleutelVan } from '#shared/model/sleutel.ts';
import type { Status } from '#shared/model/status.ts';
import { plaatsingTot } from '#shared/toegang/plaatsing-termijn.ts';
import { bijlagenOfFile } from '#tests/support/bijlagen-of-file.ts';
import { aBijlage, aDossierIn, type Cast, daderOf } from '#tests/support/builders.ts';
import { sha256 } from '#tests/support/files.ts';
import { reloadDossier, saveUitkomst, storeDossier } from '#tests/support/stored-dossier.ts';

const { cloud, cast, pdf } = await bijlagenOfFile();

/** From when the school of placement reads nothing any more. */
function endOfPlacement({ hulpvraag }: Dossier): string {
  if (!hulpvraag.inschrijving) throw new Error('There is no enrolment');
  return plaatsingTot(hulpvraag.inschrijving, hulpvraag.statusSinds);
}

/** A case in a status, whose files have real bytes; the second file is not covered by the toestemming. */
async function aCase(status: Status) {
  const moment = momentAt(Date.now());
  const made = aDossierIn(status, { hulpvraag: { statusSinds: moment } }, cast);
  const own = aBijlage({
    bestandsnaam: 'Alleen voor ons.pdf',
    toegevoegdDoor: daderOf(cast.specialist),
    zichtbaarVoor: [],
  });
  const real = (one: Bijlage): Bijlage => ({ ...one, grootte: pdf.byteLength, sha256: sha256(pdf) });
  const dossier = await storeDossier(cloud.deps.dossiers, { ...made, bijlagen: [...made.bijlagen, own].map(real) });
  for (const { id } of dossier.bijlagen) await cloud.putClean(sleutelVan(dossier.kop.id, id), pdf);
  return dossier;
}

const path = (dossier: Dossier, rest: string) => `/v1/hulpvragen/${dossier.hulpvraag.id}${rest}`;

async function unpack(url: string): Promise<Record<string, Uint8Array>> {
  const answer = await fetch(url);
  expect(answer.status).toBe(200);
  return unzipSync(new Uint8Array(await answer.arrayBuffer()));
}

async function packageFor(lid: Cast['school'], dossier: Dossier, rest: string) {
  const { status, body } = await cloud.call<{ url: string; verlooptOp: Moment }>(lid, 'POST', path(dossier, rest));
  expect(status).toBe(201);
  return { ...body, files: await unpack(body.url) };
}

describe('the hand-over package', () => {
  it('gives the school of placement its documents, a summary and the dossier as data', async () => {
    const dossier = await aCase('ADVIES_AFGEROND');
    const { url, verlooptOp, files } = await packageFor(cast.school, dossier, '/overdracht/downloads');
    expect(Object.keys(files)).toEqual(['samenvatting.pdf', 'dossier.json', 'documenten/01 aanvraag.pdf']);
    expect(Buffer.from(files['documenten/01 aanvraag.pdf'] ?? []).equals(pdf)).toBe(true);
    expect((await PDFDocument.load(files['samenvatting.pdf'] ?? new Uint8Array())).getPageCount()).toBeGreaterThan(0);
    const data = JSON.parse(strFromU8(files['dossier.json'] ?? new Uint8Array()));
    expect(data).toMatchObject({
      schema: { naam: 'kindbrug-dossier', versie: 1 },
      soort: 'OVERDRACHT',
      bijlagen: [{ sha256: sha256(pdf) }],
      verstrekkingen: [{ grondslagen: [{ grondslag: 'TOESTEMMING' }] }],
    });
    expect(url).not.toMatch(/fenna|verzonnen/i);
    expect(Date.parse(verlooptOp) - Date.now()).toBeLessThanOrEqual(60_000);
    cloud.clock.offsetMs = 61_000;
    expect((await fetch(url)).status).toBe(403);
  });

  it('is logged as a download with its legal basis', async () => {
    const dossier = await aCase('ADVIES_AFGEROND');
    await packageFor(cast.school, dossier, '/overdracht/downloads');
    const { items } = await cloud.deps.inzage.listDossier(dossier.kop.id, {});
    expect(items).toContainEqual(
      expect.objectContaining({ soort: 'GEDOWNLOAD', actie: 'downloadOverdracht', grondslag: 'TOESTEMMING' }),
    );
  });

  it('tells the school what is in it, and until when', async () => {
    const dossier = await aCase('ADVIES_AFGEROND');
    const { status, body } = await cloud.call(cast.school, 'GET', path(dossier, '/overdracht'));
    expect([status, body]).toMatchObject([
      200,
      { magOvernemen: true, documenten: [{ soort: 'ADVIES' }, { soort: 'BIJLAGE' }] },
    ]);
    expect(body.beschikbaarTot).toBe(endOfPlacement(dossier));
  });

  it('is refused to the school 90 days after the first school day, and before the enrolment is recorded', async () => {
    const closed = await aCase('ADVIES_AFGEROND');
    cloud.clock.offsetMs = Date.parse(endOfPlacement(closed)) - Date.now() + 1000;
    expect((await cloud.call(cast.school, 'GET', path(closed, '/overdracht'))).status).toBe(403);
    expect((await cloud.call(cast.school, 'POST', path(closed, '/overdracht/downloads'))).status).toBe(403);
    cloud.clock.offsetMs = 0;
    const open = await aCase('JK_ADVIES_AFGEROND');
    expect((await cloud.call(cast.school, 'POST', path(open, '/overdracht/downloads'))).status).toBe(403);
    expect((await cloud.call(cast.specialist, 'GET', path(open, '/overdracht'))).status).toBe(409);
  });

  it('is refused in the second in which the toestemming is withdrawn', async () => {
    const dossier = await aCase('ADVIES_AFGEROND');
    const [toestemming] = dossier.toestemmingen;
    if (!toestemming) throw new Error('There is no toestemming');
    const { ouderId } = toestemming;
    const intrekking = { ouderId, op: momentAt(Date.now()), reden: '', door: daderOf(cast.ouder) };
    const toestemmingen = replaceById(dossier.toestemmingen, { ...toestemming, intrekking, versie: 2 });
    const object = { soort: 'toestemming', id: toestemming.id };
    const now = await reloadDossier(cloud.deps.dossiers, dossier);
    await saveUitkomst(cloud.deps.dossiers, now, { dossier: { ...now, toestemmingen }, meldingen: [], object });
    expect((await cloud.call(cast.school, 'POST', path(dossier, '/overdracht/downloads'))).status).toBe(403);
    expect((await cloud.call(cast.specialist, 'POST', path(dossier, '/overdracht/downloads'))).status).toBe(409);
  });

  it.each([
    ['voorschool', 403],
    ['ouder', 403],
    ['school2', 404],
    ['andereVoorschool', 404],
    ['beheerder', 404],
    ['fg', 404],
  ] as const)('is refused to %s with %i', async (who, status) => {
    const dossier = await aCase('ADVIES_AFGEROND');
    for (const [method, rest] of [
      ['GET', '/overdracht'],
      ['POST', '/overdracht/downloads'],
      ['POST', '/overdracht/overname'],
    ] as const) {
      expect((await cloud.call(cast[who], method, path(dossier, rest))).status).toBe(status);
    }
  });

  it('is in the preview of the SWV exactly what the school gets', async () => {
    const dossier = await aCase('ADVIES_AFGEROND');
    const forSchool = await packageFor(cast.school, dossier, '/overdracht/downloads');
    const preview = await packageFor(cast.specialist, dossier, '/overdracht/downloads');
    expect(Object.keys(preview.files)).toEqual(Object.keys(forSchool.files));
  });

  it('is taken over once', async () => {
    const dossier = await aCase('ADVIES_AFGEROND');
    const take = () => cloud.call(cast.school, 'POST', path(dossier, '/overdracht/overname'));
    const first = await take();
    expect(first).toMatchObject({ status: 201, body: { magOvernemen: false } });
    expect(first.body.overgenomenOp).toBeDefined();
    expect((await take()).status).toBe(409);
    expect((await cloud.call(cast.specialist, 'POST', path(dossier, '/overdracht/overname'))).status).toBe(403);
  });

  it('is not half made when a file has no bytes', async () => {
    const dossier = await aCase('ADVIES_AFGEROND');
    for (const { id } of dossier.bijlagen) await cloud.deps.opslag.deleteClean(sleutelVan(dossier.kop.id, id));
    const before = await cloud.traces('pakketten/');
    expect((await cloud.call(cast.school, 'POST', path(dossier, '/overdracht/downloads'))).status).toBe(500);
    expect(await cloud.traces('pakketten/')).toEqual(before);
  });
});

describe('an export', () => {
  it('gives each person what they may read now', async () => {
    const dossier = await aCase('JK_ADVIES_AFGEROND');
    const documentsOf = async (lid: Cast['school']) => {
      const { files } = await packageFor(lid, dossier, '/exports');
      return Object.keys(files).filter((name) => name.startsWith('documenten/'));
    };
    expect(await documentsOf(cast.specialist)).toEqual([
      'documenten/01 aanvraag.pdf',
      'documenten/02 Alleen voor ons.pdf',
    ]);
    expect(await documentsOf(cast.ouder)).toEqual(['documenten/01 aanvraag.pdf']);
    expect(await documentsOf(cast.voorschool)).toEqual(['documenten/01 aanvraag.pdf']);
    expect((await cloud.call(cast.school, 'POST', path(dossier, '/exports'))).status).toBe(403);
  });

  it('is refused to the preschool once the case is closed', async () => {
    const dossier = await aCase('ADVIES_AFGEROND');
    expect((await cloud.call(cast.voorschool, 'POST', path(dossier, '/exports'))).status).toBe(403);
  });
});
