import { beforeEach, describe, expect, it } from 'vitest';
import type { Accountverzoek } from '#shared/model/accountverzoek.ts';
import { ALGEMEEN_RECHT_TEKST } from '#shared/toegang/algemeen.ts';
import { aSleutel, type Ingelogd, leden, lidPath, startBeheerWorld } from '#tests/support/beheer-world.ts';
import type { Castlid } from '#tests/support/cast.ts';
import { ofFile, ofTest } from '#tests/support/of-file.ts';

const HOUR = 3600;

const world = ofFile(startBeheerWorld);
const swv = ofTest(() => world.aSwv());
let owner: Ingelogd;
beforeEach(async () => {
  owner = await world.anIngelogde(swv.beheerder, swv.school, ['CONTACTPERSOON_SCHOOL']);
});

const ask = (by: Castlid, wie: Castlid = owner.lid, headers = {}) => {
  const body = {
    gebruikerId: wie.lidmaatschap.gebruikerId,
    wat: { soort: 'MFA_RESET' },
    reden: 'Telefoon in het water gevallen.',
  };
  return world.call<Accountverzoek>(by, 'POST', '/v1/accountverzoeken', body, headers);
};
const confirm = (by: Castlid, { id }: { readonly id: string }, call = world.call) =>
  call<Accountverzoek>(by, 'POST', `/v1/accountverzoeken/${id}/bevestigingen`);
const open = async (by: Castlid) => {
  const { body } = await world.call<{ items: Accountverzoek[] }>(by, 'GET', '/v1/accountverzoeken');
  return body.items.map((one) => one.id);
};
/** The mails that wait in the outbox of this SWV: what about, and to whom. */
const mails = async () => {
  const { items } = await world.deps.meldingen.listUndelivered(swv.id, {});
  return items.map(({ melding }) => [melding?.soort, melding?.doelgroep, melding?.aan]);
};
const codeStillAsked = async () => {
  const step = await world.pool.signIn().provePassword(owner.email, owner.password);
  return step.challenge === 'SOFTWARE_TOKEN_MFA';
};

