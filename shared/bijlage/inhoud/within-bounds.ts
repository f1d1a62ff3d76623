/**
 * Inspects a file within bounds of time and memory, whatever it makes our libraries do: in a thread of its own, which
 * is ended when it takes too long or too much. This file is both sides of it: the thread runs it again.
 */
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { type Bevinding, inspect } from './inspect.ts';

export interface Grenzen {
  /** In milliseconds. */
  readonly tijd: number;
  /** By how many bytes the whole process may grow. */
  readonly geheugen: number;
}

/** Below what the function has, in time and in memory (infra/functions.ts). */
const GRENZEN: Grenzen = { tijd: 40_000, geheugen: 500 * 1024 * 1024 };
const KIJK_ELKE_MS = 40;
const IS_DRAAD = 'kindbrug-inspecteert';

/** A thread that did its work and waits for more: what it loaded is loaded once. */
let vrij: Worker | undefined;

/** As {@link inspect}; what goes past the bounds is refused as TE_OMVANGRIJK. */
export async function inspectWithinBounds(bytes: Uint8Array, grenzen: Grenzen = GRENZEN): Promise<Bevinding> {
  const draad = vrij ?? newDraad();
  vrij = undefined;
  draad.ref();
  const bevinding = await antwoordVan(draad, bytes, grenzen);
  if (!bevinding.isOver || vrij) await draad.terminate();
  else vrij = draad;
  // A function that is done does not wait for it.
  draad.unref();
  return bevinding.gevonden;
}

function newDraad(): Worker {
  const draad = new Worker(new URL(import.meta.url), {
    workerData: IS_DRAAD,
    // What libraries print may quote the file.
    stdout: true,
    stderr: true,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 384 },
  });
  // What goes wrong after its work must not end the function, and is no thread to use again.
  const forget = () => {
    if (vrij === draad) vrij = undefined;
  };
  return draad.on('error', forget).on('exit', forget);
}

interface Antwoord {
  readonly gevonden: Bevinding;
  /** The thread came to its end by itself, and can be used again. */
  readonly isOver: boolean;
}

function antwoordVan(draad: Worker, bytes: Uint8Array, { tijd, geheugen }: Grenzen): Promise<Antwoord> {
  const begin = performance.now();
  const voor = process.memoryUsage.rss();
  let wacht: NodeJS.Timeout | undefined;
  let onMessage: (gevonden: Bevinding) => void = () => undefined;
  let onEnd: () => void = () => undefined;
  return new Promise<Antwoord>((resolve) => {
    const teVeel = (waar: string) => resolve({ gevonden: { reden: 'TE_OMVANGRIJK', waar }, isOver: false });
    const kijk = () => {
      if (performance.now() - begin > tijd) teVeel('took too long');
      else if (process.memoryUsage.rss() - voor > geheugen) teVeel('took too much memory');
    };
    wacht = setInterval(kijk, KIJK_ELKE_MS);
    onMessage = (gevonden) => {
      // Done between two looks, and past the bounds all the same.
      kijk();
      resolve({ gevonden, isOver: true });
    };
    onEnd = () => teVeel('thread ended');
    draad.on('message', onMessage).on('error', onEnd).on('exit', onEnd);
    draad.postMessage(bytes);
  }).finally(() => {
    clearInterval(wacht);
    draad.off('message', onMessage).off('error', onEnd).off('exit', onEnd);
  });
}

if (workerData === IS_DRAAD) {
  parentPort?.on('message', async (bytes: Uint8Array) => parentPort?.postMessage(await inspect(bytes)));
}
