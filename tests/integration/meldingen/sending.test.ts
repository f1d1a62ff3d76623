import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { createDossierStore } from '#shared/adapters/dynamodb/dossier-store.ts';
import { createGebruikerStore } from '#shared/adapters/dynamodb/gebruiker-store.ts';
import { meldingItem } from '#shared/adapters/dynamodb/melding-store.ts';
import { createSesMailer } from '#shared/adapters/ses/mailer.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Melding } from '#shared/model/melding.ts';
import { reeksVan } from '#shared/ports/melding-store.ts';
import { drainCase } from '#shared/verzending/send-melding.ts';
import { aMelding } from '#tests/support/a-melding.ts';
import { aDossier, anOverlegronde, anUitnodiging } from '#tests/support/builders.ts';
import { aGebruiker, aLidmaatschap, castlid } from '#tests/support/cast.ts';
import { asPlatformId } from '#tests/support/ids.ts';
import { CREDENTIALS } from '#tests/support/mail-stand-in.ts';
import { aCase, streamEvent } from '#tests/support/melding-world.ts';
import { meldingenOfFile } from '#tests/support/meldingen-of-file.ts';
import { noReport } from '#tests/support/reports.ts';
import { storeDossier } from '#tests/support/stored-dossier.ts';

const MINUTE = 60_000;
const FOREVER: Moment = '9999-01-01T00:00:00.000Z';

const world = meldingenOfFile();

describe('a melding', () => {
  it('becomes one mail to one person, tagged so that events find it, and leaves the list', async () => {
    const [melding] = await aCase(world, ['voorschool']);
    await world.stream([melding]);

    const mails = await world.sent(melding);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      aan: `${world.cast.voorschool.lidmaatschap.id}@voorbeeld.example`,
      onderwerp: 'Hulpvraag JK-2026-000123: documenten gevraagd',
      tags: { melding: melding.id, zaak: Buffer.from(melding.hulpvraagId ?? '').toString('base64url') },
    });
    expect(await world.stored(melding)).toMatchObject({ stand: 'VERZONDEN' });
    expect(await world.undelivered(melding)).toEqual([]);
  });

  it('delivered twice by the stream is mailed once', async () => {
    const [melding] = await aCase(world, ['voorschool']);
    await world.stream([melding, melding]);
    await world.stream([melding]);

    expect(await world.sent(melding)).toHaveLength(1);
  });

  it('of an invitation brings the appointment', async () => {
    const ronde = anOverlegronde();
    const sluitOp = '2027-01-20T13:00:00.000Z';
    const uitnodiging = anUitnodiging({ rondeId: ronde.id, sluitOp }, world.cast.ouder);
    const zaak = { overlegrondes: [ronde], uitnodigingen: [uitnodiging] };
    const dossier = await storeDossier(createDossierStore(world.dynamodb.table), aDossier(zaak, world.cast));
    const feiten = {
      uitnodigingId: uitnodiging.id,
      moment: '2027-01-12T13:00:00.000Z',
      volgnummer: 0,
    } as const;
    const { gebruikerId } = world.cast.ouder.persoon;
    const { id: hulpvraagId } = dossier.hulpvraag;
    const melding = aMelding({ soort: 'UITNODIGING', doelgroep: 'OUDER', aan: gebruikerId, hulpvraagId, feiten });
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

    expect((await world.sent(melding))[0]?.onderwerp).toBe('Kindbrug: koppel uw telefoon');
    expect(await world.stored(melding)).toMatchObject({ stand: 'VERZONDEN', bezorging: 'BEZORGD' });
  });
});

describe('several processes at once', () => {
  it('send each mail once and in order, and leave nothing behind', async () => {
    for (let round = 0; round < 10; round++) {
      const meldingen = await aCase(world, ['voorschool', 'ouder', 'school', 'specialist']);
      await Promise.all([...meldingen, ...meldingen].map((melding) => world.stream([melding])));

      const order = (await world.sent(...meldingen)).map(({ tags }) => tags.melding);
      expect(order).toEqual(meldingen.map(({ id }) => id));
    }
  });
});

describe('a busy mail service', () => {
  it('holds up its case, not the others, and the stream is asked to deliver again from that case', async () => {
    const [busy, next] = await aCase(world, ['voorschool', 'ouder']);
    const [other] = await aCase(world, ['school']);
    world.mail.mail.faults.next('throttle', { match: ({ tags }) => tags.melding === busy.id });

    const answer = await world.stream([busy, other, next]);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: busy.id }] });
    expect(await world.sent(other)).toHaveLength(1);
    expect(await world.sent(busy, next)).toEqual([]);

    expect(await world.stream([busy, other, next])).toEqual({ batchItemFailures: [] });
    expect((await world.sent(busy, next)).map(({ tags }) => tags.melding)).toEqual([busy.id, next.id]);
    expect(await world.stored(busy)).toMatchObject({ pogingen: 0 });
  });

  it('is no reason to give up, however long it lasts', async () => {
    const [melding] = await aCase(world, ['voorschool']);
    world.mail.mail.faults.next('throttle', { times: 12 });
    for (let attempt = 0; attempt < 12; attempt++) await world.stream([melding]);
    expect(await world.stored(melding)).toMatchObject({ stand: 'WACHT' });

    world.advance(5 * MINUTE);
    await world.retry(melding.samenwerkingsverbandId);
    expect(await world.sent(melding)).toHaveLength(1);
  });
});

