/**
 * Dossiers that were joined, afterwards: what is about the child stays one, through a move, a crash and a destruction.
 */

import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTermijnStore } from '#shared/adapters/dynamodb/termijn-store.ts';
import { createVernietigStore } from '#shared/adapters/dynamodb/vernietiging-store.ts';
import { verplaatsDossier } from '#shared/hulpvraag/verplaats-dossier.ts';
import { systemContext } from '#shared/kernel/context.ts';
import { addDays } from '#shared/kernel/dates.ts';
import { bewerkKind } from '#shared/kind/bewerk-kind.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { hulpvraagIdIn } from '#shared/model/ids.ts';
import { mergeDossiers } from '#shared/samenvoeging/merge-dossiers.ts';
import { destroyGoedgekeurde } from '#shared/vernietiging/destroy-goedgekeurde.ts';
import {
  aContext,
  aDossierIn,
  aLidmaatschap,
  anOuder,
  type DossierOverrides,
  daderOf,
  NU,
} from '#tests/support/builders.ts';
import { aHulpvragenWorld, type HulpvragenWorld } from '#tests/support/hulpvragen-world.ts';
import { asPlatformId } from '#tests/support/ids.ts';
import { noReport } from '#tests/support/reports.ts';
import { aCreation, reloadDossier, saveUitkomst } from '#tests/support/stored-dossier.ts';

let world: HulpvragenWorld;
let kind: Dossier['kind'];

beforeAll(async () => {
  world = await aHulpvragenWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  const achternaam = 'Van den Bedachtberg-Verzonnen';
  kind = { voornaam: `Samen${uuidv7().slice(-6)}`, achternaam, geboortedatum: '2023-03-14', versie: 1 };
});

async function joined(hoofdMet: DossierOverrides = {}, anderMet: DossierOverrides = {}) {
  const { cast, store, deps } = world;
  const ouders = () => [anOuder({}, cast.ouder), anOuder({}, cast.ouder2)];
  const hoofd = await store(aDossierIn('ADVIES_AFGEROND', { kind, ouders: ouders(), ...hoofdMet }, cast));
  const ander = await store(aDossierIn('ADVIES_AFGEROND', { kind, ouders: ouders(), ...anderMet }, cast));
  const besluit = { reden: 'x', door: daderOf(cast.specialist), goedgekeurdDoor: daderOf(cast.contactpersoonJk) };
  const na = await saveUitkomst(deps.dossiers, hoofd, mergeDossiers(hoofd, [ander], besluit, aContext()));
  return { hoofd: na, ander: await reloadDossier(deps.dossiers, ander) };
}

async function found(naam: string): Promise<readonly string[]> {
  const { cast, call } = world;
  const body = { naam, platformId: cast.platformId, aantal: 100 };
  const answer = await call<{ items: { hulpvraagId: string }[] }>(
    cast.specialist,
    'POST',
    '/v1/hulpvragen/zoekopdrachten',
    body,
  );
  return answer.body.items.map((one) => one.hulpvraagId).sort();
}

const ids = (...dossiers: readonly Dossier[]) => dossiers.map((one) => one.hulpvraag.id).sort();

/** To a new platform, with somebody who works for it. */
function aMove() {
  const platformId = asPlatformId();
  const contactpersoonJk = aLidmaatschap({
    samenwerkingsverbandId: world.cast.samenwerkingsverbandId,
    rollen: ['CONTACTPERSOON_JK'],
    platformIds: [platformId],
  });
  return { platformId, verplaatsing: { platformId, contactpersoonJk } };
}

it('a move to another platform moves both, with their counts', async () => {
  const { cast, deps } = world;
  const { hoofd, ander } = await joined();
  const { platformId, verplaatsing } = aMove();
  const before = await deps.lijsten.countByStatus(cast.platformId);
  const moved = verplaatsDossier(hoofd, verplaatsing, cast.specialist.actor, aContext());
  await saveUitkomst(deps.dossiers, hoofd, moved);
  const na = await reloadDossier(deps.dossiers, ander);
  expect(na.kop).toMatchObject({ platformId, eerderePlatforms: [{ platformId: cast.platformId }] });
  const aantal = (all: ReadonlyMap<string, number>) => all.get('ADVIES_AFGEROND') ?? 0;
  expect(aantal(await deps.lijsten.countByStatus(cast.platformId))).toBe(aantal(before) - 2);
  expect(aantal(await deps.lijsten.countByStatus(platformId))).toBe(2);
  expect(await found(kind.voornaam)).toEqual([]);
  for (const one of [hoofd, ander]) {
    const path = `/v1/hulpvragen/${one.hulpvraag.id}`;
    expect((await world.call(cast.specialist, 'GET', path)).status).toBeGreaterThanOrEqual(403);
  }
});

