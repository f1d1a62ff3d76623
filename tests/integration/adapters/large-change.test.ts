/**
 * A case with as many people as it can have, and many meetings behind it: every step works, and those that end access
 * above all.
 */

import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from 'vitest';
import type { Table } from '#shared/adapters/dynamodb/client.ts';
import { createDossierStore } from '#shared/adapters/dynamodb/dossier-store.ts';
import { lijstPk, meldingPk } from '#shared/adapters/dynamodb/keys.ts';
import { queryAll } from '#shared/adapters/dynamodb/query.ts';
import type { StatusOpdracht } from '#shared/hulpvraag/overgangen.ts';
import { wijzigStatus } from '#shared/hulpvraag/wijzig-status.ts';
import { zetStapTerug } from '#shared/hulpvraag/zet-stap-terug.ts';
import { addDays } from '#shared/kernel/dates.ts';
import { onePerPersoon } from '#shared/melding/one-per-persoon.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { MAX_GENODIGDEN } from '#shared/model/overlegronde.ts';
import { bewerkRonde } from '#shared/overlegronde/bewerk-ronde.ts';
import { gelastAf } from '#shared/overlegronde/gelast-af.ts';
import { MAX_OMVANG, omvang } from '#shared/overlegronde/omvang.ts';
import { aCast, aContext, aDossierIn, anOverlegronde, anUitnodiging, type Cast } from '#tests/support/builders.ts';
import { idOf } from '#tests/support/ids.ts';
import { saveUitkomst } from '#tests/support/stored-dossier.ts';
import { storesOfFile } from '#tests/support/stores-of-file.ts';

const { dynamodb, store, save, reload } = storesOfFile();

const RONDES = 6;

/**
 * A full case: a meeting to come and five behind it, each with as many people as a meeting can have, of as many
 * different ones as a case can have.
 */
async function aFullCase(status: Dossier['hulpvraag']['status'], cast: Cast) {
  const { nu } = aContext();
  const rondes = Array.from({ length: RONDES }, (_, index) =>
    anOverlegronde(index === 0 ? {} : { moment: addDays(nu, -1) }),
  );
  const leeg = aDossierIn(status, { overlegrondes: rondes }, cast);
  const mensen: Cast['genodigde'][] = [];
  const metMensen = (): Dossier => ({
    ...leeg,
    uitnodigingen: rondes.flatMap((ronde, r) =>
      mensen
        .filter((_, index) => (index + 5 * r) % mensen.length < MAX_GENODIGDEN)
        .map((lid) => anUitnodiging({ rondeId: ronde.id }, lid)),
    ),
  });
  while (omvang(metMensen(), nu) + 3 <= MAX_OMVANG) mensen.push(aCast(cast.samenwerkingsverbandId).genodigde);
  const dossier = metMensen();
  // The rows of so many people do not fit in one transaction: a case grows, and is not made at once.
  const [eerste] = dossier.uitnodigingen;
  let stored = await store({ ...dossier, uitnodigingen: eerste ? [eerste] : [] });
  for (let from = 1; from < dossier.uitnodigingen.length; from += 20) {
    const uitnodigingen = [...stored.uitnodigingen, ...dossier.uitnodigingen.slice(from, from + 20)];
    stored = await save(stored, {
      dossier: { ...stored, uitnodigingen },
      meldingen: [],
      object: { soort: 'x', id: 'y' },
    });
  }
  return { dossier: stored, mensen };
}

async function rowsOf(people: readonly Cast['genodigde'][]): Promise<number> {
  const rows = await Promise.all(
    people.map(({ persoon }) =>
      queryAll(dynamodb.table, lijstPk({ soort: 'LIDMAATSCHAP', id: persoon.lidmaatschapId })),
    ),
  );
  return rows.flat().length;
}

const transactions = () => dynamodb.calls.filter((one) => one.kind === 'TransactWriteItems').length;