describe('a mail service that is away', () => {
  it('is tried again with pauses, and in the end people see what was not sent', async () => {
    const [melding] = await aCase(world, ['voorschool']);
    const client = { endpoint: 'http://127.0.0.1:9', region: 'eu-central-1', credentials: CREDENTIALS };
    const mailer = createSesMailer({
      from: 'meldingen@kindbrug.example',
      configurationSet: 'meldingen',
      client,
      report: noReport,
    });
    const deps = { ...world.deps(), mailer };
    const ends: string[] = [];
    for (let attempt = 0; attempt < 5; attempt++) {
      ends.push((await drainCase(deps, reeksVan(melding), FOREVER)).einde);
      expect((await drainCase(deps, reeksVan(melding), FOREVER)).einde).toBe(attempt < 4 ? 'LATER' : 'KLAAR');
      world.advance(64 * MINUTE);
    }

    expect(ends).toEqual(['OPNIEUW', 'OPNIEUW', 'OPNIEUW', 'OPNIEUW', 'KLAAR']);
    expect(await world.stored(melding)).toMatchObject({ stand: 'MISLUKT', fout: 'MAILDIENST_NIET_BEREIKBAAR' });
    expect(await world.undelivered(melding)).toEqual([melding.id]);
  });
});

describe('a slow mail service', () => {
  it('is not given a mail that the process may not live to see answered: the rest goes back to the stream', async () => {
    const [first, second] = await aCase(world, ['voorschool', 'ouder']);
    const [other] = await aCase(world, ['school']);
    const deps = world.deps();
    const slow: typeof deps.mailer = {
      async send(mail) {
        world.advance(41_000);
        return deps.mailer.send(mail);
      },
    };
    const answer = await world.stream([first, second, other], { ...deps, mailer: slow });

    expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual([first.id, other.id]);
    expect(await world.sent(first, second, other)).toHaveLength(1);
    expect(await world.stored(other)).toMatchObject({ stand: 'WACHT' });
  });
});

