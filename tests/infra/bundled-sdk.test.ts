/**
 * The SDK as it is in a bundle, with the modules that stand in for parts of it (infra/bundling/replaced-modules.ts): the bundle of a function
 * runs in a process of its own, and what it asks of the table is looked at. What S3 does without event streams and the cache of endpoints, and
 * that ids are made, is seen wherever a bundle takes a file: tests/real, tests/e2e.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bundleFunctions } from '#infra/bundling/bundle.ts';

const folder = mkdtempSync(join(tmpdir(), 'kindbrug-sdk-'));
const run = promisify(execFile);

interface Asked {
  readonly headers: IncomingHttpHeaders;
}

/** A table that is empty, and remembers what it was asked. */
let asked: Asked[] = [];
let table: Server;

const KEYS = { AWS_ACCESS_KEY_ID: 'ASIAROLE', AWS_SECRET_ACCESS_KEY: 'made-up', AWS_SESSION_TOKEN: 'a-session' };

beforeAll(async () => {
  await bundleFunctions(join(folder, 'functions'));
  // What a developer has, and no function: it names other keys and another region.
  mkdirSync(join(folder, '.aws'));
  writeFileSync(
    join(folder, '.aws/credentials'),
    '[default]\naws_access_key_id = OTHER\naws_secret_access_key = other\n',
  );
  writeFileSync(join(folder, '.aws/config'), '[default]\nregion = us-west-2\n');
  table = createServer((request, response) => {
    asked.push({ headers: request.headers });
    request.resume();
    response.setHeader('content-type', 'application/x-amz-json-1.0');
    response.end(JSON.stringify({ Items: [], Count: 0, ScannedCount: 0 }));
  });
  await new Promise<void>((resolve) => table.listen(0, '127.0.0.1', resolve));
}, 300_000);
afterAll(() => {
  table.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  asked = [];
});

/** Calls the bundle as Lambda would, twice: what it answered, and what it logged. */
const CALL = `
  import { pathToFileURL } from 'node:url';
  const { handler } = await import(pathToFileURL(process.argv[1]));
  const now = Math.floor(Date.now() / 1000);
  const event = {
    version: '2.0', routeKey: 'GET /v1/mijn-account', rawPath: '/v1/mijn-account', rawQueryString: '', isBase64Encoded: false,
    headers: { host: 'api.kindbrug.example' },
    requestContext: {
      accountId: '1', apiId: 'a', domainName: 'd', domainPrefix: 'd', requestId: 'r', routeKey: 'GET /v1/mijn-account', stage: '$default',
      time: '', timeEpoch: 0, http: { method: 'GET', path: '/v1/mijn-account', protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: '' },
      authorizer: { jwt: { claims: { sub: process.argv[2], token_use: 'access', auth_time: String(now), iat: String(now) }, scopes: [] } },
    },
  };
  const context = { awsRequestId: 'r', functionName: 'f', getRemainingTimeInMillis: () => 10_000 };
  for (const _ of [1, 2]) console.log('ANSWER ' + (await handler(event, context)).statusCode);
`;

async function callBundle(keys: Record<string, string>): Promise<string> {
  const { port } = table.address() as AddressInfo;
  const env = {
    HOME: folder,
    AWS_REGION: 'eu-central-1',
    AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}`,
    TABLE_NAME: 'table',
    USER_POOL_ID: 'pool',
    WEB_ORIGIN: 'https://dossier.kindbrug.example',
    ...keys,
  };
  const bundle = join(folder, 'functions/api-account/index.mjs');
  const args = ['--input-type=module', '-e', CALL, bundle, '0190c7d2-0000-7000-8000-000000000001'];
  const { stdout, stderr } = await run(process.execPath, args, { env });
  return `${stdout}\n${stderr}`;
}

describe('a function in its bundle', () => {
  it('signs with the keys, the token and the region of its environment, and reads no file of a developer', async () => {
    expect(await callBundle(KEYS)).toMatch(/ANSWER \d+/);
    expect(asked.length).toBeGreaterThan(0);
    for (const { headers } of asked) {
      expect(headers.authorization).toMatch(/Credential=ASIAROLE\/\d{8}\/eu-central-1\/dynamodb\/aws4_request/);
      expect(headers['x-amz-security-token']).toBe('a-session');
    }
  });

  it('names each of its calls by a UUID of its own', async () => {
    await callBundle(KEYS);
    const ids = asked.map(({ headers }) => String(headers['amz-sdk-invocation-id']));
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says which SDK it is, and no browser', async () => {
    await callBundle(KEYS);
    const agents = asked.map(({ headers }) => `${headers['user-agent']} ${headers['x-amz-user-agent']}`);
    for (const agent of agents) {
      expect(agent).toContain('aws-sdk-js/');
      expect(agent).not.toMatch(/chrome|mozilla|browser/i);
    }
  });

  it('without keys in its environment asks nothing, and the log says why', async () => {
    const said = await callBundle({});
    expect(said).toContain('ANSWER 500');
    expect(said).toContain('CredentialsProviderError');
    expect(asked).toEqual([]);
  });
});
