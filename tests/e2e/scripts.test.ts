import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareAssembly } from '#local/assembly/assembly-cache.ts';
import { Mailbox } from '#local/client/mailbox.ts';
import { Player } from '#local/client/player.ts';
import { SignIn } from '#local/client/sign-in.ts';
import { type LocalCloud, startLocalCloud } from '#local/cloud/cloud.ts';
import { readSettings } from '#local/cloud/template/settings.ts';
import { startTestDynamodb, type TestDynamodb } from '../support/dynamodb.ts';

/** The commands of docs/deploy.md and docs/operations.md, as an operator types them; only where AWS is differs. */
const run = promisify(execFile);
const EMAIL = 'eerste.beheerder@kindbrug.example';

let cloud: LocalCloud;
let restored: TestDynamodb;
let folder: string;
let clientBucket: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kindbrug-scripts-'));
  const { buckets } = readSettings(await prepareAssembly());
  clientBucket = buckets.find(({ logicalId }) => logicalId.startsWith('Client'))?.name ?? '';
  [cloud, restored] = await Promise.all([startLocalCloud(), startTestDynamodb()]);
}, 120_000);

afterAll(async () => {
  await cloud?.close();
  await restored?.close();
  rmSync(folder, { recursive: true, force: true });
});

function script(name: string, args: readonly string[], endpoints: Record<string, string> = {}) {
  const { urls, outputs, credentials } = cloud;
  return run(process.execPath, ['--disable-warning=ExperimentalWarning', `scripts/${name}.ts`, ...args], {
    env: {
      PATH: process.env.PATH ?? '',
      AWS_REGION: outputs.region,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      AWS_ENDPOINT_URL_DYNAMODB: urls.dynamodb,
      AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: urls.cognito,
      AWS_ENDPOINT_URL_S3: urls.s3,
      ...endpoints,
    },
  });
}

describe('start-swv', () => {
  const start = (swv: string) => {
    const { tableName, userPoolId } = cloud.outputs;
    const first = ['--beheerder', 'Bea Beheer (verzonnen)', '--email', EMAIL];
    const second = ['--beheerder', 'Bob Beheer (verzonnen)', '--email', `tweede.${EMAIL}`];
    const who = [...first, ...second, '--telefoon', '000-123 45 67'];
    return script('start-swv', ['--table', tableName, '--pool', userPoolId, '--swv', swv, ...who]);
  };

  it('makes an SWV whose beheerders sign in with what the mail says, and that says where it can be reached', {
    timeout: 60_000,
  }, async () => {
    const { stdout } = await start('SWV Verzonnen Begin');
    expect(stdout).toMatch(/^SWV \S+ is there; its beheerders each got a mail with a temporary password\.\n$/);
    const { urls, outputs } = cloud;
    const ids = { clientId: outputs.userPoolClientId, userPoolId: outputs.userPoolId };
    const signIn = new SignIn({ cognitoUrl: urls.cognito, ...ids });
    const beheerder = new Player({ api: urls.api, signIn, mailbox: new Mailbox(urls.mail) }, 'Beheerder', EMAIL);
    await beheerder.firstSignIn('BEHEERDER');
    const swv = await beheerder.get('/v1/organisaties?soort=SAMENWERKINGSVERBAND');
    expect(swv).toMatchObject({ status: 200, body: { items: [{ telefoon: '000-123 45 67' }] } });
  });

  it('says what it needs', async () => {
    await expect(script('start-swv', ['--table', 'x'])).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Usage: node scripts/start-swv.ts'),
    });
  });
});

describe('publish-client', () => {
  it('puts the client and its settings in the bucket of the outputs file', { timeout: 60_000 }, async () => {
    const { outputs, urls, credentials } = cloud;
    const file = join(folder, 'outputs.json');
    const identity = { UserPoolId: outputs.userPoolId, UserPoolClientId: outputs.userPoolClientId };
    writeFileSync(
      file,
      JSON.stringify({ 'kindbrug-dev-identity': identity, 'kindbrug-dev-web': { ClientBucket: clientBucket } }),
    );
    const { stdout } = await script('publish-client', [
      '--stage',
      'dev',
      '--region',
      outputs.region,
      '--outputs',
      file,
    ]);
    expect(stdout).toMatch(new RegExp(`^\\d+ files of the client are in ${clientBucket}\\n$`));
    const s3 = new S3Client({ endpoint: urls.s3, region: outputs.region, credentials });
    const get = (Key: string) => s3.send(new GetObjectCommand({ Bucket: clientBucket, Key }));
    const config = await get('config.json');
    expect(JSON.parse((await config.Body?.transformToString()) ?? '')).toEqual({
      region: outputs.region,
      userPoolId: outputs.userPoolId,
      clientId: outputs.userPoolClientId,
      cognitoUrl: `https://cognito-idp.${outputs.region}.amazonaws.com`,
    });
    expect((await get('index.html')).CacheControl).toBe('no-cache');
  });

  it('says which stack is missing from the outputs', async () => {
    const file = join(folder, 'empty.json');
    writeFileSync(file, '{}');
    await expect(
      script('publish-client', ['--stage', 'dev', '--region', 'eu-central-1', '--outputs', file]),
    ).rejects.toMatchObject({ stderr: expect.stringContaining('holds no UserPoolId of kindbrug-dev-identity') });
  });
});

describe('restore-table', () => {
  it('only counts until it is told to do it', async () => {
    const { table } = restored;
    const only = { AWS_ENDPOINT_URL_DYNAMODB: restored.endpoint };
    const args = ['--from', table.name, '--to', `${table.name}-copy`];
    // The other table is not there: it says so, instead of making one.
    await expect(script('restore-table', args, only)).rejects.toMatchObject({
      stderr: expect.stringContaining('ResourceNotFoundException'),
    });
    await expect(script('restore-table', ['--from', table.name, '--to', table.name], only)).rejects.toMatchObject({
      code: 2,
    });
  });
});
