import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import doeAvgVerzoek from '#functions/api/toezicht/doe-avg-verzoek.ts';
import handelAvgVerzoekAf from '#functions/api/toezicht/handel-avg-verzoek-af.ts';
import leesLogboekVanDossier from '#functions/api/toezicht/lees-logboek-van-dossier.ts';
import legAvgVerzoekVast from '#functions/api/toezicht/leg-avg-verzoek-vast.ts';
import lijstAvgVerzoeken from '#functions/api/toezicht/lijst-avg-verzoeken.ts';
import lijstEigenAvgVerzoeken from '#functions/api/toezicht/lijst-eigen-avg-verzoeken.ts';
import { createToezichtDeps } from '#functions/runtime/wire.ts';
import { createDossierStore } from '#shared/adapters/dynamodb/dossier-store.ts';
import type { Datum } from '#shared/kernel/text.ts';
import type { OuderId } from '#shared/model/ids.ts';
import type { DossierStore } from '#shared/ports/dossier-store.ts';
import { apiClient, type Call, storeCast } from '../../support/api.ts';
import { aCast, aDossierIn, anOuder, anOuderWithoutAccount, type Cast } from '../../support/builders.ts';
import { startTestDynamodb, type TestDynamodb } from '../../support/dynamodb.ts';
import { storeDossier } from '../../support/stored-dossier.ts';

let dynamodb: TestDynamodb;
let cast: Cast;
let call: Call;
let id: string;
let dossiers: DossierStore;

beforeAll(async () => {
  dynamodb = await startTestDynamodb();
  cast = aCast();
  const deps = createToezichtDeps(dynamodb.table);
  dossiers = deps.dossiers;
  await storeCast(deps.gebruikers, cast);
  id = (await storeDossier(deps.dossiers, aDossierIn('JK_ONDERWIJSADVIES', {}, cast))).hulpvraag.id;
  call = apiClient(
    [
      doeAvgVerzoek,
      legAvgVerzoekVast,
      handelAvgVerzoekAf,
      lijstAvgVerzoeken,
      lijstEigenAvgVerzoeken,
      leesLogboekVanDossier,
    ],
    deps,
  );
});
afterAll(() => dynamodb.close());

interface Verzoek {
  readonly id: string;
  readonly toelichting?: string;
  readonly afhandeling?: { readonly besluit: string };
}
type Items = { readonly items: readonly Verzoek[] };

