/**
 * How a hulpvraag is found by what somebody types: by any word of the child's name, by its case number, and by the name
 * of the preschool where the reader of the list may know it. One word of each question is looked up, the others must be
 * in what that finds.
 */

import * as z from 'zod/mini';
import { foldName } from '#shared/kernel/search-name.ts';

/** By what a hulpvraag was found. */
export const GEVONDEN_BIJ = ['NAAM', 'ZAAKNUMMER', 'VOORSCHOOL'] as const;
export const GevondenBijSchema = z.enum(GEVONDEN_BIJ);
export type GevondenBij = z.infer<typeof GevondenBijSchema>;

/** What a row of a list can be found by. */
export interface Zoekbaar {
  readonly kindNaam: string;
  readonly zaaknummer: string;
  readonly voorschool?: string | undefined;
}

/** One word of what somebody typed: what a word of the row begins with, or is as a whole. */
export interface Zoekdeel {
  readonly begin: string;
  readonly heel: boolean;
}

/** Longer words, and more of them, do not help to find anything; each word of a row is a write when the row is made. */
const MAX_LETTERS = 60;
const MAX_NAAMWOORDEN = 8;
const MAX_VOORSCHOOLWOORDEN = 5;
const MAX_DELEN = 10;

/** Scripts that are written without spaces: each of their letters may begin a name. */
const ZONDER_SPATIES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu;

/**
 * The words under which a row is found, each with what it says. A word is taken with what follows it ("van den Berg":
 * `vandenberg`, `denberg`, `berg`), so that it is also found when hyphen, apostrophe or space is left out ("Dagata",
 * "elamrani"), at no cost.
 */
export function zoekwoorden({ kindNaam, zaaknummer, voorschool = '' }: Zoekbaar): ReadonlyMap<string, GevondenBij> {
  const woorden = new Map<string, GevondenBij>();
  const add = (op: GevondenBij, list: readonly string[]) => {
    for (const one of list) if (!woorden.has(one)) woorden.set(one, op);
  };
  add('NAAM', withVervolg(kindNaam, MAX_NAAMWOORDEN));
  add('ZAAKNUMMER', nummerwoorden(zaaknummer));
  add('VOORSCHOOL', withVervolg(voorschool, MAX_VOORSCHOOLWOORDEN));
  return woorden;
}

function withVervolg(naam: string, max: number): readonly string[] {
  const words = foldName(naam.normalize('NFC').replace(ZONDER_SPATIES, ' $& '))
    .split(' ')
    .filter((one) => one !== '');
  return words.slice(0, max).map((_, at) => letters(words.slice(at).join('')));
}

/** `JK-2026-000123` by year and number, and by the number as people say it. */
function nummerwoorden(zaaknummer: string): readonly string[] {
  const [, jaar, nummer] = /(\d{4})-(\d{6})$/.exec(zaaknummer) ?? [];
  return jaar && nummer ? [jaar + nummer, String(Number(nummer))] : [];
}

/**
 * What is looked for in what somebody typed; nothing when there is no letter or digit in it. The first one is to be
 * looked up.
 */
export function parseZoekvraag(tekst: string): readonly Zoekdeel[] {
  const folded = foldName(tekst);
  if (folded === '') return [];
  const nummer = zaaknummerIn(folded);
  if (nummer) return [nummer];
  const delen = folded.split(' ').slice(0, MAX_DELEN).map(zoekdeel);
  return delen.toSorted((one, other) => nut(other) - nut(one));
}

/** Which word leads to the fewest rows: the longest one, and rather a name than a number. */
function nut({ begin }: Zoekdeel): number {
  return (isNummer(begin) ? 0 : MAX_LETTERS) + begin.length;
}

/**
 * A case number in its usual forms: pasted from a mail, without zeros, with the year in two digits, typed up to here.
 */
function zaaknummerIn(folded: string): Zoekdeel | undefined {
  const [, jaarJk, nummerJk] =
    /(?:^| )jk ?(20\d{2} ?(?=\d{6}(?: |$)|0)|20\d{2} |\d{2} )(\d{1,6})(?= |$)/.exec(folded) ?? [];
  if (jaarJk && nummerJk) return jaarMetNummer(jaarJk, nummerJk);
  const rest = folded.replace(/^(?:zaak|zaaknummer|nummer|nr|dossier|jk)(?: (?:nummer|nr|jk))? ?(?=\d)/, '');
  if (/^20\d{2}$/.test(rest) && rest !== folded) return { begin: rest, heel: false };
  if (/^20\d{2}0\d{2,5}$/.test(rest)) return { begin: rest, heel: rest.length === 10 };
  const [, jaar, nummer] = /^(20\d{2}|\d{2}) (\d{1,6})$/.exec(rest) ?? [];
  if (jaar && nummer && (jaar.length === 4 || nummer.length > 2)) return jaarMetNummer(jaar, nummer);
  return /^\d{1,6}$/.test(rest) ? zoekdeel(rest) : undefined;
}

function jaarMetNummer(gegeven: string, nummer: string): Zoekdeel {
  const jaar = gegeven.trim();
  const begin = jaar.length === 2 ? `20${jaar}` : jaar;
  const nogNietAf = nummer.startsWith('0') && nummer.length < 6;
  return nogNietAf ? { begin: begin + nummer, heel: false } : { begin: begin + nummer.padStart(6, '0'), heel: true };
}

/** Zeros before a number say that it is whole: `000123` is not 1234. */
function zoekdeel(woord: string): Zoekdeel {
  if (!isNummer(woord) || woord.length > 6) return { begin: letters(woord), heel: false };
  return { begin: String(Number(woord)), heel: woord.startsWith('0') || woord.length === 6 };
}

function isNummer(woord: string): boolean {
  return /^\d+$/.test(woord);
}

function letters(woord: string): string {
  return [...woord].slice(0, MAX_LETTERS).join('');
}

/** Whether a word is one that this part asks for. */
export function past(woord: string, { begin, heel }: Zoekdeel): boolean {
  return heel ? woord === begin : woord.startsWith(begin);
}

/**
 * By what a row is found; undefined when one of the parts is in none of its words. Not by the name is what a reader
 * must be told.
 */
export function explainFound(delen: readonly Zoekdeel[], regel: Zoekbaar): GevondenBij | undefined {
  const woorden = [...zoekwoorden(regel)];
  const gevonden = delen.map((deel) => woorden.find(([woord]) => past(woord, deel))?.[1]);
  if (gevonden.includes(undefined)) return undefined;
  return gevonden.find((one) => one !== 'NAAM') ?? 'NAAM';
}
