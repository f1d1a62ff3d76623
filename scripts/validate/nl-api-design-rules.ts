import type { RulesetDefinition } from '@stoplight/spectral-core';
import { casing, pattern, schema, truthy } from '@stoplight/spectral-functions';
import { oas } from '@stoplight/spectral-rulesets';

/**
 * The technical rules of the NL API Design Rules (2.2) that a description can break, as a Spectral ruleset in our own
 * words: the published one is in no package registry. Each bears the name that the standard gives it. What only a
 * running API can break (headers, TLS, trailing slashes that are answered 404) is tested in
 * tests/e2e/bad-input.test.ts.
 */
const OPERATIONS = '$.paths[*][get,put,post,delete,patch]';
const SUCCESS = `${OPERATIONS}.responses[?(@property.match(/^[23]/))]`;
/** What a function of ours may refuse with: 413 and 431 are said by API Gateway alone, in its own form. */
const PROBLEM = `${OPERATIONS}.responses[?(@property.match(/^(5|4(?!13|31))/))]`;
const FIELDS = '$.paths..properties';

type Rules = Extract<RulesetDefinition, { rules: unknown }>['rules'];

interface Check {
  readonly message: string;
  readonly given: string | string[];
  readonly check: object;
}

/**
 * A rule as Spectral wants it. Its word for what is checked would make a promise of the rule when it stands in an
 * object literal.
 */
function rule({ message, given, check }: Check): Rules[string] {
  return { severity: 'error', message, given, ...Object.fromEntries([['then', check]]) } as Rules[string];
}

const DOCUMENTATION: Rules = {
  'core/doc-openapi': rule({
    message: 'Describe the API with OpenAPI 3',
    given: '$',
    check: { field: 'openapi', function: pattern, functionOptions: { match: '^3\\.\\d+\\.\\d+$' } },
  }),
  'core/doc-openapi-contact': rule({
    message: 'Say whom to ask: name, url and email in info.contact',
    given: '$.info',
    check: {
      field: 'contact',
      function: schema,
      functionOptions: { schema: { type: 'object', required: ['name', 'url', 'email'] } },
    },
  }),
  'core/publish-openapi': rule({
    message: 'Publish the description at /openapi.json, for everybody',
    given: '$.paths',
    check: {
      function: schema,
      functionOptions: {
        schema: {
          type: 'object',
          required: ['/openapi.json'],
          properties: {
            '/openapi.json': {
              type: 'object',
              required: ['get'],
              properties: {
                get: { type: 'object', required: ['security'], properties: { security: { maxItems: 0 } } },
              },
            },
          },
        },
      },
    },
  }),
};

const VERSIONS: Rules = {
  'core/uri-version': rule({
    message: 'The address of a server ends in the major version: /v1',
    given: '$.servers[*]',
    check: { field: 'url', function: pattern, functionOptions: { match: '/v\\d+$' } },
  }),
  'core/semver': rule({
    message: 'The version is major.minor.patch',
    given: '$.info',
    check: { field: 'version', function: pattern, functionOptions: { match: '^\\d+\\.\\d+\\.\\d+(-[\\w.-]+)?$' } },
  }),
  'core/version-header': rule({
    message: 'Every answer tells the full version in the header API-Version',
    given: `${SUCCESS}`,
    check: { field: 'headers.API-Version', function: truthy },
  }),
  'core/transport/tls': rule({
    message: 'Every server is reached over TLS only',
    given: '$.servers[*]',
    check: { field: 'url', function: pattern, functionOptions: { match: '^https://' } },
  }),
};

