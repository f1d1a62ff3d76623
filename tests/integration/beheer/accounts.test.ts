import { beforeAll, describe, expect, it } from 'vitest';
import { secretIn } from '#tests/contract/cognito/pool.ts';
import { gebruikerPath, leden, lidPath, type Swv, startBeheerWorld } from '#tests/support/beheer-world.ts';
import type { Castlid } from '#tests/support/cast.ts';
import { ofFile } from '#tests/support/of-file.ts';

const world = ofFile(startBeheerWorld);
let swv: Swv;
beforeAll(async () => {
  swv = await world.aSwv();
});

const account = (lid: Castlid, call = world.call) => call(lid, 'GET', '/v1/mijn-account');
const seconds = () => Math.floor(Date.parse(world.deps.newContext().nu) / 1000);
const block = (by: Castlid, lid: Castlid, call = world.call) => call(by, 'POST', `${gebruikerPath(lid)}/blokkades`);
const unblock = (by: Castlid, lid: Castlid) => world.call(by, 'DELETE', `${gebruikerPath(lid)}/blokkades`);
const remove = (by: Castlid, lid: Castlid, call = world.call) => call(by, 'DELETE', gebruikerPath(lid));

const aStaffMember = () => world.anIngelogde(swv.beheerder, swv.school, ['CONTACTPERSOON_SCHOOL']);
/** A request while one call to the user pool fails. */
const callWithout = (step: 'block' | 'remove') =>
  world.callWith({
    accounts: { ...world.deps.accounts, [step]: () => Promise.reject(new Error('The user pool cannot be reached')) },
  });

describe('an account that is blocked', () => {
  it('is refused at the very next request, with a token that is still good, and cannot sign in or refresh', async () => {
    const person = await aStaffMember();
    expect((await account(person.lid)).status).toBe(200);
    expect((await block(swv.beheerder, person.lid)).status).toBe(204);
    expect(await account(person.lid)).toMatchObject({ status: 403, body: { code: 'GEEN_TOEGANG' } });
    await expect(world.pool.signIn().refresh(person.tokens.refreshToken)).rejects.toThrow();
    await expect(world.pool.signIn().signIn(person)).rejects.toThrow();
  });

  it('is refused too while the user pool cannot be reached, and the same request again finishes it', async () => {
    const person = await aStaffMember();
    const first = await block(swv.beheerder, person.lid, callWithout('block'));
    expect(first.status).toBe(500);
    expect((await account(person.lid)).status).toBe(403);
    await world.pool.signIn().signIn(person);
    expect((await block(swv.beheerder, person.lid)).status).toBe(204);
    await expect(world.pool.signIn().signIn(person)).rejects.toThrow();
  });

  it('works again after it is unblocked', async () => {
    const person = await aStaffMember();
    await block(swv.beheerder, person.lid);
    expect((await unblock(swv.beheerder, person.lid)).status).toBe(204);
    expect((await account(person.lid, world.callSince(seconds()))).status).toBe(200);
    await world.pool.signIn().signIn(person);
  });

  it('is refused after it is unblocked with a token from before the block, which may be in other hands', async () => {
    const person = await aStaffMember();
    const since = world.callSince(seconds());
    expect((await account(person.lid, since)).status).toBe(200);
    world.pool.clock.advance(5);
    await block(swv.beheerder, person.lid);
    await unblock(swv.beheerder, person.lid);
    expect(await account(person.lid, since)).toMatchObject({ status: 401, body: { code: 'NIET_AANGEMELD' } });
  });

  it('is not invited, mailed or given a new app until it is unblocked', async () => {
    const lid = await world.invite(swv.beheerder, swv.school, ['CONTACTPERSOON_SCHOOL']);
    await block(swv.beheerder, lid);
    const again = { naam: 'X', email: lid.email, rollen: ['CONTACTPERSOON_VOORSCHOOL'] };
    const answers = [
      await world.call(swv.beheerder, 'POST', leden(swv.voorschool), again),
      await world.call(swv.beheerder, 'POST', `${gebruikerPath(lid)}/uitnodigingen`),
      await world.call(swv.beheerder, 'POST', '/v1/accountverzoeken', {
        wat: { soort: 'MFA_RESET' },
        gebruikerId: lid.lidmaatschap.gebruikerId,
        reden: 'Telefoon kwijt',
      }),
    ];
    expect(answers.map((one) => one.status)).toEqual([409, 409, 409]);
  });
});

