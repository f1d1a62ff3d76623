/** What one SWV may do to people of another: nothing, and it learns nothing either. */

import { beforeAll, describe, expect, it } from 'vitest';
import type { Melding } from '#shared/model/melding.ts';
import type { Account } from '#shared/ports/gebruiker-store.ts';
import {
  aSleutel,
  gebruikerPath,
  type Ingelogd,
  leden,
  type Swv,
  startBeheerWorld,
} from '#tests/support/beheer-world.ts';
import { type Castlid, castlid } from '#tests/support/cast.ts';
import { asLidmaatschapId } from '#tests/support/ids.ts';
import { ofFile } from '#tests/support/of-file.ts';

const world = ofFile(startBeheerWorld);
let a: Swv;
let b: Swv;

beforeAll(async () => {
  [a, b] = [await world.aSwv(), await world.aSwv()];
});

const SCHOOL = ['CONTACTPERSOON_SCHOOL'] as const;

const vanA = () => world.anIngelogde(a.beheerder, a.school, SCHOOL);

/** B invites by address, as somebody it has just met. */
async function inviteByB(email: string, rollen: readonly string[] = SCHOOL, organisatieId = b.school) {
  const body = { naam: 'Door B getypt', email: email.toUpperCase(), rollen };
  return world.call<{ id: string; gebruikerId: string }>(b.beheerder, 'POST', leden(organisatieId), body);
}

/** The lidmaatschap of B, as the person would use it. */
async function lidBijB(answer: { body: { id: string; gebruikerId: string } }): Promise<Castlid> {
  const { id: lidmaatschapId, gebruikerId } = answer.body;
  const lid = await world.deps.gebruikers.findLidmaatschap({
    gebruikerId,
    lidmaatschapId: asLidmaatschapId(lidmaatschapId),
  });
  if (!lid) throw new Error('B has no lidmaatschap');
  return castlid(lid);
}

const account = async ({ lid }: Ingelogd): Promise<Account> => {
  const loaded = await world.deps.gebruikers.load(lid.lidmaatschap.gebruikerId);
  if (!loaded) throw new Error('There is no account');
  return loaded;
};

const accept = (lid: Castlid) =>
  world.call(lid, 'POST', `/v1/mijn-account/lidmaatschappen/${lid.lidmaatschap.id}/aanvaardingen`);
const decline = (lid: Castlid) =>
  world.call(lid, 'POST', `/v1/mijn-account/lidmaatschappen/${lid.lidmaatschap.id}/afwijzingen`);

interface MijnAccount {
  lidmaatschappen: { id: string }[];
  aanbiedingen: { id: string; organisatieNaam: string }[];
}
const mijnAccount = async (lid: Castlid) => (await world.call<MijnAccount>(lid, 'GET', '/v1/mijn-account')).body;

