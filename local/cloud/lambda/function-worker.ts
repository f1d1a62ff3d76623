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
 * The code of the thread, without its types: a worker that had to strip them itself would load Node's TypeScript
 * parser, which costs each of them ten megabytes.
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

/** Starts the thread of a function; its code loads meanwhile. */
export function startWorker(
  settings: FunctionSettings,
  environment: Record<string, string>,
  log: FunctionLog,
): FunctionWorker {
  return new ThreadWorker(settings, startThread(settings, environment, log));
}

function startThread(settings: FunctionSettings, environment: Record<string, string>, log: FunctionLog): Worker {
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
  return thread;
}

class ThreadWorker implements FunctionWorker {
  readonly functionName: string;
  readonly #timeoutSeconds: number;
  readonly #thread: Worker;
  readonly #ready = Promise.withResolvers<void>();
  #alive = true;
  #finish: ((result: InvokeResult) => void) | undefined;

  constructor({ name, timeoutSeconds }: FunctionSettings, thread: Worker) {
    this.functionName = name;
    this.#timeoutSeconds = timeoutSeconds;
    this.#thread = thread;
    thread.on('message', (message: WorkerMessage) => this.#hear(message));
    thread.on('error', (error: Error & { code?: string }) => {
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.#die(crashed(outOfMemory ? 'Runtime.OutOfMemory' : 'Runtime.UnhandledError', error.message));
    });
    thread.on('exit', (code) => this.#die(crashed('Runtime.ExitError', `Runtime exited with code ${code}`)));
  }

  alive(): boolean {
    return this.#alive;
  }

  async stop(): Promise<void> {
    this.#alive = false;
    await this.#thread.terminate();
  }

  async invoke(event: unknown): Promise<InvokeResult> {
    const result = new Promise<InvokeResult>((resolve) => {
      this.#finish = resolve;
    });
    await this.#load();
    if (!this.#alive) return result;
    const running = this.#post(event);
    const ended = await result;
    clearTimeout(running);
    this.#finish = undefined;
    return ended;
  }

  async #load(): Promise<void> {
    const loading = setTimeout(
      () => this.#die(crashed('Sandbox.InitTimedout', `The function did not load in ${loadLimitMs / 1000} seconds`)),
      loadLimitMs,
    );
    await this.#ready.promise;
    clearTimeout(loading);
  }

  /** Hands over an event; gives the timer that ends the worker when the function takes too long. */
  #post(event: unknown): NodeJS.Timeout {
    const limitMs = this.#timeoutSeconds * 1_000;
    const message: InvokeMessage = {
      requestId: randomUUID(),
      event: JSON.stringify(event),
      deadline: Date.now() + limitMs,
    };
    const running = setTimeout(() => {
      const errorMessage = `Task timed out after ${this.#timeoutSeconds.toFixed(2)} seconds`;
      this.#die({ outcome: 'timeout', errorType: 'Sandbox.Timedout', errorMessage });
    }, limitMs);
    this.#thread.postMessage(message);
    return running;
  }

  #hear(message: WorkerMessage): void {
    if (message.kind === 'ready') this.#ready.resolve();
    else if (message.kind === 'result') this.#finish?.({ outcome: 'success', payload: payloadOf(message.payload) });
    // Without a request it is the bundle that failed, while it was loaded.
    else if (message.requestId === undefined) this.#die({ outcome: 'crash', ...message.error });
    else this.#finish?.({ outcome: 'error', ...message.error });
  }

  #die(result: InvokeResult): void {
    this.#alive = false;
    this.#finish?.(result);
    this.#ready.resolve();
    void this.#thread.terminate();
  }
}

function payloadOf(text: string | undefined): unknown {
  return text === undefined ? null : JSON.parse(text);
}
