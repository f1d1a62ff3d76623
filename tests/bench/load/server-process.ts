import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LocalCloud } from '#local/cloud/cloud.ts';

/** What the process of the local cloud tells when it runs. */
export type Started = Pick<LocalCloud, 'urls' | 'outputs' | 'credentials'>;
export type Asked = 'idle' | 'close';

/** The local cloud in another process. */
export interface ServerProcess extends Started {
  /** Resolves when no stream record, event or asynchronous call is pending. */
  idle(): Promise<void>;
  /** Memory of the process and of everything that it started, in MB; shared pages are counted once. */
  memoryMb(): number;
  close(): Promise<void>;
}

/** @throws Error when it ends before it runs. */
export async function startServer(): Promise<ServerProcess> {
  const child = fork(fileURLToPath(new URL('server.ts', import.meta.url)), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const started = await Promise.race([
    once(child, 'message').then(([message]) => message as Started),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`The local cloud ended with ${code}`))),
  ]);
  const pid = child.pid ?? 0;
  return {
    ...started,
    async idle() {
      const answered = once(child, 'message');
      child.send('idle' satisfies Asked);
      await answered;
    },
    memoryMb: () => Math.round(treeOf(pid).reduce((total, one) => total + memoryKb(one), 0) / 1024),
    close: () => close(child),
  };
}

async function close(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.send('close' satisfies Asked);
  await ended;
}

/** A process and all that it started. */
function treeOf(pid: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(Number(name))] as const);
  const below = (one: number): number[] => [
    one,
    ...parents.filter(([, parent]) => parent === one).flatMap(([child]) => below(child)),
  ];
  return below(pid);
}

function parentOf(pid: number): number {
  const text = readProc(`/proc/${pid}/stat`);
  // The name of the program, in brackets, may hold spaces.
  return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1]);
}

function memoryKb(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(readProc(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

/** Processes come and go while we look. */
function readProc(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
