/**
 * Changes that were sent and got no answer yet, by the name of their form. Kept beside the drafts, so that closing a
 * dialog after a lost connection and saving the same thing later does it once.
 */
export type Attempts = Readonly<Record<string, Attempt>>;

interface Attempt {
  readonly key: string;
  /** What was sent, as JSON: other input is another change. */
  readonly input: string;
}

let attempts: Attempts = {};

/** The idempotency key for this change: that of the last attempt when exactly the same was sent then. */
export function keyFor(name: string, input: string): string {
  const last = attempts[name];
  const key = last?.input === input ? last.key : crypto.randomUUID();
  attempts = { ...attempts, [name]: { key, input } };
  return key;
}

/** The change was done or refused: the next one is another. */
export function settle(name: string): void {
  const { [name]: _, ...others } = attempts;
  attempts = others;
}

export function exportAttempts(): Attempts {
  return attempts;
}

export function importAttempts(kept: Attempts): void {
  attempts = kept;
}
