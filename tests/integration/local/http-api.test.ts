import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveHttpApi } from '#local/cloud/http-api/http-api.ts';
import { type LocalServer, listen } from '#local/cloud/server.ts';
import type { ApiSettings, RouteSettings } from '#local/cloud/template/read-api.ts';
import { startTokenIssuer, type TokenIssuer } from './fixture/pool-tokens.ts';

const scope = 'aws.cognito.signin.user.admin';
const templateIssuer = 'https://cognito-idp.eu-central-1.amazonaws.com/pool';
const webOrigin = 'http://localhost:5173';

let issuer: TokenIssuer;
let server: LocalServer;
/** What the function last received, and what it returns. */
let received: Record<string, unknown>;
let reply: unknown = { statusCode: 200, body: 'ok' };
const now = () => new Date('2026-03-02T09:00:00Z');

function route(method: string, path: string, guarded = true): RouteSettings {
  return {
    method,
    path,
    functionName: `${method} ${path}`,
    timeoutMs: 500,
    ...(guarded && { authorizer: { issuer: templateIssuer, audiences: ['client'] } }),
    scopes: guarded ? [scope] : [],
  };
}

const api: ApiSettings = {
  id: 'abc',
  account: '000000000000',
  cors: {
    origins: [webOrigin],
    methods: ['GET', 'POST'],
    headers: ['authorization', 'content-type'],
    exposedHeaders: ['etag'],
    maxAgeSeconds: 600,
    credentials: false,
  },
  routes: [
    route('GET', '/v1/dingen/{dingId}'),
    route('GET', '/v1/dingen/eigen'),
    route('POST', '/v1/open', false),
    route('GET', '/v1/open', false),
    route('ANY', '/v1/alles/{rest+}', false),
    route('GET', '/v1/traag', false),
  ],
};

beforeAll(async () => {
  issuer = await startTokenIssuer('client', now);
  const handler = serveHttpApi({
    api,
    now,
    issuerUrl: (url) => (url === templateIssuer ? issuer.issuer : url),
    invoke: async (functionName, event) => {
      received = { functionName, ...(event as object) };
      if (functionName === 'GET /v1/traag') await new Promise((resolve) => setTimeout(resolve, 2_000));
      return { outcome: 'success', payload: reply };
    },
  });
  server = await listen(handler, 0);
});

