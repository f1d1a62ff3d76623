import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createDossierStore } from '#shared/adapters/dynamodb/dossier-store.ts';
import { createGebruikerStore } from '#shared/adapters/dynamodb/gebruiker-store.ts';
import { lijstPk, lijstregelSk } from '#shared/adapters/dynamodb/keys.ts';
import { createLijstStore } from '#shared/adapters/dynamodb/lijst-store.ts';
import { queryAll } from '#shared/adapters/dynamodb/query.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import type { DossierStore } from '#shared/dossier/dossier-store.ts';
import { silent, type Uitkomst } from '#shared/dossier/uitkomst.ts';
import type { Page, PageOf } from '#shared/gebruiker/gebruiker-store.ts';
import type { LijstEigenaar, Lijstregel } from '#shared/hulpvraag/lijst.ts';
import type { LijstStore } from '#shared/hulpvraag/lijst-store.ts';
import { wijzigStatus } from '#shared/hulpvraag/wijzig-status.ts';
import { zetStapTerug } from '#shared/hulpvraag/zet-stap-terug.ts';
import { addDays } from '#shared/kernel/dates.ts';
import {
  aCast,
  aContext,
  aDossier,
  aDossierIn,
  anInzageregel,
  anOverlegronde,
  anUitnodiging,
  type Cast,
  type Castlid,
  type DossierOverrides,
  NU,
} from '#tests/support/builders.ts';
import { startTestDynamodb, type TestDynamodb } from '#tests/support/dynamodb.ts';

let dynamodb: TestDynamodb;
let dossiers: DossierStore;
let lijsten: LijstStore;

beforeAll(async () => {
  dynamodb = await startTestDynamodb();
  dossiers = createDossierStore(dynamodb.table);
  lijsten = createLijstStore(dynamodb.table);
});
afterAll(() => dynamodb.close());
beforeEach(() => dynamodb.forget());

async function store(dossier: Dossier, nu = NU): Promise<Dossier> {
  const uitkomst = silent(dossier, 'hulpvraag', dossier.hulpvraag.id);
  await dossiers.create({ uitkomst, inzageregel: anInzageregel(), ...aContext(nu) });
  return dossier;
}

async function save(voor: Dossier, uitkomst: Uitkomst, nu = NU): Promise<Dossier> {
  await dossiers.save({ voor, uitkomst, inzageregel: anInzageregel(), ...aContext(nu) });
  const na = await dossiers.load(voor.hulpvraag.id);
  if (!na) throw new Error('The dossier is gone');
  return na;
}

function personal(lid: Castlid): LijstEigenaar {
  return { soort: 'LIDMAATSCHAP', id: lid.persoon.lidmaatschapId };
}

function platform(cast: Cast): LijstEigenaar {
  return { soort: 'PLATFORM', id: cast.platformId };
}

function ids(page: PageOf<Lijstregel>): string[] {
  return page.items.map((one) => one.hulpvraagId);
}

async function everyPage(list: (page: Page) => Promise<PageOf<Lijstregel>>, aantal: number): Promise<string[][]> {
  const pages: string[][] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ aantal, cursor });
    pages.push(ids(page));
    cursor = page.volgende;
  } while (cursor);
  return pages;
}

