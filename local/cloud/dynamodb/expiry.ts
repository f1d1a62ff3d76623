import { DeleteItemCommand, type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import type { TableSettings } from '../template/read-table.ts';

/** Items that expired longer ago than this are left alone, as on AWS. */
const longAgoSeconds = 5 * 365 * 24 * 3600;

/**
 * Deletes what is past its time to live; the engine does not. Each deletion leaves a REMOVE record in the stream.
 * An item whose moment was moved in the meantime stays. Gives the number of deleted items.
 */
export async function deleteExpired(client: DynamoDBClient, settings: TableSettings, now: Date): Promise<number> {
  const { name: TableName, ttlAttribute, keys } = settings;
  if (ttlAttribute === undefined) return 0;
  const seconds = Math.floor(now.getTime() / 1000);
  const condition = {
    TableName,
    ExpressionAttributeNames: { '#ttl': ttlAttribute },
    ExpressionAttributeValues: {
      ':now': { N: String(seconds) },
      ':longAgo': { N: String(seconds - longAgoSeconds) },
    },
  };
  const expired = '#ttl < :now AND #ttl > :longAgo';

  let deleted = 0;
  for await (const page of paginateScan({ client }, { ...condition, FilterExpression: expired })) {
    for (const item of page.Items ?? []) {
      const Key = Object.fromEntries(
        keys.flatMap(({ AttributeName }) => {
          const value = item[AttributeName];
          return value === undefined ? [] : [[AttributeName, value] as const];
        }),
      );
      try {
        await client.send(new DeleteItemCommand({ ...condition, Key, ConditionExpression: expired }));
        deleted += 1;
      } catch (error) {
        if (!(error instanceof Error && error.name === 'ConditionalCheckFailedException')) throw error;
      }
    }
  }
  return deleted;
}
