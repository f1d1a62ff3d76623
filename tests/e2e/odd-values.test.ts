import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Player } from '#local/client/player.ts';
import type { Route } from '#shared/contract/route.ts';
import { routes } from '#shared/contract/routes.ts';
import { refusalsOf } from '#shared/contract/statuses.ts';
import { type Cast, gatherCast } from './story/cast.ts';
import { type LocalWorld, startLocalWorld } from './story/local-world.ts';
import { Narrator } from './story/narrator.ts';
import { KIND } from './story/scene.ts';

/**
 * Every endpoint with values that no client of ours sends, over HTTP, as somebody who may use it. Whatever is sent:
 * never a 5xx, only statuses that the contract names, and always the headers of safety.
 */
let world: LocalWorld;
let cast: Cast;
let hulpvraagId: string;

beforeAll(async () => {
  world = await startLocalWorld();
  cast = await gatherCast(world, new Narrator(() => undefined));
  const { body } = await cast.contactpersoonJk.must('POST', '/v1/hulpvragen', {
    platformId: cast.platformId,
    voorschoolContact: cast.voorschool.verwijzing,
    jkSpecialist: cast.specialist.verwijzing,
    kind: KIND,
  });
  hulpvraagId = String(body.id);
}, 300_000);
afterAll(() => world?.cloud.close());

/** Written as in a query: percent-encoded. */
const IN_A_QUERY: readonly string[] = [
  '1.5',
  '-1',
  '0',
  '1e3',
  '0x10',
  'NaN',
  'Infinity',
  '999999999999999999999999',
  '%20',
  '',
  '%00',
  '%E2%80%AE',
  '%F0%9F%92%A5',
  '%ED%A0%80',
  '[]',
  '%5B1%5D',
  'null',
  'true',
  'a,b',
  '__proto__',
  '%zz',
  'x'.repeat(3000),
];

/** Written as one segment of a path. */
const IN_A_PATH: readonly string[] = [
  '1.5',
  '-1',
  '%00',
  '%0A',
  '%20',
  '%2F',
  '%2e%2e%2f%2e%2e',
  '%E2%80%AE',
  '%ED%A0%80',
  '%zz',
  '%',
  '__proto__',
  'constructor',
  '00000000-0000-0000-0000-000000000000',
  'x'.repeat(3000),
];

const DEEP = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

/** Bodies as bytes of JSON that no schema of ours has; and what is no JSON. */
const BODIES: Readonly<Record<string, string | Buffer>> = {
  nothing: '',
  null: 'null',
  'a number': '1',
  'a text': '"x"',
  'a list': '[]',
  'a deep list': DEEP,
  'a deep object': `{"a":${DEEP}}`,
  'a field called __proto__': '{"__proto__":{"x":1}}',
  'a field called constructor': '{"constructor":{"prototype":{}}}',
  'the same field twice': '{"soort":"A","soort":"B"}',
  'a mark of the byte order': Buffer.from('\ufeff{}'),
  'a byte that is no UTF-8': Buffer.from([0x7b, 0xff, 0x7d]),
  'half a pair of surrogates': '{"naam":"\\ud800"}',
  'a number without end': '{"aantal":1e999}',
  'half of it': '{"naam":',
};

/** Who may use it, as far as a role decides. */
function playerFor(route: Route): Player {
  if (route.area === 'beheer' || route.operationId === 'lijstMeldingen') return cast.beheerder;
  if (route.area === 'toezicht') return cast.beheerder;
  return cast.specialist;
}

interface Sent {
  readonly path: string;
  readonly body?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Sends bytes as they are: `fetch` would mend the address first. */
function send(route: Route, { path, body, headers = {} }: Sent): Promise<Got> {
  const { port, hostname } = new URL(world.api);
  const player = playerFor(route);
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      {
        port,
        hostname,
        path,
        method: route.method,
        headers: {
          authorization: `Bearer ${player.accessToken}`,
          'kindbrug-lidmaatschap': player.lidmaatschapId,
          ...(body === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
          ...(route.ifMatch ? { 'if-match': '"1"' } : {}),
          ...headers,
        },
      },
      (response) => {
        response.resume();
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers }));
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

/** The path with every parameter filled in: with the real case, and one parameter with something odd. */
function pathOf(route: Route, odd?: { readonly name: string; readonly value: string }): string {
  return route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    if (odd?.name === name) return odd.value;
    return name === 'hulpvraagId' ? hulpvraagId : '018f4a5e-0000-7000-8000-000000000001';
  });
}

