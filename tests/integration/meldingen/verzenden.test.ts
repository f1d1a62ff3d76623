import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createGebruikerStore } from '#shared/adapters/dynamodb/gebruiker-store.ts';
import { meldingItem } from '#shared/adapters/dynamodb/melding-store.ts';
import { createSesMailer } from '#shared/adapters/ses/mailer.ts';
import { biedOpnieuwAan } from '#shared/melding/bied-opnieuw-aan.ts';
import type { Melding } from '#shared/melding/melding.ts';
import { reeksVan } from '#shared/melding/melding-store.ts';
import { drainCase } from '#shared/melding/send-melding.ts';
import { aMelding } from '#tests/support/a-melding.ts';
import { aGebruiker, aLidmaatschap } from '#tests/support/cast.ts';
import { CREDENTIALS } from '#tests/support/mail-stand-in.ts';
import { aCase, aMeldingWorld, type MeldingWorld, streamEvent } from '#tests/support/melding-world.ts';

const MINUTE = 60_000;
const FOREVER = '9999-01-01T00:00:00.000Z';

let world: MeldingWorld;
beforeAll(async () => {
  world = await aMeldingWorld();
});
beforeEach(async () => {
  world.takeEvents();
  await world.forgetMails();
});
afterAll(() => world.close());

const stored = async (melding: Melding) => (await world.meldingen.find(reeksVan(melding), melding.id))?.melding;
const undelivered = async ({ samenwerkingsverbandId: swv }: Melding) =>
  (await world.meldingen.listUndelivered(swv, {})).items.map(({ id }) => id);

/** A case of which at least one melding is there. */
async function someCase(...people: Parameters<typeof aCase>[1]): Promise<[Melding, ...Melding[]]> {
  const [first, ...rest] = await aCase(world, people);
  if (!first) throw new Error('A case without meldingen');
  return [first, ...rest];
}

describe('a melding', () => {
  it('becomes one mail to one person, tagged so that events find it, and leaves the list', async () => {
    const [melding] = await someCase('voorschool');
    await world.stream([melding]);

    const mails = await world.sent(melding);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      aan: `${world.cast.voorschool.lidmaatschap.id}@voorbeeld.example`,
      onderwerp: 'Hulpvraag JK-2026-000123: documenten gevraagd',
      tags: { melding: melding.id, zaak: Buffer.from(melding.hulpvraagId ?? '').toString('base64url') },
    });
    expect(await stored(melding)).toMatchObject({ stand: 'VERZONDEN' });
    expect(await undelivered(melding)).toEqual([]);
  });

  it('delivered twice by the stream is mailed once', async () => {
    const [melding] = await someCase('voorschool');
    await world.stream([melding, melding]);
    await world.stream([melding]);

    expect(await world.sent(melding)).toHaveLength(1);
  });

  it('of an invitation brings the appointment', async () => {
    const feiten = { uitnodigingId: uuidv7(), moment: '2027-01-12T13:00:00.000Z', volgnummer: 0, plaats: 'Zaal 1' };
    const { gebruikerId } = world.cast.ouder.persoon;
    const melding = aMelding({ soort: 'UITNODIGING', doelgroep: 'OUDER', aan: gebruikerId, feiten });
    await world.meldingen.add(melding);
    await world.stream([melding]);

    const [mail] = await world.sent(melding);
    const [file] = mail?.bijlagen ?? [];
    expect(file).toMatchObject({ naam: 'overleg.ics', type: 'text/calendar; charset=utf-8; method=REQUEST' });
    const ics = await (await fetch(`${world.mail.mail.url}${file?.pad}`)).text();
    expect(ics).toContain('SUMMARY:JK-2026-000123');
  });

  it('about an account has an outbox of its own', async () => {
    const { hulpvraagId: _, zaaknummer: __, status: ___, ...rest } = aMelding();
    const { gebruikerId } = world.cast.ouder.persoon;
    const melding: Melding = { ...rest, soort: 'MFA_RESET_UITGEVOERD', doelgroep: 'ACCOUNT', aan: gebruikerId };
    await world.meldingen.add(melding);
    await world.stream([melding]);
    await world.deliver(world.takeEvents());

    expect((await world.sent(melding))[0]?.onderwerp).toBe('Kindbrug: stel uw inlogcode opnieuw in');
    expect(await stored(melding)).toMatchObject({ stand: 'VERZONDEN', bezorging: 'BEZORGD' });
  });
});

describe('several processes at once', () => {
  it('send each mail once and in order, and leave nothing behind', async () => {
    for (let round = 0; round < 10; round++) {
      const meldingen = await someCase('voorschool', 'ouder', 'school', 'specialist');
      await Promise.all([...meldingen, ...meldingen].map((melding) => world.stream([melding])));

      const order = (await world.sent(...meldingen)).map(({ tags }) => tags.melding);
      expect(order).toEqual(meldingen.map(({ id }) => id));
    }
  });
});

