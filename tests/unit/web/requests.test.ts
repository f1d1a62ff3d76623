import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readImports } from '#scripts/house/imports.ts';
import { routes } from '#shared/contract/routes.ts';

const folder = 'web/src/api/';
const imports = readImports('web/src');

describe('the requests of the client', () => {
  it('stand in api as one named function each, so that no page names a method or a path', () => {
    const raw = [`${folder}call.ts`, `${folder}request.ts`];
    const users = [...imports].filter(([, targets]) => targets.some((target) => raw.includes(target)));
    expect(users.map(([file]) => file).filter((file) => !file.startsWith(folder))).toEqual([]);
  });

  it('bear the name of their operation, each in one place', () => {
    const named = readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => [
        ...readFileSync(folder + name, 'utf8').matchAll(/^export const (\w+) = request<\w+\['(\w+)'\]>/gm),
      ]);
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter(([, name, operation]) => name !== operation).map(([found]) => found)).toEqual([]);
    const operations = named.map(([, name]) => name);
    expect(operations.filter((name, at) => operations.indexOf(name) !== at)).toEqual([]);
    const known = routes.map(({ operationId }) => operationId);
    expect(operations.filter((name) => !known.includes(name ?? ''))).toEqual([]);
  });
});
