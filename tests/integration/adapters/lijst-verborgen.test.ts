/**
 * Rows that are in a list and hidden from its reader: nothing in an answer may tell that they are there, nor whose they
 * are.
 */

import { describe, expect, test } from 'vitest';
import { createGebruikerStore } from '#shared/adapters/dynamodb/gebruiker-store.ts';
import { addDays } from '#shared/kernel/dates.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Page, PageOf } from '#shared/ports/gebruiker-store.ts';
import { eigenLijst } from '#shared/views/lijst-lezer.ts';
import type { Lijstlezer, Lijstregel } from '#shared/views/lijstregel.ts';
import {
  aCast,
  aDossier,
  aDossierIn,
  aGebruiker,
  aLidmaatschap,
  anOverlegronde,
  anUitnodiging,
  aSchool,
  type Cast,
  NU,
} from '#tests/support/builders.ts';
import { asLidmaatschapId, asOrganisatieId, asPlatformId } from '#tests/support/ids.ts';
import { storesOfFile } from '#tests/support/stores-of-file.ts';

const { dynamodb, lijsten, store } = storesOfFile();

const DICHT = { openingswijze: 'OP_TIJDSTIP', opentOp: addDays(NU, 7) } as const;

/** A case to which the invitee of the cast is invited, and which opens for them next week, unless said otherwise. */
async function invitedTo(cast: Cast, voornaam: string, venster: object = DICHT): Promise<Dossier> {
  const ronde = anOverlegronde();
  const uitnodigingen = [anUitnodiging({ rondeId: ronde.id, ...venster }, cast.genodigde)];
  const kind = { voornaam, achternaam: 'Achtermans' };
  return store(aDossier({ kind, overlegrondes: [ronde], uitnodigingen }, aCastWith(cast)));
}

/** Other people at the same platform, so that only the invitee is shared. */
function aCastWith(cast: Cast): Cast {
  return { ...aCast(cast.samenwerkingsverbandId), platformId: cast.platformId };
}

async function everyPage(list: (page: Page) => Promise<PageOf<Lijstregel>>, aantal: number) {
  const pages: PageOf<Lijstregel>[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ aantal, cursor });
    pages.push(page);
    cursor = page.volgende;
  } while (cursor);
  return pages;
}

const decoded = ({ volgende = '' }: PageOf<unknown>) => Buffer.from(volgende, 'base64url').toString();

describe('a row that opens next week', () => {
  test('leaves no cursor, whatever is searched for and however small the page', async () => {
    const cast = aCast();
    await invitedTo(cast, 'Anneloes');
    await invitedTo(cast, 'Anton');
    const lezer = eigenLijst(cast.genodigde.actor);
    for (const naam of ['a', 'anne', 'achter']) {
      expect(await lijsten.searchByName(lezer, naam, { aantal: 1 })).toEqual({ items: [] });
    }
    expect(await lijsten.listWeergave(lezer, 'LOPEND', { aantal: 1 })).toEqual({ items: [] });
  });

  test('does not make a page short, and ends no list early', async () => {
    const cast = aCast();
    const open: string[] = [];
    for (let index = 0; index < 9; index++) {
      const isOpen = index % 3 === 2;
      const { hulpvraag } = await invitedTo(cast, `Anna${index}`, isOpen ? {} : DICHT);
      if (isOpen) open.push(hulpvraag.id);
    }
    const lezer = eigenLijst(cast.genodigde.actor);
    for (const list of [
      (page: Page) => lijsten.searchByName(lezer, 'anna', page),
      (page: Page) => lijsten.listWeergave(lezer, 'LOPEND', page),
    ]) {
      const pages = await everyPage(list, 2);
      expect(pages.map((page) => page.items.length)).toEqual([2, 1]);
      expect(pages.flatMap((page) => page.items.map((one) => one.hulpvraagId)).toSorted()).toEqual(open.toSorted());
    }
  });
});

test('what staff of the SWV lost by another platform or role is hidden without a trace', async () => {
  const cast = aCast();
  for (const voornaam of ['Bas', 'Bea']) await store(aDossier({ kind: { voornaam } }, cast));
  const { actor } = cast.specialist;
  const search = (als: Partial<typeof actor>) =>
    lijsten.searchByName(eigenLijst({ ...actor, ...als }), 'b', { aantal: 1 });
  expect(await search({})).toMatchObject({ items: [{}], volgende: expect.any(String) });
  expect(await search({ platformIds: [asPlatformId()] })).toEqual({ items: [] });
  expect(await search({ rollen: ['FG'] })).toEqual({ items: [] });
});

