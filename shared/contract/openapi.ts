/** Makes the OpenAPI 3.1 description from the routes. Used when docs are generated, never inside a function. */
import * as z from 'zod';
import { ALGEMEEN_RECHT_TEKST } from '#shared/toegang/algemeen.ts';
import { RECHT_TEKST } from '#shared/toegang/rechten.ts';
import type { Route } from './route.ts';

type Json = Record<string, unknown>;

/** The major version is part of the address of the API, not of each path in it (NL API Design Rules, core/uri-version). */
const MAJOR_VERSION = '/v1';

const RECHTEN: Readonly<Record<string, string>> = { ...RECHT_TEKST, ...ALGEMEEN_RECHT_TEKST };

const PROBLEMS: Readonly<Record<string, string>> = {
  400: 'Niet alles is goed ingevuld; alle fouten staan bij elkaar in `errors`',
  401: 'U bent niet ingelogd',
  403: 'U kent de zaak, maar mag dit niet (meer)',
  404: 'Dit bestaat niet, of u mag niet weten dat het bestaat',
  409: 'Dit kan nu niet; in `errors` staat wat er ontbreekt',
  412: 'Iemand anders was eerder; in `huidig` staat wat er nu is',
  422: 'Met deze Idempotency-Key is al iets anders gevraagd',
  428: 'Stuur If-Match mee met de ETag die u zag',
  503: 'Even te druk; probeer het zo opnieuw',
};

/** The whole description, as a plain value. */
export function makeOpenApi(routes: readonly Route[]): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kindbrug API',
      version: '1.0.0',
      description:
        'Eén dossier per kind, waarin voorschoolse voorziening, samenwerkingsverband, ouders en scholen samenwerken. Wie wat mag, volgt bij elk verzoek uit de stand van het dossier.',
      contact: { name: 'Team Kindbrug', url: 'https://kindbrug.example', email: 'team@kindbrug.example' },
    },
    servers: [{ url: `https://app.kindbrug.example${MAJOR_VERSION}`, description: 'Productie' }],
    tags: [...new Set(routes.map((route) => route.area))].map((name) => ({ name })),
    security: [{ token: [] }],
    paths: pathsOf(routes),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Problem: PROBLEM_SCHEMA },
      parameters: PARAMETERS,
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
    responses: { [route.status]: success(route), ...problems(route) },
  };
}

function pathParameters(route: Route): Json[] {
  return [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(route: Route): Json[] {
  if (!route.query) return [];
  const schema = schemaOf(route.query) as { properties?: Record<string, unknown>; required?: string[] };
  return Object.entries(schema.properties ?? {}).map(([name, one]) => ({
    name,
    in: 'query',
    required: schema.required?.includes(name) ?? false,
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

function problems(route: Route): Json {
  const always = route.public ? [] : ['400', '401', '403', '503'];
  const codes = [
    ...always,
    ...(route.path.includes('{') ? ['404'] : []),
    ...(route.method === 'GET' ? [] : ['409']),
    ...(route.ifMatch ? ['412', '428'] : []),
    ...(route.method === 'POST' ? ['422'] : []),
  ];
  return Object.fromEntries(
    codes.map((code) => [
      code,
      {
        description: PROBLEMS[code],
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

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
        },
      },
    },
    huidig: {},
  },
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
