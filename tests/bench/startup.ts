import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printTable } from './table.ts';

/** How long the whole system takes to answer first, what memory it takes, and how long the demo takes. */
export async function benchStartup(): Promise<void> {
  const rows = [['what', 'measured', 'goal']];
  for (const state of ['after a change of the sources', 'as npm ci leaves it']) {
    const isMadeAgain = state === 'after a change of the sources';
    if (isMadeAgain) rmSync('.kindbrug/assemblies', { recursive: true, force: true });
    const { firstAnswerMs, memoryMb } = await startOnce();
    rows.push([
      `npm start, first answer (${state})`,
      `${(firstAnswerMs / 1000).toFixed(1)} s`,
      isMadeAgain ? '–' : '5 s',
    ]);
    rows.push([`npm start, process tree after seeding (${state})`, `${memoryMb.toFixed(0)} MB`, '600 MB']);
  }
  const started = performance.now();
  execFileSync('npm', ['run', '--silent', 'demo'], { stdio: 'ignore' });
  rows.push(['npm run demo', `${((performance.now() - started) / 1000).toFixed(1)} s`, '30 s']);
  printTable('Starting (wall clock; only ratios of one run can be compared)', rows);
}

async function startOnce(): Promise<{ firstAnswerMs: number; memoryMb: number }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kindbrug-bench-'));
  const started = performance.now();
  const child = spawn('npm', ['start', '--silent', '--', '--api=0', '--cognito=0', '--s3=0', '--mail=0'], {
    env: { ...process.env, KINDBRUG_DATA: join(dataDir, 'data') },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  try {
    const url = await printed(child, /(http:\/\/\S+\/v1\/openapi\.json)/);
    await fetch(url);
    const firstAnswerMs = performance.now() - started;
    await printed(child, /(npm run code)/);
    return { firstAnswerMs, memoryMb: memoryOf(child.pid ?? 0) };
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    process.kill(-(child.pid ?? 0), 'SIGINT');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Waits until the process prints something, and gives the first group of it. */
function printed(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const onData = (data: Buffer) => {
      text += data.toString();
      const match = pattern.exec(text);
      if (match) {
        child.stdout?.off('data', onData);
        resolve(match[1] ?? '');
      }
    };
    child.stdout?.on('data', onData);
    child.once('exit', () => reject(new Error(`npm start ended: ${text}`)));
  });
}

/** Resident memory of a process and all its descendants, in MB. */
function memoryOf(pid: number): number {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,rss=']).toString().trim().split('\n');
  const processes = lines.map((line) => line.trim().split(/\s+/).map(Number) as [number, number, number]);
  const family = new Set([pid]);
  for (let size = 0; size < family.size; ) {
    size = family.size;
    for (const [id, parent] of processes) if (family.has(parent)) family.add(id);
  }
  return processes.filter(([id]) => family.has(id)).reduce((total, [, , kb]) => total + kb / 1024, 0);
}
