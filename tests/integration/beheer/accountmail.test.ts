/**
 * A mail of the user pool that came back: it is on the list of the SWV of the account, and goes once more from there.
 */
import '#tests/support/function-settings.ts';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMailEvent } from '#functions/events/mail-event.ts';
import type { BusEvent } from '#functions/runtime/triggers.ts';
import { type BeheerWorld, type Swv, startBeheerWorld } from '#tests/support/beheer-world.ts';
import type { Castlid } from '#tests/support/cast.ts';
import { aMailStandIn, type MailStandIn } from '#tests/support/mail-stand-in.ts';
import { busEvent } from '#tests/support/melding-world.ts';

interface Regel {
  readonly id: string;
  readonly reeks: string;
  readonly soort: string;
  readonly bezorging?: string;
  readonly aan?: string;
}

let world: BeheerWorld;
let post: MailStandIn;
let swv: Swv;

beforeAll(async () => {
  world = await startBeheerWorld();
  post = await aMailStandIn({ now: () => world.pool.clock.now() });
});
beforeEach(async () => {
  swv = await world.aSwv();
  world.pool.mails.splice(0);
});
afterAll(() => Promise.all([world.close(), post.close()]));

const list = async (by: Castlid): Promise<Regel[]> =>
  (await world.call<{ items: Regel[] }>(by, 'GET', '/v1/meldingen')).body.items;
const repeat = (by: Castlid, { id, reeks }: Regel) =>
  world.call(by, 'POST', `/v1/meldingen/${id}/herhalingen`, { reeks });

let invited = 0;
const aBouncing = () => `bounce.${++invited}@voorbeeld.example`;

/** Invites somebody whose mailbox is not there. */
async function invite(email = aBouncing()) {
  const body = { naam: 'Lia Verzinsel', email, rollen: ['CONTACTPERSOON_VOORSCHOOL'] };
  const answer = await world.call<{ gebruikerId: string }>(
    swv.beheerder,
    'POST',
    `/v1/organisaties/${swv.voorschool}/leden`,
    body,
  );
  if (answer.status !== 201) throw new Error(`Not invited: ${JSON.stringify(answer.body)}`);
  return { email, gebruikerId: answer.body.gebruikerId };
}

/** What the pool mailed goes through the mail service; what that tells of it. */
async function news(): Promise<BusEvent[]> {
  for (const mail of world.pool.mails.splice(0)) await post.mail.deliver({ ...mail, configurationSet: 'meldingen' });
  world.pool.clock.advance(1);
  return post.events.splice(0).map(busEvent);
}

/** Each twice, as EventBridge may. */
async function deliver(events: readonly BusEvent[], pause: () => Promise<unknown> = async () => {}) {
  const handler = createMailEvent({ ...world.deps, pause: async () => void (await pause()) });
  for (const event of [...events, ...events]) await handler(event);
}

/** Changes the address as two beheerders do. */
async function moveTo(gebruikerId: string, email: string): Promise<void> {
  await world.deps.accounts.changeEmail(gebruikerId, email);
  const account = await world.deps.gebruikers.load(gebruikerId);
  if (!account) throw new Error('Nobody has this id');
  const { gebruiker } = account;
  await world.deps.gebruikers.saveGebruiker({ ...gebruiker, email, versie: gebruiker.versie + 1 });
}

