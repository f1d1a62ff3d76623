/** Looking for a hulpvraag: what is found, by whom, and what is left behind of it. */

import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { queryAll } from '#shared/adapters/dynamodb/query.ts';
import { rebuildLists } from '#shared/adapters/dynamodb/rebuild-lists.ts';
import { createVernietigStore } from '#shared/adapters/dynamodb/vernietiging-store.ts';
import { wijzigStatus } from '#shared/hulpvraag/wijzig-status.ts';
import { addDays } from '#shared/kernel/dates.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { hulpvraagIdIn } from '#shared/model/ids.ts';
import { silent } from '#shared/model/uitkomst.ts';
import { eigenLijst } from '#shared/views/lijst-lezer.ts';
import type { Lijstlezer } from '#shared/views/lijstregel.ts';
import {
  aCast,
  aContext,
  aDossier,
  aDossierIn,
  anInzageregel,
  anOverlegronde,
  anUitnodiging,
  type Cast,
  NU,
} from '#tests/support/builders.ts';
import { asPlatformId, idOf } from '#tests/support/ids.ts';
import { storesOfFile } from '#tests/support/stores-of-file.ts';

const { dynamodb, dossiers, lijsten, store, save } = storesOfFile();

const platform = (cast: Cast): Lijstlezer => ({ soort: 'PLATFORM', id: cast.platformId });

async function named(cast: Cast, naam: string, overrides: Parameters<typeof aDossier>[0] = {}): Promise<Dossier> {
  const [voornaam = '', ...rest] = naam.split(' ');
  return store(aDossier({ kind: { voornaam, achternaam: rest.join(' ') }, ...overrides }, cast));
}

async function names(lezer: Lijstlezer, tekst: string): Promise<readonly string[]> {
  return (await lijsten.searchByName(lezer, tekst, {})).items.map((one) => one.kindNaam);
}

/** Every word that is kept for a list. */
async function wordsOf(lezer: { readonly soort: string; readonly id: string }) {
  return queryAll(dynamodb.table, `ZOEK#${lezer.soort}#${lezer.id}`);
}

describe('a search', () => {
  test('is in the order of Dutch lists: by the main part of the last name, then the first name', async () => {
    const cast = aCast();
    for (const naam of ['Cas van den Berg', 'Ab Berg', 'Bo de Berg', 'Anna Bergman', 'Dirk van Berg']) {
      await named(cast, naam);
    }
    const inOrder = ['Ab Berg', 'Bo de Berg', 'Cas van den Berg', 'Dirk van Berg', 'Anna Bergman'];
    expect(await names(platform(cast), 'berg')).toEqual(inOrder);
  });

  test('knows the tussenvoegsel that has a field of its own', async () => {
    const cast = aCast();
    const kind = { voornaam: 'Anna', tussenvoegsel: 'van den', achternaam: 'Berg' };
    await store(aDossier({ kind }, cast));
    for (const tekst of ['berg', 'van den', 'vandenberg']) {
      expect(await names(platform(cast), tekst)).toEqual(['Anna van den Berg']);
    }
  });

  test.each([
    ['the platform', platform],
    ['the JKspecialist', (cast: Cast) => eigenLijst(cast.specialist.actor)],
    ['the preschool', (cast: Cast) => eigenLijst(cast.voorschool.actor)],
    ['an ouder', (cast: Cast) => eigenLijst(cast.ouder.actor)],
    ['the school', (cast: Cast) => eigenLijst(cast.school.actor)],
  ])('of %s finds by a word in the middle and by case number', async (_, lezerVan) => {
    const cast = aCast();
    const kind = { voornaam: 'Yasmin', achternaam: 'El-Amrani' };
    const hulpvraag = { zaaknummer: 'JK-2026-000123' };
    await store(aDossierIn('JK_AANMELDEN_SCHOOL', { kind, hulpvraag }, cast));
    for (const tekst of ['amrani', 'JK–2026–000123', '123', 'amrani yasmin']) {
      const { items } = await lijsten.searchByName(lezerVan(cast), tekst, {});
      expect(items.map((one) => one.kindNaam)).toEqual(['Yasmin El-Amrani']);
    }
  });

  test('by the preschool is for the SWV only', async () => {
    const cast = aCast();
    const dossier = await store(aDossierIn('JK_AANMELDEN_SCHOOL', {}, cast));
    const tekst = dossier.hulpvraag.voorschoolContact.organisatieNaam;
    for (const lezer of [platform(cast), eigenLijst(cast.specialist.actor), eigenLijst(cast.contactpersoonJk.actor)]) {
      const { items } = await lijsten.searchByName(lezer, tekst, {});
      expect(items).toMatchObject([{ gevondenBij: 'VOORSCHOOL', voorschool: tekst }]);
    }
    for (const lid of [cast.voorschool, cast.ouder, cast.school]) {
      expect(await lijsten.searchByName(eigenLijst(lid.actor), tekst, {})).toEqual({ items: [] });
    }
  });

  test('of several words reads many of the first word in one Query, and names each child once', async () => {
    const cast = aCast();
    for (let index = 0; index < 40; index++) await named(cast, `Kind${index} Jansen Jansma`);
    await named(cast, 'Zus Jansen');
    dynamodb.forget();
    expect(await names(platform(cast), 'zus jansen')).toEqual(['Zus Jansen']);
    expect(dynamodb.calls.map((call) => call.kind)).toEqual(['Query', 'BatchGetItem']);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await lijsten.searchByName(platform(cast), 'jans', { aantal: 7, cursor });
      seen.push(...page.items.map((one) => one.hulpvraagId));
      cursor = page.volgende;
    } while (cursor);
    expect(seen).toHaveLength(41);
    expect(new Set(seen).size).toBe(41);
  });

  test.each(['١٢٣ ', '__proto__', 'a'.repeat(100), '😀', 'ﷺ'.repeat(100), '#', '123#', 'x'.repeat(3000)])(
    'for %j is answered or refused in words, never by a fault',
    async (tekst) => {
      const cast = aCast();
      const answer = lijsten.searchByName(platform(cast), tekst, {});
      await answer.catch((error: unknown) => expect(error).toMatchObject({ code: 'ONGELDIGE_INVOER' }));
    },
  );

  test('keeps long names in keys that DynamoDB takes', async () => {
    const cast = aCast();
    const achternaam = `${'漢'.repeat(50)} ${'ﷺ'.repeat(49)}`;
    await store(aDossier({ kind: { voornaam: 'Ɐ'.repeat(100), achternaam } }, cast));
    expect(await names(platform(cast), '漢漢')).toHaveLength(1);
  });
});

