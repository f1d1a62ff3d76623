/**
 * Breaks a text into lines, and a line into pieces in the order in which they stand on paper: also from right to left.
 */
import bidiFactory from 'bidi-js';
import LineBreaker from 'linebreak';
import type { Letters } from './letterbestanden.ts';
import { type Teken, tekensVan } from './lettertypen.ts';

/** Characters with the same letters and the same direction, to be drawn in one go. */
export interface Stuk {
  /** In the order in which the letters are handed to the shaper. */
  readonly tekst: string;
  readonly letters: Letters;
}

/** One line on paper, from left to right. */
export interface Regel {
  readonly stukken: readonly Stuk[];
  /** True in a paragraph that is written from right to left: it begins at the right margin. */
  readonly naarLinks: boolean;
  /** How many characters of the line could not be printed. */
  readonly onbekend: number;
}

/** The width of one character, in the unit of `breedte`. */
export type Meet = (teken: Teken) => number;

const bidi = bidiFactory();

/**
 * A character with its place: its index in the paragraph, its level (odd: to the left), whether a line may end before
 * it.
 */
interface Plek {
  readonly teken: Teken;
  readonly niveau: number;
  readonly breekbaar: boolean;
}

/** All lines of a text; every line break that somebody typed is kept. */
export function regelsVan(tekst: string, vet: boolean, breedte: number, meet: Meet): readonly Regel[] {
  const plat = tekst.replaceAll('\r', '').replaceAll('\t', ' ');
  return plat.split('\n').flatMap((alinea) => regelsVanAlinea(alinea, vet, breedte, meet));
}

function regelsVanAlinea(alinea: string, vet: boolean, breedte: number, meet: Meet): readonly Regel[] {
  const tekens = tekensVan(alinea, vet);
  const geheel = tekens.map((one) => one.tekst).join('');
  const { levels, paragraphs } = bidi.getEmbeddingLevels(geheel);
  const breuken = breekpunten(geheel);
  let index = 0;
  const plekken = tekens.map((teken): Plek => {
    const plek = { teken, niveau: levels[index] ?? 0, breekbaar: breuken.has(index) };
    index += teken.tekst.length;
    return plek;
  });
  const naarLinks = (paragraphs[0]?.level ?? 0) % 2 === 1;
  return fillRegels(plekken, breedte, meet).map((regel) => ({
    stukken: orderForPaper(regel),
    naarLinks,
    onbekend: regel.filter(({ teken }) => teken.onbekend).length,
  }));
}

/** Where a line may end, by the rules of Unicode: after a space or a hyphen, and between the signs of Chinese. */
function breekpunten(tekst: string): ReadonlySet<number> {
  const breaker = new LineBreaker(tekst);
  const found = new Set<number>();
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) found.add(next.position);
  return found;
}

function fillRegels(plekken: readonly Plek[], breedte: number, meet: Meet): readonly (readonly Plek[])[] {
  const regels: Plek[][] = [];
  let regel: Plek[] = [];
  let gebruikt = 0;
  for (const woord of woordenVan(plekken)) {
    const nodig = woord.reduce((total, { teken }) => total + meet(teken), 0);
    const zonderSpatie = nodig - spatiesAanEinde(woord, meet);
    if (regel.length > 0 && gebruikt + zonderSpatie > breedte) {
      regels.push(regel);
      [regel, gebruikt] = [[], 0];
    }
    // A word that is wider than a line (a link, or a script without spaces) goes on at the next one.
    for (const plek of woord) {
      const een = meet(plek.teken);
      if (zonderSpatie > breedte && regel.length > 0 && gebruikt + een > breedte) {
        regels.push(regel);
        [regel, gebruikt] = [[], 0];
      }
      regel.push(plek);
      gebruikt += een;
    }
  }
  return [...regels, regel];
}

function woordenVan(plekken: readonly Plek[]): readonly (readonly Plek[])[] {
  const woorden: Plek[][] = [];
  for (const plek of plekken) {
    const laatste = woorden.at(-1);
    if (laatste && !plek.breekbaar) laatste.push(plek);
    else woorden.push([plek]);
  }
  return woorden;
}

function spatiesAanEinde(woord: readonly Plek[], meet: Meet): number {
  let total = 0;
  for (const { teken } of woord.toReversed()) {
    if (teken.tekst !== ' ') return total;
    total += meet(teken);
  }
  return total;
}

/** The pieces of a line in the order of the eye: stretches of the highest level are turned first (UAX #9, L2). */
function orderForPaper(regel: readonly Plek[]): readonly Stuk[] {
  const stukken = stukkenVan(regel);
  const hoogste = Math.max(0, ...stukken.map(({ niveau }) => niveau));
  for (let niveau = hoogste; niveau > 0; niveau -= 1) reverseFrom(stukken, niveau);
  return stukken;
}

function reverseFrom(stukken: (Stuk & { readonly niveau: number })[], niveau: number): void {
  let begin = 0;
  while (begin < stukken.length) {
    let einde = begin;
    while (einde < stukken.length && (stukken[einde]?.niveau ?? 0) >= niveau) einde += 1;
    const omgekeerd = stukken.slice(begin, einde).reverse();
    stukken.splice(begin, omgekeerd.length, ...omgekeerd);
    begin = Math.max(einde, begin + 1);
  }
}

function stukkenVan(regel: readonly Plek[]): (Stuk & { readonly niveau: number })[] {
  const stukken: { geschreven: string; readonly letters: Letters; readonly niveau: number }[] = [];
  for (const { teken, niveau } of regel) {
    const laatste = stukken.at(-1);
    if (laatste && laatste.letters === teken.letters && laatste.niveau === niveau) laatste.geschreven += teken.tekst;
    else stukken.push({ geschreven: teken.tekst, letters: teken.letters, niveau });
  }
  return stukken.map(({ geschreven, letters, niveau }) => ({
    tekst: forShaper(geschreven, niveau % 2 === 1),
    letters,
    niveau,
  }));
}

/** Letters that are written to the left are turned by the shaper itself, because they also change their form. */
const NAAR_LINKS = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u;

/**
 * What the shaper must be given so that a piece stands as it is read. By its script alone it takes a piece to run to
 * the left or not; where the paragraph decides otherwise (brackets in Arabic, Persian digits) the characters are turned
 * here.
 */
function forShaper(geschreven: string, naarLinks: boolean): string {
  if (NAAR_LINKS.test(geschreven) === naarLinks) return geschreven;
  const omgekeerd = [...geschreven].reverse();
  return omgekeerd.map((one) => (naarLinks ? (bidi.getMirroredCharacter(one) ?? one) : one)).join('');
}
