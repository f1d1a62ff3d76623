/** Schemas in the bundles are made at their first use; what that saves is in docs/adr/0011. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { withLazySchemas } from '#infra/bundling/lazy-schemas.ts';
import { schemaAtFirstUse } from '#infra/bundling/schema-at-first-use.ts';

describe('a source with schemas', () => {
  it('makes each one at its first use, in one line or in many', () => {
    const source = `const One = z.string();
/** A comment. */
export const TwoSchema = z.object({
  one: One,

  two: z.optional(z.string()),
});
const Three = z
  .string()
  .check(
    z.refine((text) => {
      const rest = text.trim();
      return rest !== '';
    }),
  );
export const four = 4;
`;
    const lazy = withLazySchemas(source).replaceAll('/* @__PURE__ */ ', '');
    expect(lazy).toContain('const One = schemaAtFirstUse(() => z.string());\n/** A comment. */');
    expect(lazy).toContain('export const TwoSchema = schemaAtFirstUse(() => z.object({\n  one: One,\n\n');
    expect(lazy).toContain('  two: z.optional(z.string()),\n}));\nconst Three = schemaAtFirstUse(() => z\n  .string()');
    expect(lazy).toContain('  ));\nexport const four = 4;');
  });

  it('makes what is written out in a route only for who asks for it', () => {
    const source = `export const lees = defineRoute({
  ...dossier,
  path: '/v1/dossiers',
  query: z.strictObject(pageQuery),
  response: pageOf(
    z.object({
      naam: z.string(),
    }),
  ),
  body: OtherSchema,
});
`;
    const lazy = withLazySchemas(source).replaceAll('/* @__PURE__ */ ', '');
    expect(lazy).toContain(
      '  query: schemaAtFirstUse(() => z.strictObject(pageQuery)),\n  response: schemaAtFirstUse(() => pageOf(',
    );
    expect(lazy).toContain('    }),\n  )),\n  body: OtherSchema,\n');
  });

  it('keeps its lines, so that a position in a stack is right', () => {
    const source = 'const One = z.string();\nconst two = 2;\n';
    expect(withLazySchemas(source).split('\n')).toHaveLength(3);
  });

  it.each(globSync('shared/**/*.ts'))('%s has none that is made at once', (file) => {
    const lazy = withLazySchemas(readFileSync(file, 'utf8'));
    expect(lazy.match(/^(export )?const \w+ = (\/\* @__PURE__ \*\/ )?z\b/gm)).toBeNull();
  });
});

describe('a schema that is made at its first use', () => {
  it('is made once, when something is parsed, and then is what it would have been', () => {
    const make = vi.fn(() => z.object({ naam: z.string().check(z.minLength(2)) }));
    const schema = schemaAtFirstUse(make);
    expect(make).not.toHaveBeenCalled();
    expect(z.parse(schema, { naam: 'Bo' })).toEqual({ naam: 'Bo' });
    expect(z.safeParse(schema, { naam: 'B' }).success).toBe(false);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('is not made by another that is made with it', () => {
    const make = vi.fn(() => z.string());
    const inner = schemaAtFirstUse(make);
    const outer = z.object({ naam: z.optional(inner), namen: z.array(inner) });
    expect(make).not.toHaveBeenCalled();
    expect(z.parse(outer, { namen: ['Bo'] })).toEqual({ namen: ['Bo'] });
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('can be extended, checked and spread', () => {
    const base = schemaAtFirstUse(() => z.strictObject({ naam: z.string() }));
    expect(z.parse(z.extend(base, { jaar: z.number() }), { naam: 'Bo', jaar: 4 })).toEqual({ naam: 'Bo', jaar: 4 });
    expect(z.safeParse(base.check(z.refine(({ naam }) => naam !== 'Bo')), { naam: 'Bo' }).success).toBe(false);
    expect(z.parse(z.object({ ...base.shape }), { naam: 'Bo' })).toEqual({ naam: 'Bo' });
  });

  it('is seen by zod as the kind that it is', () => {
    const schema = schemaAtFirstUse(() => z.enum(['A', 'B']));
    expect(schema).toBeInstanceOf(z.core.$ZodEnum);
    expect(schema.options).toEqual(['A', 'B']);
  });
});
