/** Makes the OpenAPI 3.1 description from the routes. Used when docs are generated, never inside a function. */
import * as z from 'zod';
import { ALGEMEEN_RECHT_TEKST } from '#shared/toegang/algemeen.ts';
import { RECHT_TEKST } from '#shared/toegang/rechten.ts';
import { pathSchema } from './path-schema.ts';
import type { Route } from './route.ts';
import { REFUSALS, type Refusal, refusalsOf } from './statuses.ts';

type Json = Record<string, unknown>;

/**
 * The major version is part of the address of the API, not of each path in it (NL API Design Rules, core/uri-version).
 */
const MAJOR_VERSION = '/v1';

const RECHTEN: Readonly<Record<string, string>> = { ...RECHT_TEKST, ...ALGEMEEN_RECHT_TEKST };

/**
 * What API Gateway and the firewall answer before a function runs, or in its place. An HTTP API of AWS cannot word its
 * errors (docs/aws-facts.md), so these are plain JSON; CloudFront gives them the security headers.
 */
const GATEWAY_ANSWERS: Readonly<Record<number, string>> = {
  401: 'Zonder geldig token antwoordt API Gateway zelf',
  403: 'Met een token dat niet voor deze API is antwoordt API Gateway zelf',
  413: 'Meer dan 10 MB: dit zegt API Gateway zelf',
  429: 'Of er komen te veel verzoeken tegelijk',
  431: 'Kopregels van meer dan 10 KB: dit zegt API Gateway zelf',
  500: 'Er ging iets mis bij ons',
  503: 'Even te druk, of het antwoord liet te lang op zich wachten',
};

/** These no function of ours ever answers. */
const GATEWAY_ONLY = [413, 431];

/** The whole description, as a plain value. */
export function makeOpenApi(routes: readonly Route[]): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kindbrug API',
      version: '1.0.0',
      description:
        'Eén dossier per kind, waarin de voorschoolse voorziening, het samenwerkingsverband, de ouders en de scholen samenwerken. Wie wat mag, volgt bij elk verzoek uit de stand van het dossier.',
      contact: { name: 'Team Kindbrug', url: 'https://kindbrug.example', email: 'team@kindbrug.example' },
    },
    servers: [{ url: `https://app.kindbrug.example${MAJOR_VERSION}`, description: 'Productie' }],
    tags: [...new Set(routes.map((route) => route.area))].map((name) => ({ name })),
    security: [{ token: [] }],
    paths: pathsOf(routes),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Problem: PROBLEM_SCHEMA, GatewayMessage: GATEWAY_MESSAGE_SCHEMA },
      parameters: PARAMETERS,
      responses: Object.fromEntries(ALL_REFUSALS.map((status) => [nameOf(status), refusal(status)])),
    },
  };
}

function pathsOf(routes: readonly Route[]): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.path.slice(MAJOR_VERSION.length);
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  return paths;
}

function operation(route: Route): Json {
  return {
    operationId: route.operationId,
    summary: route.summary,
    description: `Nodig recht: ${RECHTEN[route.recht] ?? route.recht}.`,
    tags: [route.area],
    'x-recht': route.recht,
    ...(route.public ? { security: [] } : {}),
    parameters: [...pathParameters(route), ...queryParameters(route), ...headerParameters(route)],
    ...(route.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body) } } } }
      : {}),
    responses: { [route.status]: success(route), ...refused(route) },
  };
}

function pathParameters(route: Route): Json[] {
  return [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: schemaOf(pathSchema(name)),
  }));
}

function queryParameters(route: Route): Json[] {
  if (!route.query) return [];
  const sent = schemaOf(route.query) as { required?: string[] };
  // Everything in a query is text; what it is parsed to tells more.
  const parsed = schemaOf(route.query, 'output') as { properties?: Record<string, unknown> };
  return Object.entries(parsed.properties ?? {}).map(([name, one]) => ({
    name,
    in: 'query',
    required: sent.required?.includes(name) ?? false,
    schema: one,
  }));
}