describe('access that ends', () => {
  test('takes the row of the preschool away in the transaction of "advies afgerond"', async () => {
    const cast = aCast();
    const voor = await store(aDossierIn('JK_ADVIES_AFGEROND', {}, cast));
    const eigenaar = personal(cast.voorschool);
    expect(ids(await lijsten.listWeergave(eigenaar, 'LOPEND', {}))).toEqual([voor.hulpvraag.id]);

    const schoolId = voor.scholen[0]?.id ?? '';
    const inschrijving = { schoolId, startdatum: '2027-03-01' };
    const opdracht = { naar: 'ADVIES_AFGEROND', omschrijving: '', inschrijving } as const;
    dynamodb.forget();
    await dossiers.save({
      voor,
      uitkomst: wijzigStatus(voor, opdracht, cast.specialist.actor, aContext()),
      inzageregel: anInzageregel(),
      ...aContext(),
    });
    expect(dynamodb.calls.map((call) => call.kind)).toEqual(['TransactWriteItems']);
    expect(await queryAll(dynamodb.table, lijstPk(eigenaar))).toEqual([]);
    expect(ids(await lijsten.searchByName(eigenaar, voor.kind.voornaam, {}))).toEqual([]);
  });

  test('and is given back by a step back, brings the row back', async () => {
    const cast = aCast();
    const dossier = await store(aDossierIn('JK_ADVIES_AFGEROND', {}, cast));
    const context = aContext();
    const inschrijving = { schoolId: dossier.scholen[0]?.id ?? '', startdatum: '2027-03-01' };
    const opdracht = { naar: 'ADVIES_AFGEROND', omschrijving: '', inschrijving } as const;
    const afgerond = await save(dossier, wijzigStatus(dossier, opdracht, cast.specialist.actor, context));
    await save(afgerond, zetStapTerug(afgerond, 'Vergissing', cast.specialist.actor, context));
    expect(ids(await lijsten.listWeergave(personal(cast.voorschool), 'LOPEND', {}))).toEqual([dossier.hulpvraag.id]);
  });

  test('by time alone is a venster on the row, and the row goes by time to live', async () => {
    const cast = aCast();
    const ronde = anOverlegronde();
    const sluitOp = addDays(NU, 3);
    const uitnodigingen = [anUitnodiging({ rondeId: ronde.id, sluitOp }, cast.genodigde)];
    const dossier = await store(aDossier({ overlegrondes: [ronde], uitnodigingen }, cast));
    const { items } = await lijsten.listWeergave(personal(cast.genodigde), 'LOPEND', {});
    expect(items[0]?.vensters).toEqual([{ tot: sluitOp }]);
    const Key = { pk: lijstPk(personal(cast.genodigde)), sk: lijstregelSk(dossier.hulpvraag.id) };
    const { Item } = await dynamodb.table.documents.send(new GetCommand({ TableName: dynamodb.table.name, Key }));
    expect(Item?.verlooptOp).toBe(Date.parse(sluitOp) / 1000 + 24 * 60 * 60);
  });
});

describe('a list', () => {
  test('that waits for me has the longest waiting first, the others the latest change first', async () => {
    const cast = aCast();
    const moments = [addDays(NU, 2), addDays(NU, 1), addDays(NU, 3)];
    for (const moment of moments) {
      await store(aDossier({ hulpvraag: { statusSinds: moment, gewijzigdOp: moment } }, cast));
    }
    const waiting = await lijsten.listWeergave(personal(cast.voorschool), 'WACHT_OP_MIJ', {});
    const running = await lijsten.listWeergave(personal(cast.specialist), 'LOPEND', {});
    expect(waiting.items.map((one) => one.statusSinds)).toEqual(moments.toSorted());
    expect(running.items.map((one) => one.gewijzigdOp)).toEqual(moments.toSorted().toReversed());
  });

  test('comes in pages that hold each row once', async () => {
    const cast = aCast();
    const stored = [];
    for (let index = 0; index < 7; index++) stored.push((await store(aDossier({}, cast))).hulpvraag.id);
    const list = (page: Page) => lijsten.listWeergave(personal(cast.voorschool), 'WACHT_OP_MIJ', page);
    const pages = await everyPage(list, 3);
    expect(pages.map((page) => page.length)).toEqual([3, 3, 1]);
    expect(pages.flat().toSorted()).toEqual(stored.toSorted());
  });

  test('of a platform is per status, longest waiting first', async () => {
    const cast = aCast();
    const later = await store(aDossier({ hulpvraag: { statusSinds: addDays(NU, 1) } }, cast));
    const earlier = await store(aDossier({}, cast));
    const other = await store(aDossierIn('JK_ONDERWIJSADVIES', {}, cast));
    const list = (status: Dossier['hulpvraag']['status']) => lijsten.listByStatus(cast.platformId, status, {});
    expect(ids(await list('JK_ONDERWIJSADVIES_AANVRAAG'))).toEqual([earlier.hulpvraag.id, later.hulpvraag.id]);
    expect(ids(await list('JK_ONDERWIJSADVIES'))).toEqual([other.hulpvraag.id]);
  });

  test.each([
    ['another list', async (cast: Cast) => cast.ouder],
    ['another person', async () => aCast().voorschool],
  ])('refuses a cursor of %s', async (_, otherOwner) => {
    const cast = aCast();
    for (let index = 0; index < 2; index++) await store(aDossier({}, cast));
    const { volgende } = await lijsten.listWeergave(personal(cast.voorschool), 'WACHT_OP_MIJ', { aantal: 1 });
    const other = personal(await otherOwner(cast));
    const attempt = lijsten.listWeergave(other, 'WACHT_OP_MIJ', { cursor: volgende });
    await expect(attempt).rejects.toMatchObject({ code: 'ONGELDIGE_INVOER' });
    const otherView = lijsten.listWeergave(personal(cast.voorschool), 'LOPEND', { cursor: volgende });
    await expect(otherView).rejects.toMatchObject({ code: 'ONGELDIGE_INVOER' });
  });

  test.each(['', 'x', 'bnVsbA', 'e30', Buffer.from('{"pk":1}').toString('base64url')])(
    'refuses %j as a cursor',
    async (cursor) => {
      const attempt = lijsten.listWeergave(personal(aCast().ouder), 'LOPEND', { cursor });
      await expect(attempt).rejects.toMatchObject({ code: 'ONGELDIGE_INVOER' });
    },
  );

  test('has no child name or other content in its cursors', async () => {
    const cast = aCast();
    for (let index = 0; index < 2; index++) await store(aDossier({ kind: { voornaam: 'Geheimpje' } }, cast));
    const { volgende } = await lijsten.listWeergave(personal(cast.voorschool), 'WACHT_OP_MIJ', { aantal: 1 });
    expect(Buffer.from(volgende ?? '', 'base64url').toString()).not.toMatch(/geheimpje/i);
  });
});

