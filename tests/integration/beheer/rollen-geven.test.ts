import { beforeEach, describe, expect, it } from 'vitest';
import type { Accountverzoek } from '#shared/model/accountverzoek.ts';
import type { Lidmaatschap } from '#shared/model/gebruiker.ts';
import { ALGEMEEN_RECHT_TEKST } from '#shared/toegang/algemeen.ts';
import { aMailAddress } from '#tests/contract/cognito/pool.ts';
import type { Answer } from '#tests/support/api.ts';
import { aSleutel, ifMatch, leden, lidPath, startBeheerWorld } from '#tests/support/beheer-world.ts';
import { type Castlid, castlid } from '#tests/support/cast.ts';
import { ofFile, ofTest } from '#tests/support/of-file.ts';

const world = ofFile(startBeheerWorld);
const swv = ofTest(() => world.aSwv());
let email: string;
beforeEach(async () => {
  email = aMailAddress();
});

type Role = 'JK_SPECIALIST' | 'CONTACTPERSOON_JK' | 'BEHEERDER';
const functie = (rol: Role) => ({ rollen: [rol], platformIds: rol === 'BEHEERDER' ? [] : [swv.platformId] });
const invite = (rol: Role, by = swv.beheerder, headers = {}) =>
  world.call<Lidmaatschap>(by, 'POST', leden(swv.id), { naam: 'Lia Verzinsel', email, ...functie(rol) }, headers);
const verzoeken = async (by = swv.beheerder2) => {
  const { body } = await world.call<{ items: Accountverzoek[] }>(by, 'GET', '/v1/accountverzoeken');
  return body.items;
};
const confirm = async (by: Castlid) =>
  world.call(by, 'POST', `/v1/accountverzoeken/${(await verzoeken())[0]?.id}/bevestigingen`);
const reject = async (by: Castlid, id?: string) =>
  world.call(by, 'DELETE', `/v1/accountverzoeken/${id ?? (await verzoeken())[0]?.id}`);
const reload = async ({ gebruikerId, id }: Lidmaatschap) => {
  const lid = await world.deps.gebruikers.findLidmaatschap({ gebruikerId, lidmaatschapId: id });
  if (!lid) throw new Error('This lidmaatschap is gone');
  return lid;
};
/** What anybody with this role may do, who counts. */
const works = async (lid: Lidmaatschap) => (await world.call(castlid(lid), 'GET', '/v1/platforms')).status;
const code = ({ body }: Answer<unknown>) => (body as { errors?: { code: string }[] }).errors?.[0]?.code;
const mails = async () => {
  const { items } = await world.deps.meldingen.listUndelivered(swv.id, {});
  return items.map(({ melding }) => [melding?.soort, melding?.doelgroep, melding?.aan]);
};