function headerParameters(route: Route): Json[] {
  const names = [
    ...(route.public || route.recht === 'EIGEN_ACCOUNT' ? [] : ['Lidmaatschap']),
    ...(route.ifMatch ? ['IfMatch'] : []),
    ...(route.method === 'POST' ? ['IdempotencyKey'] : []),
  ];
  return names.map((name) => ({ $ref: `#/components/parameters/${name}` }));
}

function success(route: Route): Json {
  const headers = { 'API-Version': { description: 'Versie van de API', schema: { type: 'string' } } };
  const description = { 200: 'Gelukt', 201: 'Gemaakt', 204: 'Gelukt, zonder inhoud' }[route.status];
  if (!route.response) return { description, headers };
  return { description, headers, content: { 'application/json': { schema: schemaOf(route.response, 'output') } } };
}

/** Every refusal: ours as a problem, the gateway's as it is; where both occur, both forms are named. */
function refused(route: Route): Json {
  const ours = refusalsOf(route);
  const gateway = Object.keys(GATEWAY_ANSWERS).map(Number);
  const atDoor = route.public ? gateway.filter((status) => status !== 401 && status !== 403) : gateway;
  const statuses = [...new Set<number>([...ours, ...atDoor])].sort((a, b) => a - b);
  return Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/${nameOf(status)}` }]));
}

/** Each refusal is described once: written out at every operation they were two thirds of the description. */
function nameOf(status: number): string {
  return `Fout${status}`;
}

const ALL_REFUSALS = [...new Set([...Object.keys(REFUSALS), ...Object.keys(GATEWAY_ANSWERS)].map(Number))].sort(
  (a, b) => a - b,
);

function refusal(status: number): Json {
  const atGateway = GATEWAY_ANSWERS[status];
  const ours = GATEWAY_ONLY.includes(status) ? {} : { 'application/problem+json': { schema: PROBLEM } };
  const said = status in REFUSALS ? REFUSALS[status as Refusal] : undefined;
  return {
    description: [said, atGateway].filter(Boolean).join('. '),
    content: { ...ours, ...(atGateway ? { 'application/json': { schema: GATEWAY_MESSAGE } } : {}) },
  };
}

const PROBLEM = { $ref: '#/components/schemas/Problem' };
const GATEWAY_MESSAGE = { $ref: '#/components/schemas/GatewayMessage' };

function schemaOf(schema: NonNullable<Route['body']>, io: 'input' | 'output' = 'input'): unknown {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return rest;
}

const PROBLEM_SCHEMA = {
  type: 'object',
  description: 'RFC 9457',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'tekst'],
        properties: {
          code: { type: 'string' },
          tekst: { type: 'string' },
          plek: { type: 'string' },
          vanaf: { type: 'string', format: 'date-time' },
          tekens: {
            type: 'array',
            description: 'Om welke tekens van de tekst het gaat, in UTF-16-eenheden; het einde telt niet mee',
            items: {
              type: 'object',
              required: ['van', 'tot'],
              properties: { van: { type: 'integer' }, tot: { type: 'integer' } },
            },
          },
        },
      },
    },
    huidig: {},
  },
} as const;

const GATEWAY_MESSAGE_SCHEMA = {
  type: 'object',
  description: 'Wat API Gateway zelf zegt, in het Engels',
  properties: { message: { type: 'string' } },
} as const;

const PARAMETERS = {
  Lidmaatschap: {
    name: 'Kindbrug-Lidmaatschap',
    in: 'header',
    required: true,
    description: 'Voor welke organisatie u werkt: het id van een van uw lidmaatschappen',
    schema: { type: 'string', format: 'uuid' },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: true,
    description: 'De ETag van wat u zag',
    schema: { type: 'string' },
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: 'Met dezelfde sleutel wordt hetzelfde verzoek maar één keer uitgevoerd',
    schema: { type: 'string', minLength: 8, maxLength: 100 },
  },
} as const;
