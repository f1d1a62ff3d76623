interface Waiting {
  readonly since: number;
  readonly done: () => void;
}

/** Those who wait for the next look at a stream that finds nothing. */
export class Silence {
  #waiting: readonly Waiting[] = [];
  #look = 0;

  get isAwaited(): boolean {
    return this.#waiting.length > 0;
  }

  wait(done: () => void): void {
    this.#waiting = [...this.#waiting, { since: this.#look, done }];
  }

  /** A look begins; gives its number. */
  begin(): number {
    this.#look += 1;
    return this.#look;
  }

  /** A look found nothing. One that began before somebody asked proves nothing about what was written in between. */
  found(look: number): void {
    const settled = this.#waiting.filter(({ since }) => since < look);
    this.#waiting = this.#waiting.filter(({ since }) => since >= look);
    for (const { done } of settled) done();
  }

  /** Nobody waits any longer: there will be no further look. */
  end(): void {
    for (const { done } of this.#waiting) done();
    this.#waiting = [];
  }
}
