import { STATUS_KEUZES } from '#web/teksten/status.ts';
import { dutchDay } from '#web/ui/dates.ts';
import { daysWaiting, type Regel } from './regel.ts';

/** The columns, in their order, by the name that stands in the address. */
export const KOLOMMEN = ['kind', 'voorschool', 'status', 'stap', 'wacht', 'van', 'termijn'] as const;
export type Kolom = (typeof KOLOMMEN)[number];

/** Which terms are shown: all, those that are over, those of the coming seven days. */
export const TERMIJNEN = ['voorbij', 'week'] as const;
export type TermijnKeuze = (typeof TERMIJNEN)[number];

/** How long something waits at least, in days. */
export const WACHT_KEUZES = [7, 14, 30] as const;

/** The JKspecialist of whom there is none. */
export const NIEMAND = 'niemand';

/** What somebody chose of a list. All of it stands in the address, as ids and words of our own: never a name. */
export interface Keuze {
  readonly status: Regel['status'] | '';
  /** Id of the organisation. */
  readonly voorschool: string;
  /** Id of the lidmaatschap of the JKspecialist, or {@link NIEMAND}. */
  readonly van: string;
  readonly termijn: TermijnKeuze | '';
  /** Waits more than so many days; 0 for any. */
  readonly wacht: number;
  readonly sorteer: Kolom;
  readonly isOmgekeerd: boolean;
}

/** Longest waiting first, unless somebody chose another order. */
const STANDAARD: Keuze = {
  status: '',
  voorschool: '',
  van: '',
  termijn: '',
  wacht: 0,
  sorteer: 'wacht',
  isOmgekeerd: true,
};

/** What an address says; whatever it says that is unknown counts as not chosen. */
export function keuzeFrom(query: URLSearchParams): Keuze {
  const [, omgekeerd = '', kolom = ''] = /^(-?)(\w+)$/.exec(query.get('sorteer') ?? '-wacht') ?? [];
  const sorteer = KOLOMMEN.find((one) => one === kolom);
  return {
    status: STATUS_KEUZES.find(({ value }) => value === query.get('status'))?.value ?? '',
    voorschool: query.get('voorschool') ?? '',
    van: query.get('van') ?? '',
    termijn: TERMIJNEN.find((one) => one === query.get('termijn')) ?? '',
    wacht: WACHT_KEUZES.find((one) => String(one) === query.get('wacht')) ?? 0,
    sorteer: sorteer ?? STANDAARD.sorteer,
    isOmgekeerd: sorteer ? omgekeerd === '-' : STANDAARD.isOmgekeerd,
  };
}

/** The choice as it stands in the address: only what differs from the usual. */
export function queryOf(keuze: Keuze): Readonly<Record<string, string | undefined>> {
  const { sorteer, isOmgekeerd, wacht, ...rest } = keuze;
  const order = `${isOmgekeerd ? '-' : ''}${sorteer}`;
  return { ...rest, wacht: wacht ? String(wacht) : '', sorteer: order === '-wacht' ? '' : order };
}

/** Whether rows are left out. */
export function isGefilterd({ status, voorschool, van, termijn, wacht }: Keuze): boolean {
  return Boolean(status || voorschool || van || termijn || wacht);
}

/** The other way round when a column is chosen again; days and terms begin with what presses most. */
export function sortedBy(keuze: Keuze, sorteer: Kolom): Keuze {
  if (keuze.sorteer === sorteer) return { ...keuze, isOmgekeerd: !keuze.isOmgekeerd };
  return { ...keuze, sorteer, isOmgekeerd: sorteer === 'wacht' };
}

/** The rows that were chosen, in the order that was chosen; what has nothing to be sorted by comes last. */
export function chosenOf(rows: readonly Regel[], keuze: Keuze, now: Date): readonly Regel[] {
  const value = WAARDEN[keuze.sorteer];
  return rows
    .filter((row) => isChosen(row, keuze, now))
    .map((row) => ({ row, by: value(row, now) }))
    .sort((a, b) => compare(a.by, b.by, keuze.isOmgekeerd) || nl.compare(a.row.zaaknummer, b.row.zaaknummer))
    .map(({ row }) => row);
}

function isChosen(row: Regel, keuze: Keuze, now: Date): boolean {
  const { status, voorschool, van, termijn, wacht } = keuze;
  return (
    (!status || row.status === status) &&
    (!voorschool || row.voorschoolId === voorschool) &&
    (!van || (row.specialist?.lidmaatschapId ?? NIEMAND) === van) &&
    (!termijn || termijnVan(row, now) === termijn) &&
    (!wacht || daysWaiting(row, now) > wacht)
  );
}

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** Whether the term of a row is over, or within a week; nothing for a later one, or none. */
export function termijnVan({ termijn }: Pick<Regel, 'termijn'>, now: Date): TermijnKeuze | undefined {
  if (!termijn) return undefined;
  if (termijn < dutchDay(now)) return 'voorbij';
  return termijn <= dutchDay(new Date(now.getTime() + WEEK)) ? 'week' : undefined;
}

type Waarde = string | number | undefined;

/** What each column is sorted by. */
const WAARDEN: Readonly<Record<Kolom, (row: Regel, now: Date) => Waarde>> = {
  kind: (row) => `${row.kindAchternaam} ${row.kindNaam}`,
  voorschool: (row) => row.voorschool,
  status: (row) => STATUS_KEUZES.findIndex(({ value }) => value === row.status),
  stap: (row) => row.volgendeStap || undefined,
  wacht: (row, now) => daysWaiting(row, now),
  van: (row) => row.specialist?.naam,
  termijn: (row) => row.termijn,
};

const nl = new Intl.Collator('nl', { numeric: true });

function compare(a: Waarde, b: Waarde, isOmgekeerd: boolean): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : nl.compare(String(a), String(b));
  return isOmgekeerd ? -order : order;
}
