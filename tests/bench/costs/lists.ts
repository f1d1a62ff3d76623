/** What a page of a list costs with ever more dossiers: it must not matter how many there are. */
import { createLijstStore } from '#shared/adapters/dynamodb/lijst-store.ts';
import { listItemsOf } from '#shared/adapters/dynamodb/list-items.ts';
import type { StoredItem } from '#shared/adapters/dynamodb/stored-item.ts';
import { aCast, aDossier, type Cast, NU } from '#tests/support/builders.ts';
import { printTable } from '../table.ts';
import { type FilledTable, startFilledTable } from './filled-table.ts';

const SIZES = [7_400, 20_000, 200_000] as const;

/** How many different dossiers are made; the others are copies of these under ids of their own. */
const PATTERNS = 100;

/** Stands for the number of each copy. */
const NUMMER = '987654';

const CALLS_PER_MEASURE = 5;

interface Cost {
  readonly requests: number;
  readonly units: number;
  readonly medianMs: number;
}

/** `npm run bench -- lists`. */
export async function benchLists(): Promise<void> {
  const cast = aCast();
  const costs = new Map<string, Cost[]>();
  const filled: string[] = [];
  for (const size of SIZES) {
    const started = performance.now();
    const table = await startFilledTable(rowsOf(cast, size));
    filled.push(`${size} in ${((performance.now() - started) / 1000).toFixed(0)} s`);
    try {
      for (const [name, list] of Object.entries(listsOf(table, cast))) {
        const cost = await costOf(table, list);
        costs.set(name, [...(costs.get(name) ?? []), cost]);
        // Said at once: the largest table takes long to fill.
        process.stdout.write(`  ${size} dossiers, ${name}: ${show(cost)}\n`);
      }
    } finally {
      await table.close();
    }
  }
  const rows = [...costs].map(([name, measured]) => [name, ...measured.map(show), ratio(measured)]);
  const header = ['a page of 25 of', ...SIZES.map((size) => `${size} dossiers`), 'units, last : first'];
  printTable('Lists (goal: one request, a search two; as many units whatever the number of dossiers)', [
    header,
    ...rows,
  ]);
  process.stdout.write(`  one platform and one specialist; tables were filled with ${filled.join(', ')}\n`);
}

function listsOf(dynamodb: FilledTable, cast: Cast): Readonly<Record<string, () => Promise<unknown>>> {
  const lijsten = createLijstStore(dynamodb.table, () => NU);
  const platform = { soort: 'PLATFORM', id: cast.platformId } as const;
  const specialist = { soort: 'LIDMAATSCHAP', id: cast.specialist.persoon.lidmaatschapId } as const;
  const status = 'JK_BIJLAGEN_TOEGEVOEGD' as const;
  return {
    'werkvoorraad in one status': () => lijsten.listByStatus(cast.platformId, status, {}),
    'search by first name': () => lijsten.searchByName(platform, 'bench', {}),
    'search by last name': () => lijsten.searchByName(platform, 'verzonnen', {}),
    'one name that is there once': () => lijsten.searchByName(platform, 'uniek', {}),
    'two words, of which one is there once': () => lijsten.searchByName(platform, 'verzonnen uniek', {}),
    'a case number': () => lijsten.searchByName(platform, 'JK-2026-000050', {}),
    'a name that nobody has': () => lijsten.searchByName(platform, 'nergens', {}),
    'own list: by last name': () => lijsten.searchByName(specialist, 'verzonnen', {}),
    'own list: a name that nobody has': () => lijsten.searchByName(specialist, 'nergens', {}),
    'what waits for one specialist': () => lijsten.listWeergave(specialist, 'WACHT_OP_MIJ', {}),
    'what was done by one specialist': () => lijsten.listWeergave(specialist, 'AFGEROND', {}),
  };
}

async function costOf(dynamodb: FilledTable, list: () => Promise<unknown>): Promise<Cost> {
  const times: number[] = [];
  for (let call = 0; call < CALLS_PER_MEASURE; call++) {
    dynamodb.forget();
    const started = performance.now();
    await list();
    times.push(performance.now() - started);
  }
  const units = dynamodb.calls.reduce((total, call) => total + call.capacity, 0);
  const medianMs = times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
  return { requests: dynamodb.calls.length, units, medianMs };
}

function show({ requests, units, medianMs }: Cost): string {
  return `${requests} request${requests === 1 ? '' : 's'}, ${units} units, ${medianMs.toFixed(1)} ms`;
}

function ratio(costs: readonly Cost[]): string {
  return ((costs.at(-1)?.units ?? 0) / (costs[0]?.units || 1)).toFixed(2);
}

/** The list rows of so many dossiers, as the store makes them: those of the platform and of one specialist. */
function* rowsOf(cast: Cast, dossiers: number): Iterable<StoredItem> {
  const patterns = patternsOf(cast);
  for (let number = 0; number < dossiers; number++) yield* copyOf(patterns[number % PATTERNS] ?? [], number);
}

/** One in four is done, the others wait; the very first has a name of its own. */
function patternsOf(cast: Cast): readonly (readonly StoredItem[])[] {
  const wanted = [cast.platformId, cast.specialist.persoon.lidmaatschapId];
  return Array.from({ length: PATTERNS }, (_, number) => {
    const status = number % 4 === 0 ? 'JK_INGETROKKEN' : 'JK_BIJLAGEN_TOEGEVOEGD';
    const hulpvraag = { zaaknummer: `JK-2026-${NUMMER}` };
    const dossier = aDossier({ status, hulpvraag, kind: { voornaam: 'Bench', achternaam: 'Verzonnen' } }, cast);
    const items = [...listItemsOf(dossier, NU).values()];
    return items.filter(({ pk }) => wanted.some((id) => pk.endsWith(id)));
  });
}

/** The same rows for another dossier: its id stands in keys and attributes alike. */
function copyOf(items: readonly StoredItem[], number: number): readonly StoredItem[] {
  const own = String(items[0]?.hulpvraagId).slice(0, 36);
  const id = `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
  const nummer = String(number).padStart(6, '0');
  const text = JSON.stringify(items).replaceAll(own, id).replaceAll(NUMMER, nummer);
  const named = number === 0 ? text.replaceAll('Bench', 'Uniek').replaceAll('bench', 'uniek') : text;
  return JSON.parse(named) as StoredItem[];
}
