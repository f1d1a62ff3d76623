import * as z from 'zod/mini';
import { lazy, lazyObject, lazyStrictObject } from '#shared/kernel/lazy.ts';

/** A page of a list. `volgende` is the cursor of the next page; absent on the last one. */
export function pageOf<T extends z.core.$ZodType>(item: T) {
  return z.object({ items: z.array(item), volgende: z.optional(z.string()) });
}

/** A whole number in a query string, where everything is text: digits and nothing else. */
export function numberInQuery(minimum: number, maximum: number) {
  const digits = z.transform((value: unknown) =>
    typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value,
  );
  return z.pipe(digits, z.int().check(z.minimum(minimum), z.maximum(maximum)));
}

/** What every list takes. A cursor is what an earlier page gave as `volgende`. */
export const pageQuery = {
  cursor: z.optional(z.string().check(z.maxLength(2000), z.regex(/^[A-Za-z0-9_-]+$/))),
  aantal: z.optional(numberInQuery(1, 100)),
};

/**
 * What a list that is read page by page takes and answers: `...paged(LogregelView)` in the facts of its route.
 * @param query what it is asked by beside its page
 */
export function paged<T extends z.core.$ZodType, Q extends z.core.$ZodShape = Record<never, never>>(
  item: T,
  query?: () => Q,
) {
  return { query: lazyStrictObject(() => ({ ...(query?.() as Q), ...pageQuery })), response: lazy(() => pageOf(item)) };
}

/** The answer of a list that is given whole. */
export function listOf<T extends z.core.$ZodType>(item: T) {
  return lazyObject(() => ({ items: z.array(item) }));
}
