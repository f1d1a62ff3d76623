import type { FunctionSettings } from '../template/read-functions.ts';
import type { FunctionLog } from './function-log.ts';
import { type InvokeResult, startWorker } from './function-worker.ts';
import { WorkerPool } from './worker-pool.ts';

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

const lost = (errorMessage: string): InvokeResult => ({ outcome: 'crash', errorType: 'LocalCloud', errorMessage });

/** The functions, each event in a worker that handles nothing else meanwhile. */
export function startLambda({ functions, environmentOf, log, ...limits }: LambdaSettings): Lambda {
  const byName = new Map(functions.map((settings) => [settings.name, settings]));
  const faults = new Map<string, FunctionFault[]>();
  const pool = new WorkerPool(limits, (settings) => startWorker(settings, environmentOf(settings), log));

  async function run(settings: FunctionSettings, event: unknown): Promise<InvokeResult> {
    const worker = await pool.take(settings);
    if (!worker) return lost('The local cloud is closed');
    try {
      return await worker.invoke(event);
    } finally {
      pool.release(worker);
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
    workerCount: () => pool.size,
    close: () => pool.close(),
  };
}