describe('a cursor of a search', () => {
  test('of a row that the reader may not see is refused as one that is not there', async () => {
    const cast = aCast();
    const ronde = anOverlegronde();
    const dicht = { openingswijze: 'OP_TIJDSTIP', opentOp: addDays(NU, 7) } as const;
    const uitnodigingen = [anUitnodiging({ rondeId: ronde.id, ...dicht }, cast.genodigde)];
    const hidden = await store(aDossier({ overlegrondes: [ronde], uitnodigingen }, cast));
    const lezer = eigenLijst(cast.genodigde.actor);
    expect(await wordsOf(lezer)).not.toEqual([]);
    for (const id of [hidden.hulpvraag.id, uuidv7()]) {
      const cursor = Buffer.from(JSON.stringify({ pk: `ZOEK#LIDMAATSCHAP#${lezer.id}`, id })).toString('base64url');
      const attempt = lijsten.searchByName(lezer, 'fenna', { cursor });
      await expect(attempt).rejects.toMatchObject({ code: 'ONGELDIGE_INVOER' });
    }
  });
});

test('lists of an older release are found by words once they are written again, and the old copies are gone', async () => {
  const cast = aCast();
  const dossier = await named(cast, 'Anna van den Berg');
  const lists = { soort: 'LIDMAATSCHAP', id: cast.specialist.persoon.lidmaatschapId };
  for (const { pk, sk } of [...(await wordsOf(platform(cast))), ...(await wordsOf(lists))]) {
    await dynamodb.table.documents.send(new DeleteCommand({ TableName: dynamodb.table.name, Key: { pk, sk } }));
  }
  const alias = { pk: `LIJST#PLATFORM#${cast.platformId}`, sk: `ACHTERNAAM#${dossier.hulpvraag.id}` };
  const Item = { ...alias, type: 'LIJSTREGEL_NAAM', kindNaam: 'Anna van den Berg' };
  await dynamodb.table.documents.send(new PutCommand({ TableName: dynamodb.table.name, Item }));
  expect(await names(platform(cast), 'berg')).toEqual([]);

  const first = await rebuildLists(dynamodb.table, () => NU);
  expect(first.removed).toBe(1);
  expect(await names(platform(cast), 'berg')).toEqual(['Anna van den Berg']);
  expect(await names(eigenLijst(cast.specialist.actor), 'anna')).toEqual(['Anna van den Berg']);
  expect(await dossiers.load(dossier.hulpvraag.id)).toEqual(dossier);
  expect(await rebuildLists(dynamodb.table, () => NU)).toEqual({ ...first, removed: 0 });
});

