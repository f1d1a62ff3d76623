import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '#local/cloud/cloud.ts';
import { type FixtureProduct, makeFixtureProduct } from './fixture/product.ts';

let product: FixtureProduct;

beforeAll(async () => {
  product = await makeFixtureProduct();
});

afterAll(() => product?.remove());

const dataDir = (name: string) => join(product.folder, name);

/** The table of a running cloud. */
function tableOf({ urls, outputs, credentials }: Pick<LocalCloud, 'urls' | 'outputs' | 'credentials'>) {
  const client = new DynamoDBClient({ endpoint: urls.dynamodb, region: outputs.region, credentials });
  const TableName = outputs.tableName;
  return {
    async put(sk: string, attributes: Record<string, { S: string } | { N: string }> = {}): Promise<void> {
      const Item = { pk: { S: 'zaak' }, sk: { S: sk }, type: { S: 'MELDING' }, gedrag: { S: 'good' }, ...attributes };
      await client.send(new PutItemCommand({ TableName, Item }));
    },
    async has(sk: string): Promise<boolean> {
      const Key = { pk: { S: 'zaak' }, sk: { S: sk } };
      return (await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }))).Item !== undefined;
    },
    query: (input: Omit<ConstructorParameters<typeof QueryCommand>[0], 'TableName'>) =>
      client.send(new QueryCommand({ TableName, ...input })),
  };
}

async function withCloud<Result>(
  options: Parameters<FixtureProduct['start']>[0],
  use: (cloud: LocalCloud) => Promise<Result>,
): Promise<Result> {
  const cloud = await product.start(options);
  try {
    return await use(cloud);
  } finally {
    await cloud.close();
  }
}

const noted = () => product.notes().flatMap(({ batch }) => batch);

describe('the table', () => {
  it('has the indexes of the stacks; a local one reads consistently', async () => {
    await withCloud({}, async (cloud) => {
      const table = tableOf(cloud);
      await table.put('i1', { lsi1sk: { S: 'b' }, gsi1pk: { S: 'p' }, gsi1sk: { S: 's' } });
      await table.put('i2', { lsi1sk: { S: 'a' } });
      const local = await table.query({
        IndexName: 'lsi1',
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: 'zaak' } },
      });
      expect(local.Items?.map(({ sk }) => sk?.S)).toEqual(['i2', 'i1']);
      const global = await table.query({
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: 'p' } },
      });
      expect(global.Items).toHaveLength(1);
    });
  });

  it('loses items after their time to live, and no others', async () => {
    let clock = new Date('2026-03-02T09:00:00Z');
    await withCloud({ now: () => clock }, async (cloud) => {
      const table = tableOf(cloud);
      const seconds = clock.getTime() / 1000;
      await table.put('soon', { verlooptOp: { N: String(seconds + 60) } });
      await table.put('later', { verlooptOp: { N: String(seconds + 3_600) } });
      await table.put('as text', { verlooptOp: { S: '1' } });
      await table.put('never');
      expect(await cloud.expireItems()).toBe(0);
      clock = new Date(clock.getTime() + 61_000);
      expect(await cloud.expireItems()).toBe(1);
      const left = await Promise.all(['soon', 'later', 'as text', 'never'].map((sk) => table.has(sk)));
      expect(left).toEqual([false, true, true, true]);
    });
  });
});

describe('a restart', () => {
  it('keeps the items, and gives no record to the function a second time', async () => {
    const options = { dataDir: dataDir('kept') };
    product.forgetNotes();
    await withCloud(options, async (cloud) => {
      await tableOf(cloud).put('first');
      await cloud.stream.idle();
    });
    await withCloud(options, async (cloud) => {
      expect(await tableOf(cloud).has('first')).toBe(true);
      await tableOf(cloud).put('second');
      await cloud.stream.idle();
    });
    expect(noted()).toEqual(['first', 'second']);
  });

  it('gives the function the records that were written while it did not run', async () => {
    const options = { dataDir: dataDir('waiting') };
    product.forgetNotes();
    await withCloud(options, async (cloud) => {
      await cloud.stream.pause();
      await tableOf(cloud).put('waited');
    });
    expect(noted()).toEqual([]);
    await withCloud(options, (cloud) => cloud.stream.idle());
    expect(noted()).toEqual(['waited']);
  });
});

describe('one data folder', () => {
  it('is used by one local cloud at a time', async () => {
    await withCloud({ dataDir: dataDir('one') }, async () => {
      await expect(product.start({ dataDir: dataDir('one') })).rejects.toThrow(
        /Another local cloud is running on .*one/,
      );
    });
    await withCloud({ dataDir: dataDir('one') }, async () => {});
  });

  it('is let go when a port is in use, which is said by name', async () => {
    await withCloud({}, async (first) => {
      const port = Number(new URL(first.urls.api).port);
      const options = { dataDir: dataDir('port'), ports: { api: port } };
      await expect(product.start(options)).rejects.toThrow(`Port ${port} (api) is in use`);
      await withCloud({ dataDir: dataDir('port') }, async () => {});
    });
  });

  describe('after kill -9', () => {
    let child: ChildProcess | undefined;

    afterAll(() => child?.kill('SIGKILL'));

    async function runInChild(folder: string): Promise<LocalCloud['urls']> {
      const script = fileURLToPath(new URL('./fixture/run.ts', import.meta.url));
      child = spawn(process.execPath, [script, product.assemblyDir, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
      const [line] = await once(createInterface({ input: child.stdout ?? process.stdin }), 'line');
      return JSON.parse(line);
    }

    it('leaves no engine running, and every item that was written', async () => {
      const folder = dataDir('killed');
      const { outputs, credentials } = await withCloud({ dataDir: folder }, async (cloud) => cloud);
      const urls = await runInChild(folder);
      const table = tableOf({ urls, outputs, credentials });
      await Promise.all(Array.from({ length: 20 }, (_, index) => table.put(`k${index}`)));
      child?.kill('SIGKILL');
      await expect.poll(() => fetch(urls.dynamodb).then(String, () => 'gone')).toBe('gone');

      await withCloud({ dataDir: folder }, async (cloud) => {
        const again = tableOf(cloud);
        const found = await Promise.all(Array.from({ length: 20 }, (_, index) => again.has(`k${index}`)));
        expect(found).not.toContain(false);
      });
    });
  });
});
