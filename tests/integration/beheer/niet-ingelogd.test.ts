/** Who was invited and has not come in: what the beheerder sees, what stands in the case, and the invitation again. */
import { describe, expect, it } from 'vitest';
import type { Lidmaatschap, Rol } from '#shared/model/gebruiker.ts';
import { gebruikerPath, leden, startBeheerWorld } from '#tests/support/beheer-world.ts';
import { aCast, aDossierIn, anOverlegronde, anUitnodiging } from '#tests/support/builders.ts';
import type { Castlid } from '#tests/support/cast.ts';
import { ofFile, ofTest } from '#tests/support/of-file.ts';
import { storeDossier } from '#tests/support/stored-dossier.ts';

const world = ofFile(startBeheerWorld);
const swv = ofTest(() => world.aSwv());

interface Zaakmails {
  readonly nietIngelogd: readonly Record<string, unknown>[];
}
interface Account {
  readonly lidmaatschappen: readonly Pick<Lidmaatschap, 'inlog' | 'aangemaaktOp'>[];
  readonly acties: readonly { readonly actie: string; readonly kan: boolean }[];
}

const comesIn = (lid: Castlid) => world.call(lid, 'GET', '/v1/mijn-account');
const account = async (lid: Castlid, by = swv.beheerder) =>
  (await world.call<Account>(by, 'GET', gebruikerPath(lid))).body;
const again = (lid: Castlid, by = swv.beheerder) => world.call(by, 'POST', `${gebruikerPath(lid)}/uitnodigingen`);
const mailsTo = (email: string) => world.pool.mails.filter((mail) => mail.to === email).length;

describe('somebody who was invited', () => {
  it('is on the list as not signed in, since the day of the invitation, until they come in', async () => {
    const lid = await world.invite(swv.beheerder, swv.school, ['CONTACTPERSOON_SCHOOL']);
    const listed = async () =>
      (await world.call<{ items: Lidmaatschap[] }>(swv.beheerder, 'GET', leden(swv.school))).body.items;
    const { aangemaaktOp } = lid.lidmaatschap;
    expect(await listed()).toMatchObject([{ inlog: 'NOG_NIET', aangemaaktOp }]);
    await comesIn(lid);
    expect(await listed()).toMatchObject([{ inlog: 'GEWEEST', aangemaaktOp }]);
  });

  it('is offered the invitation again until they came in, and not any more after that', async () => {
    const lid = await world.invite(swv.beheerder, swv.school, ['CONTACTPERSOON_SCHOOL']);
    const offered = async () => (await account(lid)).acties.find(({ actie }) => actie === 'nodigOpnieuwUit')?.kan;
    expect([await offered(), (await again(lid)).status, mailsTo(lid.email)]).toEqual([true, 204, 2]);
    await comesIn(lid);
    expect([await offered(), (await again(lid)).status, mailsTo(lid.email)]).toEqual([false, 409, 2]);
  });

  it('and gets another lidmaatschap, is as known as before', async () => {
    const lid = await world.invite(swv.beheerder, swv.school, ['CONTACTPERSOON_SCHOOL']);
    const { email } = lid;
    const more = (organisatieId: typeof swv.school, rol: Rol) =>
      world.call(swv.beheerder, 'POST', leden(organisatieId), { naam: 'Lia Verzinsel', email, rollen: [rol] });
    const known = async () => (await account(lid)).lidmaatschappen.map(({ inlog }) => inlog);
    await more(swv.voorschool, 'CONTACTPERSOON_VOORSCHOOL');
    expect(await known()).toEqual(['NOG_NIET', 'NOG_NIET']);
    await comesIn(lid);
    await more(swv.extern, 'GENODIGDE');
    expect(new Set(await known())).toEqual(new Set(['GEWEEST']));
  });

  it('by a second SWV is not signed in there until they accepted, however often they sign in elsewhere', async () => {
    const lid = await world.invite(swv.beheerder, swv.school, ['CONTACTPERSOON_SCHOOL']);
    await comesIn(lid);
    const other = await world.aSwv();
    const body = { naam: 'Lia V.', email: lid.email, rollen: ['CONTACTPERSOON_SCHOOL'] };
    const offer = await world.call<Lidmaatschap>(other.beheerder, 'POST', leden(other.school), body);
    await comesIn(lid);
    const there = async () => (await account(lid, other.beheerder)).lidmaatschappen.map(({ inlog }) => inlog);
    expect(await there()).toEqual(['NOG_NIET']);
    await world.call(lid, 'POST', `/v1/mijn-account/lidmaatschappen/${offer.body.id}/aanvaardingen`);
    await comesIn(lid);
    expect(await there()).toEqual(['GEWEEST']);
  });

  it('before this was kept is not called absent, and is known from the next time on', async () => {
    const lid = await world.member(swv.id, { organisatieId: swv.school, rollen: ['CONTACTPERSOON_SCHOOL'] });
    expect((await account(lid)).lidmaatschappen[0]?.inlog).toBeUndefined();
    await comesIn(lid);
    expect((await account(lid)).lidmaatschappen[0]?.inlog).toBe('GEWEEST');
  });

  it('comes in also when that cannot be noted', async () => {
    const lid = await world.invite(swv.beheerder, swv.school, ['CONTACTPERSOON_SCHOOL']);
    const inlog = { noteInlog: () => Promise.reject(new Error('Forced')) };
    expect((await world.callWith({ inlog })(lid, 'GET', '/v1/mijn-account')).status).toBe(200);
  });
});

