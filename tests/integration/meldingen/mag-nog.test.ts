/** A mail that waited, or that a person offers again: it goes out only while what it says is still so. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDossierStore } from '#shared/adapters/dynamodb/dossier-store.ts';
import { addDays } from '#shared/kernel/dates.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Melding } from '#shared/model/melding.ts';
import { reeksVan } from '#shared/ports/melding-store.ts';
import { herhaalZaakmail } from '#shared/verzending/herhaal-zaakmail.ts';
import { aMelding } from '#tests/support/a-melding.ts';
import { aDossierIn, anOverlegronde, anUitnodiging } from '#tests/support/builders.ts';
import { asPlatformId } from '#tests/support/ids.ts';
import { aMeldingWorld, type MeldingWorld } from '#tests/support/melding-world.ts';
import { storeDossier } from '#tests/support/stored-dossier.ts';

let world: MeldingWorld;
beforeAll(async () => {
  world = await aMeldingWorld();
});
beforeEach(() => world.forgetMails());
afterAll(() => world.close());

type Naam = 'school' | 'voorschool' | 'specialist';

async function aMail(dossier: Dossier, naam: Naam, wat: Partial<Melding>): Promise<Melding> {
  const { gebruikerId, lidmaatschapId } = world.cast[naam].persoon;
  const melding = aMelding({
    hulpvraagId: dossier.hulpvraag.id,
    samenwerkingsverbandId: world.cast.samenwerkingsverbandId,
    aan: gebruikerId,
    lidmaatschapId,
    aangemaaktOp: world.now(),
    ...wat,
  });
  await world.meldingen.add(melding);
  return melding;
}

const store = (dossier: Dossier) => storeDossier(createDossierStore(world.dynamodb.table), dossier);

async function expectNotSent(melding: Melding): Promise<void> {
  await world.stream([melding]);
  expect(await world.stored(melding)).toMatchObject({ stand: 'MISLUKT', fout: 'TOEGANG_VOORBIJ' });
  expect(await world.sent(melding)).toEqual([]);
}

describe('a mail that tells its reader to open the case', () => {
  it('goes out while the reader has access', async () => {
    const dossier = await store(aDossierIn('JK_AANMELDEN_SCHOOL', {}, world.cast));
    const melding = await aMail(dossier, 'school', { soort: 'SCHOOL_GEVRAAGD', doelgroep: 'SCHOOL' });
    await world.stream([melding]);
    expect(await world.sent(melding)).toHaveLength(1);
  });

  it('does not go out after toestemming was withdrawn, also not when a person offers it again', async () => {
    const dossier = await store({ ...aDossierIn('JK_AANMELDEN_SCHOOL', {}, world.cast), toestemmingen: [] });
    const melding = await aMail(dossier, 'school', {
      soort: 'SCHOOL_GEVRAAGD',
      doelgroep: 'SCHOOL',
      stand: 'MISLUKT',
      fout: 'MAILDIENST_NIET_BEREIKBAAR',
    });
    await herhaalZaakmail(world.deps(), reeksVan(melding), melding.id, world.now(), () => true);
    await expectNotSent(melding);
  });

  it.each(['ADVIES_AFGEROND', 'JK_INGETROKKEN'] as const)(
    'does not reach the preschool in %s, but the news of the end does',
    async (status) => {
      const dossier = await store(aDossierIn(status, {}, world.cast));
      await expectNotSent(await aMail(dossier, 'voorschool', { status: 'JK_ADVIES_AFGEROND' }));
      const einde = await aMail(dossier, 'voorschool', { status });
      await world.stream([einde]);
      expect(await world.sent(einde)).toHaveLength(1);
    },
  );

  it('does not reach SWV staff of another platform', async () => {
    const elders = { kop: { platformId: asPlatformId() } };
    const dossier = await store(aDossierIn('JK_BIJLAGEN_TOEGEVOEGD', elders, world.cast));
    await expectNotSent(await aMail(dossier, 'specialist', { doelgroep: 'JK', status: 'JK_BIJLAGEN_TOEGEVOEGD' }));
  });
});

describe('an invitation', () => {
  const met = (wat: Partial<ReturnType<typeof anUitnodiging>>, status: 'JK_ONDERWIJSADVIES' | 'JK_INGETROKKEN') => {
    const ronde = anOverlegronde();
    const straks = { opentOp: addDays(world.now(), 1), sluitOp: addDays(world.now(), 20) };
    const uitnodiging = anUitnodiging({ rondeId: ronde.id, ...straks, ...wat }, world.cast.school);
    const dossier = aDossierIn(status, { overlegrondes: [ronde], uitnodigingen: [uitnodiging] }, world.cast);
    return { dossier, feiten: { uitnodigingId: uitnodiging.id, moment: ronde.moment, duurMinuten: 60, volgnummer: 1 } };
  };

  it('goes out before the dossier opens for the invitee', async () => {
    const { dossier, feiten } = met({}, 'JK_ONDERWIJSADVIES');
    const melding = await aMail(await store(dossier), 'school', {
      soort: 'UITNODIGING',
      doelgroep: 'GENODIGDE',
      feiten,
    });
    await world.stream([melding]);
    expect(await world.sent(melding)).toHaveLength(1);
  });

  it.each([
    ['was taken back', { ingetrokkenOp: '2026-10-05T09:00:00.000Z' }, 'JK_ONDERWIJSADVIES'],
    ['belongs to a case that stopped', {}, 'JK_INGETROKKEN'],
  ] as const)('does not go out when it %s', async (_, wat, status) => {
    const { dossier, feiten } = met(wat, status);
    await expectNotSent(
      await aMail(await store(dossier), 'school', { soort: 'UITNODIGING', doelgroep: 'GENODIGDE', feiten }),
    );
  });
});
