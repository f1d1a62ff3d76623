import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { createDossierStore } from '#shared/adapters/dynamodb/dossier-store.ts';
import { inzagePk, kindKey, meldingPk } from '#shared/adapters/dynamodb/keys.ts';
import { queryAll } from '#shared/adapters/dynamodb/query.ts';
import { changeDossier, type Rule } from '#shared/dossier/change-dossier.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { hulpvraagIdIn } from '#shared/model/ids.ts';
import { MeldingSchema } from '#shared/model/melding.ts';
import { silent, withHulpvraag } from '#shared/model/uitkomst.ts';
import { ConcurrentChange, type DossierStore } from '#shared/ports/dossier-store.ts';
import {
  aBijlage,
  aCast,
  aContext,
  aDocumentkeuze,
  aDossier,
  aDossierIn,
  anAanmelding,
  anInzageregel,
  anObservatie,
  anOnderwijsadvies,
  anOuder,
  anOuderWithoutAccount,
  anOverlegronde,
  anUitnodiging,
  aSchool,
  aStatuswijziging,
  aToestemming,
  aZienswijze,
  daderOf,
  NU,
} from '#tests/support/builders.ts';
import { aChange } from '#tests/support/stored-dossier.ts';
import { storesOfFile } from '#tests/support/stores-of-file.ts';

const { dynamodb, dossiers, store: stored, reload } = storesOfFile();

/** A dossier in which everything that can be there is there. */
function aFullDossier(): Dossier {
  const cast = aCast();
  const ouder = anOuder({ email: 'roos@voorbeeld.example', telefoon: '0600000000' }, cast.ouder);
  const bijlage = aBijlage({ weigerreden: 'SCHADELIJK', incomingVersie: 'v1' });
  const school = aSchool(
    {
      gevraagdOp: NU,
      reactie: { antwoord: 'AFGEWEZEN', redencode: 'ANDERS', toelichting: 'x', op: NU, door: daderOf(cast.school) },
      aanmelding: anAanmelding({ verlenging: { tot: '2026-12-14', reden: 'Ziek', op: NU }, gewaarschuwdOp: NU }),
    },
    cast.school,
  );
  const documenten = aDocumentkeuze({ bijlageIds: [bijlage.id] });
  const ronde = anOverlegronde({ documenten, afgelastOp: NU });
  const door = daderOf(cast.ouder);
  return aDossier(
    {
      hulpvraag: {
        status: 'JK_ADVIES_AFGEROND',
        inschrijving: {
          schoolId: school.id,
          organisatieId: school.organisatieId,
          schoolNaam: school.naam,
          startdatum: '2027-03-01',
          vastgelegdOp: NU,
          overgenomen: { op: NU, door: daderOf(cast.school) },
        },
      },
      ouders: [ouder, anOuderWithoutAccount({ gezag: false, relatie: 'VERZORGER' })],
      statuswijzigingen: [aStatuswijziging({ van: null, naar: 'CONCEPT' }), aStatuswijziging()],
      bijlagen: [bijlage, aBijlage({ stand: 'WACHT_OP_UPLOAD' })],
      observaties: [anObservatie({ zichtbaarVoor: ['OUDERS'] })],
      adviezen: [anOnderwijsadvies(), anOnderwijsadvies({ versie: 2 })],
      zienswijzen: [aZienswijze({ ouderId: ouder.id })],
      overlegrondes: [ronde, anOverlegronde()],
      uitnodigingen: [
        anUitnodiging({ rondeId: ronde.id, aanwezig: true, ingetrokkenOp: NU }, cast.genodigde),
        anUitnodiging({ rondeId: ronde.id, soort: 'OUDER', ouderId: ouder.id, openingswijze: 'HANDMATIG' }, cast.ouder),
      ],
      scholen: [school],
      toestemmingen: [
        aToestemming({
          schoolId: school.id,
          ouderId: ouder.id,
          documenten,
          totEnMet: '2027-01-01',
          bijlageId: bijlage.id,
          intrekking: { ouderId: ouder.id, op: NU, reden: 'Toch niet', door },
          bezwaar: { ouderId: ouder.id, op: NU, reden: 'Nee', ingetrokkenOp: NU },
        }),
      ],
    },
    cast,
  );
}