describe('a busy mail service', () => {
  it('holds up its case, not the others, and the stream is asked to deliver again from that case', async () => {
    const [busy, next] = await someCase('voorschool', 'ouder');
    const [other] = await someCase('school');
    world.mail.mail.faults.next('throttle', { match: ({ tags }) => tags.melding === busy.id });

    const answer = await world.stream([busy, other, next ?? busy]);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: busy.id }] });
    expect(await world.sent(other)).toHaveLength(1);
    expect(await world.sent(busy, next ?? busy)).toEqual([]);

    expect(await world.stream([busy, other, next ?? busy])).toEqual({ batchItemFailures: [] });
    expect((await world.sent(busy, next ?? busy)).map(({ tags }) => tags.melding)).toEqual([busy.id, next?.id]);
    expect(await stored(busy)).toMatchObject({ pogingen: 0 });
  });

  it('is no reason to give up, however long it lasts', async () => {
    const [melding] = await someCase('voorschool');
    world.mail.mail.faults.next('throttle', { times: 12 });
    for (let attempt = 0; attempt < 12; attempt++) await world.stream([melding]);
    expect(await stored(melding)).toMatchObject({ stand: 'WACHT' });

    world.advance(5 * MINUTE);
    await world.retry(melding.samenwerkingsverbandId);
    expect(await world.sent(melding)).toHaveLength(1);
  });
});

describe('a mail service that is away', () => {
  it('is tried again with pauses, and in the end people see what was not sent', async () => {
    const [melding] = await someCase('voorschool');
    const client = { endpoint: 'http://127.0.0.1:9', region: 'eu-central-1', credentials: CREDENTIALS };
    const mailer = createSesMailer({ from: 'meldingen@kindbrug.example', configurationSet: 'meldingen', client });
    const deps = { ...world.deps(), mailer };
    const ends: string[] = [];
    for (let attempt = 0; attempt < 5; attempt++) {
      ends.push((await drainCase(deps, reeksVan(melding), FOREVER)).einde);
      expect((await drainCase(deps, reeksVan(melding), FOREVER)).einde).toBe(attempt < 4 ? 'LATER' : 'KLAAR');
      world.advance(64 * MINUTE);
    }

    expect(ends).toEqual(['OPNIEUW', 'OPNIEUW', 'OPNIEUW', 'OPNIEUW', 'KLAAR']);
    expect(await stored(melding)).toMatchObject({ stand: 'MISLUKT', fout: 'MAILDIENST_NIET_BEREIKBAAR' });
    expect(await undelivered(melding)).toEqual([melding.id]);
  });
});

describe('a slow mail service', () => {
  it('is not given a mail that the process may not live to see answered: the rest goes back to the stream', async () => {
    const [first, second] = await someCase('voorschool', 'ouder');
    const [other] = await someCase('school');
    const deps = world.deps();
    const slow: typeof deps.mailer = {
      async send(mail) {
        world.advance(41_000);
        return deps.mailer.send(mail);
      },
    };
    const answer = await world.stream([first, second ?? first, other], { ...deps, mailer: slow });

    expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual([first.id, other.id]);
    expect(await world.sent(first, second ?? first, other)).toHaveLength(1);
    expect(await stored(other)).toMatchObject({ stand: 'WACHT' });
  });
});

