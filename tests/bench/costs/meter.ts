/**
 * A meter on the way to DynamoDB: passes every request on, asks for its consumed capacity per index, and keeps what
 * each write found and left. So costs are seen below the SDK, for every function alike, without a change to any of
 * them.
 *
 * Its units are those of the engine, which charges writes as DynamoDB does (docs/costs.md, "How DynamoDB charges"; held
 * by tests/integration/adapters/capacity.test.ts). Reads are put right in one thing: charge.ts.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDynamodb } from '#local/cloud/dynamodb/engine.ts';
import { listen } from '#local/cloud/server.ts';
import { chargedUnits, fetchedItems } from './charge.ts';

/** A value or an item as DynamoDB's protocol writes it. */
export type Value = Readonly<Record<string, unknown>>;
export type Image = Readonly<Record<string, Value>>;

/** One item that a request wrote: what was there, and what is there now. */
export interface Written {
  readonly before: Image | undefined;
  readonly after: Image | undefined;
  readonly transactional: boolean;
}

/** One answered request. Units are capacity units; those of the indexes are in the totals. */
export interface MeteredCall {
  readonly operation: string;
  /** What was read, so that the same read twice can be seen; empty for writes. */
  readonly read: string;
  readonly readUnits: number;
  readonly writeUnits: number;
  /** Bytes of the items that were read, as DynamoDB counts them. */
  readonly readBytes: number;
  readonly written: readonly Written[];
}

export interface Meter {
  /** Where to reach DynamoDB through the meter. */
  readonly url: string;
  /** What was called since the last time. */
  take(): readonly MeteredCall[];
  close(): Promise<void>;
}

type Json = Record<string, unknown>;

interface Target {
  readonly transactional: boolean;
  readonly table: string;
  readonly key: Image;
}

/**
 * Starts an engine of its own with a meter before it. Requests are passed on one at a time, so that before and after
 * are exact.
 */
export async function startMeter(): Promise<Meter> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kindbrug-meter-'));
  const engine = await startDynamodb({ dataDir });
  let calls: MeteredCall[] = [];
  let last: Promise<unknown> = Promise.resolve();
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>)).toString('utf8');
    const [service = '', operation = ''] = String(request.headers['x-amz-target'] ?? '').split('.');
    const metered = service.startsWith('DynamoDB_') && METERED.has(operation);
    const turn = metered
      ? last.then(() => meterOne(engine.endpoint, operation, JSON.parse(body) as Json))
      : ask(engine.endpoint, `${service}.${operation}`, body);
    if (metered) last = turn.catch(() => {});
    const result = await turn;
    if ('call' in result && result.call) calls.push(result.call as MeteredCall);
    response.writeHead(result.status, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(result.text);
  };
  const server = await listen(answer, 0);
  return {
    url: server.url,
    take() {
      const taken = calls;
      calls = [];
      return taken;
    },
    async close() {
      await server.close();
      await engine.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * No Scan: none of our functions may; the local cloud scans for what is past its time to live, which AWS does for
 * nothing.
 */
const READS = ['GetItem', 'Query', 'BatchGetItem'];
const WRITES = ['PutItem', 'UpdateItem', 'DeleteItem', 'TransactWriteItems', 'BatchWriteItem'];
const METERED = new Set([...READS, ...WRITES]);

async function meterOne(endpoint: string, operation: string, body: Json) {
  const targets = WRITES.includes(operation) ? targetsOf(operation, body) : [];
  const before = await imagesOf(endpoint, targets);
  const asked = JSON.stringify({ ...body, ReturnConsumedCapacity: 'INDEXES' });
  const result = await ask(endpoint, `DynamoDB_20120810.${operation}`, asked);
  if (result.status !== 200) return result;
  const after = await imagesOf(endpoint, targets);
  const answer = JSON.parse(result.text) as Json;
  const items = itemsOf(answer);
  const units = chargedUnits(answer.ConsumedCapacity, fetchedItems(body, items.length));
  const call: MeteredCall = {
    operation,
    read: targets.length > 0 ? '' : readOf(body),
    readUnits: targets.length > 0 ? 0 : units,
    writeUnits: targets.length > 0 ? units : 0,
    readBytes: targets.length > 0 ? 0 : items.reduce((total, item) => total + sizeOf(item), 0),
    written: targets.map(({ transactional }, place) => ({ transactional, before: before[place], after: after[place] })),
  };
  return { ...result, call };
}

function readOf(body: Json): string {
  const { IndexName, Key, KeyConditionExpression, ExpressionAttributeValues, ExclusiveStartKey } = body;
  return JSON.stringify([IndexName, Key, KeyConditionExpression, ExpressionAttributeValues, ExclusiveStartKey]);
}

function itemsOf(answer: Json): Image[] {
  const { Item, Items } = answer as { Item?: Image; Items?: Image[] };
  return Items ?? (Item ? [Item] : []);
}

/** Every item that a request writes. */
function targetsOf(operation: string, body: Json): Target[] {
  if (operation === 'TransactWriteItems') {
    const parts = body.TransactItems as Record<string, Json>[];
    return parts.flatMap((part) => Object.values(part).map((one) => targetOf(one, String(one.TableName), true)));
  }
  if (operation === 'BatchWriteItem') {
    const tables = body.RequestItems as Record<string, Record<string, Json>[]>;
    return Object.entries(tables).flatMap(([table, requests]) =>
      requests.flatMap((request) => Object.values(request).map((one) => targetOf(one, table, false))),
    );
  }
  return [targetOf(body, String(body.TableName), false)];
}

function targetOf({ Key, Item }: Json, table: string, transactional: boolean): Target {
  const { pk, sk } = (Key ?? Item) as Image;
  return { transactional, table, key: { pk: pk ?? {}, sk: sk ?? {} } };
}

async function imagesOf(endpoint: string, targets: readonly Target[]): Promise<(Image | undefined)[]> {
  return Promise.all(
    targets.map(async ({ table, key }) => {
      const body = JSON.stringify({ TableName: table, Key: key, ConsistentRead: true });
      const { text } = await ask(endpoint, 'DynamoDB_20120810.GetItem', body);
      return (JSON.parse(text) as { Item?: Image }).Item;
    }),
  );
}

/** The engine checks no signatures, only that there is one. */
async function ask(endpoint: string, target: string, body: string): Promise<{ status: number; text: string }> {
  const credential = 'Credential=local/20260101/eu-central-1/dynamodb/aws4_request';
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': target,
      'x-amz-date': '20260101T000000Z',
      authorization: `AWS4-HMAC-SHA256 ${credential}, SignedHeaders=host;x-amz-date, Signature=0`,
    },
    body,
  });
  return { status: response.status, text: await response.text() };
}

/**
 * The size of an item in bytes, as DynamoDB counts it: names and values, 3 for each list or map and 1 for each of its
 * elements.
 */
export function sizeOf(item: Image): number {
  return Object.entries(item).reduce((total, [name, value]) => total + Buffer.byteLength(name) + valueSize(value), 0);
}

function valueSize(value: Value): number {
  const [[type, content] = ['NULL', true]] = Object.entries(value);
  switch (type) {
    case 'S':
      return Buffer.byteLength(String(content));
    case 'N':
      return 1 + Math.ceil(String(content).replace(/\D/g, '').length / 2);
    case 'L':
      return 3 + (content as Value[]).reduce((total, one) => total + 1 + valueSize(one), 0);
    case 'M':
      return 3 + Object.keys(content as Image).length + sizeOf(content as Image);
    default:
      return 1;
  }
}
