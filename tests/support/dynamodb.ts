/**
 * A real DynamoDB for tests: an own process per test file, in memory, so that nothing is shared and nothing has to be
 * cleaned. TEST_ENDPOINT_DYNAMODB names another one to use, for example DynamoDB Local where there is no engine for the
 * system.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { CreateTableCommand, DynamoDBClient, UpdateTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { freePort } from '#local/cloud/free-port.ts';
import { connectTable, type Table } from '#shared/adapters/dynamodb/client.ts';

/** One answered call. */
export interface Call {
  readonly kind: string;
  readonly capacity: number;
}

export interface TestDynamodb {
  readonly endpoint: string;
  readonly table: Table;
  /** Every call since the last `forget()`, in order. */
  readonly calls: readonly Call[];
  forget(): void;
  /** Another connection, for faults and for writers that work at the same time. */
  connect(): Table;
  close(): Promise<void>;
}

/** The table as shared/adapters/dynamodb/keys.ts needs it; the data stack makes the same one. */
export function tableDefinition(TableName: string) {
  const range = (name: string) => ({ AttributeName: name, KeyType: 'RANGE' as const });
  const hash = (name: string) => ({ AttributeName: name, KeyType: 'HASH' as const });
  const all = { ProjectionType: 'ALL' as const };
  const keysOnly = { ProjectionType: 'KEYS_ONLY' as const };
  const names = ['pk', 'sk', 'lsi1sk', 'lsi2sk', 'lsi3sk', 'gsi1pk', 'gsi1sk'];
  return {
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
    KeySchema: [hash('pk'), range('sk')],
    LocalSecondaryIndexes: ['lsi1', 'lsi2', 'lsi3'].map((IndexName) => ({
      IndexName,
      KeySchema: [hash('pk'), range(`${IndexName}sk`)],
      Projection: IndexName === 'lsi3' ? keysOnly : all,
    })),
    GlobalSecondaryIndexes: [{ IndexName: 'gsi1', KeySchema: [hash('gsi1pk'), range('gsi1sk')], Projection: all }],
  } satisfies CreateTableCommandInput;
}

/** Starts an empty DynamoDB with the table in it. */
export async function startTestDynamodb(): Promise<TestDynamodb> {
  const engine = await startEngine();
  const tableName = `kindbrug-${process.pid}-${Date.now()}`;
  const client = {
    endpoint: engine.endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  };
  await createTable(new DynamoDBClient(client), tableName);

  const calls: Call[] = [];
  const observe = (kind: string, capacity: number) => calls.push({ kind, capacity });
  const table = connectTable({ tableName, observe, client });
  return {
    endpoint: engine.endpoint,
    table,
    calls,
    forget: () => calls.splice(0),
    connect: () => connectTable({ tableName, client }),
    close: engine.close,
  };
}

async function createTable(client: DynamoDBClient, tableName: string): Promise<void> {
  await client.send(new CreateTableCommand(tableDefinition(tableName)));
  const TimeToLiveSpecification = { AttributeName: 'verlooptOp', Enabled: true };
  await client.send(new UpdateTimeToLiveCommand({ TableName: tableName, TimeToLiveSpecification }));
  client.destroy();
}

interface Engine {
  readonly endpoint: string;
  close(): Promise<void>;
}

async function startEngine(): Promise<Engine> {
  const other = process.env.TEST_ENDPOINT_DYNAMODB;
  if (other) return { endpoint: other, close: async () => {} };
  const folder = dirname(createRequire(import.meta.url).resolve('@dynoxide/linux-x64/package.json'));
  const port = await freePort();
  const options = ['serve', '--host', '127.0.0.1', '--port', String(port)];
  const child = spawn(join(folder, 'dynoxide'), options, { stdio: ['ignore', 'ignore', 'pipe'], env: {} });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let said = '';
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`DynamoDB does not start: ${said}`)));
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('listening on')) resolve();
    });
  });
  return {
    endpoint: `http://127.0.0.1:${port}`,
    async close() {
      process.off('exit', kill);
      kill();
      await ended;
    },
  };
}
