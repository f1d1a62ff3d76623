import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '#local/cloud/cloud.ts';
import { type FixtureProduct, makeFixtureProduct } from './fixture/product.ts';

let product: FixtureProduct;
let cloud: LocalCloud;
let dataDir: string;

beforeAll(async () => {
  product = await makeFixtureProduct();
  dataDir = join(product.folder, 'data');
  process.env.SECRET_OF_THIS_MACHINE = 'may not be seen';
  cloud = await product.start({ dataDir });
});

afterAll(async () => {
  await cloud?.close();
  product?.remove();
});

const ask = (what: string, path = '/v1/open') =>
  fetch(`${cloud.urls.api}${path}`, { method: 'POST', body: JSON.stringify({ do: what }) });

async function expectServerError(response: Response): Promise<void> {
  expect(response.status).toBe(500);
  expect(await response.json()).toEqual({ message: 'Internal Server Error' });
}

describe('a function', () => {
  it('gets its settings, the local services, and nothing of this machine', async () => {
    const environment = await (await ask('environment')).json();
    expect(environment).toMatchObject({
      TABLE_NAME: cloud.outputs.tableName,
      AWS_REGION: 'eu-central-1',
      // Behind the gate that knows the policies.
      AWS_ENDPOINT_URL_DYNAMODB: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      AWS_ENDPOINT_URL_S3: cloud.urls.s3,
      AWS_ENDPOINT_URL_SESV2: cloud.urls.mail,
      AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: cloud.urls.cognito,
      AWS_LAMBDA_FUNCTION_NAME: 'proef-web',
    });
    for (const name of ['SECRET_OF_THIS_MACHINE', 'PATH', 'HOME', 'USER']) expect(environment).not.toHaveProperty(name);
  });

  it('stays warm between calls', async () => {
    const first = Number(await (await ask('count')).text());
    expect(await (await ask('count')).text()).toBe(String(first + 1));
  });

  it('handles one request at a time, and more in more workers', async () => {
    const before = cloud.functions.workerCount();
    const answers = await Promise.all(Array.from({ length: 6 }, () => ask('short')));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(cloud.functions.workerCount()).toBeGreaterThan(before);
    expect(cloud.functions.workerCount()).toBeLessThanOrEqual(3);
  });

  it('writes to the log under its own name', async () => {
    await ask('plain');
    await expect.poll(() => cloud.logs.recent('proef-web').map(({ line }) => line)).toContain('command plain');
    await expect.poll(() => readFileSync(join(dataDir, 'functions.log'), 'utf8')).toContain('proef-web command plain');
  });

  it('can be called by the end of its name, and its error is told', async () => {
    expect(await cloud.invoke('web', { rawPath: '/' })).toMatchObject({ statusCode: 200 });
    const failing = cloud.invoke('web', { rawPath: '/', body: '{"do":"throw"}' });
    await expect(failing).rejects.toThrow('a detail that nobody may see');
    await expect(cloud.invoke('unknown', {})).rejects.toThrow('unknown');
  });
});

describe('a function that fails', () => {
  it.each(['throw', 'malformed', 'exit', 'reject'])(
    'by %s is a 500 without details, and the next request works',
    async (way) => {
      await expectServerError(await ask(way));
      expect((await ask('plain')).status).toBe(200);
    },
  );

  it.each(['sleep', 'spin'])('by taking too long (%s) is stopped at its own timeout, and works again', async (way) => {
    await expectServerError(await ask(way));
    await expect.poll(async () => (await ask('plain')).status).toBe(200);
    const late = cloud.invoke('web', { rawPath: '/', body: JSON.stringify({ do: way }) });
    await expect(late).rejects.toThrow('Task timed out after 1.00 seconds');
  });

  it('by taking too much memory is stopped, and the others go on', async () => {
    const [full, other] = await Promise.all([ask('fill', '/v1/krap'), ask('plain')]);
    await expectServerError(full);
    expect(other.status).toBe(200);
    expect((await ask('plain', '/v1/krap')).status).toBe(200);
  });

  it('because a test asks for it: before it runs, or after', async () => {
    const count = async () => Number(await (await ask('count')).text());
    const before = await count();
    cloud.functions.failNext('proef-web', 'crash-before');
    await expectServerError(await ask('count'));
    cloud.functions.failNext('proef-web', 'crash-after');
    await expectServerError(await ask('count'));
    expect(await count()).toBe(before + 2);
  });
});

describe('an event', () => {
  it('of a schedule reaches its function', async () => {
    await cloud.runSchedule('nightly');
    expect(product.notes()).toContainEqual({ nightly: expect.objectContaining({ 'detail-type': 'Scheduled Event' }) });
  });

  it('on the bus reaches the functions whose rule matches', async () => {
    product.forgetNotes();
    cloud.bus.publish({ source: 'aws.ses', detailType: 'Email Delivered', detail: { nummer: 1 } });
    cloud.bus.publish({ source: 'aws.ses', detailType: 'Email Opened', detail: { nummer: 2 } });
    await cloud.idle();
    expect(product.notes()).toEqual([{ event: expect.objectContaining({ detail: { nummer: 1 } }) }]);
  });

  it('of a mail that was sent, and of an object that was made, reaches its function', async () => {
    product.forgetNotes();
    const { region, incomingBucket: Bucket } = cloud.outputs;
    const settings = { region, credentials: cloud.credentials };
    const files = new S3Client({ ...settings, endpoint: cloud.urls.s3, forcePathStyle: true });
    await files.send(new PutObjectCommand({ Bucket, Key: 'een.txt', Body: 'hallo' }));
    const mail = new SESv2Client({ ...settings, endpoint: cloud.urls.mail });
    await mail.send(
      new SendEmailCommand({
        FromEmailAddress: 'post@proef.example',
        Destination: { ToAddresses: ['iemand@elders.example'] },
        Content: { Simple: { Subject: { Data: 'Zaak' }, Body: { Text: { Data: 'Zie zaak' } } } },
        ConfigurationSetName: 'proef',
      }),
    );
    await cloud.idle();
    expect(
      product
        .notes()
        .map(({ event }) => (event as { 'detail-type': string })['detail-type'])
        .sort(),
    ).toEqual(['Email Delivered', 'Object Created']);
  });

  it('is tried again when the function crashed', async () => {
    product.forgetNotes();
    cloud.functions.failNext('proef-mailed', 'crash-before');
    cloud.bus.publish({ source: 'aws.ses', detailType: 'Email Bounced', detail: { nummer: 3 } });
    await cloud.idle();
    expect(product.notes()).toHaveLength(1);
  });

  it('that no try could handle is kept in the queue of its function', async () => {
    const queue = cloud.queues.names().find((name) => name.includes('LostMailEvents')) ?? '';
    cloud.functions.failNext('proef-mailed', 'crash-before', 2);
    cloud.bus.publish({ source: 'aws.ses', detailType: 'Email Bounced', detail: { nummer: 4 } });
    await cloud.idle();
    expect(cloud.queues.messages(queue)).toEqual([
      expect.objectContaining({
        requestContext: expect.objectContaining({ condition: 'RetriesExhausted', approximateInvokeCount: 2 }),
        requestPayload: expect.objectContaining({ detail: { nummer: 4 } }),
      }),
    ]);
  });

  it('that no try could handle is seen with the dead letters when its function has no queue', async () => {
    cloud.functions.failNext('proef-nightly', 'crash-before', 3);
    await cloud.runSchedule('nightly');
    expect(cloud.queues.messages('dead-letters')).toHaveLength(1);
  });
});