describe('the words of a case', () => {
  test('are not written again by a change of status, and go with the access that ends', async () => {
    const cast = aCast();
    const voor = await store(aDossierIn('JK_ADVIES_AFGEROND', {}, cast));
    const eigen = { soort: 'LIDMAATSCHAP', id: cast.voorschool.persoon.lidmaatschapId };
    expect(await wordsOf(eigen)).not.toEqual([]);
    const before = await wordsOf(platform(cast));
    const inschrijving = { schoolId: idOf(voor.scholen[0]), startdatum: '2027-03-01' } as const;
    const opdracht = { naar: 'ADVIES_AFGEROND', omschrijving: '', inschrijving } as const;
    await save(voor, wijzigStatus(voor, opdracht, cast.specialist.actor, aContext()));
    expect(await wordsOf(eigen)).toEqual([]);
    expect(await wordsOf(platform(cast))).toEqual(before);
  });

  test('follow a corrected name in every list, in the other hulpvragen of the child too', async () => {
    const cast = aCast();
    const eerste = await named(cast, 'Fenna Verzonnen', { status: 'ADVIES_AFGEROND' });
    const tweede = { ...aDossier({}, cast).hulpvraag, id: hulpvraagIdIn(eerste.kop.id, 2) };
    const vervolg = { ...eerste, hulpvraag: tweede, andereHulpvragen: [eerste.hulpvraag] };
    await dossiers.create({ voor: eerste, uitkomst: silent(vervolg, 'hulpvraag', tweede.id), ...aCreationRest() });
    const voor = (await dossiers.load(tweede.id)) as Dossier;
    const kind = { ...voor.kind, tussenvoegsel: 'van', achternaam: 'Anders' };
    await save(voor, silent({ ...voor, kind }, 'kind', 'x'));
    expect(await names(platform(cast), 'anders')).toEqual(['Fenna van Anders', 'Fenna van Anders']);
    expect(await names(platform(cast), 'verzonnen')).toEqual([]);
    expect(JSON.stringify(await wordsOf(platform(cast)))).not.toMatch(/verzonnen/i);
  });

  test('move with the dossier to another platform', async () => {
    const cast = aCast();
    const voor = await named(cast, 'Anna van den Berg');
    const platformId = asPlatformId();
    await save(voor, silent({ ...voor, kop: { ...voor.kop, platformId } }, 'x', 'y'));
    expect(await names({ soort: 'PLATFORM', id: platformId }, 'berg')).toEqual(['Anna van den Berg']);
    expect(await wordsOf(platform(cast))).toEqual([]);
  });

  test('are destroyed with it, of everybody', async () => {
    const cast = aCast();
    const dossier = await store(aDossierIn('JK_AANMELDEN_SCHOOL', {}, cast));
    await createVernietigStore(dynamodb.table).removeAround(dossier, NU);
    const owners = [cast.voorschool, cast.specialist, cast.contactpersoonJk, cast.ouder, cast.ouder2].map((lid) => ({
      soort: 'LIDMAATSCHAP',
      id: lid.persoon.lidmaatschapId,
    }));
    const school = { soort: 'ORGANISATIE', id: cast.school.persoon.organisatieId };
    for (const owner of [platform(cast), school, ...owners]) expect(await wordsOf(owner)).toEqual([]);
  });

  test('that are left behind lead nowhere', async () => {
    const cast = aCast();
    const dossier = await named(cast, 'Anna van den Berg');
    const lezer = eigenLijst(cast.voorschool.actor);
    const words = await wordsOf(lezer);
    const voorschoolContact = { ...dossier.hulpvraag.voorschoolContact, ...aCast().voorschool.persoon };
    const elders = { ...dossier, hulpvraag: { ...dossier.hulpvraag, voorschoolContact } };
    await save(dossier, silent(elders, 'x', 'y'));
    for (const Item of words) {
      await dynamodb.table.documents.send(new PutCommand({ TableName: dynamodb.table.name, Item }));
    }
    expect(await lijsten.searchByName(lezer, 'berg', { aantal: 1 })).toEqual({ items: [] });
  });
});

function aCreationRest() {
  const { nu, nieuwId } = aContext();
  return { inzageregel: anInzageregel(), nu, nieuwId };
}