describe('a dossier', () => {
  test('comes back exactly as it was stored, with everything that can be in it', async () => {
    const dossier = aFullDossier();
    expect(await stored(dossier)).toEqual(dossier);
  });

  test('is loaded with one Query', async () => {
    const dossier = await stored(aFullDossier());
    dynamodb.forget();
    await reload(dossier);
    expect(dynamodb.calls.map((call) => call.kind)).toEqual(['Query']);
  });

  test('larger than one page of DynamoDB is loaded whole', async () => {
    const observaties = Array.from({ length: 30 }, () => anObservatie({ tekst: 'a'.repeat(50_000) }));
    const dossier = await stored(aDossier({ observaties }));
    expect(dossier.observaties).toHaveLength(30);
  });

  test('that does not exist is not found', async () => {
    expect(await dossiers.load(hulpvraagIdIn(uuidv7(), 1))).toBeUndefined();
  });

  test('is not found under a hulpvraag that it does not have', async () => {
    const dossier = await stored(aDossier());
    expect(await dossiers.load(hulpvraagIdIn(dossier.kop.id, 2))).toBeUndefined();
  });

  test('with a damaged item is not shown half: the error names type and key, not the content', async () => {
    const dossier = await stored(aDossier({ kind: { voornaam: 'Geheimpje' } }));
    const { pk, sk } = kindKey(dossier.kop.id);
    await dynamodb.table.documents.send(
      new UpdateCommand({
        TableName: dynamodb.table.name,
        Key: { pk, sk },
        UpdateExpression: 'SET geboortedatum = :x',
        ExpressionAttributeValues: { ':x': 'gisteren' },
      }),
    );
    const error = await reload(dossier).catch((thrown: unknown) => thrown);
    expect(String(error)).toContain(`KIND at ${pk} / KIND: geboortedatum`);
    expect(String(error)).not.toMatch(/Geheimpje|gisteren/);
  });

  test('keeps the history in the order in which it happened, whatever the clocks that made the ids said', async () => {
    const late = aStatuswijziging();
    const early = aStatuswijziging({ id: '01900000-0000-7000-8000-000000000001' });
    const voor = await stored(aDossier({ statuswijzigingen: [late] }));
    await dossiers.save(aChange(voor, { ...voor, statuswijzigingen: [late, early] }));
    expect((await reload(voor)).statuswijzigingen.map((one) => one.id)).toEqual([late.id, early.id]);
  });
});

describe('a change', () => {
  test('puts what is new or different and removes what is gone', async () => {
    const [kept, changed, gone] = [aBijlage(), aBijlage(), aBijlage()];
    const voor = await stored(aDossier({ bijlagen: [kept, changed, gone] }));
    const added = aBijlage();
    const na = { ...voor, bijlagen: [kept, { ...changed, documentsoort: 'OVERIG' as const }, added] };
    await dossiers.save(aChange(voor, na));
    expect(await reload(voor)).toEqual({ ...na, kop: { ...voor.kop, versie: 2 } });
  });

  test('is one transaction, and writes nothing that did not change', async () => {
    const voor = await stored(aDossier({ bijlagen: Array.from({ length: 40 }, () => aBijlage()) }));
    dynamodb.forget();
    await dossiers.save(aChange(voor, { ...voor, zienswijzen: [aZienswijze()] }));
    expect(dynamodb.calls.map((call) => call.kind)).toEqual(['TransactWriteItems']);
    // KOP, zienswijze and inzageregel, at two units each for a transaction.
    expect(dynamodb.calls[0]?.capacity).toBe(6);
  });

  test('leaves its inzageregel in the log of the dossier', async () => {
    const voor = await stored(aDossier());
    const inzageregel = anInzageregel({ actie: 'bewerkFormulier' });
    await dossiers.save(aChange(voor, withHulpvraag(voor, NU, {}), { inzageregel }));
    const log = await queryAll(dynamodb.table, inzagePk(voor.kop.id));
    expect(log.map((one) => one.id)).toContain(inzageregel.id);
  });

  test('leaves a melding per person in the outbox, in order, to be sent', async () => {
    const cast = aCast();
    const voor = await stored(aDossier({}, cast));
    const aan = [cast.voorschool, cast.ouder, cast.specialist].map((one) => one.persoon.gebruikerId);
    const meldingen = aan.map((one) => ({ soort: 'STATUS', doelgroep: 'OUDER', aan: one }) as const);
    await dossiers.save(aChange(voor, voor, { uitkomst: { ...silent(voor, 'x', 'y'), meldingen } }));
    const items = await queryAll(dynamodb.table, meldingPk(voor.hulpvraag.id));
    expect(items.map((item) => z.parse(MeldingSchema, item))).toMatchObject(
      aan.map((one) => ({ aan: one, stand: 'WACHT', pogingen: 0, zaaknummer: voor.hulpvraag.zaaknummer })),
    );
    expect(items.every((item) => item.type === 'MELDING')).toBe(true);
  });

  test('of two at the same time one wins, and the other is told so and leaves no trace', async () => {
    const voor = await stored(aDossier());
    const attempts = [0, 1, 2, 3].map((index) => {
      const meldingen = [{ soort: 'STATUS', doelgroep: 'JK', aan: uuidv7() } as const];
      const na = { ...voor, observaties: [anObservatie({ tekst: `poging ${index}` })] };
      return aChange(voor, na, { uitkomst: { ...silent(na, 'x', 'y'), meldingen } });
    });
    const results = await Promise.allSettled(attempts.map((one) => dossiers.save(one)));
    const refused = results.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(3);
    expect(refused.every((one) => one.reason instanceof ConcurrentChange)).toBe(true);
    expect((await reload(voor)).observaties).toHaveLength(1);
    expect(await queryAll(dynamodb.table, meldingPk(voor.hulpvraag.id))).toHaveLength(1);
    expect(await queryAll(dynamodb.table, inzagePk(voor.kop.id))).toHaveLength(2);
  });

  test('that needs more than one transaction can hold is refused before anything is written', async () => {
    const voor = await stored(aDossier());
    const na = { ...voor, observaties: Array.from({ length: 120 }, () => anObservatie()) };
    await expect(dossiers.save(aChange(voor, na))).rejects.toMatchObject({ code: 'STAND_VAN_ZAKEN' });
    expect(await reload(voor)).toEqual(voor);
  });

  test.each([
    ['TransactionConflictException', undefined],
    ['TransactionCanceledException', [{ Code: 'None' }, { Code: 'TransactionConflict' }]],
    ['TransactionCanceledException', [{ Code: 'ThrottlingError' }]],
  ])('that DynamoDB refuses with %s %j can be tried again', async (name, CancellationReasons) => {
    const voor = await stored(aDossier());
    const faulty = dynamodb.connect();
    faulty.documents.middlewareStack.add(
      () => async () => {
        throw Object.assign(new Error('forced'), { name, CancellationReasons });
      },
      { step: 'initialize' },
    );
    await expect(createDossierStore(faulty).save(aChange(voor, voor))).rejects.toBeInstanceOf(ConcurrentChange);
  });

  test('that fails for another reason is not hidden', async () => {
    const voor = await stored(aDossier());
    const faulty = dynamodb.connect();
    const CancellationReasons = [{ Code: 'ValidationError' }];
    faulty.documents.middlewareStack.add(
      () => async () => {
        throw Object.assign(new Error('forced'), { name: 'TransactionCanceledException', CancellationReasons });
      },
      { step: 'initialize' },
    );
    await expect(createDossierStore(faulty).save(aChange(voor, voor))).rejects.toThrow('forced');
  });
});

