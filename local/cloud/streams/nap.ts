/** A pause that can be cut short. */
export class Nap {
  #wake: () => void = () => {};

  /** Waits, or returns at once when woken or stopped; false when stopped. */
  sleep(ms: number, signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        resolve(!signal.aborted);
      };
      const timer = setTimeout(end, ms);
      this.#wake = end;
      signal.addEventListener('abort', end);
      if (signal.aborted) end();
    });
  }

  wake(): void {
    this.#wake();
  }
}
