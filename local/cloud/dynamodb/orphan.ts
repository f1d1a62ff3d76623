import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * The engine may outlive a runner that was killed, and two engines on one file would spoil it. So its process id is
 * written beside the file, and what an earlier runner left is ended before a new engine starts. A process counts as
 * ours only when its command line names this very file: ids are used again by other programs.
 */

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    // Not there: no process, or no file.
    return '';
  }
}

export function writePid(pidFile: string, pid: number): void {
  writeFileSync(pidFile, `${pid}\n`);
}

export function removePid(pidFile: string): void {
  rmSync(pidFile, { force: true });
}

/** Ends the engine of an earlier run on `databaseFile`, if there is one, and resolves when it is gone. */
export async function endOrphan(pidFile: string, databaseFile: string): Promise<void> {
  const pid = Number(readPidFile(pidFile));
  const isOurs = () => commandLine(pid).split('\0').includes(databaseFile);
  if (!Number.isSafeInteger(pid) || pid <= 1) return;
  if (isOurs()) process.kill(pid, 'SIGKILL');
  while (isOurs()) await wait(5);
  removePid(pidFile);
}

function readPidFile(pidFile: string): string {
  try {
    return readFileSync(pidFile, 'utf8');
  } catch {
    // Not there: no process, or no file.
    return '';
  }
}
