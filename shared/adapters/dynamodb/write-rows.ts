/** Writes every row of lists of a hulpvraag again as it is at a moment, without a change of the dossier. */
import type { Moment } from '#shared/kernel/text.ts';
import type { HulpvraagId } from '#shared/model/ids.ts';
import { splitHulpvraagId } from '#shared/model/ids.ts';
import { versionIs } from './change-item.ts';
import type { Table } from './client.ts';
import { dossierOf } from './items.ts';
import { dossierPk, kopKey } from './keys.ts';
import { listItemsOf } from './list-items.ts';
import { queryAll } from './query.ts';
import { type Action, MAX_ACTIONS, put, transact } from './transaction.ts';

/**
 * Can be done again at any time.
 * @param nu the moment at which rows and their vensters are judged, ISO 8601 in UTC
 * @returns how many items were written; none of a hulpvraag that is gone
 * @throws ConcurrentChange when the dossier was changed meanwhile
 */
export async function writeRows(table: Table, hulpvraagId: HulpvraagId, nu: Moment): Promise<number> {
  const dossier = dossierOf(await queryAll(table, dossierPk(splitHulpvraagId(hulpvraagId).dossierId)), hulpvraagId);
  if (!dossier) return 0;
  const { kop } = dossier;
  const guard = versionIs(kop.versie);
  const check: Action = {
    ConditionCheck: {
      TableName: table.name,
      Key: { ...kopKey(kop.id) },
      ConditionExpression: guard.condition,
      ExpressionAttributeValues: { ...guard.values },
    },
  };
  const rows = [...listItemsOf(dossier, nu).values()];
  for (let from = 0; from < rows.length; from += MAX_ACTIONS - 1) {
    await transact(table, [check, ...rows.slice(from, from + MAX_ACTIONS - 1).map((item) => put(table, item))]);
  }
  return rows.length;
}
