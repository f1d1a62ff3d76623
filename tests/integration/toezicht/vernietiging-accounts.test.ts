/** Accounts that exist only because of a dossier go with the last one; everybody else keeps theirs. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDossierStore } from '#shared/adapters/dynamodb/dossier-store.ts';
import { createGebruikerStore } from '#shared/adapters/dynamodb/gebruiker-store.ts';
import { createTermijnStore } from '#shared/adapters/dynamodb/termijn-store.ts';
import { createVernietigStore } from '#shared/adapters/dynamodb/vernietiging-store.ts';
import { systemContext } from '#shared/kernel/context.ts';
import { addDays } from '#shared/kernel/dates.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { DossierStore } from '#shared/ports/dossier-store.ts';
import type { GebruikerStore } from '#shared/ports/gebruiker-store.ts';
import { destroyGoedgekeurde, type VernietigDeps } from '#shared/vernietiging/destroy-goedgekeurde.ts';
import { draagVernietigingVoor } from '#shared/vernietiging/draag-vernietiging-voor.ts';
import { keurVernietigingGoed } from '#shared/vernietiging/keur-vernietiging-goed.ts';
import { storeCast } from '#tests/support/api.ts';
import {
  aCast,
  aContext,
  aDossierIn,
  aGebruiker,
  aHulpvraag,
  aLidmaatschap,
  anOuder,
  anOverlegronde,
  anUitnodiging,
  aStatuswijziging,
  type Cast,
  type DossierOverrides,
  NU,
} from '#tests/support/builders.ts';
import { type Castlid, castlid } from '#tests/support/cast.ts';
import { startTestDynamodb, type TestDynamodb } from '#tests/support/dynamodb.ts';
import { noReport } from '#tests/support/reports.ts';
import { saveUitkomst, storeDossier } from '#tests/support/stored-dossier.ts';

let dynamodb: TestDynamodb;
let dossiers: DossierStore;
let gebruikers: GebruikerStore;
let cast: Cast;
/** What the user pool was asked to remove. */
let removed: string[];

beforeAll(async () => {
  dynamodb = await startTestDynamodb();
  dossiers = createDossierStore(dynamodb.table);
  gebruikers = createGebruikerStore(dynamodb.table);
});
beforeEach(async () => {
  removed = [];
  cast = aCast();
  await storeCast(gebruikers, cast);
});
afterAll(() => dynamodb.close());

const night = (more: Partial<VernietigDeps> = {}) =>
  destroyGoedgekeurde({
    report: noReport,
    dossiers,
    gebruikers,
    accounts: { remove: async (id) => void removed.push(id) },
    termijnen: createTermijnStore(dynamodb.table),
    vernietiging: createVernietigStore(dynamodb.table),
    opslag: { deleteIncoming: async () => undefined, deleteClean: async () => undefined },
    listSamenwerkingsverbanden: async () => [cast.samenwerkingsverbandId],
    newContext: () => systemContext(new Date(NU)),
    ...more,
  });

/** A hulpvraag that ended four years ago, and of which two people agreed that it goes. */
async function anApprovedDossier(overrides: DossierOverrides = {}): Promise<Dossier> {
  const made = aDossierIn(
    'ADVIES_AFGEROND',
    {
      ouders: [anOuder({}, cast.ouder)],
      statuswijzigingen: [aStatuswijziging({ van: 'JK_ADVIES_AFGEROND', naar: 'ADVIES_AFGEROND' })],
      ...overrides,
      hulpvraag: { statusSinds: addDays(NU, -4 * 366), ...overrides.hulpvraag },
    },
    cast,
  );
  const stored = await storeDossier(dossiers, made);
  const proposed = await saveUitkomst(
    dossiers,
    stored,
    draagVernietigingVoor(stored, cast.specialist.actor, aContext()),
  );
  return saveUitkomst(dossiers, proposed, keurVernietigingGoed(proposed, cast.contactpersoonJk.actor, aContext()));
}

/** Somebody from outside who was invited by mail address: a member of the SWV in no other role. */
async function aGuest(): Promise<Castlid> {
  const lid = aLidmaatschap({
    naam: 'Gea Verdicht',
    rollen: ['GENODIGDE'],
    organisatieSoort: 'SAMENWERKINGSVERBAND',
    organisatieId: cast.samenwerkingsverbandId,
    samenwerkingsverbandId: cast.samenwerkingsverbandId,
  });
  const gebruiker = aGebruiker({ id: lid.gebruikerId, naam: lid.naam });
  await gebruikers.create({ gebruiker, lidmaatschappen: [lid] });
  return castlid(lid);
}

const stateOf = async ({ persoon }: Castlid) => {
  const account = await gebruikers.load(persoon.gebruikerId);
  return [account?.gebruiker.stand, ...(account?.lidmaatschappen ?? []).map((one) => one.stand)];
};

