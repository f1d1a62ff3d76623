import { nextAct } from './load/behaviour.ts';
import { makeCases } from './load/cases.ts';
import { checkAgainst } from './load/check.ts';
import { Ledger } from './load/ledger.ts';
import { Measure } from './load/measure.ts';
import { type ServerProcess, startServer } from './load/server-process.ts';
import { pause, Visitor } from './load/visitor.ts';
import { type Group, gatherPeople, inTurns, type LoadWorld } from './load/world.ts';
import { printTable } from './table.ts';

const WARM_UP_MS = 20_000;
const LOAD_MS = 60_000;
/** Somebody looks at what they see before they do the next thing: between one and three seconds. */
const THINK_MS = { least: 1_000, most: 3_000 };

/**
 * Two hundred people at the same time for one minute, over HTTP, through the authorizer, the functions and the engine
 * of the local cloud, which runs in a process of its own. Afterwards the system is compared with what was confirmed to
 * them.
 */
export async function benchLoad(): Promise<void> {
  const server = await startServer();
  try {
    await load(server);
  } finally {
    await server.close();
  }
}

async function load(server: ServerProcess): Promise<void> {
  const preparing = performance.now();
  const world = await gatherPeople(server);
  const signedIn = await keepSignedIn(world);
  const cases = await makeCases(world);
  const everybody = Object.entries(world.people).flatMap(([group, players]) =>
    players.map((player, index) => ({ group: group as Group, player, index })),
  );
  process.stdout.write(`${everybody.length} people signed in, in ${seconds(performance.now() - preparing)} s\n`);
  const around = { world, cases, ledger: new Ledger() };
  let measure = new Measure();
  const visitors = everybody.map((one) => ({ ...one, visitor: new Visitor(one.player, () => measure) }));
  const run = async (ms: number) => {
    const end = Date.now() + ms;
    await Promise.all(
      visitors.map(async ({ group, index, visitor }) => {
        await pause(Math.random() * THINK_MS.most);
        while (Date.now() < end) {
          await nextAct(group, index, visitor, around)();
          await pause(THINK_MS.least + Math.random() * (THINK_MS.most - THINK_MS.least));
        }
      }),
    );
  };

  await run(WARM_UP_MS);
  const warm = await settledMemory(server);
  const warmErrors = measure.errors;
  measure = new Measure();
  const started = performance.now();
  await run(LOAD_MS);
  const took = performance.now() - started;
  const end = await settledMemory(server);
  const lost = await checkAgainst(around.ledger, world, cases);
  clearInterval(signedIn);

  printTable(`Load: ${everybody.length} users for ${seconds(took)} s, mixed as in use`, measure.rows());
  const errors = [...warmErrors, ...measure.errors];
  printTable('Load: outcome', [
    ['requests per second', (measure.requests / (took / 1000)).toFixed(0)],
    ['answers that people meet when others are first', measure.expectedText()],
    ['writes confirmed, warm-up included', String(around.ledger.confirmed)],
    ['errors (goal 0)', String(errors.length)],
    ['lost or doubled writes and mails (goal 0)', String(lost.length)],
    ['memory after the warm-up, at the end (MB; goal: no higher)', `${warm}, ${end}`],
  ]);
  for (const one of [...errors, ...lost].slice(0, 20)) process.stdout.write(`  ${one}\n`);
}

/** Access tokens live ten minutes, and a busy machine takes longer than that to prepare. */
async function keepSignedIn({ people }: LoadWorld): Promise<NodeJS.Timeout> {
  const refreshAll = () => {
    const signedIn = Object.values(people)
      .flat()
      .filter(({ accessToken }) => accessToken !== '');
    return inTurns(signedIn, (player) => player.refresh());
  };
  await refreshAll();
  return setInterval(() => void refreshAll(), 240_000).unref();
}

/**
 * When all that followed is done. Memory that is only waiting to be collected goes up and down: the lowest of some
 * looks counts.
 */
async function settledMemory(server: ServerProcess): Promise<number> {
  await server.idle();
  const looks: number[] = [];
  for (let look = 0; look < 5; look += 1) {
    await pause(1_000);
    looks.push(server.memoryMb());
  }
  return Math.min(...looks);
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(0);
}