describe('an account that is removed', () => {
  it('cannot sign in, has no personal data left, and leaves its ids and its line in the log', async () => {
    const person = await aStaffMember();
    const { gebruikerId } = person.lid.lidmaatschap;
    expect((await remove(swv.beheerder, person.lid)).status).toBe(204);
    expect((await account(person.lid)).status).toBe(403);
    await expect(world.pool.signIn().signIn(person)).rejects.toThrow();
    const left = await world.deps.gebruikers.load(gebruikerId);
    expect(JSON.stringify(left)).not.toMatch(/Verzinsel|persoon-/);
    expect(left).toMatchObject({ gebruiker: { stand: 'VERWIJDERD' }, lidmaatschappen: [{ stand: 'VERWIJDERD' }] });
    const list = await world.call<{ items: { gebruikerId: string }[] }>(swv.beheerder, 'GET', leden(swv.school));
    expect(list.body.items.map((one) => one.gebruikerId)).not.toContain(gebruikerId);
    expect(await world.log(swv)).toContainEqual(
      expect.objectContaining({ actie: 'verwijderAccount', object: { soort: 'account', id: gebruikerId } }),
    );
  });

  it('cannot be brought back, and its address is free for a new account', async () => {
    const person = await aStaffMember();
    await remove(swv.beheerder, person.lid);
    expect((await unblock(swv.beheerder, person.lid)).status).toBe(404);
    expect((await world.call(swv.beheerder, 'DELETE', `${lidPath(person.lid)}/blokkades`)).status).toBe(404);
    expect((await world.call(swv.beheerder, 'GET', gebruikerPath(person.lid))).status).toBe(404);
    expect((await remove(swv.beheerder, person.lid)).status).toBe(204);
    const body = { naam: 'Lia Opnieuw', email: person.email, rollen: ['CONTACTPERSOON_SCHOOL'] };
    const again = await world.call(swv.beheerder, 'POST', leden(swv.school), body);
    expect(again.status).toBe(201);
    expect(again.body.gebruikerId).not.toBe(person.lid.lidmaatschap.gebruikerId);
  });

  it.each(['block', 'remove'] as const)(
    'is finished by the same request after a crash at the pool (%s)',
    async (step) => {
      const person = await aStaffMember();
      expect((await remove(swv.beheerder, person.lid, callWithout(step))).status).toBe(500);
      expect((await account(person.lid)).status).toBe(403);
      expect((await remove(swv.beheerder, person.lid)).status).toBe(204);
      const left = await world.deps.gebruikers.load(person.lid.lidmaatschap.gebruikerId);
      expect(left?.gebruiker.stand).toBe('VERWIJDERD');
    },
  );

  it('is finished by the same request after a crash between the pool and the table', async () => {
    const person = await aStaffMember();
    await block(swv.beheerder, person.lid);
    await world.deps.accounts.remove(person.lid.lidmaatschap.gebruikerId);
    expect((await remove(swv.beheerder, person.lid)).status).toBe(204);
    const left = await world.deps.gebruikers.load(person.lid.lidmaatschap.gebruikerId);
    expect(left?.gebruiker.stand).toBe('VERWIJDERD');
  });
});

describe('a beheerder', () => {
  it('cannot block or remove their own account, and so never is the last one to go', async () => {
    const { beheerder } = swv;
    const answers = [
      await block(beheerder, beheerder),
      await remove(beheerder, beheerder),
      await world.call(beheerder, 'POST', `${lidPath(beheerder)}/blokkades`),
    ];
    expect(answers.map((one) => one.status)).toEqual([409, 409, 409]);
    expect((await account(beheerder)).status).toBe(200);
  });

  it('keeps one of two who block each other at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const { beheerder, beheerder2 } = await world.aSwv();
      const blockLid = (by: Castlid, lid: Castlid) => world.call(by, 'POST', `${lidPath(lid)}/blokkades`);
      const answers = await Promise.all([blockLid(beheerder, beheerder2), blockLid(beheerder2, beheerder)]);
      expect(answers.map((one) => one.status).toSorted()).toEqual([201, 403]);
      const left = await Promise.all([world.reload(beheerder), world.reload(beheerder2)]);
      expect(left.filter((one) => one.lidmaatschap.stand === 'ACTIEF')).toHaveLength(1);
    }
  });

  it('writes nothing any more once another one blocked their account, also in a request that was under way', async () => {
    const { beheerder, beheerder2, school } = await world.aSwv();
    const person = await world.invite(beheerder, school, ['CONTACTPERSOON_SCHOOL']);
    const { gebruikers } = world.deps;
    // Everything was checked; the block comes just before the write.
    const slow: typeof gebruikers = {
      ...gebruikers,
      async saveLidmaatschap(...args) {
        const { gebruiker } = (await gebruikers.load(beheerder.lidmaatschap.gebruikerId)) ?? {};
        if (gebruiker?.stand === 'ACTIEF') {
          await gebruikers.saveGebruiker({ ...gebruiker, stand: 'GEBLOKKEERD', versie: gebruiker.versie + 1 });
        }
        await gebruikers.saveLidmaatschap(...args);
      },
    };
    const answer = await world.callWith({ gebruikers: slow })(beheerder, 'POST', `${lidPath(person)}/blokkades`);
    expect(answer.status).toBe(403);
    expect((await world.reload(person)).lidmaatschap.stand).toBe('ACTIEF');
    expect((await world.call(beheerder2, 'POST', `${lidPath(person)}/blokkades`)).status).toBe(201);
  });

  it('cannot find, block or remove somebody of another SWV', async () => {
    const other = await world.aSwv();
    const person = await world.invite(other.beheerder, other.school, ['CONTACTPERSOON_SCHOOL']);
    const answers = [
      await world.call(swv.beheerder, 'GET', gebruikerPath(person)),
      await block(swv.beheerder, person),
      await remove(swv.beheerder, person),
      await world.call(swv.beheerder, 'POST', `${lidPath(person)}/blokkades`),
      await world.call(swv.beheerder, 'POST', `${gebruikerPath(person)}/uitnodigingen`),
    ];
    expect(answers.map((one) => one.status)).toEqual([404, 404, 404, 404, 404]);
  });
});

describe('an invitation that got lost', () => {
  it('is sent again with another password', async () => {
    const lid = await world.invite(swv.beheerder, swv.school, ['CONTACTPERSOON_SCHOOL']);
    const mails = () => world.pool.mails.filter((mail) => mail.to === lid.email);
    expect((await world.call(swv.beheerder, 'POST', `${gebruikerPath(lid)}/uitnodigingen`)).status).toBe(204);
    expect(mails()).toHaveLength(2);
    expect(secretIn(mails()[1])).not.toBe(secretIn(mails()[0]));
  });

  it('is not sent to somebody who signed in already', async () => {
    const { lid } = await aStaffMember();
    const answer = await world.call(swv.beheerder, 'POST', `${gebruikerPath(lid)}/uitnodigingen`);
    expect(answer).toMatchObject({ status: 409, body: { errors: [{ code: 'AL_INGELOGD' }] } });
  });
});
