import * as z from 'zod/mini';

interface Schema {
  readonly _zod: unknown;
}

/**
 * A schema that is made when something of it is first asked. A function knows hundreds of schemas and its first request
 * uses few of them; making all at once is a fifth of the time that its code takes to load (docs/adr/0011). So what has
 * members is written with this, or with one of the two below; of a text or an enum the price is small. Unlike `z.lazy`
 * this is the schema itself: it can be extended, checked and spread.
 *
 * What is asked is `_zod` in all but a few cases: that becomes a property of its own, so that from then on a schema is
 * as fast as if it had been made at once.
 */
export function lazy<S extends Schema>(make: () => S): S {
  let made: S | undefined;
  const maker = new Proxy({} as S, {
    get(_, key) {
      if (!made) {
        made = make();
        Object.defineProperty(schema, '_zod', { value: made._zod });
      }
      return Reflect.get(made, key);
    },
  });
  const schema: S = Object.create(maker);
  return schema;
}

/** `z.object`, made at its first use. */
export function lazyObject<S extends z.core.$ZodShape>(members: () => S) {
  return lazy(() => z.object(members()));
}

/** `z.strictObject`, made at its first use. */
export function lazyStrictObject<S extends z.core.$ZodShape>(members: () => S) {
  return lazy(() => z.strictObject(members()));
}
