import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { ErrorReport, InvokeMessage, WorkerMessage, WorkerSettings } from './protocol.ts';

/**
 * Runs in the thread of a worker: loads the bundle once and calls its handler for one event after the other, with
 * the context that Lambda gives. `process.env` here is the function's own.
 */

type Handler = (event: unknown, context: unknown) => unknown;

const settings = workerData as WorkerSettings;

function say(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

function report(error: unknown): ErrorReport {
  if (error instanceof Error) return { errorType: error.name, errorMessage: error.message };
  return { errorType: typeof error, errorMessage: String(error) };
}

async function loadHandler(): Promise<Handler> {
  const dot = settings.handler.lastIndexOf('.');
  const file = join(settings.codeDir, `${settings.handler.slice(0, dot)}.mjs`);
  const module: Record<string, unknown> = await import(pathToFileURL(file).href);
  const handler = module[settings.handler.slice(dot + 1)];
  if (typeof handler !== 'function') throw new TypeError(`${settings.handler} is not a function`);
  return handler as Handler;
}

function contextOf({ requestId, deadline }: InvokeMessage) {
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName: settings.functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: settings.functionArn,
    memoryLimitInMB: String(settings.memoryMb),
    awsRequestId: requestId,
    logGroupName: `/aws/lambda/${settings.functionName}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
}

async function invoke(handler: Handler, message: InvokeMessage): Promise<void> {
  const { requestId } = message;
  try {
    const result = await handler(JSON.parse(message.event), contextOf(message));
    say({ kind: 'result', requestId, payload: JSON.stringify(result) });
  } catch (error) {
    console.error(error);
    say({ kind: 'error', requestId, error: report(error) });
  }
}

try {
  enableCompileCache(settings.compileCacheDir);
  const handler = await loadHandler();
  parentPort?.on('message', (message: InvokeMessage) => void invoke(handler, message));
  say({ kind: 'ready' });
  flushCompileCache();
} catch (error) {
  console.error(error);
  say({ kind: 'error', requestId: undefined, error: report(error) });
}