describe('a case', () => {
  async function aCase() {
    const school = await world.invite(swv.beheerder, swv.school, ['CONTACTPERSOON_SCHOOL']);
    const genodigde = await world.invite(swv.beheerder, swv.extern, ['GENODIGDE']);
    const specialist = await world.member(swv.id, {
      organisatieId: swv.id,
      organisatieSoort: 'SAMENWERKINGSVERBAND',
      rollen: ['JK_SPECIALIST'],
      platformIds: [swv.platformId],
    });
    const cast = { ...aCast(), samenwerkingsverbandId: swv.id, platformId: swv.platformId, school, specialist };
    const ronde = anOverlegronde();
    const uitnodiging = anUitnodiging({ rondeId: ronde.id, sluitOp: '2099-01-01T10:00:00.000Z' }, genodigde);
    const overleg = { overlegrondes: [ronde], uitnodigingen: [uitnodiging] };
    const dossier = await storeDossier(world.deps.dossiers, aDossierIn('JK_AANMELDEN_SCHOOL', overleg, cast));
    const pad = `/v1/hulpvragen/${dossier.hulpvraag.id}`;
    const named = async () => (await world.call<Zaakmails>(specialist, 'GET', `${pad}/meldingen`)).body.nietIngelogd;
    const sent = (lid: Castlid, by = specialist) =>
      world.call(by, 'POST', `${pad}/accounts/${lid.lidmaatschap.gebruikerId}/uitnodigingen`);
    return { school, genodigde, specialist, named, sent };
  }

  it('names to its specialist who has not come in, by role and day, without addresses', async () => {
    const { school, genodigde, named } = await aCase();
    const { naam, aangemaaktOp } = school.lidmaatschap;
    const found = await named();
    expect(found).toContainEqual(expect.objectContaining({ doelgroep: 'SCHOOL', naam, uitgenodigdOp: aangemaaktOp }));
    expect(found.map(({ doelgroep }) => doelgroep)).toContain('GENODIGDE');
    expect(JSON.stringify(found)).not.toContain('@');
    await comesIn(school);
    await comesIn(genodigde);
    expect(await named()).toEqual([]);
  });

  it('lets its specialist mail them the invitation again, and nobody else', async () => {
    const { school, sent } = await aCase();
    expect([(await sent(school)).status, mailsTo(school.email)]).toEqual([204, 2]);
    expect((await sent(school, school)).status).toBe(403);
    const stranger = await world.invite(swv.beheerder, swv.school, ['CONTACTPERSOON_SCHOOL']);
    expect([(await sent(stranger)).status, mailsTo(stranger.email)]).toEqual([404, 1]);
    await comesIn(school);
    expect([(await sent(school)).status, mailsTo(school.email)]).toEqual([409, 2]);
  });
});
