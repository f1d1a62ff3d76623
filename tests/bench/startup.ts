import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#local/cloud/free-port.ts';
import { MENSEN } from '#local/rondleiding/mensen.ts';
import type { Stand } from '#local/rondleiding/stand-view.ts';
import { printTable } from './table.ts';

/** How long the whole system takes to answer first, what memory it takes, and how long the demo takes. */
export async function benchStartup(): Promise<void> {
  const rows = [['what', 'measured', 'goal']];
  for (const state of ['after a change of the sources', 'as npm ci leaves it']) {
    const isMadeAgain = state === 'after a change of the sources';
    if (isMadeAgain) rmSync('.kindbrug/assemblies', { recursive: true, force: true });
    const { firstAnswerMs, signInMs, allSignInMs, memoryMb } = await startOnce();
    rows.push([
      `npm start, first answer (${state})`,
      `${(firstAnswerMs / 1000).toFixed(1)} s`,
      isMadeAgain ? '–' : '5 s',
    ]);
    rows.push([`from its line to the first who can sign in (${state})`, `${(signInMs / 1000).toFixed(1)} s`, '5 s']);
    rows.push([`from its line to all who can sign in (${state})`, `${(allSignInMs / 1000).toFixed(1)} s`, '–']);
    rows.push([`npm start, process tree after seeding (${state})`, `${memoryMb.toFixed(0)} MB`, '600 MB']);
  }
  const started = performance.now();
  execFileSync('npm', ['run', '--silent', 'demo'], { stdio: 'ignore' });
  rows.push(['npm run demo', `${((performance.now() - started) / 1000).toFixed(1)} s`, '30 s']);
  printTable('Starting (wall clock; only ratios of one run can be compared)', rows);
}

interface Started {
  readonly firstAnswerMs: number;
  readonly signInMs: number;
  readonly allSignInMs: number;
  readonly memoryMb: number;
}

async function startOnce(): Promise<Started> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kindbrug-bench-'));
  const api = await freePort();
  const ports = [`--api=${api}`, '--cognito=0', '--s3=0', '--mail=0', '--rondleiding=0'];
  const started = performance.now();
  const child = spawn('npm', ['start', '--silent', '--', '--no-open', ...ports], {
    env: { ...process.env, KINDBRUG_DATA: join(dataDir, 'data') },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  try {
    const ready = printed(child, /(Everything is there)/);
    const rondleiding = await printed(child, /Open (http:\/\/\S+)/);
    const said = performance.now();
    const people = untilPeople(rondleiding, said);
    await fetch(`http://127.0.0.1:${api}/v1/openapi.json`);
    const firstAnswerMs = performance.now() - started;
    const { signInMs, allSignInMs } = await people;
    await ready;
    return { firstAnswerMs, signInMs, allSignInMs, memoryMb: memoryOf(child.pid ?? 0) };
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    process.kill(-(child.pid ?? 0), 'SIGINT');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** How long it takes until the first and until the last of the people can sign in, as the Rondleiding says it. */
async function untilPeople(rondleiding: string, since: number) {
  let signInMs = 0;
  for (;;) {
    const { mensen, isKlaar } = (await (await fetch(`${rondleiding}/stand`)).json()) as Stand;
    const there = Object.keys(mensen).length;
    if (there > 0 && signInMs === 0) signInMs = performance.now() - since;
    if (isKlaar || there === MENSEN.length) return { signInMs, allSignInMs: performance.now() - since };
    await new Promise((resolve) => setTimeout(resolve, 50));
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
