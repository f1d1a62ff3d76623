/**
 * The SDK and the maker of ids as they are in a bundle, with the modules that stand in for parts of them
 * (infra/bundling/replaced-modules.ts): bundles run in processes of their own, and what they ask of AWS is looked at,
 * and answered: by a real table, and by an S3 with one file.
 */
import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, request as passOn, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bundleFunctions } from '#infra/bundling/bundle.ts';
import { createGebruikerStore } from '#shared/adapters/dynamodb/gebruiker-store.ts';
import { storeCast } from '#tests/support/api.ts';
import { aCast, type Castlid } from '#tests/support/cast.ts';
import { startTestDynamodb, type TestDynamodb } from '#tests/support/dynamodb.ts';

const folder = mkdtempSync(join(tmpdir(), 'kindbrug-sdk-'));
const run = promisify(execFile);
const V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

interface Asked {
  readonly headers: IncomingHttpHeaders;
  readonly path: string;
  readonly body: Buffer;
}

const FILE = randomBytes(300_000);
const cast = aCast();
let asked: Asked[] = [];
let dynamodb: TestDynamodb;
let aws: Server;

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
  dynamodb = await startTestDynamodb();
  await storeCast(createGebruikerStore(dynamodb.table), cast);
  aws = createServer(async (request, response) => {
    const { headers, method = '', url: path = '' } = request;
    const body = await buffer(request);
    asked.push({ headers, path, body });
    if (headers['x-amz-target']) {
      const engine = passOn(`${dynamodb.endpoint}${path}`, { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 0, answer.headers);
        answer.pipe(response);
      });
      engine.end(body);
    } else answerAsS3(method, response);
  });
  await new Promise<void>((resolve) => aws.listen(0, '127.0.0.1', resolve));
}, 300_000);
afterAll(async () => {
  aws.close();
  await dynamodb.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  asked = [];
});

/** Gives the file in pieces, as a network does. */
function answerAsS3(method: string, response: ServerResponse): void {
  if (method !== 'GET') return void response.end();
  response.writeHead(200, { 'content-length': FILE.length, 'content-type': 'application/pdf' });
  const write = (from: number) => {
    if (from >= FILE.length) return response.end();
    response.write(FILE.subarray(from, from + 70_000), () => setImmediate(write, from + 70_000));
  };
  write(0);
}

/** Sends what is for AWS to the server of this test; for whom it is stays in the request. */
const TO_TEST = `
  const { request } = process.getBuiltinModule('node:http');
  process.getBuiltinModule('node:https').request = (options, ...rest) =>
    request({ ...options, host: '127.0.0.1', port: process.env.TEST_PORT, protocol: 'http:', agent: undefined }, ...rest);
`;

/** Calls the bundle as Lambda would, twice with each event: what it answered, and what it logged. */
const CALL = `
  import { pathToFileURL } from 'node:url';
  ${TO_TEST}
  const { handler } = await import(pathToFileURL(process.argv[1]));
  const context = { awsRequestId: 'r', functionName: 'f', getRemainingTimeInMillis: () => 10_000 };
  for (const event of JSON.parse(process.argv[2])) {
    const { statusCode, body } = await handler(event, context);
    console.log('ANSWER ' + statusCode + ' ' + body);
  }
`;

/** Reads a file of each bucket with the part of the bundle that reaches S3, whole and as a stream, and writes one. */
const READ = `
  import { createHash } from 'node:crypto';
  import { pathToFileURL } from 'node:url';
  ${TO_TEST}
  const { openBestandsopslag, openPakketopslag } = await import(pathToFileURL(process.argv[1]));
  const opslag = openBestandsopslag({ incoming: 'kindbrug-incoming', clean: 'kindbrug-clean' });
  const bytes = await opslag.readIncoming('a/b', 'v1');
  const stream = createHash('sha256');
  for await (const part of openPakketopslag('kindbrug-clean').openBestand('a/b')) stream.update(part);
  await opslag.writeClean('a/c', bytes, { bestandsnaam: 'verslag.pdf', mediatype: 'application/pdf' });
  console.log(JSON.stringify([createHash('sha256').update(bytes).digest('hex'), stream.digest('hex')]));
`;

async function runWith(program: string, args: readonly string[], environment: Record<string, string>): Promise<string> {
  const env = {
    HOME: folder,
    AWS_REGION: 'eu-central-1',
    TEST_PORT: String((aws.address() as AddressInfo).port),
    TABLE_NAME: dynamodb.table.name,
    USER_POOL_ID: 'pool',
    WEB_ORIGIN: 'https://dossier.kindbrug.example',
    ...environment,
  };
  const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '-e', program, ...args], { env });
  return `${stdout}\n${stderr}`;
}