/** Problems with an answer; none when it is one that the contract names, with the headers of safety. */
function wrong(route: Route, what: string, { status, headers }: Got): readonly string[] {
  const isOurs = headers['content-type'] === 'application/problem+json';
  const named: readonly number[] = [route.status, ...refusalsOf(route), ...(isOurs ? [] : [400, 404, 413, 431])];
  const unsafe = ['x-content-type-options', 'strict-transport-security', 'referrer-policy'].filter(
    (name) => headers[name] === undefined,
  );
  return [
    ...(status >= 500 || !named.includes(status) ? [`${what}: ${status}`] : []),
    ...unsafe.map((name) => `${what}: no ${name}`),
    ...(status >= 400 && isOurs && headers['cache-control'] !== 'no-store' ? [`${what}: may be kept`] : []),
  ];
}

const withPath = routes.filter((route) => route.path.includes('{'));
const withQuery = routes.filter((route) => route.query !== undefined);
const withBody = routes.filter((route) => route.body !== undefined);

function namesIn(query: NonNullable<Route['query']>): readonly string[] {
  return Object.keys((query as unknown as { readonly shape: object }).shape);
}

describe('an odd value in a path', () => {
  it.each(withPath.map((route) => [route.operationId, route] as const))('of %s is not found', async (_, route) => {
    const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    const tried = names.flatMap((name) => IN_A_PATH.map((value) => ({ name, value })));
    const found = await Promise.all(
      tried.map(async (odd) =>
        wrong(
          route,
          `${odd.name}=${odd.value.slice(0, 40)}`,
          await send(route, { path: pathOf(route, odd), ...(route.body ? { body: '{}' } : {}) }),
        ),
      ),
    );
    expect(found.flat()).toEqual([]);
  });
});

describe('an odd value in a query', () => {
  it.each(withQuery.map((route) => [route.operationId, route] as const))('of %s is refused', async (_, route) => {
    const names = route.query ? namesIn(route.query) : [];
    const tried = names.flatMap((name) => [
      ...IN_A_QUERY.map((value) => `${name}=${value}`),
      `${name}=1&${name}=2`,
      `${name}[]=1`,
      `${name}[__proto__]=1`,
    ]);
    const found = await Promise.all(
      [...tried, 'constructor=1', '__proto__=1', 'onbekend=1', '%zz=1', '&&=&'].map(async (query) =>
        wrong(route, query.slice(0, 40), await send(route, { path: `${pathOf(route)}?${query}` })),
      ),
    );
    expect(found.flat()).toEqual([]);
  });

  it('is no whole number where one is asked', async () => {
    const path = '/v1/hulpvragen?aantal=';
    const statuses = await Promise.all(
      ['1.5', '1e1', '0x10', '+5', '-1', '0', '101', '', '%20', '5,5'].map(async (value) => {
        const { status } = await cast.specialist.get(`${path}${value}`);
        return [value, status];
      }),
    );
    expect(statuses.filter(([, status]) => status !== 400)).toEqual([]);
    expect((await cast.specialist.get(`${path}5`)).status).toBe(200);
  });
});

describe('an odd body', () => {
  it.each(withBody.map((route) => [route.operationId, route] as const))('of %s is refused', async (_, route) => {
    const found = await Promise.all(
      Object.entries(BODIES).map(async ([what, body]) =>
        wrong(route, what, await send(route, { path: pathOf(route), body })),
      ),
    );
    expect(found.flat()).toEqual([]);
  });

  it.each([
    ['another content type', { 'content-type': 'text/plain' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['no content type', { 'content-type': '' }],
    ['a version that is no number of ours', { 'if-match': `"${'9'.repeat(400)}"` }],
    ['a version that is none', { 'if-match': '*' }],
    ['a lidmaatschap that is none', { 'kindbrug-lidmaatschap': '%00' }],
    ['a key that is too long', { 'idempotency-key': 'x'.repeat(500) }],
    ['a header called __proto__', Object.fromEntries([['__proto__', 'x']])],
    ['headers without end', { 'x-more': 'x'.repeat(12_000) }],
  ])('or %s is refused by every endpoint that takes one', async (what, headers) => {
    const found = await Promise.all(
      withBody.map(async (route) =>
        wrong(route, `${route.operationId} ${what}`, await send(route, { path: pathOf(route), body: '{}', headers })),
      ),
    );
    expect(found.flat()).toEqual([]);
  });
});

describe('what the gateway says itself', () => {
  it.each([
    ['without a token', '/v1/hulpvragen', { authorization: '' }, 401],
    ['with a token of somebody else', '/v1/hulpvragen', { authorization: 'Bearer x.y.z' }, 401],
    ['at an address that is none', '/v1/onbekend', {}, 404],
    ['at a broken address', '/v1/%zz', {}, 400],
    ['with headers without end', '/v1/hulpvragen', { 'x-more': 'x'.repeat(12_000) }, 431],
  ])('%s has the headers of safety too', async (_, path, headers, status) => {
    const [route] = routes;
    if (!route) throw new Error('There are no routes');
    const answer = await send({ ...route, method: 'GET' }, { path, headers });
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
  });
});
