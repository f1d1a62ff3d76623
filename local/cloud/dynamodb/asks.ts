import * as z from 'zod';
import type { Ask, Context } from '../permissions/policy.ts';

const OnTable = z.object({ TableName: z.string() });
const OneTable = z.object({ TableName: z.string(), IndexName: z.string().optional() });
const Update = z.object({
  Key: z.record(z.string(), z.unknown()),
  UpdateExpression: z.string().default(''),
  ConditionExpression: z.string().default(''),
  ExpressionAttributeNames: z.record(z.string(), z.string()).default({}),
  ReturnValues: z.string().optional(),
});
const Batch = z.object({ RequestItems: z.record(z.string(), z.unknown()) });
const Transaction = z.object({ TransactItems: z.array(z.record(z.string(), OnTable)) });

/** What each part of a transaction is to a policy. */
const PARTS: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

/**
 * What a request to DynamoDB asks to do: a transaction asks for each of its parts, a query of an index for that index.
 * Undefined for a body that names no table.
 */
export function asksOf(
  operation: string,
  body: unknown,
  arnOfTable: (name: string) => string,
): readonly Ask[] | undefined {
  if (operation.startsWith('Transact')) {
    const transaction = Transaction.safeParse(body);
    return transaction.data?.TransactItems.flatMap((item) =>
      Object.entries(item).map(([part, { TableName }]) => ({
        action: `dynamodb:${PARTS[part] ?? part}`,
        resource: arnOfTable(TableName),
      })),
    );
  }
  const action = `dynamodb:${operation}`;
  if (operation.startsWith('Batch')) {
    const batch = Batch.safeParse(body);
    return batch.data && Object.keys(batch.data.RequestItems).map((name) => ({ action, resource: arnOfTable(name) }));
  }
  const one = OneTable.safeParse(body);
  if (!one.success) return undefined;
  const { TableName, IndexName } = one.data;
  const table = arnOfTable(TableName);
  const context = operation === 'UpdateItem' ? updateContext(body) : {};
  return [{ action, resource: IndexName === undefined ? table : `${table}/index/${IndexName}`, context }];
}

const WORDS = new Set(['SET', 'REMOVE', 'ADD', 'DELETE', 'AND', 'OR', 'NOT', 'BETWEEN', 'IN']);

/**
 * What a policy may ask of an update: the attributes that it names, the key among them, and what it wants back. What
 * cannot be read names an attribute that no policy has.
 */
function updateContext(body: unknown): Context {
  const update = Update.safeParse(body);
  if (!update.success) return { 'dynamodb:Attributes': ['?'] };
  const { Key, UpdateExpression, ConditionExpression, ExpressionAttributeNames: names, ReturnValues } = update.data;
  const words = `${UpdateExpression} ${ConditionExpression}`.match(/(?<![:\w.#])#?[A-Za-z_]\w*(?!\w|\s*\()/g) ?? [];
  const named = words.filter((one) => !WORDS.has(one.toUpperCase())).map((one) => names[one] ?? one);
  return {
    'dynamodb:Attributes': [...new Set([...Object.keys(Key), ...named])],
    ...(ReturnValues === undefined ? {} : { 'dynamodb:ReturnValues': ReturnValues }),
  };
}