describe('a role that reads dossiers or manages accounts', () => {
  it.each<Role>(['JK_SPECIALIST', 'CONTACTPERSOON_JK', 'BEHEERDER'])(
    '%s opens nothing before a second beheerder confirms it',
    async (rol) => {
      const { status, body: lid } = await invite(rol);
      expect([status, lid.stand]).toEqual([201, 'WACHT_OP_BEVESTIGING']);
      expect(await works(lid)).toBe(403);
      expect(await mails()).toEqual([['ROL_GEVRAAGD', 'BEHEERDER', swv.beheerder2.lidmaatschap.gebruikerId]]);
      expect((await confirm(swv.beheerder)).status).toBe(403);
      expect((await confirm(castlid(lid))).status).toBe(403);
      expect(await works(await reload(lid))).toBe(403);
      expect((await confirm(swv.beheerder2)).status).toBe(201);
      expect(await works(await reload(lid))).toBe(200);
      expect(await mails()).toContainEqual(['ROL_GEGEVEN', 'ACCOUNT', lid.gebruikerId]);
    },
  );

  it('is shown to the beheerder who confirms as what it opens, by the rule that opens it, and nothing is done', async () => {
    const { body: lid } = await invite('JK_SPECIALIST');
    const [open] = await verzoeken();
    const toon = (by: Castlid) =>
      world.call<{ mensen: number; krijgt: string[]; verliest: string[] }>(by, 'POST', '/v1/beheervoorbeelden', {
        soort: 'ACCOUNTVERZOEK',
        verzoekId: open?.id,
      });
    const { status, body } = await toon(swv.beheerder2);
    expect(status).toBe(200);
    const { naam = '' } = (await world.deps.organisaties.loadPlatform(swv.id, swv.platformId)) ?? {};
    expect(body).toMatchObject({ mensen: 1, verliest: [], zaken: [] });
    expect(body.krijgt).toContain(`alle dossiers van platform ${naam} lezen en bewerken`);
    expect(body.krijgt).toContain(ALGEMEEN_RECHT_TEKST.WERKVOORRAAD_LEZEN);
    expect(body.krijgt).not.toContain(ALGEMEEN_RECHT_TEKST.ACCOUNTS_BEHEREN);
    expect(await works(await reload(lid))).toBe(403);
    // Who could not confirm it is shown nothing, and refused in the same words.
    for (const by of [swv.beheerder, (await world.aSwv()).beheerder]) {
      const [gezien, gedaan] = [
        await toon(by),
        await world.call(by, 'POST', `/v1/accountverzoeken/${open?.id}/bevestigingen`),
      ];
      expect([gezien.status, code(gezien)]).toEqual([gedaan.status, code(gedaan)]);
      expect(gezien.status).toBeGreaterThan(400);
    }
    expect((await confirm(swv.beheerder2)).status).toBe(201);
    expect((await toon(swv.beheerder2)).status).toBe(409);
  });

  it('is shown with what goes, of somebody who worked in another role', async () => {
    const { lid } = await world.anIngelogde(swv.beheerder, swv.id, ['FG']);
    const { gebruikerId } = lid.lidmaatschap;
    const path = lidPath(lid);
    const gevraagd = await world.call(
      swv.beheerder,
      'PUT',
      path,
      functie('BEHEERDER'),
      ifMatch(lid.lidmaatschap.versie),
    );
    expect(gevraagd.status).toBeLessThan(300);
    const open = (await verzoeken()).find((one) => one.gebruikerId === gebruikerId);
    const { body } = await world.call<{ krijgt: string[]; verliest: string[] }>(
      swv.beheerder2,
      'POST',
      '/v1/beheervoorbeelden',
      { soort: 'ACCOUNTVERZOEK', verzoekId: open?.id },
    );
    expect(body.krijgt).toContain(ALGEMEEN_RECHT_TEKST.ACCOUNTS_BEHEREN);
    expect(body.verliest).toContain(ALGEMEEN_RECHT_TEKST.LOGBOEK_LEZEN);
  });

  it('is not had by blocking and unblocking, nor by changing it once more', async () => {
    const { body: lid } = await invite('JK_SPECIALIST');
    const path = lidPath(castlid(lid));
    const attempts = [
      await world.call(swv.beheerder, 'POST', `${path}/blokkades`),
      await world.call(swv.beheerder, 'DELETE', `${path}/blokkades`),
      await world.call(swv.beheerder, 'PUT', path, { rollen: ['FG'] }, ifMatch(1)),
      await world.call(swv.beheerder, 'PUT', path, functie('JK_SPECIALIST'), ifMatch(1)),
    ];
    expect(attempts.slice(0, 3).map(code)).toEqual(Array(3).fill('WACHT_OP_BEVESTIGING'));
    expect((await reload(lid)).stand).toBe('WACHT_OP_BEVESTIGING');
    expect(await works(await reload(lid))).toBe(403);
    expect(await verzoeken()).toHaveLength(1);
  });

  it('is not given, and nobody is mailed, when there is no second beheerder to confirm it', async () => {
    await world.call(swv.beheerder, 'POST', `${lidPath(swv.beheerder2)}/blokkades`);
    const answer = await invite('BEHEERDER');
    expect([answer.status, code(answer)]).toEqual([409, 'TWEEDE_BEHEERDER_ONTBREEKT']);
    expect(world.pool.mails.filter((mail) => mail.to === email)).toHaveLength(0);
  });

  it('is gone for good once it was rejected, and can be asked for again', async () => {
    const { body: lid } = await invite('JK_SPECIALIST');
    const id = (await verzoeken())[0]?.id;
    expect([(await reject(swv.beheerder2, id)).status, (await reject(swv.beheerder2, id)).status]).toEqual([204, 204]);
    expect(await reload(lid)).toMatchObject({ stand: 'VERWIJDERD', naam: '(verwijderd)' });
    expect((await world.call(swv.beheerder, 'DELETE', `${lidPath(castlid(lid))}/blokkades`)).status).toBe(404);
    const again = await invite('JK_SPECIALIST');
    expect(again.body).toMatchObject({ stand: 'WACHT_OP_BEVESTIGING', gebruikerId: lid.gebruikerId });
    expect((await confirm(swv.beheerder2)).status).toBe(201);
    expect(await works(await reload(again.body))).toBe(200);
  });

  it('is asked for once by the same request twice, and again after nobody confirmed it in a week', async () => {
    const sleutel = aSleutel();
    const first = await invite('JK_SPECIALIST', swv.beheerder, sleutel);
    expect((await invite('JK_SPECIALIST', swv.beheerder, sleutel)).body.id).toBe(first.body.id);
    expect((await invite('JK_SPECIALIST')).body.id).toBe(first.body.id);
    expect(await verzoeken()).toHaveLength(1);
    world.pool.clock.advance(7 * 24 * 3600);
    expect(await verzoeken()).toHaveLength(0);
    expect((await invite('JK_SPECIALIST')).body.id).toBe(first.body.id);
    expect((await confirm(swv.beheerder2)).status).toBe(201);
    expect(await works(await reload(first.body))).toBe(200);
  });

  it('is asked for by the same request when asking failed after the account was made', async () => {
    const accountverzoeken = { ...world.deps.accountverzoeken, save: () => Promise.reject(new Error('Away')) };
    const body = { naam: 'Lia Verzinsel', email, ...functie('JK_SPECIALIST') };
    expect((await world.callWith({ accountverzoeken })(swv.beheerder, 'POST', leden(swv.id), body)).status).toBe(500);
    expect(await verzoeken()).toHaveLength(0);
    const { body: lid } = await invite('JK_SPECIALIST');
    expect(await works(lid)).toBe(403);
    expect((await confirm(swv.beheerder2)).status).toBe(201);
    expect(await works(await reload(lid))).toBe(200);
  });
});

