import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { refuse } from '#shared/kernel/errors.ts';
import { ConcurrentChange } from '#shared/ports/dossier-store.ts';
import { attributesOf, changeItem, EXISTS, type Guard, versionIs } from './change-item.ts';
import type { Table } from './client.ts';
import type { Item } from './items.ts';
import type { Key } from './keys.ts';
import { shapeOf } from './shapes.ts';

/** One write of a transaction. */
export type Action = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** A limit of DynamoDB. */
export const MAX_ACTIONS = 100;

/**
 * Something else wrote first, or at the same moment; or DynamoDB was too busy. Nothing was written, all of it can be
 * tried again.
 */
const WRITTEN_BY_NOBODY = [
  'ConditionalCheckFailed',
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
];

function stored(item: Item): Record<string, unknown> {
  return { ...item, ...shapeOf(item.type) };
}

/** Puts an item, whatever is there: for what is made anew each time; with a guard only while that holds. */
export function put(table: Table, item: Item, guard?: Guard): Action {
  return { Put: { TableName: table.name, Item: stored(item), ...(guard ? conditionOf(guard) : {}) } };
}

function conditionOf({ condition, values }: Guard) {
  return { ConditionExpression: condition, ...(values ? { ExpressionAttributeValues: values } : {}) };
}

/** Puts an item that must not be there yet. */
export function putNew(table: Table, item: Item): Action {
  return { Put: { TableName: table.name, Item: stored(item), ConditionExpression: 'attribute_not_exists(pk)' } };
}

/** Changes an item that is there; see change-item.ts. */
export function change(table: Table, item: Item, known: readonly string[], guard: Guard = EXISTS): Action {
  return { Update: changeItem(table, item, known, guard) };
}

/** Changes an item to its next version, if the one that is there still is of this version. */
export function changeVersion(
  table: Table,
  schema: { readonly shape: object },
  item: Item,
  loadedVersion: number,
): Action {
  return change(table, item, attributesOf(schema), versionIs(loadedVersion));
}

/** Removes an item, whatever is there; with a guard only while that holds. */
export function remove(table: Table, { pk, sk }: Key, guard?: Guard): Action {
  const key = { TableName: table.name, Key: { pk, sk } };
  return { Delete: { ...key, ...(guard ? conditionOf(guard) : {}) } };
}

/** Adds to a counter; makes it when it is not there. */
export function add(table: Table, { pk, sk }: Key, type: string, amount: number): Action {
  return {
    Update: {
      TableName: table.name,
      Key: { pk, sk },
      UpdateExpression: 'SET #type = :type ADD aantal :amount',
      ExpressionAttributeNames: { '#type': 'type' },
      ExpressionAttributeValues: { ':type': type, ':amount': amount },
    },
  };
}

/**
 * Carries out all of these writes or none.
 * @throws ConcurrentChange when somebody else was first. DomainError STAND_VAN_ZAKEN when it is more than one
 *   transaction can hold.
 */
export async function transact(table: Table, actions: readonly Action[]): Promise<void> {
  if (actions.length > MAX_ACTIONS) throw tooMuch();
  try {
    await table.documents.send(new TransactWriteCommand({ TransactItems: [...actions] }));
  } catch (error) {
    if (!isConcurrent(error)) throw error;
    throw new ConcurrentChange('Somebody else wrote first; nothing was written', { cause: error });
  }
}

/** True when the condition of the action at this place was among those that did not hold. */
export function isConditionFailed(error: unknown, place: number): boolean {
  const cause = error instanceof ConcurrentChange ? error.cause : error;
  return reasonsOf(cause)?.[place]?.Code === 'ConditionalCheckFailed';
}

function isConcurrent(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'TransactionConflictException') return true;
  return reasonsOf(error)?.some((one) => WRITTEN_BY_NOBODY.includes(one.Code ?? '')) ?? false;
}

function reasonsOf(error: unknown): readonly { readonly Code?: string }[] | undefined {
  if (!(error instanceof Error) || error.name !== 'TransactionCanceledException') return undefined;
  return 'CancellationReasons' in error && Array.isArray(error.CancellationReasons) ? error.CancellationReasons : [];
}

function tooMuch() {
  const tekst =
    'Dit is te veel in één keer. Er is niets opgeslagen. Doe het in delen, bijvoorbeeld eerst de helft van de documenten.';
  return refuse([{ code: 'TE_VEEL_IN_EEN_KEER', tekst }]);
}