describe('an Idempotency-Key', () => {
  const object = { soort: 'statuswijziging', id: 'x' };

  test('is remembered with what was done, and not with what was asked', async () => {
    const voor = await stored(aDossier());
    const idempotentie = { sleutel: 'sleutel-1', gebruikerId: uuidv7(), hash: 'abc' };
    await dossiers.save(aChange(voor, voor, { idempotentie, uitkomst: { ...silent(voor, '', ''), object } }));
    expect(await dossiers.findUitgevoerd(idempotentie.gebruikerId, 'sleutel-1')).toEqual({ hash: 'abc', object });
    expect(await dossiers.findUitgevoerd(uuidv7(), 'sleutel-1')).toBeUndefined();
  });

  test('that was used meanwhile stops a second request, also in another dossier', async () => {
    const [one, other] = [await stored(aDossier()), await stored(aDossier())];
    const idempotentie = { sleutel: 'sleutel-2', gebruikerId: uuidv7(), hash: 'abc' };
    await dossiers.save(aChange(one, one, { idempotentie }));
    await expect(dossiers.save(aChange(other, other, { idempotentie }))).rejects.toBeInstanceOf(ConcurrentChange);
    expect((await reload(other)).kop.versie).toBe(other.kop.versie);
  });

  test('that is repeated while the first request is being saved answers with the dossier as that one left it', async () => {
    const cast = aCast();
    const voor = await stored(aDossierIn('JK_ONDERWIJSADVIES_AANVRAAG', {}, cast));
    const { actor } = cast.voorschool;
    const verzoek = {
      actor,
      hulpvraagId: voor.hulpvraag.id,
      actie: 'registreerBijlage',
      herkomst: 'test',
      idempotentie: { sleutel: 'sleutel-3', gebruikerId: actor.gebruikerId, hash: 'abc' },
    };
    const add: Rule = ({ dossier }) => {
      const bijlage = aBijlage();
      return silent({ ...dossier, bijlagen: [...dossier.bijlagen, bijlage] }, 'bijlage', bijlage.id);
    };
    const newContext = () => aContext();
    // The second one reads the dossier, then the first one is saved, and then the second one looks for its key.
    const read = Promise.withResolvers<void>();
    const second: DossierStore = {
      ...dossiers,
      load: (id) => dossiers.load(id).finally(read.resolve),
      findUitgevoerd: async (gebruikerId, sleutel) => {
        await read.promise;
        if (!(await dossiers.findUitgevoerd(gebruikerId, sleutel)))
          await changeDossier({ dossiers, newContext }, verzoek, 'BIJLAGE_TOEVOEGEN', add);
        return dossiers.findUitgevoerd(gebruikerId, sleutel);
      },
    };
    const answer = await changeDossier({ dossiers: second, newContext }, verzoek, 'BIJLAGE_TOEVOEGEN', add);
    expect(answer.herhaling).toBe(true);
    expect(answer.dossier.bijlagen.map(({ id }) => id)).toEqual([answer.object.id]);
  });
});
