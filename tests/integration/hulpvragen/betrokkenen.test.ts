/** Who may be put on a case: only people who could open it. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, dateInNetherlands, momentAt } from '#shared/kernel/dates.ts';
import { storeCast } from '#tests/support/api.ts';
import { aCast, aDossierIn, aGebruiker, anOnderwijsadvies } from '#tests/support/builders.ts';
import { type Castlid, castlid } from '#tests/support/cast.ts';
import { aHulpvragenWorld, type HulpvragenWorld } from '#tests/support/hulpvragen-world.ts';
import { asLidmaatschapId, asPlatformId } from '#tests/support/ids.ts';

let world: HulpvragenWorld;
/** A JKspecialist of the same SWV who works for another platform. */
let elders: Castlid;

beforeAll(async () => {
  world = await aHulpvragenWorld();
  const { lidmaatschap } = world.cast.specialist;
  const gebruiker = aGebruiker();
  const lid = { ...lidmaatschap, id: asLidmaatschapId(), gebruikerId: gebruiker.id, platformIds: [asPlatformId()] };
  elders = castlid(lid);
  await world.deps.gebruikers.create({ gebruiker, lidmaatschappen: [lid] });
});
afterAll(() => world.close());

interface Refused {
  readonly errors: readonly { readonly code: string; readonly plek: string }[];
}
const REFUSED = [{ code: 'ANDER_PLATFORM', plek: '/jkSpecialist' }];
const ref = ({ persoon: { gebruikerId, lidmaatschapId } }: Castlid) => ({ gebruikerId, lidmaatschapId });

describe('a JKspecialist of another platform', () => {
  it('is not put on a new hulpvraag, and nothing is made', async () => {
    const { cast, call, dynamodb } = world;
    dynamodb.forget();
    const answer = await call<Refused>(cast.contactpersoonJk, 'POST', '/v1/hulpvragen', {
      platformId: cast.platformId,
      voorschoolContact: ref(cast.voorschool),
      jkSpecialist: ref(elders),
      kind: { voornaam: 'Fenna', achternaam: 'Verzonnen', geboortedatum: '2023-03-14' },
    });
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toMatchObject(REFUSED);
    expect(dynamodb.calls.map((one) => one.kind)).not.toContain('TransactWriteItems');
  });

  it('is not put on a case that runs; one of the platform is', async () => {
    const { cast, call, store } = world;
    const { hulpvraag } = await store(aDossierIn('JK_ONDERWIJSADVIES_AANVRAAG', {}, cast));
    const put = (lid: Castlid) =>
      call<Refused>(
        cast.specialist,
        'PUT',
        `/v1/hulpvragen/${hulpvraag.id}/betrokkenen`,
        { jkSpecialist: ref(lid) },
        { 'if-match': `"${hulpvraag.versie}"` },
      );
    const answer = await put(elders);
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toMatchObject(REFUSED);
    expect((await put(cast.specialist)).status).toBe(200);
  });

  it('whose last day was yesterday is not put on a case, though nobody blocked the lidmaatschap', async () => {
    const { cast, call, deps } = world;
    const lid = cast.specialist.lidmaatschap;
    const gisteren = dateInNetherlands(addDays(momentAt(Date.now()), -1));
    const past = { ...lid, id: asLidmaatschapId(), totEnMet: gisteren };
    const account = await deps.gebruikers.load(lid.gebruikerId);
    if (account) await deps.gebruikers.create({ gebruiker: account.gebruiker, lidmaatschappen: [past] });
    const answer = await call<Refused>(cast.contactpersoonJk, 'POST', '/v1/hulpvragen', {
      platformId: cast.platformId,
      voorschoolContact: ref(cast.voorschool),
      jkSpecialist: { gebruikerId: past.gebruikerId, lidmaatschapId: past.id },
      kind: { voornaam: 'Fenna', achternaam: 'Verzonnen', geboortedatum: '2023-03-14' },
    });
    expect(answer.body.errors).toMatchObject([{ code: 'PERSOON_ONBEKEND', plek: '/jkSpecialist' }]);
  });

  it('of another SWV is not known at all', async () => {
    const { cast, call } = world;
    const answer = await call<Refused>(cast.contactpersoonJk, 'POST', '/v1/hulpvragen', {
      platformId: cast.platformId,
      voorschoolContact: ref(cast.voorschool),
      jkSpecialist: ref(aCast().specialist),
      kind: { voornaam: 'Fenna', achternaam: 'Verzonnen', geboortedatum: '2023-03-14' },
    });
    expect(answer.body.errors).toMatchObject([{ code: 'PERSOON_ONBEKEND' }]);
  });

  it('and who is blocked is in no preview as somebody who reads or is mailed', async () => {
    const { deps, call } = world;
    const cast = aCast(world.cast.samenwerkingsverbandId);
    await storeCast(deps.gebruikers, cast);
    const dossier = await world.store(aDossierIn('JK_BIJLAGEN_TOEGEVOEGD', { adviezen: [anOnderwijsadvies()] }, cast));
    const look = async () => {
      const body = {
        soort: 'STATUSWIJZIGING',
        statuswijziging: { naar: 'JK_ONDERWIJSADVIES', omschrijving: 'Klaar.' },
      };
      const path = `/v1/hulpvragen/${dossier.hulpvraag.id}/voorbeelden`;
      const answer = await call<Record<'meldingen' | 'verschillen', { naam: string }[]>>(
        cast.specialist,
        'POST',
        path,
        body,
      );
      return [answer.body.meldingen, answer.body.verschillen].map((list) => list.map(({ naam }) => naam));
    };
    expect((await look()).every((namen) => namen.includes(cast.voorschool.persoon.naam))).toBe(true);
    await deps.gebruikers.saveLidmaatschap({ ...cast.voorschool.lidmaatschap, stand: 'GEBLOKKEERD', versie: 2 });
    expect((await look()).some((namen) => namen.includes(cast.voorschool.persoon.naam))).toBe(false);
  });
});