describe('a search by name', () => {
  async function children(...names: readonly (readonly [string, string])[]) {
    const cast = aCast();
    for (const [voornaam, achternaam] of names) await store(aDossier({ kind: { voornaam, achternaam } }, cast));
    const search = async (eigenaar: LijstEigenaar, naam: string) =>
      (await lijsten.searchByName(eigenaar, naam, {})).items.map((one) => one.kindNaam);
    return { cast, search };
  }

  test.each(['zoe', 'ZOË', 'Zoë Ø', 'oster', 'Østergård', 'ostergard zo', '  zoë  østergård '])(
    'finds a child by the beginning of first or last name, with or without accents: %j',
    async (naam) => {
      const { cast, search } = await children(['Zoë', 'Østergård'], ['Anne-Fleur', "van 't Verzinsel"]);
      expect(await search(platform(cast), naam)).toEqual(['Zoë Østergård']);
      expect(await search(personal(cast.voorschool), naam)).toEqual(['Zoë Østergård']);
    },
  );

  test('does not find by the middle of a name, and finds nothing of another platform', async () => {
    const { cast, search } = await children(['Fenna', 'Verzonnen']);
    expect(await search(platform(cast), 'enna')).toEqual([]);
    expect(await search(platform(aCast()), 'fenna')).toEqual([]);
  });

  test('names a child once when both names begin alike, also over pages', async () => {
    const { cast } = await children(['Bram', 'Bramsen'], ['Bram', 'Verzonnen'], ['Fenna', 'Bramsen']);
    const pages = await everyPage((page) => lijsten.searchByName(platform(cast), 'bram', page), 1);
    expect(pages.flat()).toHaveLength(3);
    expect(new Set(pages.flat()).size).toBe(3);
  });

  test('follows a corrected name', async () => {
    const cast = aCast();
    const voor = await store(aDossier({ kind: { achternaam: 'Verzonnen' } }, cast));
    await save(voor, silent({ ...voor, kind: { ...voor.kind, achternaam: 'Anders' } }, 'kind', 'x'));
    expect(ids(await lijsten.searchByName(platform(cast), 'anders', {}))).toEqual([voor.hulpvraag.id]);
    expect(ids(await lijsten.searchByName(platform(cast), 'verzonnen', {}))).toEqual([]);
  });

  test('of nothing but signs is refused', async () => {
    const attempt = lijsten.searchByName(platform(aCast()), ' -', {});
    await expect(attempt).rejects.toMatchObject({ code: 'ONGELDIGE_INVOER' });
  });
});

describe('the counts of a platform', () => {
  test('follow every change of status, also when many change at once', async () => {
    const cast = aCast();
    const stored = [];
    for (let index = 0; index < 6; index++) stored.push(await store(aDossierIn('CONCEPT', {}, cast)));
    const opdracht = { naar: 'JK_ONDERWIJSADVIES_AANVRAAG', omschrijving: '' } as const;
    const { actor } = cast.contactpersoonJk;
    await Promise.all(stored.slice(0, 4).map((one) => save(one, wijzigStatus(one, opdracht, actor, aContext()))));
    const counts = await lijsten.countByStatus(cast.platformId);
    expect(counts.get('CONCEPT')).toBe(2);
    expect(counts.get('JK_ONDERWIJSADVIES_AANVRAAG')).toBe(4);
  });

  test('are left alone by a change without another status', async () => {
    const cast = aCast();
    const voor = await store(aDossier({}, cast));
    await save(voor, silent(voor, 'x', 'y'));
    expect(await lijsten.countByStatus(cast.platformId)).toEqual(new Map([['JK_ONDERWIJSADVIES_AANVRAAG', 1]]));
  });
});

