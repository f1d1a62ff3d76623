/** What a validator found. An empty list of errors is a pass. */
export interface Verdict {
  readonly name: string;
  /** Each in one line, with the place. */
  readonly errors: readonly string[];
  readonly summary: string;
}
