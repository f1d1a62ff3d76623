import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { dossierPk } from '#shared/adapters/dynamodb/keys.ts';
import { createLijstStore } from '#shared/adapters/dynamodb/lijst-store.ts';
import { queryAll } from '#shared/adapters/dynamodb/query.ts';
import { createVernietigStore } from '#shared/adapters/dynamodb/vernietiging-store.ts';
import { changeDossier } from '#shared/dossier/change-dossier.ts';
import { createDossier } from '#shared/dossier/create-dossier.ts';
import { makeVervolgHulpvraag } from '#shared/hulpvraag/maak-hulpvraag.ts';
import { verplaatsDossier } from '#shared/hulpvraag/verplaats-dossier.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { hulpvraagIdIn, type PlatformId } from '#shared/model/ids.ts';
import type { Status } from '#shared/model/status.ts';
import { silent } from '#shared/model/uitkomst.ts';
import { ConcurrentChange } from '#shared/ports/dossier-store.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { aBijlage, aCast, aContext, aDossier, anInzageregel, type Cast, NU } from '#tests/support/builders.ts';
import { asPlatformId } from '#tests/support/ids.ts';
import { aChange } from '#tests/support/stored-dossier.ts';
import { storesOfFile } from '#tests/support/stores-of-file.ts';

const { dynamodb, dossiers, store: stored, reload } = storesOfFile();

describe('a further hulpvraag', () => {
  async function withSecond() {
    const cast = aCast();
    const first = await stored(aDossier({ status: 'JK_INGETROKKEN', bijlagen: [aBijlage()] }, cast));
    const empty = aDossier({}, cast);
    const na: Dossier = {
      ...empty,
      kop: first.kop,
      kind: first.kind,
      ouders: first.ouders,
      hulpvraag: { ...empty.hulpvraag, id: hulpvraagIdIn(first.kop.id, 2), status: 'JK_ONDERWIJSADVIES' },
      andereHulpvragen: [first.hulpvraag],
    };
    const opslag = { voor: first, uitkomst: silent(na, 'x', 'y'), inzageregel: anInzageregel(), ...aContext() };
    return { cast, first, na, opslag };
  }

  test('is added to the dossier and leaves the earlier one as it is', async () => {
    const { first, na, opslag } = await withSecond();
    await dossiers.create(opslag);
    expect(await reload(na)).toEqual({ ...na, kop: { ...na.kop, versie: 2 } });
    expect(await reload(first)).toEqual({
      ...first,
      kop: { ...first.kop, versie: 2 },
      andereHulpvragen: [na.hulpvraag],
    });
  });

  test('cannot be made twice', async () => {
    const { opslag } = await withSecond();
    await dossiers.create(opslag);
    await expect(dossiers.create(opslag)).rejects.toBeInstanceOf(ConcurrentChange);
  });

  test('cannot take the number of one that exists', async () => {
    const { first, na, opslag } = await withSecond();
    const same = { ...na, hulpvraag: { ...na.hulpvraag, id: first.hulpvraag.id } };
    const attempt = dossiers.create({ ...opslag, uitkomst: silent(same, 'x', 'y') });
    await expect(attempt).rejects.toBeInstanceOf(ConcurrentChange);
    expect(await reload(first)).toEqual(first);
  });

  test('loses the list row of an ouder whose gezag ends, also when that is recorded at the other hulpvraag', async () => {
    const { cast, first, opslag } = await withSecond();
    const lijsten = createLijstStore(dynamodb.table, () => NU);
    const list = async () => {
      const eigenaar = { soort: 'LIDMAATSCHAP', id: cast.ouder.persoon.lidmaatschapId } as const;
      return (await lijsten.searchByName(eigenaar, 'fenna', {})).items.map((one) => one.hulpvraagId);
    };
    await dossiers.create(opslag);
    expect(await list()).toEqual([`${first.kop.id}.2`]);
    const voor = await reload(first);
    await dossiers.save(aChange(voor, { ...voor, ouders: voor.ouders.map((one) => ({ ...one, gezag: false })) }));
    expect(await list()).toEqual([]);
  });

  test('moves to another platform together with the earlier one: rows, counts and access', async () => {
    const { cast, first, na, opslag } = await withSecond();
    await dossiers.create(opslag);
    const elders = asPlatformId();
    const contactpersoonJk = { ...cast.contactpersoonJk.lidmaatschap, platformIds: [elders] };
    const { actor } = cast.contactpersoonJk;
    const verzoek = { actor, hulpvraagId: na.hulpvraag.id, actie: 'verplaatsDossier', herkomst: 'test' };
    const deps = { dossiers, newContext: () => aContext() };
    await changeDossier(deps, verzoek, 'BETROKKENEN_BEWERKEN', ({ dossier }, context) =>
      verplaatsDossier(dossier, { platformId: elders, contactpersoonJk }, actor, context),
    );
    const lijsten = createLijstStore(dynamodb.table, () => NU);
    const rows = async (platformId: PlatformId, status: Status) =>
      (await lijsten.listByStatus(platformId, status, {})).items.map((one) => one.hulpvraagId);
    const count = async (platformId: PlatformId) =>
      [...(await lijsten.countByStatus(platformId))].filter(([, aantal]) => aantal !== 0).toSorted();
    expect([await rows(cast.platformId, 'JK_ONDERWIJSADVIES'), await rows(cast.platformId, 'JK_INGETROKKEN')]).toEqual([
      [],
      [],
    ]);
    expect(await rows(elders, 'JK_ONDERWIJSADVIES')).toEqual([na.hulpvraag.id]);
    expect(await rows(elders, 'JK_INGETROKKEN')).toEqual([first.hulpvraag.id]);
    expect(await count(cast.platformId)).toEqual([]);
    expect(await count(elders)).toEqual([
      ['JK_INGETROKKEN', 1],
      ['JK_ONDERWIJSADVIES', 1],
    ]);
    for (const one of [first, na]) {
      expect(decideToegang(actor, await reload(one), NU).rechten.size).toBe(0);
    }
  });
});