const NAMES: Rules = {
  'core/no-trailing-slash': rule({
    message: 'No slash at the end of a path',
    given: '$.paths',
    check: { field: '@key', function: pattern, functionOptions: { notMatch: '.+/$' } },
  }),
  'core/path-segments-kebab-case': rule({
    message: 'Segments of a path are kebab-case',
    given: '$.paths',
    check: {
      field: '@key',
      function: pattern,
      functionOptions: { match: '^(/([a-z0-9]+(-[a-z0-9]+)*|\\{[^}]+\\}|openapi\\.json))+/?$' },
    },
  }),
  'core/query-keys-camel-case': rule({
    message: 'Keys in a query are camelCase',
    given: "$.paths..parameters[?(@.in === 'query')]",
    check: { field: 'name', function: casing, functionOptions: { type: 'camel' } },
  }),
  'core/property-names-camel-case': rule({
    message: 'Names of properties are camelCase',
    given: FIELDS,
    check: { field: '@key', function: casing, functionOptions: { type: 'camel' } },
  }),
  'core/http-methods': rule({
    message: 'Only GET, PUT, POST, DELETE and PATCH',
    given: '$.paths[*]',
    check: {
      field: '@key',
      function: pattern,
      functionOptions: { match: '^(get|put|post|delete|patch|parameters|summary|description)$' },
    },
  }),
};

const DATES: Rules = {
  'core/date-time/format': rule({
    message: 'A field that is named as a date or a moment says so in its format',
    given: `${FIELDS}[?(@property.match(/(Op|[dD]atum|Sinds)$/))]`,
    check: {
      function: schema,
      functionOptions: {
        schema: {
          anyOf: [
            { properties: { type: { enum: ['array', 'boolean', 'integer', 'number', 'object', 'null'] } } },
            { required: ['format'], properties: { format: { enum: ['date', 'date-time'] } } },
          ],
        },
      },
    },
  }),
  'core/date-time/timezone': rule({
    message: 'A moment has a time zone; a time without one is no format',
    given: '$.paths..format',
    check: { function: pattern, functionOptions: { notMatch: '^(time|date-time-local|time-local)$' } },
  }),
  'core/date-time/date-omit-time-portion': rule({
    message: 'A date has no time',
    given: `${FIELDS}[?(@property.match(/[dD]atum$/) && @.format)]`,
    check: { field: 'format', function: pattern, functionOptions: { match: '^date$' } },
  }),
};

const ANSWERS: Rules = {
  'core/return-objects': rule({
    message: 'An answer is an object, so that something can be added to it later',
    given: `${SUCCESS}.content[*].schema`,
    check: { field: 'type', function: pattern, functionOptions: { notMatch: '^array$' } },
  }),
  'core/error-handling/problem-details': rule({
    message: 'An error is application/problem+json',
    given: `${PROBLEM}`,
    check: {
      field: 'content',
      function: schema,
      functionOptions: { schema: { type: 'object', required: ['application/problem+json'] } },
    },
  }),
  'core/error-handling/problem-members': rule({
    message: 'A problem always has status, title and detail',
    given: `${PROBLEM}.content[application/problem+json].schema`,
    check: {
      field: 'required',
      function: schema,
      functionOptions: {
        schema: { type: 'array', allOf: ['status', 'title', 'detail'].map((name) => ({ contains: { const: name } })) },
      },
    },
  }),
  'core/error-handling/invalid-input': rule({
    message: 'What takes input can answer that it is not valid: 400',
    given: OPERATIONS,
    check: {
      function: schema,
      functionOptions: {
        schema: {
          anyOf: [
            { not: { required: ['requestBody'] }, properties: { parameters: { maxItems: 0 } } },
            { properties: { responses: { required: ['400'] } } },
          ],
        },
      },
    },
  }),
};

export const RULES: Rules = { ...DOCUMENTATION, ...VERSIONS, ...NAMES, ...DATES, ...ANSWERS };

/** The rules with those that Spectral itself has for OpenAPI. */
export const NL_API_DESIGN_RULES: RulesetDefinition = {
  extends: [[oas as RulesetDefinition, 'recommended']],
  rules: RULES,
};

/** Where we do otherwise than the standard says, and why. No tool can see these in the description. */
export const DEVIATIONS: Readonly<Record<string, string>> = {
  'core/error-handling/problem-details':
    'What API Gateway refuses before a function runs (413, 431, and some of 401, 403, 429, 500, 503) is JSON with a `message`: an HTTP API of AWS cannot word its own errors.',
  'core/publish-openapi':
    'Other sites cannot read openapi.json from a browser: an HTTP API has one CORS setting for all its paths, and ours lets only the web client in. Anybody can download it.',
};