it('a move of one dossier with several hulpvragen in one status counts each of them', async () => {
  const { cast, deps } = world;
  const een = await world.store(aDossierIn('JK_INGETROKKEN', { kind }, cast));
  const tweede = {
    ...een,
    hulpvraag: { ...een.hulpvraag, id: hulpvraagIdIn(een.kop.id, 2) },
    andereHulpvragen: [een.hulpvraag],
  };
  await deps.dossiers.create({ ...aCreation(tweede), voor: een });
  const { platformId, verplaatsing } = aMove();
  const stored = await reloadDossier(deps.dossiers, tweede);
  await saveUitkomst(deps.dossiers, stored, verplaatsDossier(stored, verplaatsing, cast.specialist.actor, aContext()));
  expect((await deps.lijsten.countByStatus(platformId)).get('JK_INGETROKKEN')).toBe(2);
});

it('a change that somebody made in the other one meanwhile is never overwritten', async () => {
  const { deps } = world;
  const { hoofd, ander } = await joined();
  const { dossiers } = deps;
  const nieuw = { ...kind, voornaam: 'Nieuw' };
  let isFirst = true;
  // Between the reading of the other one and the write, a paper there changes its version.
  const { documents } = world.dynamodb.table;
  const send = documents.send.bind(documents);
  const between = async (command: Parameters<typeof send>[0]) => {
    if (command.constructor.name === 'TransactWriteCommand' && isFirst) {
      isFirst = false;
      const zonder = {
        ...ander,
        hulpvraag: { ...ander.hulpvraag, formulier: { ...ander.hulpvraag.formulier, vraag: 'Y' } },
      };
      await saveUitkomst(dossiers, ander, { dossier: zonder, meldingen: [], object: { soort: 'x', id: 'y' } });
    }
    return send(command);
  };
  Object.assign(documents, { send: between });
  const change = saveUitkomst(dossiers, hoofd, bewerkKind(hoofd, nieuw, aContext()));
  await expect(change).rejects.toMatchObject({ name: 'ConcurrentChange' });
  Object.assign(documents, { send });
  await saveUitkomst(dossiers, hoofd, bewerkKind(hoofd, nieuw, aContext()));
  const na = await reloadDossier(dossiers, ander);
  expect([na.kind.voornaam, na.hulpvraag.formulier.vraag]).toEqual(['Nieuw', 'Y']);
});

describe('a correction of the name, larger than one transaction', () => {
  it('that dies half-way leaves both found by the old name, and is done when it is done again', async () => {
    const { deps, dynamodb } = world;
    const { hoofd, ander } = await joined();
    const oud = kind.voornaam;
    const nieuw = { ...kind, voornaam: `Anders${uuidv7().slice(-6)}`, achternaam: 'De Lange Verzonnen Dubbele-Naam' };
    const { documents } = dynamodb.table;
    const send = documents.send.bind(documents);
    let writes = 0;
    Object.assign(documents, {
      send: async (command: Parameters<typeof send>[0]) => {
        if (command.constructor.name === 'TransactWriteCommand') writes += 1;
        if (writes === 2 && command.constructor.name === 'TransactWriteCommand') throw new Error('the function died');
        return send(command);
      },
    });
    const change = () => saveUitkomst(deps.dossiers, hoofd, bewerkKind(hoofd, nieuw, aContext()));
    await expect(change()).rejects.toThrow('the function died');
    Object.assign(documents, { send });
    expect(writes).toBeGreaterThan(1);
    expect(await found(oud)).toEqual(ids(hoofd, ander));
    expect(await found(nieuw.voornaam)).toEqual([]);
    await change();
    expect(await found(oud)).toEqual([]);
    expect(await found(nieuw.voornaam)).toEqual(ids(hoofd, ander));
    expect((await reloadDossier(deps.dossiers, ander)).kind.achternaam).toBe(nieuw.achternaam);
  });

  it('by two people at once leaves both found by the name that was saved', async () => {
    const { deps, dynamodb } = world;
    const { hoofd, ander } = await joined();
    const nieuw = { ...kind, voornaam: `Anders${uuidv7().slice(-6)}`, achternaam: 'De Lange Verzonnen Dubbele-Naam' };
    const change = () => saveUitkomst(deps.dossiers, hoofd, bewerkKind(hoofd, nieuw, aContext()));
    const { documents } = dynamodb.table;
    const send = documents.send.bind(documents);
    let writes = 0;
    Object.assign(documents, {
      send: async (command: Parameters<typeof send>[0]) => {
        // The words of the one are there when the other does the same, and is first.
        if (command.constructor.name === 'TransactWriteCommand') writes += 1;
        if (writes === 2) {
          writes = Number.NEGATIVE_INFINITY;
          await change();
        }
        return send(command);
      },
    });
    await expect(change()).rejects.toMatchObject({ name: 'ConcurrentChange' });
    Object.assign(documents, { send });
    expect(await found(nieuw.voornaam)).toEqual(ids(hoofd, ander));
  });
});

