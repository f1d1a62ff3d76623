import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LocalCloud } from '#local/cloud/cloud.ts';
import { type FixtureProduct, makeFixtureProduct } from './fixture/product.ts';

/**
 * `good`; `reported`: always reported as failed; `throws`: always fails its whole batch; `once`: fails its batch one
 * time.
 */
type Gedrag = 'good' | 'reported' | 'throws' | 'once';

let product: FixtureProduct;
let cloud: LocalCloud;
let client: DynamoDBClient;
let queue: string;
let clock: Date | undefined;

beforeAll(async () => {
  product = await makeFixtureProduct();
  cloud = await product.start({ now: () => clock ?? new Date() });
  client = new DynamoDBClient({
    endpoint: cloud.urls.dynamodb,
    region: 'eu-central-1',
    credentials: cloud.credentials,
  });
  queue = cloud.queues.names().find((name) => name.includes('Failures')) ?? '';
});

afterAll(async () => {
  client?.destroy();
  await cloud?.close();
  product?.remove();
});

beforeEach(async () => {
  cloud.stream.resume();
  await cloud.idle();
  product.forgetNotes();
  cloud.queues.clear(queue);
});

async function put(sk: string, gedrag: Gedrag = 'good', type = 'MELDING'): Promise<void> {
  const Item = { pk: { S: 'zaak' }, sk: { S: sk }, type: { S: type }, gedrag: { S: gedrag } };
  await client.send(new PutItemCommand({ TableName: cloud.outputs.tableName, Item }));
}

/** Writes while the consumer is paused, so that all come in one batch, and waits for the end. */
async function deliver(...items: [string, Gedrag?][]): Promise<void> {
  await cloud.stream.pause();
  for (const [sk, gedrag] of items) await put(sk, gedrag);
  cloud.stream.resume();
  await cloud.stream.idle();
}

const batches = () => product.notes().map(({ batch }) => batch);
const given = () => batches().flat();

describe('the stream', () => {
  it('gives the function what passes the filter, in order, and nothing else', async () => {
    await put('f1');
    await put('f2', 'good', 'HULPVRAAG');
    await put('f1', 'once');
    await put('f3');
    await cloud.stream.idle();
    expect(given()).toEqual(['f1', 'f3']);
  });

  it('gives batches of at most the size in the stacks', async () => {
    await deliver(...Array.from({ length: 23 }, (_, index): [string] => [`s${index}`]));
    expect(batches().map((batch) => (batch as string[]).length)).toEqual([10, 10, 3]);
    expect(given()).toEqual(Array.from({ length: 23 }, (_, index) => `s${index}`));
  });

  it('tries a batch again after a failure, split in two', async () => {
    await deliver(['o1'], ['o2', 'once'], ['o3'], ['o4']);
    expect(batches()).toEqual([
      ['o1', 'o2', 'o3', 'o4'],
      ['o1', 'o2'],
      ['o3', 'o4'],
    ]);
    expect(cloud.queues.messages(queue)).toEqual([]);
  });

  it('goes on from the first record that was reported as failed', async () => {
    await deliver(['r1'], ['r2'], ['r3', 'reported'], ['r4']);
    expect(batches().slice(0, 2)).toEqual([
      ['r1', 'r2', 'r3', 'r4'],
      ['r3', 'r4'],
    ]);
    expect(given().filter((sk) => sk === 'r1')).toHaveLength(1);
  });

  // With two retries. Going on from a reported record counts as one of them, splitting a batch does not.
  it.each([
    ['reported', 2],
    ['throws', 3],
  ] as const)('gives up only the poison record (%s) after the retries, and goes on', async (gedrag, tries) => {
    await deliver([`p1-${gedrag}`], [`p2-${gedrag}`, gedrag], [`p3-${gedrag}`]);
    expect(product.notes().filter(({ batch }) => JSON.stringify(batch) === `["p2-${gedrag}"]`)).toHaveLength(tries);
    expect(given().at(-1)).toBe(`p3-${gedrag}`);
    expect(cloud.queues.messages(queue)).toEqual([
      expect.objectContaining({
        requestContext: expect.objectContaining({ condition: 'RetryAttemptsExhausted' }),
        DDBStreamBatchInfo: expect.objectContaining({ batchSize: 1 }),
      }),
    ]);
  });

  it('tries again when the function crashed, before or after its work', async () => {
    cloud.functions.failNext('proef-consumer', 'crash-before');
    await deliver(['c1']);
    expect(given()).toEqual(['c1']);
    cloud.functions.failNext('proef-consumer', 'crash-after');
    await deliver(['c2']);
    expect(given()).toEqual(['c1', 'c2', 'c2']);
  });

  it('gives up records that are older than allowed, without calling the function', async () => {
    await cloud.stream.pause();
    await put('old');
    clock = new Date(Date.now() + 20 * 3_600_000 + 60_000);
    cloud.stream.resume();
    await cloud.stream.idle();
    clock = undefined;
    expect(given()).toEqual([]);
    expect(cloud.queues.messages(queue)).toEqual([
      expect.objectContaining({ requestContext: expect.objectContaining({ condition: 'RecordAgeExceeded' }) }),
    ]);
  });

  it('gives a batch twice when asked, with the same event ids', async () => {
    cloud.stream.deliverTwice();
    await deliver(['t1'], ['t2']);
    const [first, second, ...others] = product.notes();
    expect(second).toEqual(first);
    expect(others).toEqual([]);
  });

  it('after a crash goes on from the last record that was done, giving the others again', async () => {
    await cloud.stream.pause();
    for (const sk of ['k1', 'k2', 'k3', 'k4']) await put(sk);
    cloud.stream.resume();
    cloud.stream.crashAfter(2);
    await cloud.stream.idle();
    expect(given()).toEqual(['k1', 'k2']);
    cloud.stream.resume();
    await cloud.stream.idle();
    expect(given()).toEqual(['k1', 'k2', 'k1', 'k2', 'k3', 'k4']);
  });
});
