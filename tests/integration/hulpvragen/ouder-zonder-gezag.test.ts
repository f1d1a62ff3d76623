/**
 * An ouder zonder gezag gets in by no door: recognised by the account, for whatever organisation, and by every spelling
 * of the address; refused with the reason, before anybody gets an account or a mail.
 */

import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { addDays, momentAt } from '#shared/kernel/dates.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Ouder } from '#shared/model/kind.ts';
import type { Answer } from '#tests/support/api.ts';
import {
  aDossierIn,
  aKind,
  aLidmaatschap,
  anOuder,
  anOuderWithoutAccount,
  anOverlegronde,
  anUitnodiging,
  aSchool,
} from '#tests/support/builders.ts';
import { type Castlid, castlid } from '#tests/support/cast.ts';
import { aHulpvragenWorld, aStoredCast } from '#tests/support/hulpvragen-world.ts';
import { asLidmaatschapId } from '#tests/support/ids.ts';
import { ofFile, ofTest } from '#tests/support/of-file.ts';

const world = ofFile(aHulpvragenWorld);
const cast = ofTest(() => aStoredCast(world));
const NU = momentAt(Date.now());
const SLUIT = addDays(NU, 9);

const codes = ({ status, body }: Answer): unknown => [
  status,
  (body.errors as { code: string }[] | undefined)?.[0]?.code,
];
const ref = ({ persoon: { gebruikerId, lidmaatschapId } }: Castlid) => ({ gebruikerId, lidmaatschapId });

/** A case with an ouder met gezag, and one without who is this. */
async function dossierMet(ouder: Partial<Ouder>, overrides: Partial<Dossier> = {}): Promise<Dossier> {
  const zonder = anOuderWithoutAccount({ naam: 'Bo Bedacht', gezag: false, ...ouder });
  return world.store(
    aDossierIn(
      'JK_ONDERWIJSADVIES',
      {
        ouders: [anOuder({ email: 'roos@voorbeeld.example' }, cast.ouder), zonder],
        overlegrondes: [anOverlegronde({ moment: addDays(NU, 7) })],
        scholen: [aSchool({}, cast.school2)],
        ...overrides,
      },
      cast,
    ),
  );
}

/** Somebody of the cast signs in with this address. */
async function woontOp(lid: Castlid, email: string): Promise<void> {
  const account = await world.deps.gebruikers.load(lid.persoon.gebruikerId);
  if (!account) throw new Error('No account');
  await world.deps.gebruikers.saveGebruiker({ ...account.gebruiker, email, versie: account.gebruiker.versie + 1 });
}

const pad = (dossier: Dossier) => `/v1/hulpvragen/${dossier.hulpvraag.id}`;
const nodig = (dossier: Dossier, wie: unknown) =>
  world.call(cast.specialist, 'POST', `${pad(dossier)}/overlegrondes/${dossier.overlegrondes[0]?.id}/uitnodigingen`, {
    wie,
    openingswijze: 'NU',
    sluitOp: SLUIT,
  });
const vervang = (dossier: Dossier, body: unknown) =>
  world.call(cast.contactpersoonJk, 'PUT', `${pad(dossier)}/betrokkenen`, body, {
    'if-match': `"${dossier.hulpvraag.versie}"`,
  });

describe('invited as somebody new, with the address that stands in the dossier', () => {
  it.each([
    ['as it stands there', 'bo@voorbeeld.example'],
    ['in capitals', 'Bo@Voorbeeld.Example'],
    ['with a tag', 'bo+kindbrug@voorbeeld.example'],
  ])('%s: refused, without an account and without a mail', async (_, email) => {
    const dossier = await dossierMet({ email: 'bo@voorbeeld.example' });
    const answer = await nodig(dossier, { soort: 'NIEUW', naam: 'Bo Bedacht', email });
    expect(codes(answer)).toEqual([409, 'OUDER_ZONDER_GEZAG']);
    expect(world.invited).not.toContain(email);
  });

  it('by another name of the same provider: refused', async () => {
    const dossier = await dossierMet({ email: 'bo.bedacht@gmail.com' });
    const answer = await nodig(dossier, { soort: 'NIEUW', naam: 'B', email: 'BoBedacht+x@googlemail.com' });
    expect(codes(answer)).toEqual([409, 'OUDER_ZONDER_GEZAG']);
  });

  it('by another spelling of the address of the account, which is not the one in the dossier: refused', async () => {
    const dossier = await dossierMet({ email: 'oud@voorbeeld.example', ...ref(cast.ouder2) });
    const email = `nieuw.${uuidv7()}@voorbeeld.example`;
    await woontOp(cast.ouder2, email);
    const answer = await nodig(dossier, { soort: 'NIEUW', naam: 'B', email: email.replace('@', '+werk@') });
    expect(codes(answer)).toEqual([409, 'OUDER_ZONDER_GEZAG']);
  });

  it('an ouder met gezag is to be chosen as an ouder', async () => {
    const dossier = await dossierMet({});
    const answer = await nodig(dossier, { soort: 'NIEUW', naam: 'Roos', email: 'ROOS+1@voorbeeld.example' });
    expect(codes(answer)).toEqual([409, 'OUDER_KIEZEN']);
  });

  it('somebody else is invited as before', async () => {
    const dossier = await dossierMet({ email: 'bo@voorbeeld.example' });
    expect(
      (await nodig(dossier, { soort: 'NIEUW', naam: 'Arts', email: `arts.${uuidv7()}@voorbeeld.example` })).status,
    ).toBe(201);
  });
});

