import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  type TableDescription,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import type { IndexSettings, TableSettings } from '../template/read-table.ts';

/** Makes the table of the template, or checks that the one on disk still is that table. Gives the ARN of its stream. */
export async function openTable(client: DynamoDBClient, settings: TableSettings): Promise<{ streamArn: string }> {
  const existing = await describe(client, settings.name);
  if (existing && shapeOf(existing) !== shapeOf(toTableInput(settings))) {
    throw new Error(
      `The table in the data folder has other keys or indexes than the stacks now ask for: run 'npm run reset'.`,
    );
  }
  const table = existing ?? (await create(client, settings));
  if (table?.LatestStreamArn === undefined) throw new Error('DynamoDB gave no stream for the table');
  return { streamArn: table.LatestStreamArn };
}

async function create(client: DynamoDBClient, settings: TableSettings): Promise<TableDescription | undefined> {
  await client.send(new CreateTableCommand(toTableInput(settings)));
  await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 1 }, { TableName: settings.name });
  if (settings.ttlAttribute !== undefined) {
    const TimeToLiveSpecification = { AttributeName: settings.ttlAttribute, Enabled: true };
    await client.send(new UpdateTimeToLiveCommand({ TableName: settings.name, TimeToLiveSpecification }));
  }
  return describe(client, settings.name);
}

async function describe(client: DynamoDBClient, TableName: string): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

function toTableInput(settings: TableSettings) {
  const { localIndexes, globalIndexes } = settings;
  return {
    TableName: settings.name,
    BillingMode: 'PAY_PER_REQUEST' as const,
    AttributeDefinitions: settings.attributes,
    KeySchema: settings.keys,
    StreamSpecification: { StreamEnabled: true, StreamViewType: settings.streamView ?? 'NEW_AND_OLD_IMAGES' } as const,
    ...(localIndexes.length > 0 && { LocalSecondaryIndexes: localIndexes }),
    ...(globalIndexes.length > 0 && { GlobalSecondaryIndexes: globalIndexes }),
  };
}

type Shape = Pick<TableDescription, 'KeySchema' | 'LocalSecondaryIndexes' | 'GlobalSecondaryIndexes'>;

/** Keys, indexes and what these hold as one comparable text. */
function shapeOf({ KeySchema, LocalSecondaryIndexes, GlobalSecondaryIndexes }: Shape): string {
  const keys = (schema: Shape['KeySchema'] | IndexSettings['KeySchema']) =>
    (schema ?? []).map(({ AttributeName, KeyType }) => `${KeyType}=${AttributeName}`).sort();
  const indexes = [...(LocalSecondaryIndexes ?? []), ...(GlobalSecondaryIndexes ?? [])];
  return JSON.stringify([
    keys(KeySchema),
    indexes.map((index) => [index.IndexName, keys(index.KeySchema), index.Projection?.ProjectionType].join(' ')).sort(),
  ]);
}
