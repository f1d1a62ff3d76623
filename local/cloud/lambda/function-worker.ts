import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { Worker } from 'node:worker_threads';
import { compileCacheDir } from '../../data/folders.ts';
import type { FunctionSettings } from '../template/read-functions.ts';
import type { FunctionLog } from './function-log.ts';
import type { ErrorReport, InvokeMessage, WorkerMessage, WorkerSettings } from './protocol.ts';

/** How a call of a function ended. `timeout` and `crash` also cost the worker. */
export type InvokeResult =
  | { outcome: 'success'; payload: unknown }
  | ({ outcome: 'error' | 'timeout' | 'crash' } & ErrorReport);

/** One execution environment: handles one event at a time, until it times out or crashes. */
export interface FunctionWorker {
  readonly functionName: string;
  invoke(event: unknown): Promise<InvokeResult>;
  /** False after a timeout, a crash or a bundle that does not load. */
  alive(): boolean;
  stop(): Promise<void>;
}

/**
 * The code of the thread, without its types: a worker that had to strip them itself would load Node's TypeScript parser, which
 * costs each of them ten megabytes.
 */
const threadFile = new URL('./worker-thread.ts', import.meta.url);
const threadSource = stripTypeScriptTypes(readFileSync(threadFile, 'utf8'));
const threadCode = new URL(`data:text/javascript,${encodeURIComponent(threadSource)}`);

/** Lambda gives a function ten seconds to load. */
const loadLimitMs = 10_000;

const crashed = (errorType: string, errorMessage: string): InvokeResult => ({
  outcome: 'crash',
  errorType,
  errorMessage,
});

export function startWorker(
  settings: FunctionSettings,
  environment: Record<string, string>,
  log: FunctionLog,
): FunctionWorker {
  const workerData: WorkerSettings = {
    functionName: settings.name,
    functionArn: settings.arn,
    codeDir: settings.codeDir,
    handler: settings.handler,
    memoryMb: settings.memoryMb,
    compileCacheDir,
  };
  const thread = new Worker(threadCode, {
    workerData,
    env: environment,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdout: true,
    stderr: true,
    // The heap is what a runaway function fills; Lambda counts the whole process, so this is the roomier limit.
    resourceLimits: { maxOldGenerationSizeMb: settings.memoryMb, maxYoungGenerationSizeMb: 8 },
  });
  log.follow(settings.name, thread.stdout);
  log.follow(settings.name, thread.stderr);

  let alive = true;
  let finish: ((result: InvokeResult) => void) | undefined;
  let loaded: () => void = () => {};
  const ready = new Promise<void>((resolve) => {
    loaded = resolve;
  });

  function die(result: InvokeResult): void {
    alive = false;
    finish?.(result);
    loaded();
    void thread.terminate();
  }

  thread.on('message', (message: WorkerMessage) => {
    if (message.kind === 'ready') return loaded();
    if (message.kind === 'error' && message.requestId === undefined) {
      return die({ outcome: 'crash', ...message.error });
    }
    if (message.kind === 'error') return finish?.({ outcome: 'error', ...message.error });
    finish?.({ outcome: 'success', payload: message.payload === undefined ? null : JSON.parse(message.payload) });
  });
  thread.on('error', (error: Error & { code?: string }) => {
    const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    die(crashed(outOfMemory ? 'Runtime.OutOfMemory' : 'Runtime.UnhandledError', error.message));
  });
  thread.on('exit', (code) => die(crashed('Runtime.ExitError', `Runtime exited with code ${code}`)));

  return {
    functionName: settings.name,
    alive: () => alive,
    async stop() {
      alive = false;
      await thread.terminate();
    },
    async invoke(event) {
      const result = new Promise<InvokeResult>((resolve) => {
        finish = resolve;
      });
      const loading = setTimeout(
        () => die(crashed('Sandbox.InitTimedout', `The function did not load in ${loadLimitMs / 1000} seconds`)),
        loadLimitMs,
      );
      await ready;
      clearTimeout(loading);
      if (!alive) return result;
      const limitMs = settings.timeoutSeconds * 1_000;
      const message: InvokeMessage = {
        requestId: randomUUID(),
        event: JSON.stringify(event),
        deadline: Date.now() + limitMs,
      };
      const running = setTimeout(() => {
        const errorMessage = `Task timed out after ${settings.timeoutSeconds.toFixed(2)} seconds`;
        die({ outcome: 'timeout', errorType: 'Sandbox.Timedout', errorMessage });
      }, limitMs);
      thread.postMessage(message);
      const ended = await result;
      clearTimeout(running);
      finish = undefined;
      return ended;
    },
  };
}