function anEvent({ lidmaatschap }: Castlid, method: string, path: string, body?: unknown) {
  const now = String(Math.floor(Date.now() / 1000));
  return {
    version: '2.0',
    rawPath: path,
    isBase64Encoded: false,
    headers: { 'content-type': 'application/json', 'kindbrug-lidmaatschap': lidmaatschap.id },
    requestContext: {
      requestId: 'r',
      http: { method, path, sourceIp: '192.0.2.1' },
      authorizer: { jwt: { claims: { sub: lidmaatschap.gebruikerId, auth_time: now, iat: now }, scopes: [] } },
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}

/** Asks twice for the own account. */
function callBundle(environment: Record<string, string>): Promise<string> {
  const event = anEvent(cast.specialist, 'GET', '/v1/mijn-account');
  return runWith(CALL, [join(folder, 'functions/api-account/index.mjs'), JSON.stringify([event, event])], environment);
}

/** Makes organisations, and gives their ids as the bundle made them. */
async function makeOrganisaties(names: readonly string[]): Promise<readonly string[]> {
  const events = names.map((naam) =>
    anEvent(cast.beheerder, 'POST', '/v1/organisaties', { soort: 'EXTERN', naam, plaats: 'Voorbeeldstad' }),
  );
  const said = await runWith(CALL, [join(folder, 'functions/api-beheer/index.mjs'), JSON.stringify(events)], KEYS);
  return Array.from(said.matchAll(/^ANSWER 201 (.+)$/gm), ([, body]) => (JSON.parse(body ?? '') as { id: string }).id);
}

describe('a function in its bundle', () => {
  it('signs with the keys, the token and the region of its environment, and reads no file of a developer', async () => {
    expect(await callBundle(KEYS)).toMatch(/ANSWER 200/);
    expect(asked.length).toBeGreaterThan(0);
    for (const { headers } of asked) {
      expect(headers.authorization).toMatch(/Credential=ASIAROLE\/\d{8}\/eu-central-1\/dynamodb\/aws4_request/);
      expect(headers['x-amz-security-token']).toBe('a-session');
    }
  });

  it('names each of its calls by a UUID of its own', async () => {
    await callBundle(KEYS);
    const ids = asked.map(({ headers }) => String(headers['amz-sdk-invocation-id']));
    for (const id of ids) expect(id).toMatch(V4);
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

  it.each([
    ['the table of one region', { AWS_REGION: 'eu-central-1' }, 'dynamodb.eu-central-1.amazonaws.com'],
    ['the table of another region', { AWS_REGION: 'eu-west-1' }, 'dynamodb.eu-west-1.amazonaws.com'],
    [
      'the same table when it is told to look for another address first',
      { AWS_REGION: 'eu-west-1', AWS_ENABLE_ENDPOINT_DISCOVERY: 'true' },
      'dynamodb.eu-west-1.amazonaws.com',
    ],
    [
      'the address that is named for the table',
      { AWS_ENDPOINT_URL_DYNAMODB: 'https://table.kindbrug.example' },
      'table.kindbrug.example',
    ],
  ])('asks %s, and nothing of any other address', async (_, environment, host) => {
    expect(await callBundle({ ...KEYS, ...environment })).toMatch(/ANSWER 200[\s\S]*ANSWER 200/);
    expect(asked.length).toBeGreaterThan(1);
    for (const { headers } of asked) {
      expect(headers.host).toBe(host);
      expect(headers['x-amz-target']).not.toContain('DescribeEndpoints');
    }
  });

  it('makes ids and tokens that are all different and cannot be guessed from one another', async () => {
    const names = ['Wolkenfabriek', 'Luchtkasteel', 'Proefballon', 'Regenboogdraak', 'Zandkasteel', 'Sterrenstof'];
    const ids = [...(await makeOrganisaties(names)), ...(await makeOrganisaties(names.map((naam) => `${naam} 2`)))];
    expect(ids).toHaveLength(12);
    for (const id of ids) expect(id).toMatch(V7);
    // The last twelve of a UUID v7 are random, also of two that are made in one millisecond.
    const tails = ids.map((id) => id.slice(-12));
    expect(new Set(tails).size).toBe(12);
    for (const tail of tails) expect(new Set(tail).size, tail).toBeGreaterThan(2);

    const writes = asked.filter(({ headers }) => String(headers['x-amz-target']).endsWith('TransactWriteItems'));
    const tokens = writes.map(({ body }) => String(JSON.parse(body.toString()).ClientRequestToken));
    expect(tokens.length).toBeGreaterThanOrEqual(12);
    for (const token of tokens) expect(token).toMatch(V4);
    expect(new Set(tokens).size).toBe(tokens.length);
  });

  it.each(['api-overdracht', 'scan-result'])(
    '%s reads files of S3 whole and as a stream, and writes them',
    async (name) => {
      const parts = readdirSync(join(folder, 'functions', name));
      const part = parts.find((file) => /^wire-s3-\w+\.mjs$/.test(file)) ?? '';
      const said = await runWith(READ, [join(folder, 'functions', name, part)], KEYS);
      const sent = createHash('sha256').update(FILE).digest('hex');
      expect(JSON.parse(said)).toEqual([sent, sent]);
      expect(asked.map(({ headers, path }) => `${headers.host}${path.split('?')[0]}`)).toEqual([
        'kindbrug-incoming.s3.eu-central-1.amazonaws.com/a/b',
        'kindbrug-clean.s3.eu-central-1.amazonaws.com/a/b',
        'kindbrug-clean.s3.eu-central-1.amazonaws.com/a/c',
      ]);
      expect(asked.at(-1)?.body.equals(FILE)).toBe(true);
    },
  );
});
