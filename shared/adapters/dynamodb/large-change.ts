/**
 * Changes that are larger than one transaction of DynamoDB. Closing a case takes a row away from everybody who was ever
 * at the table, and may not be refused because there are many of them.
 *
 * What decides about access, the history, the log and the mails are one transaction, whatever happens. Only rows of
 * lists may go before it or come after it: a row that goes before its access does, and one that comes after, make a
 * list show less for a moment, never more. When the change fails, the rows that went are written again as the dossier
 * is then; when the process dies there, they are missing from lists until the status changes, while the case itself
 * opens as before.
 *
 * Words by which a row is found come before the change and go after it: without its row a word finds nothing, so too
 * many of them show nothing, and too few would hide a case from a search.
 */

import { retryOnConflict } from '#shared/dossier/retry-on-conflict.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Table } from './client.ts';
import { dossierOf, hulpvragenIn, type Item } from './items.ts';
import { dossierPk, type Key, kopKey } from './keys.ts';
import { listItemsOf } from './list-items.ts';
import { queryAll } from './query.ts';
import { type Action, MAX_ACTIONS, put, remove, transact } from './transaction.ts';

/** What a change writes. */
export interface Change {
  /** All of it or none. */
  readonly core: readonly Action[];
  /** Rows of lists that were not there. */
  readonly added: readonly Item[];
  /** Rows of lists that go. */
  readonly removed: readonly Key[];
  /** Words that lead to rows. */
  readonly words: { readonly put: readonly Item[]; readonly removed: readonly Key[] };
  /** The dossiers whose rows and words these are, the one that changes first. */
  readonly dossierIds: readonly string[];
}

/**
 * @throws ConcurrentChange; DomainError STAND_VAN_ZAKEN when the core alone is too much (shared/overlegronde/omvang.ts
 *   prevents it).
 */
export async function writeChange(
  table: Table,
  voor: Dossier,
  { core, added, removed, words, dossierIds }: Change,
  nu: Moment,
): Promise<void> {
  const before = [...removed.map((key) => remove(table, key)), ...words.put.map((item) => put(table, item))];
  const after = [...words.removed.map((key) => remove(table, key)), ...added.map((item) => put(table, item))];
  if (core.length + before.length + after.length <= MAX_ACTIONS) return transact(table, [...core, ...before, ...after]);
  try {
    await inParts(table, voor, before);
    await transact(table, core);
  } catch (error) {
    await settle(table, dossierIds, [...removed, ...words.put], nu);
    throw error;
  }
  await settle(table, dossierIds, [...added, ...words.removed], nu);
}

/**
 * The same for a hulpvraag that is new. It has few people, so its words come after it only where somebody brings in a
 * whole case at once.
 */
export async function writeNew(table: Table, core: readonly Action[], words: readonly Action[]): Promise<void> {
  if (core.length + words.length <= MAX_ACTIONS) return transact(table, [...core, ...words]);
  await transact(table, core);
  for (let from = 0; from < words.length; from += MAX_ACTIONS) {
    await transact(table, words.slice(from, from + MAX_ACTIONS));
  }
}

/** Writes that hold as long as the dossier is still the one that was loaded. */
async function inParts(table: Table, { kop }: Dossier, actions: readonly Action[]): Promise<void> {
  const check: Action = {
    ConditionCheck: {
      TableName: table.name,
      Key: { ...kopKey(kop.id) },
      ConditionExpression: 'versie = :loaded',
      ExpressionAttributeValues: { ':loaded': kop.versie },
    },
  };
  for (let from = 0; from < actions.length; from += MAX_ACTIONS - 1) {
    await transact(table, [check, ...actions.slice(from, from + MAX_ACTIONS - 1)]);
  }
}

/**
 * Makes what is under these keys what the dossiers of this moment say: written when it must be there, gone when it must
 * not.
 */
async function settle(table: Table, dossierIds: readonly string[], keys: readonly Key[], nu: Moment) {
  await retryOnConflict(async () => {
    const partitions = await Promise.all(dossierIds.map((id) => queryAll(table, dossierPk(id))));
    const dossiers = partitions.flatMap((items) => hulpvragenIn(items).flatMap((id) => dossierOf(items, id) ?? []));
    const [dossier] = dossiers;
    if (!dossier) return;
    const wanted = new Map(dossiers.flatMap((one) => [...listItemsOf(one, nu)]));
    const settled = keys.map((key) => {
      const item = wanted.get(`${key.pk} ${key.sk}`);
      return item ? put(table, item) : remove(table, key);
    });
    await inParts(table, dossier, settled);
  });
}