describe('a lost phone', () => {
  it('is replaced when one beheerder asks and another one confirms; the owner is mailed and enrols a new app', async () => {
    const { status, body } = await ask(swv.beheerder);
    expect(status).toBe(201);
    expect(await mails()).toEqual([['MFA_RESET_AANGEVRAAGD', 'BEHEERDER', swv.beheerder2.lidmaatschap.gebruikerId]]);
    expect(await codeStillAsked()).toBe(true);
    expect(await open(swv.beheerder2)).toEqual([body.id]);

    expect((await confirm(swv.beheerder2, body)).status).toBe(201);
    expect(await open(swv.beheerder2)).toEqual([]);
    expect(await mails()).toContainEqual(['MFA_RESET_UITGEVOERD', 'ACCOUNT', owner.lid.lidmaatschap.gebruikerId]);
    await expect(world.pool.signIn().refresh(owner.tokens.refreshToken)).rejects.toThrow();
    const { totpSecret } = await world.pool.signIn().signInAndEnrol(owner);
    expect(totpSecret).not.toBe(owner.totpSecret);
    expect((await world.log(swv)).slice(1).map((one) => [one.actie, one.gebruikerId])).toEqual([
      ['doeAccountverzoek', swv.beheerder.lidmaatschap.gebruikerId],
      // Taken up, carried out on the account, done.
      ['bevestigAccountverzoek', swv.beheerder2.lidmaatschap.gebruikerId],
      ['bevestigAccountverzoek', swv.beheerder2.lidmaatschap.gebruikerId],
      ['bevestigAccountverzoek', swv.beheerder2.lidmaatschap.gebruikerId],
    ]);
  });

  it('is shown to whoever confirms as what a new phone opens: all that the account may do here', async () => {
    const { body: gevraagd } = await ask(swv.beheerder);
    const voornemen = { soort: 'ACCOUNTVERZOEK', verzoekId: gevraagd.id };
    const { body } = await world.call<{ krijgt: string[] }>(swv.beheerder2, 'POST', '/v1/beheervoorbeelden', voornemen);
    expect(body).toMatchObject({ mensen: 1, zaken: [], verliest: [] });
    expect(body.krijgt).toContain(ALGEMEEN_RECHT_TEKST.EIGEN_LIJST);
    expect(body.krijgt).not.toContain(ALGEMEEN_RECHT_TEKST.WERKVOORRAAD_LEZEN);
    expect(await codeStillAsked()).toBe(true);
  });

  it('opens nothing any more, though its access token is still good', async () => {
    const since = world.callSince(Math.floor(Date.parse(world.deps.newContext().nu) / 1000));
    const account = () => since(owner.lid, 'GET', '/v1/mijn-account');
    expect((await account()).status).toBe(200);
    world.pool.clock.advance(5);
    const { body } = await ask(swv.beheerder);
    const accounts = { ...world.deps.accounts, resetMfa: () => Promise.reject(new Error('Away')) };
    expect((await confirm(swv.beheerder2, body, world.callWith({ accounts }))).status).toBe(500);
    expect(await account()).toMatchObject({ status: 401, body: { code: 'NIET_AANGEMELD' } });
  });

  it('is not replaced by the one who asked', async () => {
    const { body } = await ask(swv.beheerder);
    expect(await confirm(swv.beheerder, body)).toMatchObject({ status: 403, body: { code: 'GEEN_TOEGANG' } });
    expect(await codeStillAsked()).toBe(true);
  });

  it('of a beheerder is not asked for or confirmed by the owner', async () => {
    expect((await ask(swv.beheerder, swv.beheerder)).status).toBe(409);
    await world.invite(swv.beheerder, swv.id, ['BEHEERDER']);
    const { body } = await ask(swv.beheerder, swv.beheerder2);
    expect((await confirm(swv.beheerder2, body)).status).toBe(403);
  });

  it('is not replaced by somebody without the role, or by a beheerder of another SWV', async () => {
    const other = await world.aSwv();
    const { body } = await ask(swv.beheerder);
    expect((await confirm(other.beheerder, body)).status).toBe(404);
    expect((await ask(other.beheerder)).status).toBe(404);
    expect((await ask(owner.lid)).status).toBe(403);
    expect((await confirm(owner.lid, body)).status).toBe(403);
    expect(await open(other.beheerder)).toEqual([]);
  });

  it('is not replaced after a day', async () => {
    const { body } = await ask(swv.beheerder);
    world.pool.clock.advance(24 * HOUR);
    const late = await confirm(swv.beheerder2, body);
    expect(late).toMatchObject({ status: 409, body: { errors: [{ code: 'VERZOEK_VERLOPEN' }] } });
    expect(await open(swv.beheerder2)).toEqual([]);
    expect(await codeStillAsked()).toBe(true);
    expect((await ask(swv.beheerder)).status).toBe(201);
  });

  it('is replaced by the same confirmation again when the user pool could not be reached, also after a day', async () => {
    const { body } = await ask(swv.beheerder);
    const accounts = { ...world.deps.accounts, resetMfa: () => Promise.reject(new Error('Away')) };
    expect((await confirm(swv.beheerder2, body, world.callWith({ accounts }))).status).toBe(500);
    expect(await mails()).toHaveLength(1);
    world.pool.clock.advance(25 * HOUR);
    expect(await open(swv.beheerder2)).toEqual([body.id]);
    expect((await confirm(swv.beheerder2, body)).status).toBe(201);
    expect(await codeStillAsked()).toBe(false);
    expect(await mails()).toHaveLength(2);
  });

  it('is not replaced once another beheerder rejected it, and can be asked for again', async () => {
    const { body } = await ask(swv.beheerder);
    const reject = (by: Castlid) => world.call(by, 'DELETE', `/v1/accountverzoeken/${body.id}`);
    expect((await reject(owner.lid)).status).toBe(403);
    expect((await reject((await world.aSwv()).beheerder)).status).toBe(404);
    expect([(await reject(swv.beheerder2)).status, (await reject(swv.beheerder2)).status]).toEqual([204, 204]);
    expect(await open(swv.beheerder2)).toEqual([]);
    const late = await confirm(swv.beheerder2, body);
    expect(late).toMatchObject({ status: 409, body: { errors: [{ code: 'AFGEWEZEN' }] } });
    expect(await codeStillAsked()).toBe(true);
    const again = await ask(swv.beheerder);
    await confirm(swv.beheerder2, again.body);
    const tooLate = await world.call(swv.beheerder2, 'DELETE', `/v1/accountverzoeken/${again.body.id}`);
    expect(tooLate).toMatchObject({ status: 409, body: { errors: [{ code: 'AL_BEVESTIGD' }] } });
  });

  it('is replaced once, and its owner is mailed once, when it is confirmed twice', async () => {
    const third = await world.invite(swv.beheerder, swv.id, ['BEHEERDER']);
    const { body } = await ask(swv.beheerder);
    await Promise.all([confirm(swv.beheerder2, body), confirm(third, body)]);
    expect((await mails()).filter(([soort]) => soort === 'MFA_RESET_UITGEVOERD')).toHaveLength(1);
    const again = await confirm(swv.beheerder2, body);
    expect(again).toMatchObject({ status: 409, body: { errors: [{ code: 'AL_UITGEVOERD' }] } });
  });

  it('is asked for once: the same request again is the same, another one is refused', async () => {
    const sleutel = aSleutel();
    const first = await ask(swv.beheerder, owner.lid, sleutel);
    expect((await ask(swv.beheerder, owner.lid, sleutel)).body.id).toBe(first.body.id);
    const other = await ask(swv.beheerder2);
    expect(other).toMatchObject({ status: 409, body: { errors: [{ code: 'AL_AANGEVRAAGD' }] } });
    expect(await mails()).toHaveLength(1);
  });

  it('cannot be asked for when there is nobody to confirm it', async () => {
    await world.call(swv.beheerder, 'POST', `${lidPath(swv.beheerder2)}/blokkades`);
    expect(await ask(swv.beheerder)).toMatchObject({
      status: 409,
      body: { errors: [{ code: 'TWEEDE_BEHEERDER_ONTBREEKT' }] },
    });
  });

  it('of somebody who also works for another SWV is replaced by the SWV that made the account only', async () => {
    const other = await world.aSwv();
    const body = { naam: 'Lia Elders', email: owner.email, rollen: ['CONTACTPERSOON_SCHOOL'] };
    await world.call(other.beheerder, 'POST', leden(other.school), body);
    const asked = await ask(other.beheerder);
    expect((await confirm(other.beheerder2, asked.body)).status).toBe(201);
    expect(await codeStillAsked()).toBe(true);
    const own = await ask(swv.beheerder);
    expect((await confirm(swv.beheerder2, own.body)).status).toBe(201);
    expect(await codeStillAsked()).toBe(false);
  });
});
