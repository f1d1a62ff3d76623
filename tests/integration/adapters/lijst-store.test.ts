import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from 'vitest';
import { lijstPk, lijstregelSk } from '#shared/adapters/dynamodb/keys.ts';
import { createLijstStore } from '#shared/adapters/dynamodb/lijst-store.ts';
import { queryAll } from '#shared/adapters/dynamodb/query.ts';
import { wijzigStatus } from '#shared/hulpvraag/wijzig-status.ts';
import { zetStapTerug } from '#shared/hulpvraag/zet-stap-terug.ts';
import { addDays } from '#shared/kernel/dates.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { silent } from '#shared/model/uitkomst.ts';
import type { Page, PageOf } from '#shared/ports/gebruiker-store.ts';
import type { LijstEigenaar, Lijstregel } from '#shared/views/lijstregel.ts';
import {
  aCast,
  aContext,
  aDossier,
  aDossierIn,
  anOverlegronde,
  anUitnodiging,
  type Cast,
  type Castlid,
  NU,
} from '#tests/support/builders.ts';
import { idOf } from '#tests/support/ids.ts';
import { storesOfFile } from '#tests/support/stores-of-file.ts';

const { dynamodb, lijsten, store, save } = storesOfFile();

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

    const schoolId = idOf(voor.scholen[0]);
    const inschrijving = { schoolId, startdatum: '2027-03-01' } as const;
    const opdracht = { naar: 'ADVIES_AFGEROND', omschrijving: '', inschrijving } as const;
    dynamodb.forget();
    await save(voor, wijzigStatus(voor, opdracht, cast.specialist.actor, aContext()));
    expect(dynamodb.calls.map((call) => call.kind)).toEqual(['TransactWriteItems', 'Query']);
    expect(await queryAll(dynamodb.table, lijstPk(eigenaar))).toEqual([]);
    expect(ids(await lijsten.searchByName(eigenaar, voor.kind.voornaam, {}))).toEqual([]);
  });

  test('and is given back by a step back, brings the row back', async () => {
    const cast = aCast();
    const dossier = await store(aDossierIn('JK_ADVIES_AFGEROND', {}, cast));
    const context = aContext();
    const inschrijving = { schoolId: idOf(dossier.scholen[0]), startdatum: '2027-03-01' } as const;
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

describe('a row', () => {
  test.each([
    ['before it opens', addDays(NU, 1), 0],
    ['from the moment it opens', addDays(NU, 2), 1],
    ['until the moment it closes', addDays(NU, 3), 0],
  ])('for an invitee is shown %s: at %s there are %i', async (_, moment, shown) => {
    const cast = aCast();
    const ronde = anOverlegronde();
    const window = { openingswijze: 'OP_TIJDSTIP', opentOp: addDays(NU, 2), sluitOp: addDays(NU, 3) } as const;
    const uitnodigingen = [anUitnodiging({ rondeId: ronde.id, ...window }, cast.genodigde)];
    await store(aDossier({ overlegrondes: [ronde], uitnodigingen }, cast));
    const then = createLijstStore(dynamodb.table, () => moment);
    const eigenaar = personal(cast.genodigde);
    expect((await then.listWeergave(eigenaar, 'LOPEND', {})).items).toHaveLength(shown);
    expect((await then.searchByName(eigenaar, 'fenna', {})).items).toHaveLength(shown);
    expect((await then.searchByName(eigenaar, 'verzonnen', {})).items).toHaveLength(shown);
  });
});

describe('a list', () => {
  test('that waits for me has the longest waiting first, the others the latest change of status first', async () => {
    const cast = aCast();
    const moments = [addDays(NU, 2), addDays(NU, 1), addDays(NU, 3)];
    for (const moment of moments) {
      await store(aDossier({ hulpvraag: { statusSinds: moment } }, cast));
    }
    const waiting = await lijsten.listWeergave(personal(cast.voorschool), 'WACHT_OP_MIJ', {});
    const running = await lijsten.listWeergave(personal(cast.specialist), 'LOPEND', {});
    expect(waiting.items.map((one) => one.statusSinds)).toEqual(moments.toSorted());
    expect(running.items.map((one) => one.statusSinds)).toEqual(moments.toSorted().toReversed());
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

  test("in a list of one's own comes in pages that hold each row once, each page by name", async () => {
    const cast = aCast();
    for (const voornaam of ['Bram', 'Anna', 'Daan', 'Cato', 'Elin']) {
      await store(aDossier({ kind: { voornaam, achternaam: 'Verzonnen' } }, cast));
    }
    await store(aDossier({ kind: { voornaam: 'Fenna', achternaam: 'Anders' } }, cast));
    const eigenaar = personal(cast.voorschool);
    const names: string[][] = [];
    let cursor: string | undefined;
    do {
      const page = await lijsten.searchByName(eigenaar, 'verzonnen', { aantal: 2, cursor });
      names.push(page.items.map((one) => one.kindNaam.split(' ')[0] ?? ''));
      cursor = page.volgende;
    } while (cursor);
    expect(names).toEqual([['Anna', 'Bram'], ['Cato', 'Daan'], ['Elin']]);
  });

  test("in a list of one's own is one Query and the rows that it found, and refuses a cursor of another list", async () => {
    const cast = aCast();
    for (let index = 0; index < 2; index++) await store(aDossier({}, cast));
    dynamodb.forget();
    const { volgende } = await lijsten.searchByName(personal(cast.voorschool), 'fenna', { aantal: 1 });
    expect(dynamodb.calls.map((call) => call.kind)).toEqual(['Query', 'BatchGetItem']);
    const attempt = lijsten.searchByName(personal(cast.specialist), 'fenna', { cursor: volgende });
    await expect(attempt).rejects.toMatchObject({ code: 'ONGELDIGE_INVOER' });
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