describe('what can never be sent is put aside where people see it, and the next goes on', () => {
  it('nobody with this account, or a blocked one', async () => {
    const blocked = aGebruiker({ stand: 'GEBLOKKEERD' });
    const lid = aLidmaatschap({ gebruikerId: blocked.id });
    await createGebruikerStore(world.dynamodb.table).create({ gebruiker: blocked, lidmaatschappen: [lid] });
    const [next] = await someCase('ouder');
    // Ids decide the order: these come before the one that is there.
    const unknown = [blocked.id, uuidv7()].map((aan, index) => {
      return aMelding({ ...next, id: `00000000-0000-7000-8000-00000000000${index}`, aan });
    });
    for (const melding of unknown) await world.meldingen.add(melding);
    await world.stream([next]);

    for (const melding of unknown) expect(await stored(melding)).toMatchObject({ fout: 'ONTVANGER_ONBEKEND' });
    expect((await undelivered(next)).sort()).toEqual(unknown.map(({ id }) => id));
    expect(await world.sent(next)).toHaveLength(1);
  });

  it('an item that cannot be read, and one of which no mail can be made', async () => {
    const [damaged, textless, next] = await someCase('voorschool', 'ouder', 'school');
    const { status: _, ...withoutStatus } = textless ?? damaged;
    const put = (Item: Record<string, unknown>) =>
      world.dynamodb.table.documents.send(new PutCommand({ TableName: world.dynamodb.table.name, Item }));
    await put({ ...meldingItem(damaged), soort: 'BESTAAT_NIET', feiten: null });
    await put(meldingItem(withoutStatus));
    const answer = await world.stream([damaged]);

    expect(answer).toEqual({ batchItemFailures: [] });
    expect(await stored(withoutStatus)).toMatchObject({ stand: 'MISLUKT', fout: 'TEKST_ONTBREEKT' });
    expect((await undelivered(damaged)).sort()).toEqual([damaged.id, withoutStatus.id].sort());
    expect(await world.sent(next ?? damaged)).toHaveLength(1);
  });

  it('an address or sender that the mail service refuses', async () => {
    const [melding, next] = await someCase('voorschool', 'ouder');
    const client = { endpoint: world.mail.mail.url, region: 'eu-central-1', credentials: CREDENTIALS };
    const stranger = createSesMailer({ from: 'wie@elders.example', configurationSet: 'meldingen', client });
    await drainCase({ ...world.deps(), mailer: stranger }, reeksVan(melding), FOREVER);

    expect(await stored(melding)).toMatchObject({ stand: 'MISLUKT', fout: 'GEWEIGERD_DOOR_MAILDIENST' });
    expect(await undelivered(melding)).toEqual([melding.id, next?.id]);
  });

  it('a record that is not a melding goes back to the stream, and from there to the failure queue', async () => {
    const [melding] = await someCase('voorschool');
    const event = streamEvent([melding]);
    const strange = { eventName: 'INSERT' as const, dynamodb: { Keys: {}, SequenceNumber: '7' } };
    const { createSendMelding } = await import('#functions/streams/send-melding.ts');
    const answer = await createSendMelding(world.deps())({ Records: [strange, ...event.Records] });

    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '7' }] });
    expect(await world.sent(melding)).toHaveLength(1);
  });
});

describe('what the mail service tells afterwards', () => {
  it.each([
    ['bounce', 'TERUGGEKOMEN'],
    ['complaint', 'KLACHT'],
    ['reject', 'GEWEIGERD'],
  ] as const)('%s is shown to people', async (fault, bezorging) => {
    const [melding] = await someCase('voorschool');
    world.mail.mail.faults.next(fault);
    await world.stream([melding]);
    await world.deliver(world.takeEvents());

    expect(await stored(melding)).toMatchObject({ stand: 'VERZONDEN', bezorging });
    expect(await undelivered(melding)).toEqual([melding.id]);
  });

  it('settles a mail even after it was given up', async () => {
    const [melding] = await someCase('voorschool');
    await world.stream([melding], world.deps('after send'));
    world.advance(10 * MINUTE);
    await world.retry(melding.samenwerkingsverbandId);
    expect(await stored(melding)).toMatchObject({ stand: 'MISLUKT', fout: 'UITKOMST_ONBEKEND' });
    await world.deliver(world.takeEvents());

    expect(await stored(melding)).toMatchObject({ stand: 'VERZONDEN', bezorging: 'BEZORGD' });
    expect(await undelivered(melding)).toEqual([]);
    expect(await world.sent(melding)).toHaveLength(1);
  });

  it('about a mail that is not a melding, or about one that is gone, is let go', async () => {
    const [melding] = await someCase('voorschool');
    await world.stream([melding]);
    const events = world.takeEvents();
    const text = JSON.stringify(events);
    await world.deliver(JSON.parse(text.replaceAll(melding.id, uuidv7())));
    await world.deliver(JSON.parse(text.replaceAll('"melding"', '"iets"')));

    expect((await stored(melding))?.bezorging).toBeUndefined();
  });
});

describe('the schedule', () => {
  it('sends what the stream never told of, but leaves to the stream what is younger than a minute', async () => {
    const [melding] = await someCase('voorschool');
    await world.retry(melding.samenwerkingsverbandId);
    expect(await world.sent(melding)).toEqual([]);

    world.advance(24 * 60 * MINUTE);
    await world.retry(melding.samenwerkingsverbandId);
    expect(await world.sent(melding)).toHaveLength(1);
  });

  it('sends again what a person offered again, and only what went wrong', async () => {
    const [failed, sent] = await someCase('voorschool', 'ouder');
    await world.stream([failed], world.deps('after claim'));
    world.advance(10 * MINUTE);
    await world.retry(failed.samenwerkingsverbandId);

    expect(await biedOpnieuwAan(world.meldingen, reeksVan(failed), failed.id)).toBe(true);
    expect(await biedOpnieuwAan(world.meldingen, reeksVan(failed), sent?.id ?? '')).toBe(false);
    await world.retry(failed.samenwerkingsverbandId);
    expect(await world.sent(failed)).toHaveLength(1);
    expect(await world.sent(sent ?? failed)).toHaveLength(1);
  });
});