describe.each([
  ['complaint', 'KLACHT'],
  ['reject', 'GEWEIGERD'],
])('an invitation of which the mail service tells a %s', (wat, bezorging) => {
  const aan = () => `${wat}.${++invited}@voorbeeld.example`;

  it('is on the list of the SWV of the account, in whatever order and however often it is told', async () => {
    const { gebruikerId, email } = await invite(aan());
    const verteld = await news();
    await deliver([...verteld].reverse());
    await deliver(verteld);
    const rows = await list(swv.beheerder);
    expect(rows).toMatchObject([{ soort: 'ACCOUNTMAIL', bezorging, aan: gebruikerId }]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(email);
  });

  it('leaves the list when it goes to another address and arrives, also when it is told once more after that', async () => {
    const { gebruikerId } = await invite(aan());
    const verteld = await news();
    await deliver(verteld);
    const [row] = await list(swv.beheerder);
    await moveTo(gebruikerId, `goed.${invited}@voorbeeld.example`);
    world.pool.mails.splice(0);
    expect((await repeat(swv.beheerder, row as Regel)).status).toBe(204);
    await deliver([...(await news()), ...verteld]);
    expect(await list(swv.beheerder)).toEqual([]);
  });

  it('that was a code for another password is told the same, and ends when it is to be sent again', async () => {
    const { lid } = await world.anIngelogde(swv.beheerder, swv.voorschool, ['CONTACTPERSOON_VOORSCHOOL']);
    const { gebruikerId } = lid.lidmaatschap;
    await moveTo(gebruikerId, aan());
    await deliver(await news());
    const row = (await list(swv.beheerder)).find((one) => one.aan === gebruikerId);
    expect(row).toMatchObject({ bezorging });
    expect((await repeat(swv.beheerder, row as Regel)).status).toBe(409);
    expect(await list(swv.beheerder)).toEqual([]);
  });
});

describe('an invitation that came back', () => {
  it('is on the list of the SWV that made the account, with the person, and on no other list', async () => {
    const { gebruikerId, email } = await invite();
    await deliver(await news());
    const rows = await list(swv.beheerder);
    expect(rows).toMatchObject([{ soort: 'ACCOUNTMAIL', bezorging: 'TERUGGEKOMEN', aan: gebruikerId }]);
    expect(JSON.stringify(rows)).not.toContain(email);
    const other = await world.aSwv();
    expect(await list(other.beheerder)).toEqual([]);
    expect((await repeat(other.beheerder, rows[0] as Regel)).status).toBe(404);
  });

  it('is sent again with a new password, and comes back to the list when it came back again', async () => {
    const { email } = await invite();
    const first = await news();
    await deliver(first);
    const [row] = await list(swv.beheerder);
    expect((await repeat(swv.beheerder, row as Regel)).status).toBe(204);
    expect(world.pool.mails.map(({ to }) => to)).toEqual([email]);
    expect(await list(swv.beheerder)).toEqual([]);
    await deliver(first);
    expect(await list(swv.beheerder)).toEqual([]);
    await deliver(await news());
    expect(await list(swv.beheerder)).toMatchObject([{ bezorging: 'TERUGGEKOMEN' }]);
    expect(await world.log(swv)).toContainEqual(expect.objectContaining({ actie: 'herhaalMelding' }));
  });

  it('goes to the address that was corrected, and leaves the list', async () => {
    const { gebruikerId } = await invite();
    await deliver(await news());
    const [row] = await list(swv.beheerder);
    await moveTo(gebruikerId, `goed.${invited}@voorbeeld.example`);
    world.pool.mails.splice(0);
    expect((await repeat(swv.beheerder, row as Regel)).status).toBe(204);
    expect(world.pool.mails.map(({ to }) => to)).toEqual([`goed.${invited}@voorbeeld.example`]);
    await deliver(await news());
    expect(await list(swv.beheerder)).toEqual([]);
  });

  it('leaves the list when the mail to the corrected address, which the pool sends by itself, arrived', async () => {
    const { gebruikerId } = await invite();
    const first = await news();
    await deliver(first);
    expect(await list(swv.beheerder)).toHaveLength(1);
    await moveTo(gebruikerId, `beter.${invited}@voorbeeld.example`);
    await deliver([...(await news()), ...first]);
    expect(await list(swv.beheerder)).toEqual([]);
  });

  it('is found when it comes back before the account is written', async () => {
    const body = { naam: 'Lia Verzinsel', email: aBouncing(), rollen: ['CONTACTPERSOON_VOORSCHOOL'] };
    const { gebruikers } = world.deps;
    const held = Promise.withResolvers<void>();
    const slow = world.callWith({
      gebruikers: { ...gebruikers, create: async (...given) => held.promise.then(() => gebruikers.create(...given)) },
    });
    const answer = slow(swv.beheerder, 'POST', `/v1/organisaties/${swv.voorschool}/leden`, body);
    while (world.pool.mails.length === 0) await setTimeout(5);
    await deliver(await news(), async () => {
      held.resolve();
      await answer;
    });
    expect(await list(swv.beheerder)).toMatchObject([{ soort: 'ACCOUNTMAIL', bezorging: 'TERUGGEKOMEN' }]);
  });

  it('is not sent to somebody who signed in, or who is gone, and leaves the list then', async () => {
    const ingelogd = await world.anIngelogde(swv.beheerder, swv.voorschool, ['CONTACTPERSOON_VOORSCHOOL']);
    const { gebruikerId } = ingelogd.lid.lidmaatschap;
    world.pool.mails.splice(0);
    await moveTo(gebruikerId, aBouncing());
    await deliver(await news());
    const [row] = await list(swv.beheerder);
    const refused = await repeat(swv.beheerder, row as Regel);
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([409, expect.stringContaining('AL_INGELOGD')]);
    expect(await list(swv.beheerder)).toEqual([]);

    const gone = await invite();
    await deliver(await news());
    const [last] = await list(swv.beheerder);
    const path = `/v1/gebruikers/${gone.gebruikerId}`;
    expect((await world.call(swv.beheerder, 'DELETE', path)).status).toBe(204);
    expect((await repeat(swv.beheerder, last as Regel)).status).toBe(404);
    expect((await list(swv.beheerder)).map(({ soort }) => soort)).not.toContain('ACCOUNTMAIL');
  });

  it('to an address that nobody has, or that arrived, makes no row', async () => {
    await post.mail.deliver({ to: aBouncing(), subject: 's', html: 'h', text: 't', configurationSet: 'meldingen' });
    await deliver(await news());
    await invite(`wel.${invited}@voorbeeld.example`);
    await deliver(await news());
    expect(await list(swv.beheerder)).toEqual([]);
  });
});