describe('the list of my overlegrondes', () => {
  async function invited(overrides: DossierOverrides = {}) {
    const cast = aCast();
    const [near, far] = [anOverlegronde(), anOverlegronde({ moment: addDays(NU, 30) })];
    const uitnodigingen = [near, far].map((ronde) => {
      const soort = 'EXTERN' as const;
      return anUitnodiging(
        { rondeId: ronde.id, soort, opentOp: addDays(NU, 1), sluitOp: addDays(NU, 40) },
        cast.genodigde,
      );
    });
    const dossier = await store(aDossier({ overlegrondes: [near, far], uitnodigingen, ...overrides }, cast));
    const list = async () => (await lijsten.listOverleg(cast.genodigde.persoon.lidmaatschapId, {})).items;
    return { cast, dossier, near, far, list };
  }

  test('has the latest first, and says when it opens under which case number, but not for which child', async () => {
    const { dossier, near, far, list } = await invited();
    const items = await list();
    expect(items.map((one) => one.rondeId)).toEqual([far.id, near.id]);
    const { id: hulpvraagId, zaaknummer } = dossier.hulpvraag;
    expect(items[0]).toMatchObject({ hulpvraagId, zaaknummer, moment: far.moment, opentOp: addDays(NU, 1) });
    expect(JSON.stringify(items)).not.toContain(dossier.kind.achternaam);
  });

  test('follows a moment that is moved, an invitation that is withdrawn and a round that is called off', async () => {
    const { dossier, near, far, list } = await invited();
    const moved = { ...near, moment: addDays(NU, 35) };
    const na = await save(dossier, silent({ ...dossier, overlegrondes: [moved, far] }, 'x', 'y'));
    expect((await list()).map((one) => one.moment)).toEqual([moved.moment, far.moment]);
    const withdrawn = na.uitnodigingen.map((one) => (one.rondeId === far.id ? { ...one, ingetrokkenOp: NU } : one));
    const zonder = await save(na, silent({ ...na, uitnodigingen: withdrawn }, 'x', 'y'));
    expect((await list()).map((one) => one.rondeId)).toEqual([near.id]);
    await save(zonder, silent({ ...zonder, overlegrondes: [{ ...moved, afgelastOp: NU }, far] }, 'x', 'y'));
    expect(await list()).toEqual([]);
  });

  test('is empty for a case that is closed', async () => {
    const { list } = await invited({ status: 'JK_INGETROKKEN' });
    expect(await list()).toEqual([]);
  });
});

describe('access that ends in a second', () => {
  test('ends in lists in that second too: every list is read consistently', async () => {
    const table = dynamodb.connect();
    const consistent: unknown[] = [];
    table.documents.middlewareStack.add((next) => (args) => {
      consistent.push('ConsistentRead' in args.input && args.input.ConsistentRead);
      return next(args);
    });
    const lists = createLijstStore(table);
    const cast = aCast();
    await lists.listWeergave(personal(cast.voorschool), 'LOPEND', {});
    await lists.listByStatus(cast.platformId, 'CONCEPT', {});
    await lists.searchByName(platform(cast), 'fenna', {});
    await lists.listOverleg(cast.genodigde.persoon.lidmaatschapId, {});
    await createDossierStore(table).load(aDossier().hulpvraag.id);
    await createGebruikerStore(table).load(cast.voorschool.persoon.gebruikerId);
    expect(consistent).toEqual([true, true, true, true, true, true]);
  });
});

describe('what a list costs', () => {
  test('is one Query, and no more with 500 dossiers than with 20', async () => {
    const [small, large] = [aCast(), aCast()];
    for (let index = 0; index < 20; index++) await store(aDossier({}, small));
    for (let index = 0; index < 500; index++) await store(aDossier({}, large));
    const page = { aantal: 10 };
    const reads: readonly ((cast: Cast) => Promise<unknown>)[] = [
      (cast) => lijsten.listWeergave(personal(cast.voorschool), 'WACHT_OP_MIJ', page),
      (cast) => lijsten.listByStatus(cast.platformId, 'JK_ONDERWIJSADVIES_AANVRAAG', page),
      (cast) => lijsten.searchByName(platform(cast), 'fen', page),
      (cast) => lijsten.countByStatus(cast.platformId),
    ];
    for (const read of reads) {
      dynamodb.forget();
      await read(small);
      await read(large);
      expect(dynamodb.calls.map((call) => call.kind)).toEqual(['Query', 'Query']);
      expect(dynamodb.calls[0]?.capacity).toBeGreaterThan(0);
      expect(dynamodb.calls[1]?.capacity).toBe(dynamodb.calls[0]?.capacity);
    }
  });
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
