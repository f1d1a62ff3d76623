/**
 * Checks of what comes in from outside the contract (the sign-in service, our own settings): too few for a schema
 * library.
 */

/** @throws TypeError when it is no object. */
export function object(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new TypeError('Expected an object');
  return value as Record<string, unknown>;
}

/** @throws TypeError when it is no text, or an empty one. */
export function text(value: unknown): string {
  if (typeof value !== 'string' || value === '') throw new TypeError('Expected a text');
  return value;
}

/** @throws TypeError when it is no number. */
export function number(value: unknown): number {
  if (typeof value !== 'number') throw new TypeError('Expected a number');
  return value;
}
