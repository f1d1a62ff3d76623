/** In a bundle, schemas are made by this; see ./lazy-schemas.ts. */

interface Schema {
  readonly _zod: unknown;
}

/**
 * A schema that is made when something of it is first asked. That is `_zod` in all but a few cases: it becomes a property
 * of its own, so that from then on a schema is as fast as if it had been made at once.
 */
export function schemaAtFirstUse<S extends Schema>(make: () => S): S {
  let made: S | undefined;
  const maker = new Proxy({} as S, {
    get(_, key) {
      if (!made) {
        made = make();
        Object.defineProperty(lazy, '_zod', { value: made._zod });
      }
      return Reflect.get(made, key);
    },
  });
  const lazy: S = Object.create(maker);
  return lazy;
}
