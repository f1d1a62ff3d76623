/** What people type is looked for in a real table, in the list of a platform and in one's own. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDossierStore } from '#shared/adapters/dynamodb/dossier-store.ts';
import { createLijstStore } from '#shared/adapters/dynamodb/lijst-store.ts';
import { naamVan } from '#shared/kind/naam.ts';
import type { LijstStore } from '#shared/views/lijst-store.ts';
import type { Lijstlezer } from '#shared/views/lijstregel.ts';
import { aCast, aDossier, NU } from '#tests/support/builders.ts';
import { startTestDynamodb, type TestDynamodb } from '#tests/support/dynamodb.ts';
import { storeDossier } from '#tests/support/stored-dossier.ts';
import { QUERIES, ZAAKNUMMERS } from './queries.ts';

const cast = aCast();
const LEZERS: readonly Lijstlezer[] = [
  { soort: 'PLATFORM', id: cast.platformId },
  { soort: 'LIDMAATSCHAP', id: cast.voorschool.persoon.lidmaatschapId },
];

let dynamodb: TestDynamodb;
let lijsten: LijstStore;

beforeAll(async () => {
  dynamodb = await startTestDynamodb();
  lijsten = createLijstStore(dynamodb.table, () => NU);
  const dossiers = createDossierStore(dynamodb.table);
  for (const [index, { kind }] of QUERIES.entries()) {
    const hulpvraag = { zaaknummer: `JK-2024-${String(index + 500).padStart(6, '0')}` };
    await storeDossier(dossiers, aDossier({ kind, hulpvraag }, cast));
  }
  await storeDossier(
    dossiers,
    aDossier({ kind: { voornaam: 'Wie', achternaam: 'Dan' }, hulpvraag: { zaaknummer: 'JK-2026-000123' } }, cast),
  );
});
afterAll(() => dynamodb.close());

/** The names that are found in every list that is asked, which are the same. */
async function found(tekst: string): Promise<readonly string[]> {
  const lists = await Promise.all(LEZERS.map((lezer) => lijsten.searchByName(lezer, tekst, { aantal: 100 })));
  const [first = [], ...others] = lists.map(({ items }) => items.map((one) => one.kindNaam));
  for (const other of others) expect(other).toEqual(first);
  return first;
}

describe.each(QUERIES)('$kind.voornaam $kind.achternaam', ({ kind, vindt, vindtNiet }) => {
  test.each(vindt)('is found by %j', async (tekst) => {
    expect(await found(tekst)).toContain(naamVan(kind));
  });

  test.each(vindtNiet.map((tekst) => [tekst]))('is not found by %j', async (tekst) => {
    expect(await found(tekst)).not.toContain(naamVan(kind));
  });
});

test.each(ZAAKNUMMERS)('%j finds JK-2026-000123: %s', async (tekst, isFound) => {
  expect((await found(tekst)).includes('Wie Dan')).toBe(isFound);
});
