/** AVG requests that come twice, or are answered by two people at the same moment. */
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import doeAvgVerzoek from '#functions/api/toezicht/doe-avg-verzoek.ts';
import handelAvgVerzoekAf from '#functions/api/toezicht/handel-avg-verzoek-af.ts';
import { createAvgStore } from '#shared/adapters/dynamodb/avg-store.ts';
import { meldingPk } from '#shared/adapters/dynamodb/keys.ts';
import { queryAll } from '#shared/adapters/dynamodb/query.ts';
import { createTermijnStore } from '#shared/adapters/dynamodb/termijn-store.ts';
import { type Answer, apiClient, type Call } from '#tests/support/api.ts';
import { aDossierIn } from '#tests/support/builders.ts';
import { aHulpvragenWorld, type HulpvragenWorld } from '#tests/support/hulpvragen-world.ts';

let world: HulpvragenWorld;
let call: Call;

beforeAll(async () => {
  world = await aHulpvragenWorld();
  const { table } = world.dynamodb;
  const deps = { ...world.deps, avg: createAvgStore(table), termijnen: createTermijnStore(table) };
  call = apiClient([doeAvgVerzoek, handelAvgVerzoekAf], deps);
});
afterAll(() => world.close());

async function aCase(): Promise<{ readonly id: string; readonly ask: (key: string) => Promise<Answer> }> {
  const { hulpvraag } = await world.store(aDossierIn('JK_ONDERWIJSADVIES', {}, world.cast));
  const body = { soort: 'INZAGE', toelichting: 'Graag een afschrift.' };
  const path = `/v1/hulpvragen/${hulpvraag.id}/avg-verzoeken`;
  return {
    id: hulpvraag.id,
    ask: (key) => call(world.cast.ouder, 'POST', path, body, { 'idempotency-key': key }),
  };
}

it('a double click makes one request and one mail; another key makes another', async () => {
  const { id, ask } = await aCase();
  const key = uuidv7();
  const answers = [...(await Promise.all([ask(key), ask(key)])), await ask(key)];
  expect(answers.map((one) => one.status)).toEqual([201, 201, 201]);
  expect(new Set(answers.map((one) => one.body.id)).size).toBe(1);
  const mails = () => queryAll(world.dynamodb.table, meldingPk(id));
  expect(await mails()).toHaveLength(1);
  expect((await ask(uuidv7())).body.id).not.toBe(answers[0]?.body.id);
  expect(await mails()).toHaveLength(2);
});

it('answered by two people at once is answered once, and the other is told so', async () => {
  const { ask } = await aCase();
  const { body } = await ask(uuidv7());
  const path = `/v1/avg-verzoeken/${body.id}/afhandelingen`;
  const decide = (besluit: string) => call(world.cast.specialist, 'POST', path, { besluit, reden: 'Zie de brief.' });
  const statuses = (await Promise.all([decide('TOEGEWEZEN'), decide('AFGEWEZEN')])).map((one) => one.status);
  expect(statuses.toSorted()).toEqual([201, 409]);
});