describe('no cursor holds a name', () => {
  test('of a child, also where the order is by name', async () => {
    const cast = aCast();
    for (let index = 0; index < 3; index++) {
      await store(aDossier({ kind: { voornaam: `Geheimpje${index}` } }, cast));
    }
    const platform: Lijstlezer = { soort: 'PLATFORM', id: cast.platformId };
    const pages = await everyPage((page) => lijsten.searchByName(platform, 'geheim', page), 1);
    expect(pages.map((page) => page.items[0]?.kindNaam)).toEqual(
      ['0', '1', '2'].map((index) => `Geheimpje${index} Verzonnen`),
    );
    expect(pages.map(decoded).join()).not.toMatch(/geheim|verzonnen/i);
  });

  test('of a member of an organisation', async () => {
    const gebruikers = createGebruikerStore(dynamodb.table);
    const organisatieId = asOrganisatieId();
    for (const naam of ['Ada Geheim', 'Bo Geheim']) {
      const gebruiker = aGebruiker();
      const lid = aLidmaatschap({ gebruikerId: gebruiker.id, organisatieId, naam });
      await gebruikers.create({ gebruiker, lidmaatschappen: [lid] });
    }
    const first = await gebruikers.listMembers(organisatieId, 'MEDEWERKERS', { aantal: 1 });
    expect(decoded(first)).toContain('LID#');
    expect(decoded(first)).not.toMatch(/geheim/i);
    const { items } = await gebruikers.listMembers(organisatieId, 'MEDEWERKERS', { cursor: first.volgende });
    expect(items.map((one) => one.naam)).toEqual(['Bo Geheim']);
  });

  test('and one that was made up, or is of another list by name, is refused', async () => {
    const [cast, other] = [aCast(), aCast()];
    for (const one of [cast, cast, other, other]) await store(aDossier({}, one));
    const search = (one: Cast, page: Page) =>
      lijsten.searchByName({ soort: 'PLATFORM', id: one.platformId }, 'fenna', page);
    const { volgende } = await search(other, { aantal: 1 });
    await expect(search(cast, { cursor: volgende })).rejects.toMatchObject({ code: 'ONGELDIGE_INVOER' });
    const made = Buffer.from('{"pk":"x","sk":"y"}').toString('base64url');
    await expect(search(cast, { cursor: made })).rejects.toMatchObject({ code: 'ONGELDIGE_INVOER' });
  });
});

describe('a contactpersoon of a school who is invited in person', () => {
  const ids = (page: PageOf<Lijstregel>) => page.items.map((one) => one.hulpvraagId);

  test('has the case in the own list, and the colleagues do not', async () => {
    const cast = aCast();
    const ronde = anOverlegronde();
    const uitnodigingen = [anUitnodiging({ rondeId: ronde.id, soort: 'SCHOOL' }, cast.school)];
    const niet = aSchool({}, cast.school);
    for (const scholen of [[], [niet]]) {
      const dossier = aDossierIn('JK_BIJLAGEN_TOEGEVOEGD', { overlegrondes: [ronde], uitnodigingen, scholen }, cast);
      await store(dossier);
    }
    const colleague = { ...cast.school.actor, lidmaatschapId: asLidmaatschapId() };
    expect(ids(await lijsten.listWeergave(eigenLijst(cast.school.actor), 'LOPEND', {}))).toHaveLength(2);
    expect(await lijsten.listWeergave(eigenLijst(colleague), 'LOPEND', {})).toEqual({ items: [] });
  });

  test('has it once when the school was asked too, and page after page of both lists', async () => {
    const cast = aCast();
    const stored: string[] = [];
    for (const status of ['JK_ADVIES_AFGEROND', 'JK_BIJLAGEN_TOEGEVOEGD', 'JK_ADVIES_AFGEROND'] as const) {
      const ronde = anOverlegronde();
      const uitnodigingen = [anUitnodiging({ rondeId: ronde.id }, cast.school)];
      const dossier = aDossierIn(status, { overlegrondes: [ronde], uitnodigingen }, cast);
      stored.push((await store(dossier)).hulpvraag.id);
    }
    const lezer = eigenLijst(cast.school.actor);
    for (const aantal of [1, 2, 3, 10]) {
      const pages = await everyPage((page) => lijsten.listWeergave(lezer, 'LOPEND', page), aantal);
      expect(pages.flatMap(ids).toSorted()).toEqual(stored.toSorted());
      const found = await everyPage((page) => lijsten.searchByName(lezer, 'fenna', page), aantal);
      expect(found.flatMap(ids).toSorted()).toEqual(stored.toSorted());
      expect(found.every((page) => page.items.length > 0)).toBe(true);
    }
  });
});
