import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleFunctions, bundleSizes } from '#infra/bundling/bundle.ts';
import { FUNCTIONS } from '#infra/functions.ts';
import { profielKey } from '#shared/adapters/dynamodb/keys.ts';
import { bundleBare, bundleFloor } from './cold-start/baselines.ts';
import { type EventMaker, firstEvents } from './cold-start/first-events.ts';
import { asJavascript, type Repeated, runScript, type Start } from './cold-start/processes.ts';
import { startWorld, type World } from './cold-start/world.ts';
import { printTable } from './table.ts';

const RUNS = 20;
/** Of the time that the bare handler takes. */
const GOAL = 0.8;
const GOAL_KB = 400;

const BARE = '(a) bare handler, NodejsFunction';
const FLOOR = '(b) floor, no SDK';

/** A bundle that is measured. */
interface Subject {
  readonly name: string;
  readonly file: string;
  readonly event: EventMaker;
  readonly startKb: number;
  readonly laterKb: number;
}

/**
 * How long each function takes to load and to answer first, beside a bare handler; how large its bundle is; and what
 * one more request costs it.
 */
export async function benchColdStart(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kindbrug-bench-'));
  const world = await startWorld();
  try {
    const subjects = await prepare(world, folder);
    printStarts(subjects, await measureStarts(subjects, world, asJavascript('start-once', folder)));
    await benchRequests(subjects, world, asJavascript('repeat', folder));
  } finally {
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function prepare(world: World, folder: string): Promise<readonly Subject[]> {
  const functions = join(folder, 'functions');
  const sizes = bundleSizes(await bundleFunctions(functions));
  const events = await firstEvents(world);
  const { pk, sk } = profielKey(world.cast.specialist.persoon.gebruikerId);
  const event: EventMaker = () => Promise.resolve({ key: { pk: { S: pk }, sk: { S: sk } } });
  const baseline = (name: string, file: string) => ({
    name,
    file,
    event,
    startKb: kb(statSync(file).size),
    laterKb: 0,
  });
  return [
    baseline(FLOOR, await bundleFloor(folder)),
    baseline(BARE, bundleBare(join(folder, 'bare'))),
    ...FUNCTIONS.map(({ name }) => {
      const [own, size] = [events[name], sizes.get(name)];
      if (!own || !size) throw new Error(`There is no first event, or no bundle, for ${name}`);
      const file = join(functions, name, 'index.mjs');
      return { name, file, event: own, startKb: kb(size.start), laterKb: kb(size.later) };
    }),
  ];
}

const kb = (bytes: number) => bytes / 1024;

/** All subjects in turn, again and again, so that what else the machine does weighs on all of them alike. */
async function measureStarts(subjects: readonly Subject[], world: World, script: string) {
  const starts = new Map<string, Start[]>(subjects.map(({ name }) => [name, []]));
  for (let run = 0; run < RUNS; run++) {
    for (const { name, file, event } of subjects) {
      const start = await runScript<Start>(script, { file, event: await event() }, world.environment);
      requireSuccess(name, start.answer);
      starts.get(name)?.push(start);
    }
  }
  return starts;
}

/** A function that refuses would be quick. */
function requireSuccess(name: string, answer: unknown): void {
  const { statusCode = 200, batchItemFailures = [] } = (answer ?? {}) as {
    statusCode?: number;
    batchItemFailures?: unknown[];
  };
  if (statusCode < 300 && batchItemFailures.length === 0) return;
  throw new Error(`${name} did not do what it was asked: ${JSON.stringify(answer)}`);
}

function printStarts(subjects: readonly Subject[], starts: ReadonlyMap<string, readonly Start[]>): void {
  const median = (name: string, of: (start: Start) => number) => medianOf((starts.get(name) ?? []).map(of));
  const wall = (start: Start) => start.loadMs + start.firstMs;
  const cpu = (start: Start) => start.cpuMs;
  const rows = subjects.map(({ name, startKb, laterKb }) => {
    const ratio = median(name, wall) / median(BARE, wall);
    const misses = [...(ratio > GOAL ? ['too slow'] : []), ...(startKb > GOAL_KB ? ['too large'] : [])];
    return [
      name,
      startKb.toFixed(0),
      laterKb > 0 ? `+${laterKb.toFixed(0)}` : '',
      ...[(one: Start) => one.loadMs, (one: Start) => one.firstMs, wall].map((of) => median(name, of).toFixed(1)),
      ratio.toFixed(2),
      median(name, cpu).toFixed(1),
      (median(name, cpu) / median(BARE, cpu)).toFixed(2),
      name === BARE || name === FLOOR ? '' : misses.join(', '),
    ];
  });
  const head = ['function', 'KB', 'KB later', 'load ms', 'first event ms', 'together', '× (a)', 'CPU ms', '× (a)'];
  printTable(
    `Start of the functions, median of ${RUNS} fresh processes (goals: together at most ${GOAL} × (a), at most ${GOAL_KB} KB)`,
    [[...head, 'misses its goal'], ...rows],
  );
}

const WARMUPS = 300;
const ROUNDS = 500;
const PROCESSES = 5;

/** What one more request costs, without the network: CPU time, as another process on the machine changes it least. */
async function benchRequests(subjects: readonly Subject[], world: World, script: string): Promise<void> {
  const measured = new Map<string, Repeated>();
  for (const { name, file, event } of subjects.filter(isAsked)) {
    const runs: Repeated[] = [];
    for (let run = 0; run < PROCESSES; run++) {
      const order = { file, event: await event(), warmups: WARMUPS, rounds: ROUNDS };
      const repeated = await runScript<Repeated>(script, order, world.environment);
      requireSuccess(name, repeated.answer);
      runs.push(repeated);
    }
    measured.set(name, { ...(runs[0] as Repeated), cpuUs: medianOf(runs.map((one) => one.cpuUs)) });
  }
  const bare = measured.get(BARE)?.cpuUs ?? 0;
  const rows = [...measured].map(([name, { calls, cpuUs }]) => [
    name,
    String(calls),
    cpuUs.toFixed(0),
    (cpuUs - calls * bare).toFixed(0),
  ]);
  printTable(
    `One more request without the network, µs of CPU, median of ${PROCESSES} processes of ${ROUNDS} requests`,
    [['function', 'calls to AWS', 'µs', 'µs above as many bare calls'], ...rows],
  );
}

/** Somebody waits for the answer: the API, beside the baselines. */
function isAsked({ name }: Subject): boolean {
  return name === BARE || name === FLOOR || name.startsWith('api-');
}

function medianOf(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}
