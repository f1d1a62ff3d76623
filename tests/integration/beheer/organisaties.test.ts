import { describe, expect, it } from 'vitest';
import { aSleutel, ifMatch, leden, lidPath, startBeheerWorld } from '#tests/support/beheer-world.ts';
import type { Castlid } from '#tests/support/cast.ts';
import { asOrganisatieId } from '#tests/support/ids.ts';
import { ofFile, ofTest } from '#tests/support/of-file.ts';

interface Organisatie {
  readonly id: string;
  readonly naam: string;
  readonly actief: boolean;
  readonly versie: number;
}

const world = ofFile(startBeheerWorld);
const swv = ofTest(() => world.aSwv());

const NIEUW = { soort: 'SCHOOL', naam: 'Basisschool De Sterrenkijker', plaats: 'Nergenshuizen' };

const make = (by: Castlid, body: object = NIEUW, headers = {}) =>
  world.call<Organisatie>(by, 'POST', '/v1/organisaties', body, headers);
const change = (by: Castlid, id: string, versie: number, body: object) =>
  world.call<Organisatie>(
    by,
    'PUT',
    `/v1/organisaties/${id}`,
    { ...NIEUW, soort: undefined, actief: true, ...body },
    ifMatch(versie),
  );
describe('an organisation', () => {
  it('that a beheerder adds is there, with a line in the log of the same transaction', async () => {
    const { status, body } = await make(swv.beheerder);
    expect(status).toBe(201);
    expect(await world.deps.organisaties.load(swv.id, asOrganisatieId(body.id))).toMatchObject({
      ...NIEUW,
      actief: true,
      versie: 1,
    });
    expect(await world.log(swv)).toMatchObject([
      {
        actie: 'maakOrganisatie',
        soort: 'GEWIJZIGD',
        object: { soort: 'organisatie', id: body.id },
        gebruikerId: swv.beheerder.lidmaatschap.gebruikerId,
        regel: 'BEHEERDER',
      },
    ]);
  });

  it('is added once when the same request comes twice, also at the same moment', async () => {
    const sleutel = aSleutel();
    const first = await make(swv.beheerder, NIEUW, sleutel);
    const second = await make(swv.beheerder, NIEUW, sleutel);
    expect(second.body.id).toBe(first.body.id);
    const other = aSleutel();
    const [one, two] = await Promise.all([make(swv.beheerder, NIEUW, other), make(swv.beheerder, NIEUW, other)]);
    expect(one.body.id).toBe(two.body.id);
    const { items } = await world.deps.organisaties.listBySoort(swv.id, 'SCHOOL', {});
    expect(items).toHaveLength(3);
  });

  it('is not added by anybody else, and cannot be another samenwerkingsverband', async () => {
    const specialist = await world.member(swv.id, { rollen: ['JK_SPECIALIST'], platformIds: [swv.platformId] });
    const voorschool = await world.member(swv.id, {});
    expect((await make(specialist)).status).toBe(403);
    expect((await make(voorschool)).status).toBe(403);
    expect((await make(swv.beheerder, { ...NIEUW, soort: 'SAMENWERKINGSVERBAND' })).status).toBe(400);
    expect((await make(swv.beheerder, { ...NIEUW, naam: 'School 111222333' })).status).toBe(400);
    expect(await world.log(swv)).toEqual([]);
  });

  it('that is no longer active has every lidmaatschap blocked, from the next request on', async () => {
    const one = await world.invite(swv.beheerder, swv.school, ['CONTACTPERSOON_SCHOOL']);
    const two = await world.invite(swv.beheerder, swv.school, ['CONTACTPERSOON_SCHOOL']);
    const elsewhere = await world.invite(swv.beheerder, swv.voorschool, ['CONTACTPERSOON_VOORSCHOOL']);
    const { body } = await change(swv.beheerder, swv.school, 1, { actief: false });
    expect(body).toMatchObject({ actief: false, versie: 2 });
    for (const lid of [one, two]) {
      const { body: own } = await world.call<{ lidmaatschappen: [] }>(lid, 'GET', '/v1/mijn-account');
      expect(own.lidmaatschappen).toEqual([]);
    }
    expect((await world.reload(elsewhere)).lidmaatschap.stand).toBe('ACTIEF');
    const again = await world.call(swv.beheerder, 'DELETE', `${lidPath(one)}/blokkades`);
    expect(again).toMatchObject({ status: 409, body: { errors: [{ code: 'ORGANISATIE_NIET_ACTIEF' }] } });
    const invited = { naam: 'Lia', email: 'nieuw@voorbeeld.example', rollen: ['CONTACTPERSOON_SCHOOL'] };
    expect((await world.call(swv.beheerder, 'POST', leden(swv.school), invited)).status).toBe(409);
  });

  it('gives its new name to the people who choose it at sign-in, and ouders keep none', async () => {
    const school = await world.invite(swv.beheerder, swv.school, ['CONTACTPERSOON_SCHOOL']);
    await change(swv.beheerder, swv.school, 1, { naam: 'Basisschool De Nieuwe Naam' });
    expect((await world.reload(school)).lidmaatschap.organisatieNaam).toBe('Basisschool De Nieuwe Naam');
    const bijSwv = { organisatieId: swv.id, organisatieSoort: 'SAMENWERKINGSVERBAND', organisatieNaam: '' } as const;
    const ouder = await world.member(swv.id, { rollen: ['OUDER'], ...bijSwv });
    await change(swv.beheerder, swv.id, 1, { naam: 'SWV Andere Naam' });
    expect((await world.reload(ouder)).lidmaatschap).toMatchObject({ organisatieNaam: '', versie: 1 });
    expect((await world.reload(swv.beheerder)).lidmaatschap.organisatieNaam).toBe('SWV Andere Naam');
  });

  it('is changed only from the version that was seen; the other one is told what is there now', async () => {
    const answers = await Promise.all([
      change(swv.beheerder, swv.school, 1, { naam: 'Naam van de een' }),
      change(swv.beheerder2, swv.school, 1, { naam: 'Naam van de ander' }),
    ]);
    expect(answers.map((one) => one.status).toSorted()).toEqual([200, 412]);
    const won = answers.find((one) => one.status === 200)?.body.naam;
    const lost = answers.find((one) => one.status === 412)?.body;
    expect(lost).toMatchObject({ huidig: { naam: won, versie: 2 } });
  });

  it('of another SWV is not found, and the own SWV cannot be switched off', async () => {
    const other = await world.aSwv();
    expect((await change(swv.beheerder, other.school, 1, {})).status).toBe(404);
    expect((await world.call(swv.beheerder, 'GET', leden(other.school))).status).toBe(404);
    const off = await change(swv.beheerder, swv.id, 1, { actief: false });
    expect(off).toMatchObject({ status: 409, body: { errors: [{ code: 'SWV_BLIJFT_ACTIEF' }] } });
  });
});

