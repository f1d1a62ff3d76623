import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lintContract } from '#scripts/validate/contract.ts';
import { RULES } from '#scripts/validate/nl-api-design-rules.ts';

type Json = Record<string, unknown>;

const contract = (): Json => JSON.parse(readFileSync('docs/openapi.json', 'utf8'));

/** The value at a place, to be changed. */
function at(document: Json, ...path: readonly string[]): Json {
  return path.reduce((value, key) => value[key] as Json, document);
}

const OPERATION = ['paths', '/hulpvragen', 'get'] as const;
const ANSWER = [...OPERATION, 'responses', '200'] as const;
const SCHEMA = [...ANSWER, 'content', 'application/json', 'schema'] as const;

function movePath(document: Json, from: string, to: string): void {
  const paths = at(document, 'paths');
  paths[to] = paths[from];
  delete paths[from];
}

/** One way to break each rule. */
const BREAKING: Readonly<Record<string, (document: Json) => void>> = {
  'core/doc-openapi': (document) => {
    document.openapi = '2.0';
  },
  'core/doc-openapi-contact': (document) => {
    delete at(document, 'info', 'contact').email;
  },
  'core/publish-openapi': (document) => {
    delete at(document, 'paths', '/openapi.json', 'get').security;
  },
  'core/uri-version': (document) => {
    document.servers = [{ url: 'https://app.kindbrug.example' }];
  },
  'core/transport/tls': (document) => {
    document.servers = [{ url: 'http://app.kindbrug.example/v1' }];
  },
  'core/semver': (document) => {
    at(document, 'info').version = '1';
  },
  'core/version-header': (document) => {
    at(document, ...ANSWER).headers = {};
  },
  'core/no-trailing-slash': (document) => movePath(document, '/hulpvragen', '/hulpvragen/'),
  'core/path-segments-kebab-case': (document) => movePath(document, '/bijlage-grenzen', '/bijlageGrenzen'),
  'core/query-keys-camel-case': (document) => {
    const [first] = at(document, ...OPERATION).parameters as Json[];
    if (first) first.name = 'Weer_gave';
  },
  'core/property-names-camel-case': (document) => {
    at(document, ...SCHEMA, 'properties').kind_naam = { type: 'string' };
  },
  'core/http-methods': (document) => {
    at(document, 'paths', '/hulpvragen').trace = structuredClone(at(document, ...OPERATION));
  },
  'core/date-time/format': (document) => {
    at(document, ...SCHEMA, 'properties').gemaaktOp = { type: 'string' };
  },
  'core/date-time/timezone': (document) => {
    at(document, ...SCHEMA, 'properties').tijdstip = { type: 'string', format: 'date-time-local' };
  },
  'core/date-time/date-omit-time-portion': (document) => {
    at(document, ...SCHEMA, 'properties').geboortedatum = { type: 'string', format: 'date-time' };
  },
  'core/return-objects': (document) => {
    at(document, ...ANSWER, 'content', 'application/json').schema = { type: 'array', items: { type: 'string' } };
  },
  'core/error-handling/problem-details': (document) => {
    // Each refusal is described once; what an operation names is a reference to it, as this one's is.
    at(document, ...OPERATION, 'responses')['400'] = { $ref: '#/components/responses/Fout400' };
    at(document, 'components', 'responses', 'Fout400').content = { 'application/json': { schema: { type: 'object' } } };
  },
  'core/error-handling/problem-members': (document) => {
    at(document, 'components', 'schemas', 'Problem').required = ['title'];
  },
  'core/error-handling/invalid-input': (document) => {
    delete at(document, ...OPERATION, 'responses')['400'];
  },
};

describe('the NL API Design Rules', () => {
  it('are kept by the description of the API', async () => {
    expect(await lintContract(contract())).toEqual([]);
  });

  it.each(Object.keys(RULES))('%s is found when it is broken', async (name) => {
    const document = contract();
    BREAKING[name]?.(document);
    const broken = (await lintContract(document)).filter((finding) => finding.startsWith(`${name}: `));
    expect(broken.length).toBeGreaterThan(0);
  });
});
