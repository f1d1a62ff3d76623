/**
 * Makes one table equal to another: what a restore drill and a real restore do (docs/operations.md). Point-in-time
 * recovery always makes a new table; this brings its items back to the table that the stacks know. Reads every item of
 * both, so it is for an operator's script: no function may scan.
 */
import { isDeepStrictEqual } from 'node:util';
import {
  BatchGetCommand,
  type BatchGetCommandOutput,
  BatchWriteCommand,
  type BatchWriteCommandOutput,
  ScanCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Table } from './client.ts';
import type { StoredItem } from './stored-item.ts';

/** How many items were, or with `dryRun` would be, put and removed. */
export interface Restored {
  readonly read: number;
  readonly put: number;
  readonly removed: number;
}

/** What BatchWriteItem takes at once. BatchGetItem takes more, but answers at most 16 MB. */
const BATCH = 25;

/**
 * Puts what is missing or different in `to`, and removes what `from` does not have. Can be run again after it was
 * broken off; a run that changes nothing says that both are equal.
 */
export async function restoreTable(from: Table, to: Table, { dryRun = false } = {}): Promise<Restored> {
  let read = 0;
  let put = 0;
  let removed = 0;
  for await (const items of batches(from)) {
    read += items.length;
    const there = await sameKeys(to, items);
    const different = items.filter((item) => !isDeepStrictEqual(there.get(keyOf(item)), item));
    put += different.length;
    if (!dryRun) await write(to, different, (Item) => ({ PutRequest: { Item } }));
  }
  for await (const items of batches(to)) {
    const wanted = await sameKeys(from, items);
    const extra = items.filter((item) => !wanted.has(keyOf(item)));
    removed += extra.length;
    if (!dryRun) await write(to, extra, ({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } }));
  }
  return { read, put, removed };
}

/** Every item of a table, as it is now. */
async function* batches(table: Table): AsyncGenerator<readonly StoredItem[]> {
  let start: Record<string, unknown> | undefined;
  do {
    const page = await table.documents.send(
      new ScanCommand({
        TableName: table.name,
        ConsistentRead: true,
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    );
    const items = page.Items ?? [];
    for (let index = 0; index < items.length; index += BATCH) yield items.slice(index, index + BATCH);
    start = page.LastEvaluatedKey;
  } while (start);
}

function keyOf({ pk, sk }: StoredItem): string {
  return JSON.stringify([pk, sk]);
}

/** What a table holds under the keys of these items. */
async function sameKeys(table: Table, items: readonly StoredItem[]): Promise<ReadonlyMap<string, StoredItem>> {
  const found = new Map<string, StoredItem>();
  let keys: Record<string, unknown>[] | undefined = items.map(({ pk, sk }) => ({ pk, sk }));
  for (let attempt = 0; keys && keys.length > 0; attempt += 1) {
    await pauseBefore(attempt);
    const answer: BatchGetCommandOutput = await table.documents.send(
      new BatchGetCommand({ RequestItems: { [table.name]: { Keys: keys, ConsistentRead: true } } }),
    );
    for (const item of answer.Responses?.[table.name] ?? []) found.set(keyOf(item), item);
    keys = answer.UnprocessedKeys?.[table.name]?.Keys;
  }
  return found;
}

type WriteRequest = NonNullable<BatchWriteCommand['input']['RequestItems']>[string][number];

async function write(
  table: Table,
  items: readonly StoredItem[],
  requestFor: (item: StoredItem) => WriteRequest,
): Promise<void> {
  let requests: WriteRequest[] | undefined = items.map(requestFor);
  for (let attempt = 0; requests && requests.length > 0; attempt += 1) {
    await pauseBefore(attempt);
    const answer: BatchWriteCommandOutput = await table.documents.send(
      new BatchWriteCommand({ RequestItems: { [table.name]: requests } }),
    );
    requests = answer.UnprocessedItems?.[table.name];
  }
}

/** DynamoDB leaves part of a batch undone when it is busy: wait longer each time, at most ten seconds. */
async function pauseBefore(attempt: number): Promise<void> {
  if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, Math.min(10_000, 100 * 2 ** attempt)));
}
