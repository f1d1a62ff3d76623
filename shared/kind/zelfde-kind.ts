/**
 * Whether two sets of data are likely about one child: so that a second dossier is not made unseen. A likeness only:
 * whoever makes the dossier decides. The date of birth is the same, or has day and month the other way round; the names
 * are the same but for spelling, one letter, their order, or parts that one of them leaves out. Twins have other first
 * names, and pass.
 */

import { foldName } from '#shared/kernel/search-name.ts';
import type { Datum } from '#shared/kernel/text.ts';
import type { Kind } from '#shared/model/kind.ts';
import { asSplitNaam, isVoorvoegsel } from './naam.ts';

export type Kindgegevens = Pick<Kind, 'voornaam' | 'tussenvoegsel' | 'achternaam' | 'geboortedatum'>;

/** True when these are likely the same child. */
export function resembles(een: Kindgegevens, ander: Kindgegevens): boolean {
  return isZelfdeDatum(een.geboortedatum, ander.geboortedatum) && isZelfdeNaam(een, ander);
}

/** The same for a date and the date with day and month the other way round: by it both are looked up at once. */
export function geboortesleutel(geboortedatum: Datum): string {
  const [jaar = '', ...maandEnDag] = geboortedatum.split('-');
  return [jaar, ...maandEnDag.sort()].join('-');
}

function isZelfdeDatum(een: Datum, ander: Datum): boolean {
  return geboortesleutel(een) === geboortesleutel(ander);
}

function isZelfdeNaam(een: Kindgegevens, ander: Kindgegevens): boolean {
  const [a, b] = [partsOf(een), partsOf(ander)];
  return (
    (areAlike(a.voor, b.voor) && areAlike(a.achter, b.achter)) ||
    (areAlike(a.voor, b.achter) && areAlike(a.achter, b.voor)) ||
    // One field for everything, as with a child who has one name.
    ((a.achter.length === 0 || b.achter.length === 0 || a.voor.length === 0 || b.voor.length === 0) &&
      isAlike([...a.voor, ...a.achter].join(''), [...b.voor, ...b.achter].join('')))
  );
}

/** The words of a name that tell people apart: no tussenvoegsel. */
function partsOf(naam: Kindgegevens) {
  const { voornaam, achternaam } = asSplitNaam(naam);
  return { voor: woorden(voornaam), achter: woorden(achternaam) };
}

function woorden(tekst: string): readonly string[] {
  const all = foldName(tekst)
    .split(' ')
    .filter((one) => one !== '');
  const main = all.filter((one) => !isVoorvoegsel(one));
  return main.length > 0 ? main : all;
}

/** Each word of the shorter one is in the longer one; or together they are one word. */
function areAlike(een: readonly string[], ander: readonly string[]): boolean {
  if (een.length === 0 || ander.length === 0) return false;
  const [kort, lang] = een.length <= ander.length ? [een, ander] : [ander, een];
  return kort.every((one) => lang.some((other) => isAlike(one, other))) || isAlike(een.join(''), ander.join(''));
}

/** Shorter words differ by a letter when they are different names: Tim and Tom, Lisa and Lise. */
const MIN_VOOR_EEN_LETTER = 5;

function isAlike(een: string, ander: string): boolean {
  const [a, b] = [klank(een), klank(ander)];
  if (een === ander || a === b) return true;
  // A slip of the hand is seldom in the first letter; names of twins that rhyme differ just there.
  if (een[0] !== ander[0] && a[0] !== b[0]) return false;
  const isLang = Math.min(een.length, ander.length) >= MIN_VOOR_EEN_LETTER;
  return isLang && (differsByOneLetter(een, ander) || differsByOneLetter(a, b));
}

/** How a name sounds to somebody who writes it down in Dutch; folded letters in. */
const KLANKEN: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dt(?=$)/g, 't'],
  [/sch/g, 'sg'],
  [/ch/g, 'g'],
  [/c(?=[eiy])/g, 's'],
  [/c|q/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/w/g, 'v'],
  [/ij|ei|ie|ee|j/g, 'i'],
  [/ou|oe|uu/g, 'u'],
  [/(?<=[aeiou])h(?![aeiou])/g, ''],
  [/(.)\1+/gu, '$1'],
];

function klank(woord: string): string {
  return KLANKEN.reduce((left, [pattern, letter]) => left.replace(pattern, letter), woord);
}

/** One letter more, less or other, or two next to each other changed places. */
function differsByOneLetter(een: string, ander: string): boolean {
  const [a, b] = [[...een], [...ander]];
  if (Math.abs(a.length - b.length) > 1) return false;
  const at = a.findIndex((letter, index) => letter !== b[index]);
  if (at < 0) return true;
  const rest = (letters: readonly string[], from: number) => letters.slice(from).join('');
  return (
    rest(a, at + 1) === rest(b, at + 1) ||
    rest(a, at) === rest(b, at + 1) ||
    rest(a, at + 1) === rest(b, at) ||
    (a[at] === b[at + 1] && a[at + 1] === b[at] && rest(a, at + 2) === rest(b, at + 2))
  );
}