describe('a platform', () => {
  it('is added and renamed by a beheerder, and read by staff', async () => {
    const { status, body } = await world.call(swv.beheerder, 'POST', '/v1/platforms', { naam: 'Platform Oost' });
    expect(status).toBe(201);
    const path = `/v1/platforms/${body.id}`;
    expect((await world.call(swv.beheerder, 'PUT', path, { naam: 'Oost' }, ifMatch(1))).status).toBe(200);
    expect((await world.call(swv.beheerder, 'PUT', path, { naam: 'West' }, ifMatch(1))).status).toBe(412);
    const specialist = await world.member(swv.id, { rollen: ['JK_SPECIALIST'], platformIds: [swv.platformId] });
    const { body: seen } = await world.call<{ items: { naam: string }[] }>(specialist, 'GET', '/v1/platforms');
    expect(seen.items.map((one) => one.naam)).toContain('Oost');
    expect((await world.call(specialist, 'PUT', path, { naam: 'West' }, ifMatch(2))).status).toBe(403);
  });
});

describe('where the SWV can be reached', () => {
  const contact = (by: Castlid) => world.call<{ telefoon?: string; platforms: object[] }>(by, 'GET', '/v1/contact');

  it('names whom to call at a platform, until a beheerder leaves that out again', async () => {
    const wie = {
      naam: 'Platform Zuid',
      contactpersoon: 'Carin Contact',
      telefoon: '012-987 65 43',
      bereikbaar: 'ma–do 9–16 uur',
    };
    const { body } = await world.call(swv.beheerder, 'POST', '/v1/platforms', wie);
    const school = await world.member(swv.id, { rollen: ['CONTACTPERSOON_SCHOOL'], organisatieId: swv.school });
    expect((await contact(school)).body.platforms).toContainEqual({ id: body.id, ...wie });
    const zonder = { naam: 'Platform Zuid' };
    await world.call(swv.beheerder, 'PUT', `/v1/platforms/${body.id}`, zonder, ifMatch(1));
    expect((await contact(school)).body.platforms).toContainEqual({ id: body.id, ...zonder });
  });

  it('is said by a beheerder, and read by everybody who works with the SWV, in any role', async () => {
    const gegevens = {
      naam: 'SWV De Verzinning',
      telefoon: '012-345 67 89',
      bereikbaar: 'ma–vr 8.30–17.00 uur',
      email: 'jongekind@kindbrug.example',
      actief: true,
    };
    const { status } = await world.call(swv.beheerder, 'PUT', `/v1/organisaties/${swv.id}`, gegevens, ifMatch(1));
    expect(status).toBe(200);
    const ouder = await world.member(swv.id, { rollen: ['OUDER'], organisatieNaam: '' });
    const school = await world.member(swv.id, { rollen: ['CONTACTPERSOON_SCHOOL'], organisatieId: swv.school });
    for (const one of [ouder, school, swv.beheerder]) {
      const { actief: _, ...shown } = gegevens;
      expect(await contact(one)).toMatchObject({ status: 200, body: shown });
    }
    const elsewhere = await world.aSwv();
    expect((await contact(elsewhere.beheerder)).body.telefoon).toBeUndefined();
  });

  it('is refused when it is no telephone number', async () => {
    const answer = await make(swv.beheerder, { ...NIEUW, telefoon: 'bel maar' });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ plek: '/telefoon' }] } });
  });
});