describe('the account of an ouder', () => {
  it('goes with the last dossier: no name or address is left, and the address can be used again', async () => {
    const before = await gebruikers.load(cast.ouder.persoon.gebruikerId);
    await anApprovedDossier();
    expect(await night()).toMatchObject({ mislukt: [], lidmaatschappen: 1 });
    expect(removed).toEqual([cast.ouder.persoon.gebruikerId]);
    const after = await gebruikers.load(cast.ouder.persoon.gebruikerId);
    expect(JSON.stringify(after)).not.toMatch(/Roos|voorbeeld\.example/);
    expect(await stateOf(cast.ouder)).toEqual(['VERWIJDERD', 'VERWIJDERD']);
    expect(await gebruikers.findByEmail(before?.gebruiker.email ?? '')).toBeUndefined();
  });

  it('stays while there is a dossier of another child', async () => {
    await anApprovedDossier();
    await storeDossier(dossiers, aDossierIn('JK_ONDERWIJSADVIES', { ouders: [anOuder({}, cast.ouder)] }, cast));
    expect(await night()).toMatchObject({ mislukt: [], lidmaatschappen: 0 });
    expect([removed, await stateOf(cast.ouder)]).toEqual([[], ['ACTIEF', 'ACTIEF']]);
  });

  it('stays while the child has another hulpvraag, though the ouder cannot see that yet', async () => {
    const andere = aHulpvraag({ status: 'CONCEPT' }, cast);
    const dossier = await anApprovedDossier();
    const met = { ...dossier, andereHulpvragen: [andere] };
    await night({ dossiers: { ...dossiers, load: async () => met } });
    expect([removed, await stateOf(cast.ouder)]).toEqual([[], ['ACTIEF', 'ACTIEF']]);
  });

  it('stays for who also works somewhere; only what the dossier brought goes', async () => {
    const { gebruikerId } = cast.ouder.persoon;
    const work = aLidmaatschap({ gebruikerId, samenwerkingsverbandId: cast.samenwerkingsverbandId });
    const account = await gebruikers.load(gebruikerId);
    if (account) await gebruikers.create({ gebruiker: account.gebruiker, lidmaatschappen: [work] });
    await anApprovedDossier();
    await night();
    expect(removed).toEqual([]);
    expect((await stateOf(cast.ouder)).sort()).toEqual(['ACTIEF', 'ACTIEF', 'VERWIJDERD']);
  });
});

describe('the account of somebody who was invited', () => {
  const invited = (guest: Castlid) => {
    const ronde = anOverlegronde({ moment: addDays(NU, -4 * 366) });
    return { overlegrondes: [ronde], uitnodigingen: [anUitnodiging({ rondeId: ronde.id, soort: 'EXTERN' }, guest)] };
  };

  it('goes, when it was made for the overleg', async () => {
    const guest = await aGuest();
    await anApprovedDossier({ ...invited(guest), ouders: [] });
    expect(await night()).toMatchObject({ mislukt: [], lidmaatschappen: 1 });
    expect(removed).toEqual([guest.persoon.gebruikerId]);
  });

  it('stays, when it is that of an organisation', async () => {
    await anApprovedDossier({ ...invited(cast.genodigde), ouders: [] });
    expect(await night()).toMatchObject({ mislukt: [], lidmaatschappen: 0 });
    expect([removed, await stateOf(cast.genodigde)]).toEqual([[], ['ACTIEF', 'ACTIEF']]);
  });

  it('stays, when an overleg in another dossier is still to come', async () => {
    const guest = await aGuest();
    await anApprovedDossier({ ...invited(guest), ouders: [] });
    const ronde = anOverlegronde({ moment: addDays(NU, 7) });
    const uitnodiging = anUitnodiging(
      { rondeId: ronde.id, soort: 'EXTERN', opentOp: addDays(NU, 6), sluitOp: addDays(NU, 8) },
      guest,
    );
    await storeDossier(
      dossiers,
      aDossierIn('JK_ONDERWIJSADVIES', { overlegrondes: [ronde], uitnodigingen: [uitnodiging] }, cast),
    );
    expect(await night()).toMatchObject({ mislukt: [], lidmaatschappen: 0 });
    expect([removed, await stateOf(guest)]).toEqual([[], ['ACTIEF', 'ACTIEF']]);
  });
});

describe('a run that dies', () => {
  it.each([
    ['before the pool let go', async () => Promise.reject(new Error('the process died'))],
    [
      'after the pool let go',
      async (id: string) => {
        removed.push(id);
        throw new Error('the process died');
      },
    ],
  ])('%s is finished by the next one; until then nobody is invited with that account', async (_, remove) => {
    const { email } = (await gebruikers.load(cast.ouder.persoon.gebruikerId))?.gebruiker ?? { email: '' };
    await anApprovedDossier();
    expect((await night({ accounts: { remove } })).mislukt).toHaveLength(1);
    expect((await gebruikers.findByEmail(email))?.gebruiker.stand).toBe('GEBLOKKEERD');
    expect(await night()).toMatchObject({ mislukt: [] });
    expect(await stateOf(cast.ouder)).toEqual(['VERWIJDERD', 'VERWIJDERD']);
    expect(removed).toContain(cast.ouder.persoon.gebruikerId);
  });
});
