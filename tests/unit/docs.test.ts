import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { makeAccessDoc } from '#scripts/docs/access-doc.ts';
import { makeHouseDoc } from '#scripts/docs/house-doc.ts';
import { HOUSES } from '#scripts/house/floors.ts';
import { makeOpenApi } from '#shared/contract/openapi.ts';
import { routes } from '#shared/contract/routes.ts';
import { ALGEMEEN_RECHT_TEKST } from '#shared/toegang/algemeen.ts';
import { RECHT_TEKST } from '#shared/toegang/rechten.ts';

describe('pages that are made from code', () => {
  it('docs/access.md says what the tables say (npm run docs)', () => {
    expect(readFileSync('docs/access.md', 'utf8')).toBe(makeAccessDoc(routes));
  });

  it('docs/architecture.md says what the floors are (npm run docs)', () => {
    expect(readFileSync('docs/architecture.md', 'utf8')).toBe(makeHouseDoc(HOUSES));
  });

  it('docs/openapi.json says what the contract says (npm run docs)', () => {
    expect(JSON.parse(readFileSync('docs/openapi.json', 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(makeOpenApi(routes))),
    );
  });

  it('docs/openapi.json is a valid OpenAPI 3.1 document', async () => {
    const result = await new Validator().validate(JSON.parse(readFileSync('docs/openapi.json', 'utf8')));
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
  });
});

describe('routes', () => {
  it('each has an operationId of its own, and a method and path of its own', () => {
    expect(new Set(routes.map((route) => route.operationId)).size).toBe(routes.length);
    expect(new Set(routes.map((route) => `${route.method} ${route.path}`)).size).toBe(routes.length);
  });

  it('each names a right that exists in one of the two tables', () => {
    const rechten = { ...RECHT_TEKST, ...ALGEMEEN_RECHT_TEKST };
    expect(routes.filter((route) => !(route.recht in rechten))).toEqual([]);
  });

  it('every path is kebab-case, in version 1, without a slash at the end', () => {
    const form = /^\/v1(\/([a-z0-9]+(-[a-z0-9]+)*|\{[a-zA-Z]+\}))+(\.json)?$/;
    expect(routes.filter((route) => !form.test(route.path)).map((route) => route.path)).toEqual([]);
  });

  it('every right inside a dossier is asked on a route below one hulpvraag', () => {
    const wrong = routes.filter(
      (route) => route.recht in RECHT_TEKST && !route.path.startsWith('/v1/hulpvragen/{hulpvraagId}'),
    );
    expect(wrong.map((route) => route.operationId)).toEqual([]);
  });
});