describe('a further hulpvraag after an earlier one was destroyed', () => {
  const contextLater = aContext();

  async function vervolg(cast: Cast, dossierId: string): Promise<Dossier> {
    const { actor } = cast.contactpersoonJk;
    const verzoek = { actor, actie: 'maakHulpvraag', herkomst: 'test', dossierId };
    const gemaakt = await createDossier(
      { dossiers, newContext: () => contextLater },
      verzoek,
      (bestaand, zaaknummer, context) => {
        if (!bestaand) throw new Error('There is a dossier');
        const mensen = {
          voorschoolContact: cast.voorschool.lidmaatschap,
          contactpersoonJk: cast.contactpersoonJk.lidmaatschap,
        };
        const gegevens = { zaaknummer, platformId: cast.platformId, kind: bestaand.kind, ouders: [], ...mensen };
        return makeVervolgHulpvraag(bestaand, gegevens, actor, context);
      },
    );
    return gemaakt.dossier;
  }

  /** Closed, so that another may follow. */
  async function sluit(dossier: Dossier): Promise<Dossier> {
    const voor = await reload(dossier);
    await dossiers.save(aChange(voor, { ...voor, hulpvraag: { ...voor.hulpvraag, status: 'JK_INGETROKKEN' } }));
    return reload(dossier);
  }

  async function vernietig(dossier: Dossier): Promise<void> {
    const store = createVernietigStore(dynamodb.table);
    const nu = await reload(dossier);
    await store.removeAround(nu, NU);
    await store.removeParts(nu);
    await store.removeRoot(nu);
    expect(await dossiers.load(dossier.hulpvraag.id)).toBeUndefined();
  }

  test('is made in the same dossier, also when the first is gone; numbers are never given again', async () => {
    const cast = aCast();
    const eerste = await stored(aDossier({ status: 'JK_INGETROKKEN', kop: { laatsteVolgnummer: 1 } }, cast));
    const { id } = eerste.kop;
    const tweede = await sluit(await vervolg(cast, id));
    await vernietig(eerste);
    const derde = await sluit(await vervolg(cast, id));
    expect(derde.andereHulpvragen.map((one) => one.id)).toEqual([tweede.hulpvraag.id]);
    await vernietig(derde);
    const vierde = await vervolg(cast, id);
    expect([tweede, derde, vierde].map((one) => one.hulpvraag.id)).toEqual([`${id}.2`, `${id}.3`, `${id}.4`]);
  });
});

describe('a new dossier', () => {
  test('cannot overwrite one that exists', async () => {
    const dossier = await stored(aDossier());
    await expect(stored(dossier)).rejects.toBeInstanceOf(ConcurrentChange);
  });

  test('is written whole or not at all', async () => {
    const dossier = aDossier();
    const idempotentie = { sleutel: 'sleutel-3', gebruikerId: uuidv7(), hash: 'abc' };
    const other = await stored(aDossier());
    await dossiers.save(aChange(other, other, { idempotentie }));
    const opslag = { uitkomst: silent(dossier, 'x', 'y'), inzageregel: anInzageregel(), ...aContext(), idempotentie };
    await expect(dossiers.create(opslag)).rejects.toBeInstanceOf(ConcurrentChange);
    expect(await queryAll(dynamodb.table, dossierPk(dossier.kop.id))).toEqual([]);
  });

  test('gets a case number of its own, also when twenty are asked for at once', async () => {
    const numbers = await Promise.all(Array.from({ length: 20 }, () => dossiers.nextZaaknummer(2031)));
    expect(new Set(numbers).size).toBe(20);
    expect(numbers.toSorted()[0]).toBe('JK-2031-000001');
    expect(await dossiers.nextZaaknummer(2032)).toBe('JK-2032-000001');
  });
});
