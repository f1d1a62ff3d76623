import type { FunctionSettings } from '../template/read-functions.ts';
import type { FunctionLog } from './function-log.ts';
import { type FunctionWorker, type InvokeResult, startWorker } from './function-worker.ts';

/** Faults that a test asks for: the function never runs, or it runs and its answer is lost. */
export type FunctionFault = 'crash-before' | 'crash-after';

export interface Lambda {
  /** Calls a function and waits for its end. Throws only for a name that is not in the stacks. */
  invoke(functionName: string, event: unknown): Promise<InvokeResult>;
  /** The next `times` calls of this function end so. */
  failNext(functionName: string, fault: FunctionFault, times?: number): void;
  /** Workers that exist now, busy and idle. */
  workerCount(): number;
  close(): Promise<void>;
}

export interface LambdaSettings {
  functions: readonly FunctionSettings[];
  /** The whole environment of a function; nothing of this process's own is added. */
  environmentOf: (settings: FunctionSettings) => Record<string, string>;
  log: FunctionLog;
  /** Workers of all functions together. */
  maxWorkers?: number;
  /** Workers of one function. */
  maxWorkersPerFunction?: number;
  /** An idle worker ends after this time. */
  idleMs?: number;
}

interface Waiting {
  settings: FunctionSettings;
  /** Gets no worker when the local cloud closes first. */
  take(worker: FunctionWorker | undefined): void;
}

const lost = (errorMessage: string): InvokeResult => ({ outcome: 'crash', errorType: 'LocalCloud', errorMessage });

/**
 * The functions, each event in a worker that handles nothing else meanwhile. Workers start when they are needed, are
 * used again, and end when idle. When all places are taken, the longest idle worker of another function makes room.
 */
export function startLambda(lambdaSettings: LambdaSettings): Lambda {
  const { functions, environmentOf, log, maxWorkers = 8, maxWorkersPerFunction = 3, idleMs = 60_000 } = lambdaSettings;
  const byName = new Map(functions.map((settings) => [settings.name, settings]));
  const busy = new Set<FunctionWorker>();
  /** Longest idle first. */
  const idle: { worker: FunctionWorker; since: number }[] = [];
  const queue: Waiting[] = [];
  const faults = new Map<string, FunctionFault[]>();
  let closed = false;

  const workersOf = (name: string) =>
    [...busy, ...idle.map(({ worker }) => worker)].filter(({ functionName }) => functionName === name).length;

  function takeIdle(name: string): FunctionWorker | undefined {
    // The one that was used last is the warmest.
    const index = idle.findLastIndex(({ worker }) => worker.functionName === name);
    return index < 0 ? undefined : idle.splice(index, 1)[0]?.worker;
  }

  function findWorker(settings: FunctionSettings): FunctionWorker | undefined {
    const warm = takeIdle(settings.name);
    if (warm?.alive()) return warm;
    if (workersOf(settings.name) >= maxWorkersPerFunction) return undefined;
    if (busy.size + idle.length >= maxWorkers) {
      const evicted = idle.shift();
      if (!evicted) return undefined;
      void evicted.worker.stop();
    }
    return startWorker(settings, environmentOf(settings), log);
  }

  function serveQueue(): void {
    for (let index = 0; index < queue.length; ) {
      const waiting = queue[index];
      const worker = waiting && findWorker(waiting.settings);
      if (waiting && worker) {
        queue.splice(index, 1);
        busy.add(worker);
        waiting.take(worker);
      } else {
        index += 1;
      }
    }
  }

  function release(worker: FunctionWorker): void {
    busy.delete(worker);
    if (closed) void worker.stop();
    else if (worker.alive()) idle.push({ worker, since: Date.now() });
    serveQueue();
  }

  const retiring = setInterval(() => {
    while (idle[0] && (Date.now() - idle[0].since > idleMs || !idle[0].worker.alive()))
      void idle.shift()?.worker.stop();
  }, 5_000);
  retiring.unref();

  async function run(settings: FunctionSettings, event: unknown): Promise<InvokeResult> {
    if (closed) return lost('The local cloud is closed');
    const worker = await new Promise<FunctionWorker | undefined>((take) => {
      queue.push({ settings, take });
      serveQueue();
    });
    if (!worker) return lost('The local cloud is closed');
    try {
      return await worker.invoke(event);
    } finally {
      release(worker);
    }
  }

  return {
    async invoke(functionName, event) {
      const settings = byName.get(functionName);
      if (!settings) throw new Error(`There is no function ${functionName} in the stacks`);
      const fault = faults.get(functionName)?.shift();
      if (fault === 'crash-before') return lost(`Asked for: ${fault}`);
      const result = await run(settings, event);
      return fault === 'crash-after' ? lost(`Asked for: ${fault}`) : result;
    },
    failNext(functionName, fault, times = 1) {
      const asked = faults.get(functionName) ?? [];
      faults.set(functionName, [...asked, ...Array<FunctionFault>(times).fill(fault)]);
    },
    workerCount: () => busy.size + idle.length,
    async close() {
      closed = true;
      clearInterval(retiring);
      for (const { take } of queue.splice(0)) take(undefined);
      await Promise.all([...busy, ...idle.map(({ worker }) => worker)].map((worker) => worker.stop()));
    },
  };
}
