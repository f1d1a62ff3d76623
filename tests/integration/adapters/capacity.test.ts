/**
 * How DynamoDB charges for writes, as docs/costs.md says it, asked of the engine: `npm run bench -- costs` counts with
 * the engine's figures, and they must be those of the service.
 */
import { DeleteCommand, PutCommand, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestDynamodb, type TestDynamodb } from '#tests/support/dynamodb.ts';

let dynamodb: TestDynamodb;
let sk = 0;

beforeAll(async () => {
  dynamodb = await startTestDynamodb();
});
afterAll(() => dynamodb.close());
beforeEach(() => {
  sk += 1;
});

type Content = Readonly<Record<string, string>>;
const item = (content: Content) => ({ pk: 'capacity', sk: `item-${sk}`, ...content });
const unitsOf = async (write: Promise<unknown>) => {
  dynamodb.forget();
  await write;
  return dynamodb.calls[0]?.capacity;
};
const TableName = () => dynamodb.table.name;
const put = (content: Content) =>
  dynamodb.table.documents.send(new PutCommand({ TableName: TableName(), Item: item(content) }));
const transact = (action: NonNullable<TransactWriteCommandInput['TransactItems']>[number]) =>
  dynamodb.table.documents.send(new TransactWriteCommand({ TransactItems: [action] }));
const transactPut = (content: Content) => transact({ Put: { TableName: TableName(), Item: item(content) } });
const KB = (count: number) => 'x'.repeat(count * 1024 - 100);

describe('a write in a transaction', () => {
  test.each<[string, Content | undefined, Content, number]>([
    ['of an item of less than 1 KB costs 2', undefined, { a: '1' }, 2],
    ['costs 2 for every KB begun', undefined, { a: KB(3) }, 6],
    ['is paid for by the larger of before and after', { a: KB(3) }, { a: '1' }, 6],
    ['costs 1 more for each index it enters: those are not doubled', undefined, { lsi1sk: 'a', lsi3sk: 'a' }, 4],
    ['costs 2 more when it moves in an index', { lsi1sk: 'a' }, { lsi1sk: 'b' }, 4],
    ['costs 1 more when an index that holds everything follows', { lsi1sk: 'a', a: '1' }, { lsi1sk: 'a', a: '2' }, 3],
    ['costs nothing more in an index of keys only', { lsi3sk: 'a', a: '1' }, { lsi3sk: 'a', a: '2' }, 2],
    ['costs 1 more when it leaves an index', { lsi1sk: 'a' }, { a: '1' }, 3],
    ['that changes nothing costs the table, not the indexes', { lsi1sk: 'a' }, { lsi1sk: 'a' }, 2],
  ])('%s', async (_, before, after, units) => {
    if (before) await put(before);
    expect(await unitsOf(transactPut(after))).toBe(units);
  });

  test('that removes an item is paid for by what was there', async () => {
    await put({ lsi1sk: 'a', lsi3sk: 'a' });
    const { pk, sk: key } = item({});
    expect(await unitsOf(transact({ Delete: { TableName: TableName(), Key: { pk, sk: key } } }))).toBe(4);
  });
});

test('a write by itself costs half of one in a transaction, and as much in the indexes', async () => {
  expect(await unitsOf(put({ lsi1sk: 'a' }))).toBe(2);
  expect(await unitsOf(put({ lsi1sk: 'b' }))).toBe(3);
  const { pk, sk: key } = item({});
  const removal = new DeleteCommand({ TableName: TableName(), Key: { pk, sk: key } });
  expect(await unitsOf(dynamodb.table.documents.send(removal))).toBe(2);
});
