/**
 * A table that is full from the start. Written one call after another, a few hundred thousand items take the engine a
 * quarter of an hour; from the files of an export, as S3 would hold them, it reads them in a minute.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { findBinary, startDynamodb } from '#local/cloud/dynamodb/engine.ts';
import { connectTable, type Table } from '#shared/adapters/dynamodb/client.ts';
import type { StoredItem } from '#shared/adapters/dynamodb/stored-item.ts';
import { type Call, tableDefinition } from '#tests/support/dynamodb.ts';
import { chargedUnits, fetchedItems } from './charge.ts';

const NAME = 'bench';
const ITEMS_PER_FILE = 20_000;

export interface FilledTable {
  readonly table: Table;
  /** Every call since the last `forget()`. */
  readonly calls: readonly Call[];
  forget(): void;
  close(): Promise<void>;
}

export async function startFilledTable(items: Iterable<StoredItem>): Promise<FilledTable> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kindbrug-bench-'));
  await fill(dataDir, items);
  const engine = await startDynamodb({ dataDir });
  const calls: Call[] = [];
  const table = connectTable({
    tableName: NAME,
    client: {
      endpoint: engine.endpoint,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
      // The engine takes seconds for a page of a large partition, which says nothing of DynamoDB: units are measured
      // here.
      requestHandler: { requestTimeout: 120_000 },
    },
  });
  observe(table, calls);
  return {
    table,
    calls,
    forget: () => calls.splice(0),
    async close() {
      table.documents.destroy();
      await engine.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function observe({ documents }: Table, calls: Call[]): void {
  documents.middlewareStack.add(
    (next, context) => async (args) => {
      const input = { ...args.input, ReturnConsumedCapacity: 'INDEXES' };
      const result = await next({ ...args, input });
      const { ConsumedCapacity, Items = [] } = result.output as { ConsumedCapacity?: unknown; Items?: unknown[] };
      const kind = String(context.commandName).replace(/Command$/, '');
      calls.push({ kind, capacity: chargedUnits(ConsumedCapacity, fetchedItems({ ...input }, Items.length)) });
      return result;
    },
    { step: 'initialize' },
  );
}

/** Makes the database file that the engine opens in this folder. */
async function fill(dataDir: string, items: Iterable<StoredItem>): Promise<void> {
  const source = join(dataDir, 'export');
  writeExport(source, items);
  const schema = join(dataDir, 'schema.json');
  const { BillingMode, ...definition } = tableDefinition(NAME);
  const described = { ...definition, TableStatus: 'ACTIVE', BillingModeSummary: { BillingMode } };
  writeFileSync(schema, JSON.stringify({ Table: described }));
  const output = join(dataDir, 'table.sqlite');
  await promisify(execFile)(findBinary(), ['import', '--source', source, '--schema', schema, '--output', output]);
  rmSync(source, { recursive: true });
}

/** The files that "export to S3" leaves: a manifest, and the items as lines of JSON. */
function writeExport(folder: string, items: Iterable<StoredItem>): void {
  const data = join(folder, NAME, 'data');
  mkdirSync(data, { recursive: true });
  const files: { itemCount: number; dataFileS3Key: string }[] = [];
  let lines: string[] = [];
  const flush = () => {
    const name = `${files.length}.json.gz`;
    writeFileSync(join(data, name), gzipSync(`${lines.join('\n')}\n`, { level: 1 }));
    files.push({ itemCount: lines.length, dataFileS3Key: `${NAME}/data/${name}` });
    lines = [];
  };
  for (const item of items) {
    lines.push(JSON.stringify({ Item: imageOf(item) }));
    if (lines.length === ITEMS_PER_FILE) flush();
  }
  flush();
  const manifest = files.map((file) => JSON.stringify(file)).join('\n');
  writeFileSync(join(folder, NAME, 'manifest-files.json'), `${manifest}\n`);
  const itemCount = files.reduce((total, file) => total + file.itemCount, 0);
  const tableArn = `arn:aws:dynamodb:eu-central-1:000000000000:table/${NAME}`;
  const summary = { tableArn, outputFormat: 'DYNAMODB_JSON', itemCount };
  writeFileSync(join(folder, NAME, 'manifest-summary.json'), JSON.stringify(summary));
}

/**
 * An item as DynamoDB's protocol writes it; list items hold nothing but texts, lists and maps, and a number for TTL.
 */
function imageOf(item: StoredItem): Record<string, unknown> {
  const given = Object.entries(item).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, protocolValue(value)]));
}

function protocolValue(value: unknown): Record<string, unknown> {
  if (typeof value === 'number') return { N: String(value) };
  if (typeof value === 'string') return { S: value };
  return Array.isArray(value) ? { L: value.map(protocolValue) } : { M: imageOf(value as StoredItem) };
}