/** Every door for somebody who has an account: of their work, at any organisation. */
const DEUREN: Readonly<Record<string, (dossier: Dossier) => readonly [Castlid, () => Promise<Answer>]>> = {
  'an invitation by account': (dossier) => [
    cast.school2,
    () => nodig(dossier, { soort: 'ACCOUNT', als: 'SCHOOL', ...ref(cast.school2) }),
  ],
  'the contact of another preschool': (dossier) => [
    cast.andereVoorschool,
    () => vervang(dossier, { voorschoolContact: ref(cast.andereVoorschool) }),
  ],
  'the JKspecialist': (dossier) => [cast.specialist, () => vervang(dossier, { jkSpecialist: ref(cast.specialist) })],
  'the contactpersoon JK': (dossier) => [
    cast.contactpersoonJk,
    () => vervang(dossier, { contactpersoonJk: ref(cast.contactpersoonJk) }),
  ],
  'a school van voorkeur': (dossier) => [
    cast.school,
    () => world.call(cast.specialist, 'POST', `${pad(dossier)}/scholen-van-voorkeur`, { contact: ref(cast.school) }),
  ],
  'the contact of a school': (dossier) => [
    cast.school2,
    () =>
      world.call(cast.specialist, 'PUT', `${pad(dossier)}/scholen-van-voorkeur/${dossier.scholen[0]?.id}/contact`, {
        contact: ref(cast.school2),
      }),
  ],
};

describe.each(Object.entries(DEUREN))('through the account of their work, as %s', (deur, open) => {
  it('refused, because the address is the same', async () => {
    const email = `bo.${uuidv7()}@voorbeeld.example`;
    const dossier = await dossierMet({ email: email.toUpperCase() });
    const [lid, doe] = open(dossier);
    await woontOp(lid, email);
    // Whoever reads as staff and is such an ouder reads nothing any more; then a colleague does it.
    if (deur.includes('JK')) return expect((await doe()).status).toBeGreaterThanOrEqual(403);
    expect(codes(await doe())).toEqual([409, 'OUDER_ZONDER_GEZAG']);
  });

  it('refused, because the account is the same, whatever lidmaatschap is chosen', async () => {
    const werk = open(await dossierMet({}))[0];
    const dossier = await dossierMet({ gebruikerId: werk.persoon.gebruikerId, lidmaatschapId: asLidmaatschapId() });
    const [, doe] = open(dossier);
    if (deur.includes('JK')) return expect((await doe()).status).toBeGreaterThanOrEqual(403);
    expect(codes(await doe())).toEqual([409, 'OUDER_ZONDER_GEZAG']);
  });
});

it('a new hulpvraag with the ouder zonder gezag as the preschool contact is refused', async () => {
  const email = `bo.${uuidv7()}@voorbeeld.example`;
  await woontOp(cast.voorschool, email);
  const { voornaam, achternaam, geboortedatum } = aKind();
  const answer = await world.call(cast.contactpersoonJk, 'POST', '/v1/hulpvragen', {
    platformId: cast.platformId,
    voorschoolContact: ref(cast.voorschool),
    kind: { voornaam, achternaam, geboortedatum },
    ouders: [{ naam: 'Bo Bedacht', relatie: 'OUDER', gezag: false, email: email.replace('@', '+b@') }],
  });
  expect(codes(answer)).toEqual([409, 'OUDER_ZONDER_GEZAG']);
});

