import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { createDossierStore } from '#shared/adapters/dynamodb/dossier-store.ts';
import { createGebruikerStore } from '#shared/adapters/dynamodb/gebruiker-store.ts';
import { createLijstStore } from '#shared/adapters/dynamodb/lijst-store.ts';
import type { LijstEigenaar } from '#shared/views/lijstregel.ts';
import { aCast, aDossier, type Cast, type Castlid, NU } from '#tests/support/builders.ts';
import { storesOfFile } from '#tests/support/stores-of-file.ts';

const { dynamodb, lijsten, store } = storesOfFile();

function personal(lid: Castlid): LijstEigenaar {
  return { soort: 'LIDMAATSCHAP', id: lid.persoon.lidmaatschapId };
}

function platform(cast: Cast): LijstEigenaar {
  return { soort: 'PLATFORM', id: cast.platformId };
}

/** A request for several items says it of each table. */
function isConsistent(input: object): unknown {
  const asked = 'RequestItems' in input ? Object.values(input.RequestItems as object) : [input];
  return asked.every((one: object) => 'ConsistentRead' in one && one.ConsistentRead === true);
}

describe('access that ends in a second', () => {
  test('ends in lists in that second too: every list is read consistently', async () => {
    const table = dynamodb.connect();
    const consistent: unknown[] = [];
    table.documents.middlewareStack.add((next) => (args) => {
      consistent.push(isConsistent(args.input));
      return next(args);
    });
    const lists = createLijstStore(table, () => NU);
    const cast = aCast();
    await lists.listWeergave(personal(cast.voorschool), 'LOPEND', {});
    await lists.listByStatus(cast.platformId, 'CONCEPT', {});
    await store(aDossier({}, cast));
    await lists.searchByName(platform(cast), 'fenna', {});
    await lists.listOverleg(cast.genodigde.persoon.lidmaatschapId, {});
    await createDossierStore(table).load(aDossier().hulpvraag.id);
    await createGebruikerStore(table).load(cast.voorschool.persoon.gebruikerId);
    expect(consistent).toEqual(Array.from({ length: 7 }, () => true));
  });
});

describe('what a list costs', () => {
  test('is one Query, and for a search the rows that it found, and no more with 500 dossiers than with 20', async () => {
    const [small, large] = [aCast(), aCast()];
    for (let index = 0; index < 20; index++) await store(aDossier({}, small));
    for (let index = 0; index < 500; index++) await store(aDossier({}, large));
    const page = { aantal: 10 };
    const found = ['Query', 'BatchGetItem'];
    const reads: readonly (readonly [readonly string[], (cast: Cast) => Promise<unknown>])[] = [
      [['Query'], (cast) => lijsten.listWeergave(personal(cast.voorschool), 'WACHT_OP_MIJ', page)],
      [['Query'], (cast) => lijsten.listByStatus(cast.platformId, 'JK_ONDERWIJSADVIES_AANVRAAG', page)],
      [found, (cast) => lijsten.searchByName(platform(cast), 'fen', page)],
      [found, (cast) => lijsten.searchByName(personal(cast.voorschool), 'verzon', page)],
      [['Query'], (cast) => lijsten.searchByName(personal(cast.specialist), 'nergens', page)],
      [['Query'], (cast) => lijsten.countByStatus(cast.platformId)],
    ];
    for (const [kinds, read] of reads) {
      const costs: number[] = [];
      for (const cast of [small, large]) {
        dynamodb.forget();
        await read(cast);
        expect(dynamodb.calls.map((call) => call.kind)).toEqual(kinds);
        costs.push(dynamodb.calls.reduce((total, { capacity }) => total + capacity, 0));
      }
      expect(costs[0]).toBeGreaterThan(0);
      expect(costs[1]).toBe(costs[0]);
    }
  }, 120_000);
});

test('a page of more than a hundred is cut to a hundred', async () => {
  const cast = aCast();
  for (let index = 0; index < 101; index++) await store(aDossier({ kop: { id: uuidv7() } }, cast));
  const { items, volgende } = await lijsten.listByStatus(cast.platformId, 'JK_ONDERWIJSADVIES_AANVRAAG', {
    aantal: 500,
  });
  expect(items).toHaveLength(100);
  expect(volgende).toBeDefined();
});
