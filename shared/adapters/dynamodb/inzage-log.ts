/** Adding to the log of a dossier outside a change: what was seen, and what was refused. */
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type Inzageregel, InzageregelSchema } from '#shared/model/inzageregel.ts';
import type { Table } from './client.ts';
import { inzageItem } from './dossier-actions.ts';
import { inzagePk, weigeringSk } from './keys.ts';
import { parseItem } from './parse-item.ts';
import type { StoredItem } from './stored-item.ts';

/** One write. A refusal is counted in the line of its day, so that nobody can bury a log under refusals. */
export async function logInzage(table: Table, dossierId: string, regel: Inzageregel): Promise<void> {
  const { name: TableName, documents } = table;
  const pk = inzagePk(dossierId);
  if (regel.resultaat !== 'GEWEIGERD') {
    await documents.send(new PutCommand({ TableName, Item: inzageItem(pk, regel) }));
    return;
  }
  const { op, actie, ...first } = { type: 'INZAGEREGEL', ...regel };
  const names = Object.keys(first);
  await documents.send(
    new UpdateCommand({
      TableName,
      Key: { pk, sk: weigeringSk(regel) },
      // Who and why are the same by the key; what stands there of the first time stays.
      UpdateExpression: `SET ${names.map((name) => `#${name} = if_not_exists(#${name}, :${name})`).join(', ')}, op = if_not_exists(op, :op), actie = if_not_exists(actie, :actie), laatsteOp = :op ADD aantal :one, acties :acties`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: {
        ...Object.fromEntries(Object.entries(first).map(([name, value]) => [`:${name}`, value])),
        ':op': op,
        ':actie': actie,
        ':one': 1,
        ':acties': new Set([actie]),
      },
    }),
  );
}

/** A line as it is stored; DynamoDB gives what was refused as a set. */
export function inzageregelFrom(item: StoredItem): Inzageregel {
  const acties = item.acties instanceof Set ? { acties: [...item.acties].map(String).sort() } : {};
  return parseItem(InzageregelSchema, { ...item, ...acties });
}