describe('a request of a parent', () => {
  it('gets a term, waits on the list of the SWV, and its answer is seen by the parent', async () => {
    const made = await call<Verzoek & { termijn: Datum }>(cast.ouder, 'POST', `/v1/hulpvragen/${id}/avg-verzoeken`, {
      soort: 'CORRECTIE',
      toelichting: 'De datum klopt niet.',
    });
    expect([made.status, made.body.termijn > new Date().toISOString().slice(0, 10)]).toEqual([201, true]);
    const waiting = await call<Items>(cast.specialist, 'GET', '/v1/avg-verzoeken');
    expect(waiting.body.items.map((one) => one.toelichting)).toEqual(['De datum klopt niet.']);
    const decided = await call(cast.specialist, 'POST', `/v1/avg-verzoeken/${made.body.id}/afhandelingen`, {
      besluit: 'TOEGEWEZEN',
      reden: 'Is verbeterd.',
    });
    expect(decided.status).toBe(201);
    expect((await call<Items>(cast.specialist, 'GET', '/v1/avg-verzoeken')).body.items).toEqual([]);
    const own = await call<Items>(cast.ouder, 'GET', `/v1/hulpvragen/${id}/avg-verzoeken`);
    expect(own.body.items.map((one) => one.afhandeling?.besluit)).toEqual(['TOEGEWEZEN']);
  });

  it('is seen by the FG without what the parent wrote', async () => {
    await call(cast.ouder, 'POST', `/v1/hulpvragen/${id}/avg-verzoeken`, {
      soort: 'INZAGE',
      toelichting: 'iets persoonlijks',
    });
    const { body } = await call<Items>(cast.fg, 'GET', '/v1/avg-verzoeken');
    expect([body.items.length, JSON.stringify(body).includes('persoonlijks')]).toEqual([1, false]);
    // Who watches over the answers gives none.
    const answer = { besluit: 'TOEGEWEZEN', reden: 'Door de FG.' };
    const answered = await call(cast.fg, 'POST', `/v1/avg-verzoeken/${body.items[0]?.id}/afhandelingen`, answer);
    expect(answered).toMatchObject({ status: 403, body: { code: 'GEEN_TOEGANG' } });
  });

  it('is recorded by the SWV for a parent who rings: among the own requests of who has an account, by post for who has none', async () => {
    const { id: metAccount, ouders } = await storeDossier(
      createDossierStore(dynamodb.table),
      aDossierIn('JK_ONDERWIJSADVIES', { ouders: [anOuder({}, cast.ouder), anOuderWithoutAccount()] }, cast),
    ).then(({ hulpvraag, ouders }) => ({ id: hulpvraag.id, ouders }));
    const path = `/v1/hulpvragen/${metAccount}/vastgelegde-avg-verzoeken`;
    const record = (ouderId: OuderId | undefined, lid = cast.specialist) =>
      call<Verzoek & { perPost?: boolean }>(lid, 'POST', path, { ouderId, soort: 'INZAGE' });
    const [moeder, vader] = ouders;
    const answers = [await record(moeder?.id), await record(vader?.id)];
    expect(answers.map(({ status, body }) => [status, body.perPost])).toEqual([
      [201, undefined],
      [201, true],
    ]);
    const sleutel = { 'idempotency-key': 'eenmaal-vastleggen' };
    const twice = () =>
      call<Verzoek>(cast.specialist, 'POST', path, { ouderId: vader?.id, soort: 'CORRECTIE' }, sleutel);
    expect((await twice()).body.id).toBe((await twice()).body.id);
    const own = await call<Items>(cast.ouder, 'GET', `/v1/hulpvragen/${metAccount}/avg-verzoeken`);
    expect(own.body.items.map((one) => one.id)).toEqual([answers[0]?.body.id]);
    const waiting = await call<Items>(cast.specialist, 'GET', '/v1/avg-verzoeken');
    expect(waiting.body.items.map((one) => one.id)).toEqual(expect.arrayContaining(answers.map(({ body }) => body.id)));
    for (const lid of [cast.ouder, cast.voorschool]) expect((await record(vader?.id, lid)).status).toBe(403);
  });

  it('cannot be made or read by a preschool, a school or a beheerder', async () => {
    for (const lid of [cast.voorschool, cast.school, cast.beheerder]) {
      expect(
        (await call(lid, 'POST', `/v1/hulpvragen/${id}/avg-verzoeken`, { soort: 'INZAGE' })).status,
      ).toBeGreaterThanOrEqual(403);
      expect((await call(lid, 'GET', '/v1/avg-verzoeken')).status).toBe(403);
    }
  });
});

describe('the log of a dossier', () => {
  it('shows the FG who did what, and nothing of the child', async () => {
    const { status, body } = await call(cast.fg, 'GET', `/v1/logboek/hulpvragen/${id}`);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toMatch(/kindNaam|voornaam|toelichting/);
    expect((await call(cast.specialist, 'GET', `/v1/logboek/hulpvragen/${id}`)).status).toBe(403);
  });
});

describe('the requests of one of two parents', () => {
  it('are on the first page, whatever the other asked before, and that page is the last', async () => {
    const ouders = [anOuder({}, cast.ouder), anOuder({}, cast.ouder2)];
    const zaak = (await storeDossier(dossiers, aDossierIn('JK_ONDERWIJSADVIES', { ouders }, cast))).hulpvraag.id;
    const path = `/v1/hulpvragen/${zaak}/avg-verzoeken`;
    for (const lid of [cast.ouder2, cast.ouder2, cast.ouder, cast.ouder2])
      expect((await call(lid, 'POST', path, { soort: 'INZAGE' })).status).toBe(201);
    const own = await call<Items & { volgende?: string }>(cast.ouder, 'GET', path, undefined, {}, { aantal: '1' });
    expect([own.body.items.length, own.body.volgende]).toEqual([1, undefined]);
  });
});
