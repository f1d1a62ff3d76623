/** What everybody writes first: one GetItem with the SDK, and nothing else. */
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({});

export const handler = async (event: { readonly key: Record<string, { S: string }> }) => {
  const { Item } = await client.send(new GetItemCommand({ TableName: process.env.TABLE_NAME, Key: event.key }));
  return { statusCode: Item ? 200 : 404, body: JSON.stringify(Item) };
};