/** What differs between two answers by its nature. */
function zonderIds(body: object): object {
  return JSON.parse(JSON.stringify(body).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|lia-[^"@]*@[^"]*|persoon-[^"]*/gi, '#'));
}

async function ask(swv: Swv, gebruikerId: string, wat: object) {
  const body = { gebruikerId, wat, reden: 'Gevraagd aan de telefoon' };
  return world.call<{ id: string }>(swv.beheerder, 'POST', '/v1/accountverzoeken', body, aSleutel());
}
const confirm = (swv: Swv, id: string) =>
  world.call(swv.beheerder2, 'POST', `/v1/accountverzoeken/${id}/bevestigingen`);

async function changeAddress(swv: Swv, { lid }: Ingelogd, email: string): Promise<void> {
  const asked = await ask(swv, lid.lidmaatschap.gebruikerId, { soort: 'EMAIL', email });
  expect((await confirm(swv, asked.body.id)).status).toBe(201);
}

/** What waits to be mailed to somebody, of both SWVs. */
async function meldingenAan(gebruikerId: string): Promise<readonly Melding[]> {
  const found: Melding[] = [];
  for (const { id } of [a, b]) {
    let cursor: string | undefined;
    do {
      const page = await world.deps.meldingen.listUndelivered(id, { aantal: 100, cursor });
      found.push(...page.items.flatMap(({ melding }) => (melding?.aan === gebruikerId ? [melding] : [])));
      cursor = page.volgende;
    } while (cursor);
  }
  return found;
}

describe('a lidmaatschap at a further SWV', () => {
  it('counts for nothing until its owner accepts it, and then counts', async () => {
    const person = await vanA();
    const bij = await lidBijB(await inviteByB(person.email));
    expect((await world.call(bij, 'GET', '/v1/contact')).status).toBe(403);
    expect(await mijnAccount(person.lid)).toMatchObject({
      lidmaatschappen: [{ id: person.lid.lidmaatschap.id }],
      aanbiedingen: [{ id: bij.lidmaatschap.id }],
    });
    expect((await accept(bij)).status).toBe(204);
    expect((await accept(bij)).status).toBe(204);
    expect((await world.call(bij, 'GET', '/v1/contact')).status).toBe(200);
    expect((await mijnAccount(person.lid)).aanbiedingen).toEqual([]);
    expect((await mijnAccount(person.lid)).lidmaatschappen).toHaveLength(2);
  });

  it('is declined for good, and asking again does not bring it back', async () => {
    const person = await vanA();
    const bij = await lidBijB(await inviteByB(person.email));
    const seenBefore = (await world.call(b.beheerder, 'GET', gebruikerPath(bij))).body;
    expect((await decline(bij)).status).toBe(204);
    expect((await decline(bij)).status).toBe(204);
    expect((await inviteByB(person.email)).status).toBe(201);
    // Not even that there was an answer.
    expect((await world.call(b.beheerder, 'GET', gebruikerPath(bij))).body).toEqual(seenBefore);
    expect((await accept(bij)).status).toBe(404);
    expect((await world.call(bij, 'GET', '/v1/contact')).status).toBe(403);
    expect((await mijnAccount(person.lid)).aanbiedingen).toEqual([]);
  });

  it('is accepted by its owner only, and an accepted one is not declined', async () => {
    const person = await vanA();
    const bij = await lidBijB(await inviteByB(person.email));
    const path = `/v1/mijn-account/lidmaatschappen/${bij.lidmaatschap.id}/aanvaardingen`;
    for (const other of [b.beheerder, a.beheerder, (await vanA()).lid]) {
      expect((await world.call(other, 'POST', path)).status).toBe(404);
    }
    await accept(bij);
    expect((await decline(bij)).status).toBe(404);
  });

  it('is told to its owner in a mail without a name, once, and shown in both logs', async () => {
    const person = await vanA();
    const before = { a: (await world.log(a)).length, b: (await world.log(b)).length };
    const bij = await lidBijB(await inviteByB(person.email));
    await inviteByB(person.email);
    const mails = await meldingenAan(person.lid.lidmaatschap.gebruikerId);
    expect(mails).toEqual([expect.objectContaining({ soort: 'LIDMAATSCHAP_AANGEBODEN', doelgroep: 'ACCOUNT' })]);
    const inA = (await world.log(a)).slice(before.a);
    expect(inA).toMatchObject([
      { actie: 'nodigLidUit', object: { soort: 'account', id: person.lid.lidmaatschap.gebruikerId } },
    ]);
    // Who asked is a person of another SWV: its id is enough to call them.
    expect(inA[0]).toMatchObject({ organisatieId: b.id, naam: 'Ander samenwerkingsverband' });
    expect((await world.log(b)).slice(before.b)).toMatchObject([{ actie: 'nodigLidUit' }]);
    await accept(bij);
    expect((await world.log(b)).at(-1)).toMatchObject({ actie: 'aanvaardLidmaatschap' });
  });

  it('waits for the owner as well as for a second beheerder where the role asks one', async () => {
    const person = await vanA();
    const answer = await inviteByB(person.email, ['BEHEERDER'], b.id);
    const { body } = await world.call<{ items: { id: string; gebruikerId: string }[] }>(
      b.beheerder2,
      'GET',
      '/v1/accountverzoeken',
    );
    const verzoek = body.items.find((one) => one.gebruikerId === answer.body.gebruikerId);
    expect((await confirm(b, verzoek?.id ?? '')).status).toBe(201);
    const bij = await lidBijB(answer);
    expect((await world.call(bij, 'GET', '/v1/organisaties', undefined, {}, { soort: 'SCHOOL' })).status).toBe(403);
    await accept(bij);
    expect((await world.call(bij, 'GET', '/v1/organisaties', undefined, {}, { soort: 'SCHOOL' })).status).toBe(200);
  });

  it('of the SWV that made the account, or beside an accepted one, needs no accepting', async () => {
    const person = await vanA();
    const body = { naam: 'Ook hier', email: person.email, rollen: ['CONTACTPERSOON_VOORSCHOOL'] };
    expect((await world.call(a.beheerder, 'POST', leden(a.voorschool), body)).status).toBe(201);
    expect((await mijnAccount(person.lid)).lidmaatschappen).toHaveLength(2);
    await accept(await lidBijB(await inviteByB(person.email)));
    await inviteByB(person.email, ['CONTACTPERSOON_VOORSCHOOL'], b.voorschool);
    expect((await mijnAccount(person.lid)).lidmaatschappen).toHaveLength(4);
  });
});

describe('a beheerder of B who knows the mail address of somebody of A', () => {
  it('gets the same answers as for an address that nobody has', async () => {
    const person = await vanA();
    const blocked = await vanA();
    await world.call(a.beheerder, 'POST', `${gebruikerPath(blocked.lid)}/blokkades`);
    const answers = [];
    for (const email of [person.email, blocked.email, `persoon-onbekend-${Date.now()}@voorbeeld.example`]) {
      const invited = await inviteByB(email);
      const { lidmaatschap } = await lidBijB(invited);
      const gebruiker = `/v1/gebruikers/${lidmaatschap.gebruikerId}`;
      const call = (method: string, path: string, body?: object, headers = {}) =>
        world.call(b.beheerder, method, path, body, headers);
      const lid = `/v1/leden/${lidmaatschap.gebruikerId}/lidmaatschappen/${lidmaatschap.id}`;
      const steps = [
        invited,
        await inviteByB(email),
        await call('GET', gebruiker),
        await call('POST', `${gebruiker}/uitnodigingen`),
        await call('POST', `${lid}/blokkades`),
        await call('DELETE', `${lid}/blokkades`),
        await call('POST', `${gebruiker}/blokkades`),
        await call('GET', gebruiker),
        await inviteByB(email, ['CONTACTPERSOON_VOORSCHOOL'], b.voorschool),
        await call('DELETE', `${gebruiker}/blokkades`),
        await call('GET', gebruiker),
        await inAdresboek(lidmaatschap.id),
        await ask(b, lidmaatschap.gebruikerId, { soort: 'MFA_RESET' }),
        await call('DELETE', gebruiker),
        await call('GET', gebruiker),
      ];
      answers.push(steps.map(({ status, body }) => ({ status, body: zonderTijd(zonderIds(body)) })));
    }
    expect(answers[0]).toEqual(answers[2]);
    expect(answers[1]).toEqual(answers[2]);
    expect(JSON.stringify(answers)).not.toContain('Lia Verzinsel');
  });

  async function inAdresboek(lidmaatschapId: string) {
    const query = { organisatieId: b.school, aantal: '100' };
    const { status, body } = await world.call<{ items: { lidmaatschapId: string }[] }>(
      b.beheerder,
      'GET',
      '/v1/adresboek',
      undefined,
      {},
      query,
    );
    return { status, body: { found: body.items.some((one) => one.lidmaatschapId === lidmaatschapId) } };
  }

  /** Moments differ by nature; what they are about does not. */
  function zonderTijd(body: object): object {
    return JSON.parse(JSON.stringify(body).replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '#'));
  }

  it('sees the name and address that B typed, before and after the owner accepted', async () => {
    const person = await vanA();
    const bij = await lidBijB(await inviteByB(person.email));
    const seen = () => world.call(b.beheerder, 'GET', gebruikerPath(bij));
    await changeAddress(a, person, `lia-nieuw-${Date.now()}@voorbeeld.example`);
    for (const step of [seen, () => accept(bij).then(seen)]) {
      const { body } = await step();
      expect(body).toMatchObject({ naam: 'Door B getypt', email: person.email, stand: 'ACTIEF' });
      expect(body.lidmaatschappen).toHaveLength(1);
    }
  });

  it('resets nothing: not the second factor, not the address, also not with two; the owner hears nothing of it', async () => {
    const person = await vanA();
    const bij = await lidBijB(await inviteByB(person.email));
    const { gebruikerId } = bij.lidmaatschap;
    const asked = await ask(b, gebruikerId, { soort: 'MFA_RESET' });
    await confirm(b, asked.body.id);
    const elders = `lia-${Date.now()}@elders.example`;
    const address = await ask(b, gebruikerId, { soort: 'EMAIL', email: elders });
    await confirm(b, address.body.id);
    await expect(world.pool.signIn().signIn(person)).resolves.toBeTruthy();
    expect((await account(person)).gebruiker).toMatchObject({ email: person.email });
    const soorten = (await meldingenAan(gebruikerId)).map(({ soort }) => soort);
    expect(soorten).toEqual(['LIDMAATSCHAP_AANGEBODEN']);
    // What B corrected is its own invitation: it goes to whoever has the address that was meant.
    expect(world.pool.mails.filter(({ to }) => to === elders)).toHaveLength(1);
    expect((await mijnAccount(person.lid)).aanbiedingen).toEqual([]);
  });

  it('is told that another SWV manages the account only once its owner works for B', async () => {
    const person = await vanA();
    const bij = await lidBijB(await inviteByB(person.email));
    await accept(bij);
    for (const wat of [{ soort: 'MFA_RESET' }, { soort: 'EMAIL', email: `lia-${Date.now()}@elders.example` }]) {
      const refused = await ask(b, bij.lidmaatschap.gebruikerId, wat);
      expect(refused).toMatchObject({ status: 409, body: { errors: [{ code: 'BEHEER_ELDERS' }] } });
    }
  });

  it('cannot find out alone whether an address is in use, by moving somebody of its own to it', async () => {
    const person = await vanA();
    const own = await world.anIngelogde(b.beheerder, b.school, SCHOOL);
    const other = await world.anIngelogde(b.beheerder, b.school, SCHOOL);
    const to = (email: string) => ask(b, own.lid.lidmaatschap.gebruikerId, { soort: 'EMAIL', email });
    // Of its own people it knows the addresses anyway.
    expect((await to(other.email)).body).toMatchObject({ errors: [{ code: 'EMAIL_IN_GEBRUIK' }] });
    const asked = await to(person.email);
    expect(asked.status).toBe(201);
    const refused = await confirm(b, asked.body.id);
    // Only now, after a mail to the owner and to every beheerder, and with two names in the log.
    expect(refused).toMatchObject({ status: 409 });
    expect((await account(own)).gebruiker.email).toBe(own.email);
  });

  it('blocks, ends and removes what is of B, and nothing of A', async () => {
    const person = await vanA();
    const bij = await lidBijB(await inviteByB(person.email));
    await accept(bij);
    const works = async (lid: Castlid) => (await world.call(lid, 'GET', '/v1/contact')).status;
    await world.call(b.beheerder, 'POST', `${gebruikerPath(bij)}/blokkades`);
    expect([await works(person.lid), await works(bij)]).toEqual([200, 403]);
    expect((await world.call(a.beheerder, 'GET', gebruikerPath(person.lid))).body).toMatchObject({ stand: 'ACTIEF' });
    await world.call(b.beheerder, 'DELETE', `${gebruikerPath(bij)}/blokkades`);
    expect([await works(person.lid), await works(bij)]).toEqual([200, 200]);
    expect((await world.call(b.beheerder, 'DELETE', gebruikerPath(bij))).status).toBe(204);
    expect([await works(person.lid), await works(bij)]).toEqual([200, 403]);
    expect((await world.call(b.beheerder, 'GET', gebruikerPath(bij))).status).toBe(404);
    await expect(world.pool.signIn().signIn(person)).resolves.toBeTruthy();
  });
});

describe('the SWV that made the account', () => {
  it('blocks, corrects and removes it whatever an invitation of another SWV waits', async () => {
    const person = await vanA();
    const bij = await lidBijB(await inviteByB(person.email));
    const path = `${gebruikerPath(person.lid)}/blokkades`;
    expect((await world.call(a.beheerder, 'POST', path)).status).toBe(204);
    await expect(world.pool.signIn().signIn(person)).rejects.toThrow();
    expect((await world.call(a.beheerder, 'DELETE', path)).status).toBe(204);
    await changeAddress(a, person, `lia-${Date.now()}@elders.example`);
    expect((await world.call(a.beheerder, 'DELETE', gebruikerPath(person.lid))).status).toBe(204);
    expect((await account(person)).gebruiker.stand).toBe('VERWIJDERD');
    expect((await lidBijB({ body: { ...bij.lidmaatschap } })).lidmaatschap).toMatchObject({ stand: 'VERWIJDERD' });
  });

  it('ends its own part only once the owner works elsewhere too, with the same answer', async () => {
    const person = await vanA();
    const bij = await lidBijB(await inviteByB(person.email));
    await accept(bij);
    const path = `${gebruikerPath(person.lid)}/blokkades`;
    expect((await world.call(a.beheerder, 'POST', path)).status).toBe(204);
    expect((await world.call(a.beheerder, 'GET', gebruikerPath(person.lid))).body).toMatchObject({
      stand: 'GEBLOKKEERD',
    });
    expect((await world.call(person.lid, 'GET', '/v1/contact')).status).toBe(403);
    expect((await world.call(bij, 'GET', '/v1/contact')).status).toBe(200);
    expect((await world.call(a.beheerder, 'DELETE', path)).status).toBe(204);
    expect((await world.call(person.lid, 'GET', '/v1/contact')).status).toBe(200);
  });

  it('leaves the account to the other SWV when it removes its part', async () => {
    const person = await vanA();
    const bij = await lidBijB(await inviteByB(person.email));
    await accept(bij);
    expect((await world.call(a.beheerder, 'DELETE', gebruikerPath(person.lid))).status).toBe(204);
    expect((await world.call(a.beheerder, 'GET', gebruikerPath(person.lid))).status).toBe(404);
    expect((await world.call(bij, 'GET', '/v1/contact')).status).toBe(200);
    expect((await ask(b, bij.lidmaatschap.gebruikerId, { soort: 'MFA_RESET' })).status).toBe(201);
  });

  it('resets and corrects, which every SWV that the owner works for reads in its log', async () => {
    const person = await vanA();
    const bij = await lidBijB(await inviteByB(person.email));
    await accept(bij);
    const before = (await world.log(b)).length;
    const asked = await ask(a, bij.lidmaatschap.gebruikerId, { soort: 'MFA_RESET' });
    expect((await confirm(a, asked.body.id)).status).toBe(201);
    await changeAddress(a, person, `lia-${Date.now()}@elders.example`);
    const gewijzigd = { object: { soort: 'account', id: bij.lidmaatschap.gebruikerId }, soort: 'GEWIJZIGD' };
    expect((await world.log(b)).slice(before)).toMatchObject([gewijzigd, gewijzigd]);
  });

  it('is another one when the owner says so, of those that the owner works for', async () => {
    const person = await vanA();
    const bij = await lidBijB(await inviteByB(person.email));
    const hand = (swv: Swv) =>
      world.call(person.lid, 'PUT', '/v1/mijn-account/beheer', { samenwerkingsverbandId: swv.id });
    expect((await hand(b)).status).toBe(404);
    await accept(bij);
    expect((await hand(b)).status).toBe(204);
    const { gebruikerId } = bij.lidmaatschap;
    expect(await ask(a, gebruikerId, { soort: 'MFA_RESET' })).toMatchObject({ status: 409 });
    expect((await ask(b, gebruikerId, { soort: 'MFA_RESET' })).status).toBe(201);
    for (const swv of [a, b]) expect((await world.log(swv)).map(({ actie }) => actie)).toContain('draagBeheerOver');
  });
});
