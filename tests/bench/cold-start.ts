import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleFunctions } from '#infra/bundling/bundle.ts';
import { FUNCTIONS } from '#infra/functions.ts';
import { profielKey } from '#shared/adapters/dynamodb/keys.ts';
import { bundleBare, bundleFloor } from './cold-start/baselines.ts';
import { type EventMaker, firstEvents } from './cold-start/first-events.ts';
import { asJavascript, runScript, type Start } from './cold-start/processes.ts';
import { startWorld, type World } from './cold-start/world.ts';
import { printTable } from './table.ts';

const RUNS = Number(process.env.BENCH_RUNS ?? 20);
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
}

/** How long each function takes to load and to answer first, beside a bare handler, and how large its bundle is. */
export async function benchColdStart(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kindbrug-bench-'));
  const world = await startWorld();
  try {
    const subjects = await prepare(world, folder);
    print(subjects, await measure(subjects, world, asJavascript('start-once', folder)));
  } finally {
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function prepare(world: World, folder: string): Promise<readonly Subject[]> {
  const functions = join(folder, 'functions');
  await bundleFunctions(functions);
  const events = await firstEvents(world);
  const { pk, sk } = profielKey(world.cast.specialist.persoon.gebruikerId);
  const getItem: EventMaker = () => Promise.resolve({ key: { pk: { S: pk }, sk: { S: sk } } });
  const ours = FUNCTIONS.map(({ name }) => {
    const event = events[name];
    if (!event) throw new Error(`There is no first event for ${name}`);
    return { name, file: join(functions, name, 'index.mjs'), event };
  });
  return [
    { name: FLOOR, file: await bundleFloor(folder), event: getItem },
    { name: BARE, file: bundleBare(join(folder, 'bare')), event: getItem },
    ...ours,
  ];
}

/** All subjects in turn, again and again, so that what else the machine does weighs on all of them alike. */
async function measure(subjects: readonly Subject[], world: World, script: string) {
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

function print(subjects: readonly Subject[], starts: ReadonlyMap<string, readonly Start[]>): void {
  const median = (name: string, of: (start: Start) => number) => medianOf((starts.get(name) ?? []).map(of));
  const total = (start: Start) => start.loadMs + start.firstMs;
  const bare = median(BARE, total);
  const rows = subjects.map(({ name, file }) => {
    const ratio = median(name, total) / bare;
    const kb = statSync(file).size / 1024;
    const misses = [...(ratio > GOAL ? ['too slow'] : []), ...(kb > GOAL_KB ? ['too large'] : [])];
    const figures = [median(name, (one) => one.loadMs), median(name, (one) => one.firstMs), median(name, total)];
    const isOurs = name !== BARE && name !== FLOOR;
    return [
      name,
      kb.toFixed(0),
      ...figures.map((one) => one.toFixed(1)),
      ratio.toFixed(2),
      isOurs ? misses.join(', ') : '',
    ];
  });
  printTable(
    `Start of the functions, median of ${RUNS} fresh processes (goals: at most ${GOAL} × (a), at most ${GOAL_KB} KB)`,
    [['function', 'KB', 'load ms', 'first event ms', 'together', '× (a)', 'misses its goal'], ...rows],
  );
}

function medianOf(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}
