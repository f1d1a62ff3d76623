/** What users met during the load, by kind of request. */
export class Measure {
  readonly #times = new Map<string, number[]>();
  readonly #expected = new Map<string, number>();
  readonly errors: string[] = [];

  time(kind: string, ms: number): void {
    const times = this.#times.get(kind) ?? [];
    times.push(ms);
    this.#times.set(kind, times);
  }

  /** An answer that people meet in ordinary use: somebody else was first, this cannot be now, try again. */
  expected(code: string): void {
    this.#expected.set(code, (this.#expected.get(code) ?? 0) + 1);
  }

  error(kind: string, what: string): void {
    this.errors.push(`${kind}: ${what}`);
  }

  get requests(): number {
    return [...this.#times.values()].reduce((total, times) => total + times.length, 0);
  }

  /** Per kind: how many, half of them within, all but one in a hundred within; the last row is all together. */
  rows(): readonly (readonly string[])[] {
    const all = [...this.#times.values()].flat();
    const kinds = [...this.#times].sort(([one], [other]) => (one < other ? -1 : 1));
    return [
      ['request', 'number', 'p50 ms', 'p99 ms'],
      ...kinds.map(([kind, times]) => row(kind, times)),
      row('all', all),
    ];
  }

  expectedText(): string {
    return [...this.#expected].map(([code, count]) => `${code} ${count}`).join(', ') || 'none';
  }
}

function row(kind: string, times: readonly number[]): readonly string[] {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
  return [kind, String(times.length), at(0.5), at(0.99)];
}
