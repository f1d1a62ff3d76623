/** Schemas that are made at their first use; what that saves is in docs/adr/0011. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { lazy, lazyObject, lazyStrictObject } from '#shared/kernel/lazy.ts';

describe('a schema that is made at its first use', () => {
  it('is made once, when something is parsed, and then is what it would have been', () => {
    const make = vi.fn(() => z.object({ naam: z.string().check(z.minLength(2)) }));
    const schema = lazy(make);
    expect(make).not.toHaveBeenCalled();
    expect(z.parse(schema, { naam: 'Bo' })).toEqual({ naam: 'Bo' });
    expect(z.safeParse(schema, { naam: 'B' }).success).toBe(false);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('is not made by another that is made with it', () => {
    const make = vi.fn(() => z.string());
    const inner = lazy(make);
    const outer = z.object({ naam: z.optional(inner), namen: z.array(inner) });
    expect(make).not.toHaveBeenCalled();
    expect(z.parse(outer, { namen: ['Bo'] })).toEqual({ namen: ['Bo'] });
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('can be extended, checked and spread', () => {
    const base = lazy(() => z.strictObject({ naam: z.string() }));
    expect(z.parse(z.extend(base, { jaar: z.number() }), { naam: 'Bo', jaar: 4 })).toEqual({ naam: 'Bo', jaar: 4 });
    expect(z.safeParse(base.check(z.refine(({ naam }) => naam !== 'Bo')), { naam: 'Bo' }).success).toBe(false);
    expect(z.parse(z.object({ ...base.shape }), { naam: 'Bo' })).toEqual({ naam: 'Bo' });
  });

  it('is seen by zod as the kind that it is', () => {
    const schema = lazy(() => z.enum(['A', 'B']));
    expect(schema).toBeInstanceOf(z.core.$ZodEnum);
    expect(schema.options).toEqual(['A', 'B']);
  });

  it('leaves out what an object does not name, or refuses it, as its maker says', () => {
    const members = vi.fn(() => ({ naam: z.string() }));
    const [loose, strict] = [lazyObject(members), lazyStrictObject(members)];
    expect(members).not.toHaveBeenCalled();
    expect(z.parse(loose, { naam: 'Bo', jaar: 4 })).toEqual({ naam: 'Bo' });
    expect(z.safeParse(strict, { naam: 'Bo', jaar: 4 }).success).toBe(false);
  });
});

describe('the sources', () => {
  // One that is made at once slows down every start a little, and nobody would see it.
  const MADE = String.raw`z\s*\.(?:object|strictObject|looseObject|union|discriminatedUnion|extend|pick|omit|partial|record)\(`;
  const AT_ONCE = new RegExp(
    String.raw`^(?:(?:export )?const \w+ = |  (?:body|query|response|huidig): )(?:${MADE}|pageOf\()`,
    'gm',
  );

  it.each(globSync('shared/**/*.ts'))('%s makes no schema with members at once: write it with lazy', (file) => {
    expect(readFileSync(file, 'utf8').match(AT_ONCE) ?? []).toEqual([]);
  });
});