describe('a full case', () => {
  const einde = (dossier: Dossier, naar: 'ADVIES_AFGEROND' | 'JK_INGETROKKEN'): StatusOpdracht =>
    naar === 'JK_INGETROKKEN'
      ? { naar, omschrijving: 'Ouders stoppen.' }
      : { naar, omschrijving: '', inschrijving: { schoolId: idOf(dossier.scholen[0]), startdatum: '2027-03-01' } };

  test.each(['ADVIES_AFGEROND', 'JK_INGETROKKEN'] as const)(
    'is closed (%s) in more than one transaction, takes every row away, and a step back brings every row back',
    async (naar) => {
      const cast = aCast();
      const { dossier, mensen } = await aFullCase('JK_ADVIES_AFGEROND', cast);
      const readers = [...mensen, cast.voorschool];
      const before = await rowsOf(readers);
      expect(before).toBeGreaterThan(100);
      dynamodb.forget();
      const uitkomst = wijzigStatus(dossier, einde(dossier, naar), cast.specialist.actor, aContext());
      const closed = await save(dossier, uitkomst);
      expect(closed.hulpvraag.status).toBe(naar);
      expect(transactions()).toBeGreaterThan(1);
      expect(await rowsOf(readers)).toBe(0);
      expect(await queryAll(dynamodb.table, meldingPk(dossier.hulpvraag.id))).toHaveLength(
        onePerPersoon(uitkomst.meldingen).length,
      );
      await save(closed, zetStapTerug(closed, 'Vergissing', cast.specialist.actor, aContext()));
      expect(await rowsOf(readers)).toBe(before);
    },
    60_000,
  );

  test('can be given its next status, and a meeting of it can be moved and called off, in one transaction each', async () => {
    const cast = aCast();
    const { dossier } = await aFullCase('JK_AANMELDEN_SCHOOL', cast);
    const [school] = dossier.scholen;
    if (!school) throw new Error('no school');
    const door = {
      gebruikerId: cast.school.persoon.gebruikerId,
      organisatieId: school.organisatieId,
      rol: 'CONTACTPERSOON_SCHOOL',
    } as const;
    const reactie = { antwoord: 'AKKOORD', toelichting: '', op: aContext().nu, door } as const;
    const akkoord = { ...dossier, scholen: [{ ...school, reactie }] };
    dynamodb.forget();
    const opdracht = { naar: 'JK_ADVIES_AFGEROND', omschrijving: '' } as const;
    let now = await save(dossier, wijzigStatus(akkoord, opdracht, cast.specialist.actor, aContext()));
    const [ronde] = now.overlegrondes;
    if (!ronde) throw new Error('no round');
    const later = { ...ronde, moment: '2026-10-20T09:00:00.000Z' } as const;
    now = await save(now, bewerkRonde(now, ronde.id, later, aContext()));
    await save(now, gelastAf(now, ronde.id, aContext()));
    expect(transactions()).toBe(3);
  }, 60_000);

  test('keeps its rows, or has them back, when the closing itself does not succeed', async () => {
    const cast = aCast();
    const { dossier, mensen } = await aFullCase('JK_ADVIES_AFGEROND', cast);
    const before = await rowsOf(mensen);
    const failing = createDossierStore(failingOn(dynamodb.table, 'MELDING'));
    const uitkomst = wijzigStatus(dossier, einde(dossier, 'JK_INGETROKKEN'), cast.specialist.actor, aContext());
    await expect(saveUitkomst(failing, dossier, uitkomst)).rejects.toThrow('broken off');
    expect((await reload(dossier)).hulpvraag.status).toBe('JK_ADVIES_AFGEROND');
    expect(await queryAll(dynamodb.table, meldingPk(dossier.hulpvraag.id))).toEqual([]);
    expect(await rowsOf(mensen)).toBe(before);
  }, 60_000);
});

/** The same table, except that no transaction with an item of this type arrives. */
function failingOn(table: Table, type: string): Table {
  const send = async (command: unknown) => {
    const items = command instanceof TransactWriteCommand ? (command.input.TransactItems ?? []) : [];
    if (items.some((one) => one.Put?.Item?.type === type)) throw new Error('broken off');
    return table.documents.send(command as never);
  };
  return { ...table, documents: { send } as unknown as Table['documents'] };
}
