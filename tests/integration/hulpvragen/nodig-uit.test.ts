/** An invitation that is refused leaves nothing behind: no account, no mail of the user pool. */

import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { addDays, dateInNetherlands, momentAt } from '#shared/kernel/dates.ts';
import { MAX_GENODIGDEN } from '#shared/model/overlegronde.ts';
import { aCast, aDossierIn, anOverlegronde, anUitnodiging, type DossierOverrides } from '#tests/support/builders.ts';
import { aHulpvragenWorld } from '#tests/support/hulpvragen-world.ts';
import { asLidmaatschapId } from '#tests/support/ids.ts';
import { ofFile } from '#tests/support/of-file.ts';

const world = ofFile(aHulpvragenWorld);

const NU = momentAt(Date.now());
const ronde = anOverlegronde({ moment: addDays(NU, 7) });
const andere = anOverlegronde({ moment: addDays(NU, 8) });
const vol = Array.from({ length: MAX_GENODIGDEN }, () => anUitnodiging({ rondeId: ronde.id }, aCast().genodigde));

const elders = Array.from({ length: 28 }, () =>
  anUitnodiging({ rondeId: andere.id, sluitOp: addDays(NU, 9) }, aCast().genodigde),
);

async function invite(email: string, venster: Record<string, unknown>, overrides: DossierOverrides, key = uuidv7()) {
  const { hulpvraag } = await world.store(
    aDossierIn('JK_BIJLAGEN_TOEGEVOEGD', { overlegrondes: [ronde, andere], ...overrides }, world.cast),
  );
  const path = `/v1/hulpvragen/${hulpvraag.id}/overlegrondes/${ronde.id}/uitnodigingen`;
  const body = { wie: { soort: 'NIEUW', naam: 'Ada Schijnbaar', email }, openingswijze: 'NU', ...venster };
  const post = () =>
    world.call<{ id: string; errors: readonly { code: string }[] }>(world.cast.specialist, 'POST', path, body, {
      'idempotency-key': key,
    });
  return { ...(await post()), post };
}

it.each([
  ['a closing before the opening', 'SLUIT_VOOR_OPENING', { sluitOp: addDays(NU, -1) }, {}],
  ['no opening moment', 'OPENING_ONTBREEKT', { openingswijze: 'OP_TIJDSTIP', sluitOp: addDays(NU, 9) }, {}],
  ['a case that is closed', 'HULPVRAAG_LOOPT_NIET', { sluitOp: addDays(NU, 9) }, { status: 'JK_INGETROKKEN' }],
  [
    'a round that is off',
    'RONDE_AFGELAST',
    { sluitOp: addDays(NU, 9) },
    { overlegrondes: [{ ...ronde, afgelastOp: NU }] },
  ],
  ['a case that is full', 'TE_VEEL_MENSEN', { sluitOp: addDays(NU, 9) }, { uitnodigingen: elders }],
  ['a round that is full', 'RONDE_VOL', { sluitOp: addDays(NU, 9) }, { uitnodigingen: vol }],
] as const)('because of %s: the person gets no account and no mail', async (_, code, venster, overrides) => {
  const email = `${code.toLowerCase()}@voorbeeld.example`;
  const answer = await invite(email, venster, overrides as unknown as DossierOverrides);
  expect([answer.status >= 400, answer.body.errors.map((one) => one.code)]).toEqual([true, [code]]);
  expect(world.invited).not.toContain(email);
  expect(await world.deps.gebruikers.findByEmail(email)).toBeUndefined();
});

it('that is possible makes the account once, also when it is the last place and the request comes twice', async () => {
  const email = 'mag@voorbeeld.example';
  const answer = await invite(email, { sluitOp: addDays(NU, 9) }, { uitnodigingen: vol.slice(1) });
  expect(answer.status).toBe(201);
  const again = await answer.post();
  expect([again.status, again.body.id]).toEqual([201, answer.body.id]);
  expect(world.invited.filter((one) => one === email)).toHaveLength(1);
});

it('is not sent to somebody whose last day was yesterday', async () => {
  const lid = world.cast.school2.lidmaatschap;
  const past = { ...lid, id: asLidmaatschapId(), totEnMet: dateInNetherlands(addDays(NU, -1)) };
  const account = await world.deps.gebruikers.load(lid.gebruikerId);
  if (account) await world.deps.gebruikers.create({ gebruiker: account.gebruiker, lidmaatschappen: [past] });
  const wie = { soort: 'ACCOUNT', als: 'SCHOOL', gebruikerId: past.gebruikerId, lidmaatschapId: past.id };
  const answer = await invite('', { wie, sluitOp: addDays(NU, 9) }, {});
  expect([answer.status, answer.body.errors[0]?.code]).toEqual([400, 'PERSOON_ONBEKEND']);
  const allowed = await invite('', { wie: { ...wie, lidmaatschapId: lid.id }, sluitOp: addDays(NU, 9) }, {});
  expect(allowed.status).toBe(201);
});
