/**
 * Writes the lists of every dossier again as this release makes them, for a release that finds rows by what older ones
 * did not write. Reads every item of the table, so it is for an operator's script: no function may scan. It can be run
 * again at any time.
 */

import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { retryOnConflict } from '#shared/dossier/retry-on-conflict.ts';
import type { Moment } from '#shared/kernel/text.ts';
import { GebruikerSchema, type Lidmaatschap, LidmaatschapSchema } from '#shared/model/gebruiker.ts';
import type { Table } from './client.ts';
import { dienstActions } from './dienst-store.ts';
import { putEmailvorm } from './gebruiker-store.ts';
import { hulpvraagIdOf, type Key } from './keys.ts';
import { parseItem } from './parse-item.ts';
import type { StoredItem } from './stored-item.ts';
import { remove, transact } from './transaction.ts';
import { writeRows } from './write-rows.ts';

/** How many hulpvragen were gone through, and how many items were written and removed. */
export interface Rebuilt {
  readonly hulpvragen: number;
  readonly put: number;
  readonly removed: number;
}

/** A second copy of a row, under the last name, from when names were found in an order. Nothing reads it. */
const OLD_ALIAS = 'LIJSTREGEL_NAAM';

/** @param nu the moment at which vensters are judged, ISO 8601 in UTC. */
export async function rebuildLists(table: Table, nu: () => Moment): Promise<Rebuilt> {
  const total = { hulpvragen: 0, put: 0, removed: 0 };
  for await (const item of items(table)) {
    if (item.type === OLD_ALIAS) {
      await transact(table, [remove(table, keyOf(item))]);
      total.removed += 1;
    }
    if (item.type === 'LIDMAATSCHAP') await followFromNow(table, parseItem(LidmaatschapSchema, item));
    if (item.type === 'GEBRUIKER') await transact(table, [putEmailvorm(table, parseItem(GebruikerSchema, item))]);
    if (item.type !== 'HULPVRAAG') continue;
    total.hulpvragen += 1;
    total.put += await retryOnConflict(() => writeRows(table, hulpvraagIdOf(keyOf(item)), nu()));
  }
  return total;
}

/** Who went out of service before cases were gone through for it, and whose last day is still to come. */
async function followFromNow(table: Table, lid: Lidmaatschap): Promise<void> {
  if (lid.stand === 'ACTIEF' && !lid.accountGeblokkeerd && lid.totEnMet === undefined) return;
  const actions = dienstActions(table, lid);
  await transact(table, actions);
}

function keyOf({ pk, sk }: StoredItem): Key {
  return { pk: String(pk), sk: String(sk) };
}

async function* items(table: Table): AsyncGenerator<StoredItem> {
  let start: Record<string, unknown> | undefined;
  do {
    const page = await table.documents.send(
      new ScanCommand({ TableName: table.name, ConsistentRead: true, ...(start ? { ExclusiveStartKey: start } : {}) }),
    );
    yield* page.Items ?? [];
    start = page.LastEvaluatedKey;
  } while (start);
}
