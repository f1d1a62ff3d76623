import type { FunctionSettings } from '../template/read-functions.ts';
import type { FunctionWorker } from './function-worker.ts';

/** How many workers there may be; each number has a default. */
export interface PoolLimits {
  /** Workers of all functions together. */
  maxWorkers?: number;
  /** Workers of one function. */
  maxWorkersPerFunction?: number;
  /** An idle worker ends after this time. */
  idleMs?: number;
}

interface Waiting {
  readonly settings: FunctionSettings;
  /** Gets no worker when the local cloud closes first. */
  take(worker: FunctionWorker | undefined): void;
}

interface Idle {
  readonly worker: FunctionWorker;
  readonly since: number;
}

const RETIRE_EVERY_MS = 5_000;

/**
 * Workers start when they are needed, are used again, and end when idle. When all places are taken, the longest idle
 * worker of another function makes room.
 */
export class WorkerPool {
  readonly #limits: Required<PoolLimits>;
  readonly #start: (settings: FunctionSettings) => FunctionWorker;
  readonly #busy = new Set<FunctionWorker>();
  /** Longest idle first. */
  readonly #idle: Idle[] = [];
  readonly #queue: Waiting[] = [];
  readonly #retiring: NodeJS.Timeout;
  #closed = false;

  constructor(limits: PoolLimits, start: (settings: FunctionSettings) => FunctionWorker) {
    const { maxWorkers = 8, maxWorkersPerFunction = 3, idleMs = 60_000 } = limits;
    this.#limits = { maxWorkers, maxWorkersPerFunction, idleMs };
    this.#start = start;
    this.#retiring = setInterval(() => this.#retire(), RETIRE_EVERY_MS);
    this.#retiring.unref();
  }

  /** Workers that exist now, busy and idle. */
  get size(): number {
    return this.#busy.size + this.#idle.length;
  }

  /** A worker of this function, once there is one; undefined when the pool is closed. */
  take(settings: FunctionSettings): Promise<FunctionWorker | undefined> {
    return new Promise((take) => {
      if (this.#closed) return take(undefined);
      this.#queue.push({ settings, take });
      this.#serveQueue();
    });
  }

  release(worker: FunctionWorker): void {
    this.#busy.delete(worker);
    if (this.#closed) void worker.stop();
    else if (worker.alive()) this.#idle.push({ worker, since: Date.now() });
    this.#serveQueue();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#retiring);
    for (const { take } of this.#queue.splice(0)) take(undefined);
    await Promise.all(this.#all().map((worker) => worker.stop()));
  }

  #serveQueue(): void {
    for (let index = 0; index < this.#queue.length; ) {
      const waiting = this.#queue[index];
      const worker = waiting && this.#find(waiting.settings);
      if (waiting && worker) {
        this.#queue.splice(index, 1);
        this.#busy.add(worker);
        waiting.take(worker);
      } else {
        index += 1;
      }
    }
  }

  #find(settings: FunctionSettings): FunctionWorker | undefined {
    const warm = this.#takeIdle(settings.name);
    if (warm?.alive()) return warm;
    const own = this.#all().filter(({ functionName }) => functionName === settings.name);
    if (own.length >= this.#limits.maxWorkersPerFunction) return undefined;
    if (this.size >= this.#limits.maxWorkers) {
      const evicted = this.#idle.shift();
      if (!evicted) return undefined;
      void evicted.worker.stop();
    }
    return this.#start(settings);
  }

  #takeIdle(name: string): FunctionWorker | undefined {
    // The one that was used last is the warmest.
    const index = this.#idle.findLastIndex(({ worker }) => worker.functionName === name);
    return index < 0 ? undefined : this.#idle.splice(index, 1)[0]?.worker;
  }

  #retire(): void {
    const isOver = ({ worker, since }: Idle) => Date.now() - since > this.#limits.idleMs || !worker.alive();
    while (this.#idle[0] && isOver(this.#idle[0])) void this.#idle.shift()?.worker.stop();
  }

  #all(): readonly FunctionWorker[] {
    return [...this.#busy, ...this.#idle.map(({ worker }) => worker)];
  }
}