describe('what can never be sent is put aside where people see it, and the next goes on', () => {
  it('somebody who no longer has the lidmaatschap with which they stand on the case, though their account lives on', async () => {
    const person = aGebruiker();
    const left = aLidmaatschap({ gebruikerId: person.id, stand: 'GEBLOKKEERD' });
    const ended = aLidmaatschap({ gebruikerId: person.id, totEnMet: '2020-01-01' });
    const { samenwerkingsverbandId, platformId } = world.cast;
    const present = aLidmaatschap({
      gebruikerId: person.id,
      samenwerkingsverbandId,
      rollen: ['JK_SPECIALIST'],
      platformIds: [platformId],
    });
    const lidmaatschappen = [left, ended, present];
    await createGebruikerStore(world.dynamodb.table).create({ gebruiker: person, lidmaatschappen });
    const [next] = await aCase(world, ['ouder']);
    const meldingen = lidmaatschappen.map(({ id: lidmaatschapId }, index) =>
      aMelding({
        ...next,
        id: `00000000-0000-7000-8000-00000000000${index}`,
        doelgroep: 'JK',
        aan: person.id,
        lidmaatschapId,
      }),
    );
    for (const melding of meldingen) await world.meldingen.add(melding);
    await world.stream([next]);

    const stored = await Promise.all(meldingen.map((melding) => world.stored(melding)));
    expect(stored.map((one) => one?.fout ?? one?.stand)).toEqual([
      'ONTVANGER_ONBEKEND',
      'ONTVANGER_ONBEKEND',
      'VERZONDEN',
    ]);
  });

  it('somebody who lost the role, or works for other platforms of the SWV now; whoever is invited in person needs no role', async () => {
    const person = aGebruiker();
    const { samenwerkingsverbandId, platformId } = world.cast;
    const lid = aLidmaatschap({
      gebruikerId: person.id,
      samenwerkingsverbandId,
      rollen: ['JK_SPECIALIST'],
      platformIds: [platformId],
    });
    await createGebruikerStore(world.dynamodb.table).create({ gebruiker: person, lidmaatschappen: [lid] });
    const ronde = anOverlegronde();
    const uitnodiging = anUitnodiging({ rondeId: ronde.id }, castlid(lid));
    const dossier = await storeDossier(
      createDossierStore(world.dynamodb.table),
      aDossier({ overlegrondes: [ronde], uitnodigingen: [uitnodiging] }, world.cast),
    );
    const feiten = { uitnodigingId: uitnodiging.id, moment: '2027-01-12T13:00:00.000Z' } as const;
    const zaak = { hulpvraagId: dossier.hulpvraag.id, samenwerkingsverbandId, aan: person.id, lidmaatschapId: lid.id };
    const elders = asPlatformId();
    const meldingen = [
      aMelding({ ...zaak, doelgroep: 'JK', platformId: elders }),
      aMelding({ ...zaak, doelgroep: 'SCHOOL', platformId: elders }),
      aMelding({ ...zaak, doelgroep: 'JK', platformId }),
      aMelding({ ...zaak, doelgroep: 'JK', platformId: elders, soort: 'UITNODIGING', feiten }),
    ].map((melding, index) => ({ ...melding, id: `00000000-0000-7000-8000-00000000001${index}` }));
    for (const melding of meldingen) await world.meldingen.add(melding);
    await world.stream(meldingen);

    const stored = await Promise.all(meldingen.map((melding) => world.stored(melding)));
    expect(stored.map((one) => one?.fout ?? one?.stand)).toEqual([
      'ONTVANGER_ONBEKEND',
      'ONTVANGER_ONBEKEND',
      'VERZONDEN',
      'VERZONDEN',
    ]);
  });

  it('nobody with this account, or a blocked one', async () => {
    const blocked = aGebruiker({ stand: 'GEBLOKKEERD' });
    const lid = aLidmaatschap({ gebruikerId: blocked.id });
    await createGebruikerStore(world.dynamodb.table).create({ gebruiker: blocked, lidmaatschappen: [lid] });
    const [next] = await aCase(world, ['ouder']);
    // Ids decide the order: these come before the one that is there.
    const unknown = [blocked.id, uuidv7()].map((aan, index) => {
      return aMelding({ ...next, id: `00000000-0000-7000-8000-00000000000${index}`, aan });
    });
    for (const melding of unknown) await world.meldingen.add(melding);
    await world.stream([next]);

    for (const melding of unknown) expect(await world.stored(melding)).toMatchObject({ fout: 'ONTVANGER_ONBEKEND' });
    expect((await world.undelivered(next)).sort()).toEqual(unknown.map(({ id }) => id));
    expect(await world.sent(next)).toHaveLength(1);
  });

  it('an item that cannot be read, and one of which no mail can be made', async () => {
    const [damaged, textless, next] = await aCase(world, ['voorschool', 'ouder', 'school']);
    const { status: _, ...withoutStatus } = textless;
    const put = (Item: Record<string, unknown>) =>
      world.dynamodb.table.documents.send(new PutCommand({ TableName: world.dynamodb.table.name, Item }));
    await put({ ...meldingItem(damaged), soort: 'BESTAAT_NIET', feiten: null });
    await put(meldingItem(withoutStatus));
    const answer = await world.stream([damaged]);

    expect(answer).toEqual({ batchItemFailures: [] });
    expect(await world.stored(withoutStatus)).toMatchObject({ stand: 'MISLUKT', fout: 'TEKST_ONTBREEKT' });
    expect((await world.undelivered(damaged)).sort()).toEqual([damaged.id, withoutStatus.id].sort());
    expect(await world.sent(next)).toHaveLength(1);
  });

  it('an address or sender that the mail service refuses', async () => {
    const [melding, next] = await aCase(world, ['voorschool', 'ouder']);
    const client = { endpoint: world.mail.mail.url, region: 'eu-central-1', credentials: CREDENTIALS };
    const stranger = createSesMailer({
      from: 'wie@elders.example',
      configurationSet: 'meldingen',
      client,
      report: noReport,
    });
    await drainCase({ ...world.deps(), mailer: stranger }, reeksVan(melding), FOREVER);

    expect(await world.stored(melding)).toMatchObject({ stand: 'MISLUKT', fout: 'GEWEIGERD_DOOR_MAILDIENST' });
    expect(await world.undelivered(melding)).toEqual([melding.id, next.id]);
  });

  it('a record that is not a melding goes back to the stream, and from there to the failure queue', async () => {
    const [melding] = await aCase(world, ['voorschool']);
    const event = streamEvent([melding]);
    const strange = { eventName: 'INSERT' as const, dynamodb: { Keys: {}, SequenceNumber: '7' } };
    const { createSendMelding } = await import('#functions/streams/send-melding.ts');
    const answer = await createSendMelding(world.deps())({ Records: [strange, ...event.Records] });

    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '7' }] });
    expect(await world.sent(melding)).toHaveLength(1);
  });
});
