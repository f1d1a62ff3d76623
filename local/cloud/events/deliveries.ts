import type { BusEvent } from './event.ts';
import { openPendingStore, type PendingDelivery } from './pending.ts';
import type { BusRule, BusTarget } from './rule.ts';

export interface DeadLetter {
  rule: string;
  functionName: string;
  event: unknown;
  error: unknown;
}

export interface DeliverySettings {
  rules: readonly BusRule[];
  invoke: (functionName: string, event: unknown) => Promise<void>;
  /** Further tries after the first, of a target that does not say it. */
  retries: number;
  /** Pause before try number `attempt` (1 = first retry), in milliseconds. */
  backoffMs: (attempt: number) => number;
  onDeadLetter?: ((letter: DeadLetter) => void) | undefined;
  /** Folder for deliveries that have not succeeded yet; without it they are lost when the process ends. */
  dataDir?: string | undefined;
}

/** What is on its way to targets: written down before it is tried, until it succeeded or every try failed. */
export class Deliveries {
  readonly #settings: DeliverySettings;
  readonly #store: ReturnType<typeof openPendingStore>;
  readonly #active = new Set<Promise<void>>();
  readonly #stopped = new AbortController();

  constructor(settings: DeliverySettings) {
    this.#settings = settings;
    this.#store = openPendingStore(settings.dataDir);
  }

  /** Goes on with what an earlier process left. */
  goOn(): void {
    for (const delivery of this.#store.all()) this.#start(delivery);
  }

  /** An event for every target of these rules; a target's own input comes in its place. */
  add(rules: readonly BusRule[], event: BusEvent): void {
    const deliveries = rules.flatMap((rule) =>
      rule.targets.map(({ id, input }) => ({
        rule: rule.name,
        targetId: id,
        event: input === undefined ? event : input,
      })),
    );
    for (const delivery of this.#store.add(deliveries)) this.#start(delivery);
  }

  async idle(): Promise<void> {
    while (this.#active.size > 0) await Promise.all(this.#active);
  }

  /** Stops trying; what is not delivered stays written down. */
  async close(): Promise<void> {
    this.#stopped.abort();
    await Promise.all(this.#active);
    this.#store.close();
  }

  #start(delivery: PendingDelivery): void {
    const running = this.#deliver(delivery).finally(() => this.#active.delete(running));
    this.#active.add(running);
  }

  async #deliver(delivery: PendingDelivery): Promise<void> {
    const target = this.#targetOf(delivery);
    // A rule that is gone since the last run has no target any more; AWS drops its events too.
    if (target === undefined) return this.#store.remove(delivery.id);
    const { signal } = this.#stopped;
    for (let attempt = delivery.attempts; !signal.aborted; attempt += 1) {
      if (attempt > 0) await pause(this.#settings.backoffMs(attempt), signal);
      if (signal.aborted || (await this.#isDoneAfterTry(delivery, target, attempt))) return;
    }
  }

  #targetOf({ rule, targetId }: PendingDelivery): BusTarget | undefined {
    return this.#settings.rules.findLast(({ name }) => name === rule)?.targets.find(({ id }) => id === targetId);
  }

  /** Delivered, given up, or stopped: there is no further try. */
  async #isDoneAfterTry(delivery: PendingDelivery, target: BusTarget, attempt: number): Promise<boolean> {
    const { id, rule, event } = delivery;
    const { functionName, retries = this.#settings.retries } = target;
    try {
      await this.#settings.invoke(functionName, event);
      this.#store.remove(id);
      return true;
    } catch (error) {
      // A function that was cut short because everything stops has not had its try.
      if (this.#stopped.signal.aborted) return true;
      this.#store.failed(id);
      if (attempt < retries) return false;
      this.#store.remove(id);
      this.#settings.onDeadLetter?.({ rule, functionName, event, error });
      return true;
    }
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(done, ms);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
  });
}
