/** What was typed here, put over what somebody else saved meanwhile. */
export interface Merged<T> {
  /** Fields that were touched here as typed, the others as they are saved now. */
  readonly value: T;
  /** Fields that somebody else changed since typing began, and that were not touched here. */
  readonly theirs: readonly (keyof T)[];
  /** Fields that both changed, each in another way: a person must choose. */
  readonly clashes: readonly (keyof T)[];
}

/** Three versions of the same fields: as typing began, as typed, and as saved now. */
export function merge<T extends object>(begin: T, typed: T, saved: T): Merged<T> {
  const fields = [...new Set([...Object.keys(begin), ...Object.keys(typed), ...Object.keys(saved)])] as (keyof T)[];
  const isTouched = (field: keyof T) => !isSame(typed[field], begin[field]);
  const differs = fields.filter((field) => !isSame(saved[field], begin[field]) && !isSame(saved[field], typed[field]));
  const value = Object.fromEntries(fields.map((field) => [field, isTouched(field) ? typed[field] : saved[field]]));
  return {
    value: value as T,
    theirs: differs.filter((field) => !isTouched(field)),
    clashes: differs.filter(isTouched),
  };
}

/** Whether two values would be sent the same: the order of keys, and keys without a value, do not count. */
export function isSame(one: unknown, other: unknown): boolean {
  return written(one) === written(other);
}

function written(value: unknown): string | undefined {
  return JSON.stringify(value, (_, part) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
