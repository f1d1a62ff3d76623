import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import doeAvgVerzoek from '#functions/api/toezicht/doe-avg-verzoek.ts';
import draagVernietigingVoor from '#functions/api/toezicht/draag-vernietiging-voor.ts';
import handelAvgVerzoekAf from '#functions/api/toezicht/handel-avg-verzoek-af.ts';
import keurVernietigingGoed from '#functions/api/toezicht/keur-vernietiging-goed.ts';
import leesVernietigingslijst from '#functions/api/toezicht/lees-vernietigingslijst.ts';
import type { ToezichtDeps } from '#functions/runtime/deps.ts';
import { createToezichtDeps } from '#functions/runtime/wire.ts';
import { createMeldingStore } from '#shared/adapters/dynamodb/melding-store.ts';
import { createVernietigStore } from '#shared/adapters/dynamodb/vernietiging-store.ts';
import { momentAt } from '#shared/kernel/dates.ts';
import type { Status } from '#shared/model/status.ts';
import { destroyGoedgekeurde } from '#shared/vernietiging/destroy-goedgekeurde.ts';
import { type Answer, apiClient, type Call, storeCast } from '#tests/support/api.ts';
import { aCast, aDossierIn, aStatuswijziging, type Cast } from '#tests/support/builders.ts';
import { startTestDynamodb, type TestDynamodb } from '#tests/support/dynamodb.ts';
import { asHulpvraagId } from '#tests/support/ids.ts';
import { noReport } from '#tests/support/reports.ts';
import { storeDossier } from '#tests/support/stored-dossier.ts';

let dynamodb: TestDynamodb;
let deps: ToezichtDeps;
let cast: Cast;
let call: Call;

beforeAll(async () => {
  dynamodb = await startTestDynamodb();
  deps = createToezichtDeps(dynamodb.table);
  call = apiClient(
    [doeAvgVerzoek, draagVernietigingVoor, handelAvgVerzoekAf, keurVernietigingGoed, leesVernietigingslijst],
    deps,
  );
});
beforeEach(async () => {
  cast = aCast();
  await storeCast(deps.gebruikers, cast);
});
afterAll(() => dynamodb.close());

/** A case that ended or runs, and its id. */
async function aCase(status: Status): Promise<string> {
  const statusSinds = momentAt(Date.now());
  const statuswijzigingen = [aStatuswijziging({ van: 'JK_ONDERWIJSADVIES', naar: status })];
  const made = aDossierIn(status, { hulpvraag: { statusSinds }, statuswijzigingen }, cast);
  return (await storeDossier(deps.dossiers, made)).hulpvraag.id;
}

async function ask(id: string, soort: string, besluit: string): Promise<void> {
  const { body } = await call<{ id: string }>(cast.ouder, 'POST', `/v1/hulpvragen/${id}/avg-verzoeken`, { soort });
  const answer = { besluit, reden: 'Besproken.' };
  const { status } = await call(cast.specialist, 'POST', `/v1/avg-verzoeken/${body.id}/afhandelingen`, answer);
  expect(status).toBe(201);
}

const propose = (id: string, by = cast.specialist) =>
  call(by, 'POST', `/v1/hulpvragen/${id}/vernietigingsvoordrachten`);
const approve = (id: string, by = cast.contactpersoonJk) =>
  call(by, 'POST', `/v1/hulpvragen/${id}/vernietigingsgoedkeuringen`);
const code = ({ body }: Answer) => (body.errors as { code: string }[] | undefined)?.[0]?.code;
const due = async () => {
  const { body } = await call<{ items: { hulpvraagId: string }[] }>(cast.specialist, 'GET', '/v1/vernietigingslijst');
  return body.items.map((one) => one.hulpvraagId);
};
const night = () =>
  destroyGoedgekeurde({
    ...deps,
    report: noReport,
    accounts: { remove: async () => undefined },
    vernietiging: createVernietigStore(dynamodb.table),
    opslag: { deleteIncoming: async () => undefined, deleteClean: async () => undefined },
    listSamenwerkingsverbanden: async () => [cast.samenwerkingsverbandId],
  });

describe('a request for destruction that was granted', () => {
  it('does not wait for the term: one proposes, another approves, and the night destroys', async () => {
    const id = await aCase('JK_INGETROKKEN');
    expect(code(await propose(id))).toBe('BEWAARTERMIJN_LOOPT');
    await ask(id, 'VERNIETIGING', 'TOEGEWEZEN');
    expect(await night()).toMatchObject({ vernietigd: [], mislukt: [] });
    expect((await propose(id)).status).toBe(201);
    expect(await due()).toEqual([id]);
    expect(await night()).toMatchObject({ vernietigd: [], mislukt: [] });
    expect((await approve(id, cast.specialist)).status).toBe(403);
    expect((await approve(id)).status).toBe(201);
    expect(await night()).toMatchObject({ vernietigd: [id], mislukt: [] });
    expect(await deps.dossiers.load(asHulpvraagId(id))).toBeUndefined();
  });

  it.each([
    ['was refused', 'VERNIETIGING', 'AFGEWEZEN'],
    ['was granted in part', 'VERNIETIGING', 'DEELS'],
    ['is about something else', 'CORRECTIE', 'TOEGEWEZEN'],
  ])('is not one that %s', async (_, soort, besluit) => {
    const id = await aCase('JK_INGETROKKEN');
    await ask(id, soort, besluit);
    expect(code(await propose(id))).toBe('BEWAARTERMIJN_LOOPT');
    expect(await due()).toEqual([]);
  });

  it('destroys nothing that runs: the hulpvraag is stopped first', async () => {
    const id = await aCase('JK_ONDERWIJSADVIES');
    await ask(id, 'VERNIETIGING', 'TOEGEWEZEN');
    const answer = await propose(id);
    expect([code(answer), JSON.stringify(answer.body).includes('loopt nog')]).toEqual(['BEWAARTERMIJN_LOOPT', true]);
  });
});

describe('the answer to a request', () => {
  it('is mailed to the ouder who asked', async () => {
    const id = await aCase('JK_ONDERWIJSADVIES');
    await ask(id, 'INZAGE', 'DEELS');
    const { items } = await createMeldingStore(dynamodb.table).listUndelivered(cast.samenwerkingsverbandId, {});
    expect(items.map(({ melding }) => [melding?.soort, melding?.doelgroep, melding?.aan])).toEqual([
      ['AVG_VERZOEK', 'JK', cast.specialist.persoon.gebruikerId],
      ['AVG_VERZOEK', 'OUDER', cast.ouder.persoon.gebruikerId],
    ]);
  });
});