describe('a lidmaatschap that gets more', () => {
  it('keeps what it has until a second beheerder confirms the rest; less takes one beheerder', async () => {
    const person = await world.invite(swv.beheerder, swv.id, ['CONTACTPERSOON_JK'], { platformIds: [swv.platformId] });
    const { lidmaatschap: lid } = person;
    const put = (rollen: readonly string[], versie: number, platformIds = [swv.platformId]) =>
      world.call<Lidmaatschap>(swv.beheerder, 'PUT', lidPath(person), { rollen, platformIds }, ifMatch(versie));
    const asked = await put(['CONTACTPERSOON_JK', 'JK_SPECIALIST'], lid.versie);
    expect([asked.status, asked.body.rollen]).toEqual([200, ['CONTACTPERSOON_JK']]);
    expect(await works(await reload(lid))).toBe(200);
    expect((await confirm(swv.beheerder2)).status).toBe(201);
    const more = await reload(lid);
    expect(more.rollen).toEqual(['CONTACTPERSOON_JK', 'JK_SPECIALIST']);
    expect((await put(['JK_SPECIALIST'], more.versie)).body.rollen).toEqual(['JK_SPECIALIST']);
  });

  it('gets nothing when it was changed or blocked since it was asked', async () => {
    const person = await world.invite(swv.beheerder, swv.id, ['FG']);
    const body = functie('JK_SPECIALIST');
    await world.call(swv.beheerder, 'PUT', lidPath(person), body, ifMatch(person.lidmaatschap.versie));
    await world.call(swv.beheerder2, 'POST', `${lidPath(person)}/blokkades`);
    const answer = await confirm(swv.beheerder2);
    expect([answer.status, code(answer)]).toEqual([409, 'LID_GEWIJZIGD']);
    expect((await reload(person.lidmaatschap)).rollen).toEqual(['FG']);
  });
});

describe('another role', () => {
  it('takes one beheerder', async () => {
    const body = { naam: 'Lia Verzinsel', email, rollen: ['CONTACTPERSOON_SCHOOL'] };
    const { body: lid } = await world.call<Lidmaatschap>(swv.beheerder, 'POST', leden(swv.school), body);
    expect(lid.stand).toBe('ACTIEF');
    expect(await verzoeken()).toHaveLength(0);
  });
});
