import * as z from 'zod/mini';

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
