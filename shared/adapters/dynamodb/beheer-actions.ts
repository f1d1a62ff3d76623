/** The writes that go with every change of accounts and organisations that a beheerder makes. */

import { dateInNetherlands } from '#shared/kernel/dates.ts';
import { DomainError } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Beheerdaad, Bekendmaking } from '#shared/ports/beheerdaad.ts';
import type { Table } from './client.ts';
import { idempotentieActions, inzageItem } from './dossier-actions.ts';
import { inzageSwvPk, lidKey, profielKey } from './keys.ts';
import { meldingItem } from './melding-store.ts';
import { type Action, isConditionFailed, put, transact } from './transaction.ts';

/**
 * Carries out the actions together with what the daad brings along; without a daad (the start of an SWV, an invitation
 * from a dossier) just the actions.
 * @throws ConcurrentChange. DomainError GEEN_TOEGANG when who does it is no active beheerder (any more).
 */
export async function transactAs(
  table: Table,
  actions: readonly Action[],
  daad: Beheerdaad | undefined,
): Promise<void> {
  if (!daad) return transact(table, actions);
  const checks = stillBeheerder(table, daad);
  try {
    await transact(table, [...actions, ...checks, ...alongside(table, daad)]);
  } catch (error) {
    throw checks.some((_, index) => isConditionFailed(error, actions.length + index)) ? noBeheerder() : error;
  }
}

function stillBeheerder(table: Table, { door }: Beheerdaad): Action[] {
  const { gebruikerId, lidmaatschapId } = door;
  const account = { ...profielKey(gebruikerId) };
  const lid = { ...lidKey(gebruikerId, lidmaatschapId) };
  const actief = { ':actief': 'ACTIEF' };
  return [
    {
      ConditionCheck: {
        TableName: table.name,
        Key: account,
        ConditionExpression: 'stand = :actief',
        ExpressionAttributeValues: actief,
      },
    },
    {
      ConditionCheck: {
        TableName: table.name,
        Key: lid,
        ConditionExpression:
          'stand = :actief AND contains(rollen, :beheerder) AND attribute_not_exists(accountGeblokkeerd) AND attribute_not_exists(aanvaarding)',
        ExpressionAttributeValues: { ...actief, ':beheerder': 'BEHEERDER' },
      },
    },
  ];
}

function alongside(table: Table, { door, regel, idempotentie }: Beheerdaad): Action[] {
  const pk = inzageSwvPk(door.samenwerkingsverbandId, maandVan(regel.op));
  return [put(table, inzageItem(pk, regel)), ...idempotentieActions(table, idempotentie, regel.object, regel.op)];
}

/** The lines in logs of other SWVs, and the mails, that go with a change. */
export function toldTo(table: Table, bekend: Bekendmaking | undefined): Action[] {
  if (!bekend) return [];
  const lines = bekend.elders.map(({ samenwerkingsverbandId, regel }) =>
    put(table, inzageItem(inzageSwvPk(samenwerkingsverbandId, maandVan(regel.op)), regel)),
  );
  return [...lines, ...bekend.meldingen.map((one) => put(table, meldingItem(one)))];
}

/** The month in the Netherlands, `2026-11`: what a person means who asks for November. */
export function maandVan(moment: Moment): string {
  return dateInNetherlands(moment).slice(0, 7);
}

function noBeheerder(): DomainError {
  return new DomainError(
    'GEEN_TOEGANG',
    'U bent geen beheerder meer van dit samenwerkingsverband. Er is niets gewijzigd.',
  );
}