it('an ouder met gezag gets no account at an address that is also that of the one without', async () => {
  const samen = `gezin.${uuidv7()}@voorbeeld.example`;
  const met = anOuderWithoutAccount({ email: samen });
  const dossier = await dossierMet({ email: samen.replace('@', '+bo@') });
  const ouders = [met, ...dossier.ouders.filter((one) => !one.gezag)];
  const { hulpvraag } = await world.store(aDossierIn('JK_ONDERWIJSADVIES', { ouders }, cast));
  const answer = await world.call(
    cast.specialist,
    'POST',
    `/v1/hulpvragen/${hulpvraag.id}/ouders/${met.id}/accountuitnodigingen`,
  );
  expect(codes(answer)).toEqual([409, 'ADRES_VAN_ANDERE_OUDER']);
  expect(world.invited).not.toContain(samen);
});

describe('who turns out to be an ouder zonder gezag after they got in', () => {
  const lezen = (dossier: Dossier, lid: Castlid) => world.call(lid, 'GET', pad(dossier));
  const lijst = async (lid: Castlid) =>
    (await world.call<{ items: unknown[] }>(lid, 'GET', '/v1/hulpvragen', undefined, {}, { weergave: 'LOPEND' })).body
      .items;

  it.each([
    ['an invitee', () => cast.genodigde],
    ['the preschool contact', () => cast.voorschool],
  ])('%s reads nothing from the change on that records it, has no row in a list, and is told', async (_, wie) => {
    const ronde = anOverlegronde({ moment: addDays(NU, 7) });
    const uitnodigingen = [
      anUitnodiging({ rondeId: ronde.id, opentOp: addDays(NU, -1), sluitOp: SLUIT }, cast.genodigde),
    ];
    const dossier = await dossierMet({}, { overlegrondes: [ronde], uitnodigingen });
    const lid = wie();
    const email = `bo.${uuidv7()}@voorbeeld.example`;
    await woontOp(lid, email);
    expect((await lezen(dossier, lid)).status).toBe(200);
    expect(await lijst(lid)).toHaveLength(1);
    const zonder = dossier.ouders.find((one) => !one.gezag);
    const body = { naam: 'Bo Bedacht', relatie: 'OUDER', gezag: false, email: email.replace('@', '+x@') };
    const answer = await world.call(cast.specialist, 'PUT', `${pad(dossier)}/ouders/${zonder?.id}`, body, {
      'if-match': `"${zonder?.versie}"`,
    });
    expect(answer.status).toBe(200);
    expect((await lezen(dossier, lid)).status).toBe(404);
    expect(await lijst(lid)).toEqual([]);
  });

  it('also when the address of the account became the same later', async () => {
    const email = `bo.${uuidv7()}@voorbeeld.example`;
    const dossier = await dossierMet({ email });
    expect((await lezen(dossier, cast.voorschool)).status).toBe(200);
    await woontOp(cast.voorschool, email);
    expect((await lezen(dossier, cast.voorschool)).status).toBe(404);
  });

  it('a colleague of theirs at the school or the SWV still has the case, they do not', async () => {
    const dossier = await dossierMet({ ...ref(cast.specialist) });
    const collega = castlid(
      aLidmaatschap({
        ...cast.specialist.lidmaatschap,
        id: asLidmaatschapId(),
        gebruikerId: uuidv7(),
        naam: 'Kim Collega',
      }),
    );
    await world.deps.gebruikers.create({
      gebruiker: {
        id: collega.persoon.gebruikerId,
        naam: 'Kim',
        email: `kim.${uuidv7()}@voorbeeld.example`,
        stand: 'ACTIEF',
        aangemaaktOp: NU,
        versie: 1,
      },
      lidmaatschappen: [collega.lidmaatschap],
    });
    const werkvoorraad = async (lid: Castlid) => {
      const path = `/v1/platforms/${cast.platformId}/hulpvragen`;
      const { body } = await world.call<{ items: unknown[] }>(
        lid,
        'GET',
        path,
        undefined,
        {},
        { status: 'JK_ONDERWIJSADVIES' },
      );
      return body.items.length;
    };
    expect([(await lezen(dossier, collega)).status, await werkvoorraad(collega)]).toEqual([200, 1]);
    expect([(await lezen(dossier, cast.specialist)).status, await werkvoorraad(cast.specialist)]).toEqual([404, 0]);
  });
});
