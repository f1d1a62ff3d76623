import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { DataFolderInUse, lockDataFolder } from '#local/data/data-lock.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));

/** Where Python tools live: outside version control, one environment per name, because their dependencies quarrel. */
const pythonDir = join(root, '.kindbrug', 'python');

export interface PythonTools {
  /** Name of the environment. */
  readonly name: string;
  /** Pinned, as pip takes them: `cfn-lint==1.58.0`. */
  readonly packages: readonly string[];
}

/**
 * Makes the environment when it is not there or held other packages, and gives the folder with its programs. Takes
 * about a minute the first time; who asks at the same time waits.
 * @throws Error that says in one sentence what is missing on this machine.
 */
export async function pythonTools({ name, packages }: PythonTools): Promise<string> {
  const unpinned = packages.filter((one) => !one.includes('=='));
  if (unpinned.length > 0) throw new Error(`Pin the version of ${unpinned.join(', ')}.`);
  const folder = join(pythonDir, name);
  const installed = join(folder, 'installed.txt');
  const wanted = `${packages.join('\n')}\n`;
  const isThere = () => existsSync(installed) && readFileSync(installed, 'utf8') === wanted;

  const unlock = isThere() ? undefined : await lock();
  try {
    if (!isThere()) {
      rmSync(folder, { recursive: true, force: true });
      await install(folder, packages);
      // Written last: an installation that was broken off is done again.
      writeFileSync(installed, wanted);
    }
  } finally {
    unlock?.();
  }
  return join(folder, 'bin');
}

async function lock(): Promise<() => void> {
  for (;;) {
    try {
      return lockDataFolder(pythonDir);
    } catch (error) {
      if (!(error instanceof DataFolderInUse)) throw error;
      await wait(500);
    }
  }
}

async function install(folder: string, packages: readonly string[]): Promise<void> {
  await run('python3', ['-m', 'venv', folder]).catch((error: unknown) => {
    throw new Error(
      `These tools need python3 (3.10 or newer) with venv: install it (Debian: apt-get install python3-venv). ${lastLine(error)}`,
    );
  });
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages];
  await run(join(folder, 'bin', 'python'), pip, { maxBuffer: 10_000_000 }).catch((error: unknown) => {
    throw new Error(`pip cannot install ${packages.join(' ')}: is the package index reachable? ${lastLine(error)}`);
  });
}

function lastLine(error: unknown): string {
  const said = error instanceof Error && 'stderr' in error && error.stderr ? String(error.stderr) : String(error);
  return `(${said.trim().split('\n').at(-1)})`;
}
