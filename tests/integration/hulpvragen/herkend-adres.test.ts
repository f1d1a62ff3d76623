/**
 * An ouder zonder gezag is recognised in whoever signs in here at the same mailbox, though they are named nowhere in
 * the case and the address is spelled in another way: their colleagues have the case in their list, they do not.
 */

import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { emailvormKey } from '#shared/adapters/dynamodb/keys.ts';
import { rebuildLists } from '#shared/adapters/dynamodb/rebuild-lists.ts';
import { remove, transact } from '#shared/adapters/dynamodb/transaction.ts';
import { addDays, momentAt } from '#shared/kernel/dates.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import {
  aDossierIn,
  aGebruiker,
  aLidmaatschap,
  anOuder,
  anOuderWithoutAccount,
  anOverlegronde,
  aSchool,
  aToestemming,
} from '#tests/support/builders.ts';
import { type Castlid, castlid } from '#tests/support/cast.ts';
import { aHulpvragenWorld, aStoredCast } from '#tests/support/hulpvragen-world.ts';
import { asLidmaatschapId } from '#tests/support/ids.ts';
import { ofFile, ofTest } from '#tests/support/of-file.ts';

const world = ofFile(aHulpvragenWorld);
const cast = ofTest(() => aStoredCast(world));
const NU = momentAt(Date.now());

/** Somebody else who works for the school, and signs in with this address. */
async function aColleague(email: string): Promise<Castlid> {
  const gebruiker = aGebruiker({ id: uuidv7(), email, naam: 'Kim Collega' });
  const lid = aLidmaatschap({
    ...cast.school.lidmaatschap,
    id: asLidmaatschapId(),
    gebruikerId: gebruiker.id,
    naam: 'Kim',
  });
  await world.deps.gebruikers.create({ gebruiker, lidmaatschappen: [lid] });
  return castlid(lid);
}

/** A case at the school, with an ouder zonder gezag whose address is not known yet. */
async function aCase(): Promise<Dossier> {
  const ouder = anOuder({}, cast.ouder);
  const school = aSchool({ gevraagdOp: NU }, cast.school);
  return world.store(
    aDossierIn(
      'JK_AANMELDEN_SCHOOL',
      {
        ouders: [ouder, anOuderWithoutAccount({ naam: 'Bo Bedacht', gezag: false })],
        scholen: [school],
        toestemmingen: [aToestemming({ schoolId: school.id, ouderId: ouder.id })],
        overlegrondes: [anOverlegronde({ moment: addDays(NU, 7) })],
      },
      cast,
    ),
  );
}

const pad = (dossier: Dossier) => `/v1/hulpvragen/${dossier.hulpvraag.id}`;

async function legAdresVast(dossier: Dossier, email: string): Promise<void> {
  const zonder = dossier.ouders.find((one) => !one.gezag);
  const body = { naam: 'Bo Bedacht', relatie: 'OUDER', gezag: false, email };
  const answer = await world.call(cast.specialist, 'PUT', `${pad(dossier)}/ouders/${zonder?.id}`, body, {
    'if-match': `"${zonder?.versie}"`,
  });
  expect(answer.status).toBe(200);
}

/** How many rows somebody has in the list of the school, and what they get of the case. */
async function ziet(lid: Castlid, dossier: Dossier): Promise<readonly [number, number]> {
  const rijen = await Promise.all(
    ['WACHT_OP_MIJ', 'LOPEND'].map((weergave) =>
      world.call<{ items: unknown[] }>(lid, 'GET', '/v1/hulpvragen', undefined, {}, { weergave }),
    ),
  );
  const aantal = rijen.reduce((sum, { body }) => sum + body.items.length, 0);
  return [aantal, (await world.call(lid, 'GET', pad(dossier))).status];
}

const SPELLINGEN: Readonly<Record<string, (naam: string) => readonly [account: string, gegeven: string]>> = {
  'in another case': (naam) => [`${naam}@voorbeeld.example`, `${naam.toUpperCase()}@Voorbeeld.EXAMPLE`],
  'with a tag': (naam) => [`${naam}@voorbeeld.example`, `${naam}+school@voorbeeld.example`],
  'with a tag at the account': (naam) => [`${naam}+werk@voorbeeld.example`, `${naam}@voorbeeld.example`],
  'with another tag': (naam) => [`${naam}+werk@voorbeeld.example`, `${naam}+school@voorbeeld.example`],
  'with dots at gmail': (naam) => [`${naam}@gmail.com`, `bo.${naam.slice(2)}@gmail.com`],
  'at googlemail.com': (naam) => [`${naam}@googlemail.com`, `${naam}@gmail.com`],
  'at another domain of Apple': (naam) => [`${naam}@me.com`, `${naam}@icloud.com`],
  'at another domain of Proton': (naam) => [`${naam}@pm.me`, `${naam}@protonmail.com`],
};
const naam = () => `bo${uuidv7()}`;

describe('an ouder zonder gezag who works at the school that was asked, and is named nowhere in the case', () => {
  it.each(Object.entries(SPELLINGEN))(
    'by an address %s: no row in a list, and nothing of the case',
    async (_, spel) => {
      const [account, gegeven] = spel(naam());
      const lid = await aColleague(account);
      const dossier = await aCase();
      expect(await ziet(lid, dossier)).toEqual([1, 200]);
      await legAdresVast(dossier, gegeven);
      expect(await ziet(lid, dossier)).toEqual([0, 404]);
      expect(await ziet(cast.school, dossier)).toEqual([1, 200]);
    },
  );

  it('somebody at another mailbox still has it', async () => {
    const lid = await aColleague(`${naam()}@voorbeeld.example`);
    const dossier = await aCase();
    await legAdresVast(dossier, `${naam()}@voorbeeld.example`);
    expect(await ziet(lid, dossier)).toEqual([1, 200]);
  });

  it('is recognised by the address of now, and not by that of before', async () => {
    const [eerst, later] = [naam(), naam()];
    const lid = await aColleague(`${eerst}+a@voorbeeld.example`);
    const gebruikers = world.deps.gebruikers;
    const account = await gebruikers.load(lid.persoon.gebruikerId);
    if (!account) throw new Error('No account');
    for (const [index, email] of [`${eerst}+b@voorbeeld.example`, `${later}@voorbeeld.example`].entries()) {
      await gebruikers.saveGebruiker({ ...account.gebruiker, email, versie: account.gebruiker.versie + index + 1 });
      const vorm = email.includes(later) ? later : eerst;
      expect(await gebruikers.listByAdresvorm(`${vorm}+x@voorbeeld.example`)).toEqual([lid.persoon.gebruikerId]);
    }
    expect(await gebruikers.listByAdresvorm(`${eerst}@voorbeeld.example`)).toEqual([]);
  });

  it('is recognised from when lists were written again, with an account from before', async () => {
    const account = `${naam()}@voorbeeld.example`;
    const lid = await aColleague(account);
    const { table } = world.dynamodb;
    await transact(table, [remove(table, emailvormKey({ id: lid.persoon.gebruikerId, email: account }))]);
    await rebuildLists(table, () => NU);
    const dossier = await aCase();
    await legAdresVast(dossier, account.replace('@', '+x@'));
    expect(await ziet(lid, dossier)).toEqual([0, 404]);
  });
});

it('nobody is found to sign in or to be tied to anything by another spelling', async () => {
  const eigen = naam();
  await aColleague(`${eigen}@voorbeeld.example`);
  expect(await world.deps.gebruikers.findByEmail(`${eigen}+x@voorbeeld.example`)).toBeUndefined();
});
