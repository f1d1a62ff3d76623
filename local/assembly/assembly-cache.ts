import { execFile } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { contentHash } from '../data/content-hash.ts';
import { DataFolderInUse, lockDataFolder } from '../data/data-lock.ts';
import { assembliesDir, compileCacheDir } from '../data/folders.ts';

/**
 * Synthesizing takes seconds, so its result is kept by the content of everything it is made from. It happens in a
 * process of its own: the CDK takes more memory than the whole local cloud, and gives it back only when its process
 * ends.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const synthesizeScript = fileURLToPath(new URL('./synthesize.ts', import.meta.url));

/** What the stacks and the bundles are made from. The local cloud itself is no part of them. */
const sources = [
  'infra',
  'functions',
  'shared',
  'docs/openapi.json',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** How many older results are kept, for those who go back and forth between branches. */
const kept = 4;

/** The folder with the synthesized stacks and bundles of stage `local`; made now when something changed. */
export async function prepareAssembly(): Promise<string> {
  const folder = join(assembliesDir, contentHash(root, sources));
  if (!existsSync(folder)) await synthesize(folder);
  const now = new Date();
  utimesSync(folder, now, now);
  return folder;
}

/** One process at a time: all of them bundle into the same folder. Who had to wait finds the work done. */
async function synthesize(folder: string): Promise<void> {
  const unlock = await waitForLock();
  const temporary = `${folder}.${process.pid}`;
  try {
    if (existsSync(folder)) return;
    // The CDK's check of the templates is for deploying, and takes longer than everything else here together.
    const env = { ...process.env, CDK_VALIDATION: 'false', NODE_COMPILE_CACHE: compileCacheDir };
    await promisify(execFile)(process.execPath, [synthesizeScript, temporary], { cwd: root, env });
    renameSync(temporary, folder);
    removeOld();
  } catch (error) {
    throw new Error(`The stacks cannot be synthesized: ${outputOf(error)}`);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
    unlock();
  }
}

async function waitForLock(): Promise<() => void> {
  for (;;) {
    try {
      return lockDataFolder(assembliesDir);
    } catch (error) {
      if (!(error instanceof DataFolderInUse)) throw error;
      await wait(100);
    }
  }
}

function outputOf(error: unknown): string {
  if (error instanceof Error && 'stderr' in error && error.stderr) return String(error.stderr);
  return String(error);
}

function removeOld(): void {
  const folders = readdirSync(assembliesDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ path: join(assembliesDir, name), used: statSync(join(assembliesDir, name)).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  for (const { path } of folders.slice(kept)) rmSync(path, { recursive: true, force: true });
}