describe('destruction', () => {
  const long = addDays(NU, -4 * 366);
  const goedgekeurd = () => ({
    statusSinds: long,
    vernietiging: {
      voorgedragenDoor: daderOf(world.cast.specialist),
      voorgedragenOp: NU,
      goedgekeurdDoor: daderOf(world.cast.contactpersoonJk),
      goedgekeurdOp: NU,
    },
  });
  const run = (more: object = {}) =>
    destroyGoedgekeurde({
      report: noReport,
      ...world.deps,
      termijnen: createTermijnStore(world.dynamodb.table),
      accounts: { remove: async () => undefined },
      opslag: { deleteIncoming: async () => undefined, deleteClean: async () => undefined },
      listSamenwerkingsverbanden: async () => [world.cast.samenwerkingsverbandId],
      newContext: () => systemContext(new Date(NU)),
      vernietiging: { ...createVernietigStore(world.dynamodb.table), ...more },
    });
  /** Approves the destruction of one, as two people did. */
  async function approved(dossier: Dossier): Promise<void> {
    const na = { ...dossier, hulpvraag: { ...dossier.hulpvraag, ...goedgekeurd() } };
    const uitkomst = { dossier: na, meldingen: [], object: { soort: 'x', id: 'y' } };
    await saveUitkomst(world.deps.dossiers, dossier, uitkomst);
  }

  it('of the dossier that stayed gives the other one its own child and ouders back, also after a crash half-way', async () => {
    const { cast, deps, call } = world;
    const { hoofd, ander } = await joined();
    await approved(hoofd);
    const died = async () => {
      throw new Error('the function died');
    };
    expect((await run({ removeRoot: died })).mislukt).toEqual([hoofd.hulpvraag.id]);
    expect((await run()).vernietigd).toEqual([hoofd.hulpvraag.id]);
    expect(await deps.dossiers.load(hoofd.hulpvraag.id)).toBeUndefined();
    const na = await reloadDossier(deps.dossiers, ander);
    expect(na.kop.samengevoegdMet).toBeUndefined();
    expect(na.ouders.map((one) => one.id)).toEqual(ander.ouders.map((one) => one.id));
    const { voornaam, achternaam, geboortedatum } = kind;
    const body = { voornaam: `${voornaam}x`, achternaam, geboortedatum };
    const path = `/v1/hulpvragen/${ander.hulpvraag.id}/kind`;
    expect((await call(cast.specialist, 'PUT', path, body, { 'if-match': '"1"' })).status).toBe(200);
  });

  it('of the other one leaves the dossier that stayed as it was, and what is about the child can still be changed', async () => {
    const { deps } = world;
    const { hoofd, ander } = await joined();
    await approved(ander);
    expect((await run()).vernietigd).toEqual([ander.hulpvraag.id]);
    expect(await deps.dossiers.loadAlle(ander.kop.id)).toEqual([]);
    const changed = bewerkKind(hoofd, { ...kind, voornaam: 'Later' }, aContext());
    const na = await saveUitkomst(deps.dossiers, hoofd, changed);
    expect([na.kind.voornaam, na.ouders.length]).toEqual(['Later', 2]);
  });
});