afterAll(async () => {
  await server?.close();
  await issuer?.close();
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}${path}`, { headers });
const withToken = (token: string) => get('/v1/dingen/7', { authorization: `Bearer ${token}` });

describe('routes', () => {
  it('gives the parameters of the path, decoded', async () => {
    await get('/v1/dingen/a%20b', { authorization: await issuer.accessToken() });
    expect(received).toMatchObject({
      routeKey: 'GET /v1/dingen/{dingId}',
      rawPath: '/v1/dingen/a b',
      pathParameters: { dingId: 'a b' },
    });
  });

  it('prefers a literal segment to a parameter', async () => {
    await get('/v1/dingen/eigen', { authorization: await issuer.accessToken() });
    expect(received.routeKey).toBe('GET /v1/dingen/eigen');
  });

  it('sends what follows to a greedy parameter, for any method', async () => {
    await fetch(`${server.url}/v1/alles/a/b`, { method: 'DELETE' });
    expect(received).toMatchObject({ routeKey: 'ANY /v1/alles/{rest+}', pathParameters: { rest: 'a/b' } });
  });

  it.each(['/v1/onbekend', '/v1/dingen', '/v1/dingen/7/8', '/v1/open/', '/'])('does not know %s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ message: 'Not Found' });
  });

  it('answers 404 to a method without a route', async () => {
    expect((await fetch(`${server.url}/v1/open`, { method: 'DELETE' })).status).toBe(404);
  });
});

describe('the JWT authorizer', () => {
  it('lets a token of the pool pass, and gives its claims as texts', async () => {
    expect((await withToken(await issuer.accessToken())).status).toBe(200);
    expect(received.requestContext).toMatchObject({
      authorizer: {
        jwt: { claims: { sub: 'b7c0', token_use: 'access', 'cognito:groups': '[een twee]' }, scopes: [scope] },
      },
    });
  });

  it('also takes the token without the word Bearer', async () => {
    expect((await get('/v1/dingen/7', { authorization: await issuer.accessToken() })).status).toBe(200);
  });

  const past = Math.floor(now().getTime() / 1000) - 1;
  const refused: Record<string, () => Promise<string> | string> = {
    'without a signature (alg none)': () => issuer.unsigned(),
    'signed by another key': () => issuer.forged(),
    'signed with the public key as a secret': () => issuer.confused(),
    'of another issuer': () => issuer.accessToken({ iss: 'http://127.0.0.1:1/pool' }),
    'of another client': () => issuer.accessToken({ client_id: 'somebody-else' }),
    'with an audience that is not ours': () => issuer.accessToken({ aud: 'somebody-else' }),
    'that is expired': () => issuer.accessToken({ exp: past }),
    'that never expires': () => issuer.accessToken({ exp: undefined }),
    'that is not valid yet': () => issuer.accessToken({ nbf: past + 600 }),
    'that is no token': () => 'a.b.c',
    'that is empty': () => '',
  };
  it.each(Object.keys(refused))('refuses a token %s', async (name) => {
    const response = await withToken((await refused[name]?.()) ?? '');
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ message: 'Unauthorized' });
  });

  it('refuses a request without a token', async () => {
    expect((await get('/v1/dingen/7')).status).toBe(401);
  });

  it('refuses a changed token', async () => {
    const [header, , signature] = (await issuer.accessToken()).split('.');
    const [, payload] = (await issuer.accessToken({ sub: 'somebody-else' })).split('.');
    expect((await withToken([header, payload, signature].join('.'))).status).toBe(401);
  });

  it('forbids an id token: it has the audience, but no scope', async () => {
    const idToken = await issuer.accessToken({
      aud: 'client',
      client_id: undefined,
      scope: undefined,
      token_use: 'id',
    });
    const response = await withToken(idToken);
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ message: 'Forbidden' });
  });

  it('forbids a token with another scope', async () => {
    expect((await withToken(await issuer.accessToken({ scope: 'openid email' }))).status).toBe(403);
  });
});

describe('payload format 2.0', () => {
  it('joins repeated query values and headers, and lists cookies', async () => {
    await get('/v1/open?a=1&b=x%20y&a=2', { cookie: 'p=1; q=2', 'x-thing': 'yes' });
    expect(received).toMatchObject({
      version: '2.0',
      rawQueryString: 'a=1&b=x%20y&a=2',
      queryStringParameters: { a: '1,2', b: 'x y' },
      cookies: ['p=1', 'q=2'],
      headers: { 'x-thing': 'yes' },
      isBase64Encoded: false,
      requestContext: {
        stage: '$default',
        timeEpoch: now().getTime(),
        time: '02/Mar/2026:09:00:00 +0000',
        http: { method: 'GET', path: '/v1/open', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1' },
      },
    });
    expect(received.headers).not.toHaveProperty('cookie');
    expect(received).not.toHaveProperty('stageVariables');
    expect(received).not.toHaveProperty('body');
  });

  it('leaves the query out when there is none', async () => {
    await get('/v1/open');
    expect(received.rawQueryString).toBe('');
    expect(received).not.toHaveProperty('queryStringParameters');
  });

  it.each([
    ['application/json', '{"naam":"é"}', false],
    ['application/problem+json; charset=utf-8', '{}', false],
    ['application/octet-stream', 'abc', true],
  ])('gives a %s body as %s', async (contentType, body, isBase64Encoded) => {
    await fetch(`${server.url}/v1/open`, { method: 'POST', headers: { 'content-type': contentType }, body });
    expect(received.isBase64Encoded).toBe(isBase64Encoded);
    const encoding = isBase64Encoded ? 'base64' : 'utf8';
    expect(Buffer.from(String(received.body), encoding).toString()).toBe(body);
  });

  it('refuses a path that cannot be decoded', async () => {
    expect((await get('/v1/dingen/%E0%A4%A')).status).toBe(400);
  });

  it('refuses a body over 10 MB, and takes one of exactly 10 MB', async () => {
    const post = (size: number) => fetch(`${server.url}/v1/open`, { method: 'POST', body: new Uint8Array(size) });
    expect((await post(10 * 1024 * 1024)).status).toBe(200);
    const refusal = await post(10 * 1024 * 1024 + 1);
    expect(refusal.status).toBe(413);
    expect(await refusal.json()).toEqual({ message: 'Request Entity Too Large' });
  });

  it('refuses headers that are too large', async () => {
    expect((await get('/v1/open', { 'x-large': 'x'.repeat(10_240) })).status).toBe(431);
  });
});

describe('the answer of a function', () => {
  async function answerOf(payload: unknown): Promise<Response> {
    reply = payload;
    const response = await get('/v1/open');
    reply = { statusCode: 200, body: 'ok' };
    return response;
  }

  it('has its status, headers, cookies and body', async () => {
    const response = await answerOf({
      statusCode: 201,
      headers: { ETag: '"7"' },
      cookies: ['a=1', 'b=2'],
      body: 'made',
    });
    expect(response.status).toBe(201);
    expect(response.headers.get('etag')).toBe('"7"');
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(await response.text()).toBe('made');
  });

  it('may be binary', async () => {
    const response = await answerOf({ statusCode: 200, isBase64Encoded: true, body: 'AP8B' });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(Uint8Array.of(0, 255, 1));
  });

  it('is JSON with status 200 when it has no status', async () => {
    const response = await answerOf({ hallo: 'wereld' });
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual({ hallo: 'wereld' });
  });

  it.each([{ statusCode: 'two hundred' }, { statusCode: 200, body: 7 }, { statusCode: 200, body: 'x'.repeat(7e6) }])(
    'is an error without details when it breaks the format',
    async (payload) => {
      const response = await answerOf(payload);
      expect(response.status).toBe(500);
      expect(await response.json()).toEqual({ message: 'Internal Server Error' });
    },
  );

  it('that comes after the limit of the integration is a 503', async () => {
    const response = await get('/v1/traag');
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ message: 'Service Unavailable' });
  });
});

describe('CORS', () => {
  const preflight = (origin: string) =>
    fetch(`${server.url}/v1/dingen/7`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization' },
    });

  it('answers a preflight of the web client, without a token', async () => {
    const { status, headers } = await preflight(webOrigin);
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(webOrigin);
    expect(headers.get('access-control-allow-methods')).toBe('GET,POST');
    expect(headers.get('access-control-allow-headers')).toBe('authorization,content-type');
    expect(headers.get('access-control-max-age')).toBe('600');
  });

  it('gives another origin no permission', async () => {
    const { headers } = await preflight('https://elders.example');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('access-control-allow-methods')).toBeNull();
  });

  it.each([
    ['an answer', '/v1/open', 200],
    ['a refusal', '/v1/dingen/7', 401],
    ['an unknown path', '/v1/onbekend', 404],
  ])('lets the web client read %s', async (_name, path, status) => {
    const response = await get(path, { origin: webOrigin });
    expect(response.status).toBe(status);
    expect(response.headers.get('access-control-allow-origin')).toBe(webOrigin);
    expect(response.headers.get('access-control-expose-headers')).toBe('etag');
  });

  it('replaces what the function says about CORS', async () => {
    reply = { statusCode: 200, headers: { 'Access-Control-Allow-Origin': '*' } };
    const response = await get('/v1/open', { origin: 'https://elders.example' });
    reply = { statusCode: 200, body: 'ok' };
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});
