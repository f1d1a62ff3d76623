/** Finds the letters for a text: which file has them, and what to print where none has. */
import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkit';
import { ANDERE_SCHRIFTEN, GEWOON, type Letterbestand, type Letters, VET } from './letterbestanden.ts';

/** Stands where a character cannot be printed; the foot of that page says so. */
export const ONBEKEND = '[?]';

/** A character as people see it (which may be several code points), with the letters that have it. */
export interface Teken {
  readonly tekst: string;
  readonly letters: Letters;
  /** The character could not be printed as it is; `tekst` says what stands there. */
  readonly onbekend: boolean;
}

const CLUSTERS = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** Steer how neighbours are drawn and have no shape of their own: no file needs to have them. */
const ONZICHTBAAR = /^[\p{Default_Ignorable_Code_Point}\p{Cf}]$/u;

/**
 * All characters of a text with their letters. In a heading the bold letters come first; other scripts have one weight.
 * @param vet whether the text is bold
 */
export function tekensVan(tekst: string, vet: boolean): readonly Teken[] {
  return Array.from(CLUSTERS.segment(tekst.normalize('NFC')), ({ segment }) => tekenVan(segment, vet ? VET : GEWOON));
}

function tekenVan(cluster: string, eerst: Letters): Teken {
  const letters = lettersVoor(cluster, eerst);
  if (letters) return { tekst: cluster, letters, onbekend: false };
  // A sign for several in one (a ligature, a circled number) says the same in its parts, as long as nothing falls away.
  const delen = cluster.normalize('NFKD').normalize('NFC');
  const voorDelen = delen === cluster ? undefined : lettersVoor(delen, eerst);
  if (voorDelen) return { tekst: delen, letters: voorDelen, onbekend: false };
  return { tekst: ONBEKEND, letters: eerst, onbekend: true };
}

function lettersVoor(cluster: string, eerst: Letters): Letters | undefined {
  if (hasAll(eerst, cluster)) return eerst;
  return ANDERE_SCHRIFTEN.find((one) => (one.schrift?.test(cluster) ?? true) && hasAll(one, cluster));
}

function hasAll(letters: Letters, cluster: string): boolean {
  const font = fontVan(letters);
  return [...cluster].every((one) => ONZICHTBAAR.test(one) || font.hasGlyphForCodePoint(one.codePointAt(0) ?? 0));
}

/** Read once per function that runs: a summary has hundreds of lines, and the largest file has eight megabytes. */
const BYTES = new Map<Letterbestand, Buffer>();
const FONTS = new Map<Letterbestand, Font>();

/** The bytes of a file with letters. @throws Error naming the package, when it is not there */
export function bytesVan(letters: Letterbestand): Buffer {
  const known = BYTES.get(letters);
  if (known) return known;
  const manifest = findPackageJSON(letters.pakket, import.meta.url);
  if (manifest === undefined) throw new Error(`The letters of ${letters.pakket} are missing beside this function`);
  const bytes = readFileSync(join(dirname(manifest), letters.bestand));
  BYTES.set(letters, bytes);
  return bytes;
}

/** Switches for the layout of a piece of text, by the names that OpenType gives them. */
export type Kenmerken = Readonly<Record<string, boolean>>;

/** Without the rules that put an accent on its letter: it then stands where the file itself puts it. */
const ZONDER_PLAATSEN: Kenmerken = { mark: false, mkmk: false, abvm: false, blwm: false };
const HEEL: Kenmerken = { kern: true };

/**
 * Without the rule that draws a letter as a bare letter and a loose accent: who searches for the name would not find
 * it.
 */
const NIET_UITEEN: Kenmerken = { ccmp: false };

/**
 * How a piece of text can be laid out. The ordinary letters are laid out word by word, and words are remembered:
 * undefined. In other scripts a word may depend on its neighbours, and stand to the left of the one before it: naming
 * any switch makes the library lay out the piece as a whole. Some pairs of letter and accent have no place for each
 * other in the file; the library ends with a TypeError there, and we do without those rules, because a name must be
 * printed all the same.
 */
export function kenmerkenVoor(tekst: string, letters: Letters): Kenmerken | undefined {
  const gewoon = letters.schrift === undefined ? undefined : HEEL;
  if (gewoon === undefined && !/\p{M}/u.test(tekst)) return hasLosAccent(tekst, letters) ? NIET_UITEEN : undefined;
  try {
    fontVan(letters).layout(tekst, HEEL);
    return gewoon;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return ZONDER_PLAATSEN;
  }
}

const LOS_ACCENT = new Map<string, boolean>();

function hasLosAccent(tekst: string, letters: Letters): boolean {
  return [...tekst].some((letter) => {
    if (letter <= '\u00ff') return false;
    const los = LOS_ACCENT.get(letter) ?? fontVan(letters).layout(letter).glyphs.length > 1;
    LOS_ACCENT.set(letter, los);
    return los;
  });
}

function fontVan(letters: Letterbestand): Font {
  const known = FONTS.get(letters);
  if (known) return known;
  const font = create(bytesVan(letters));
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`${letters.bestand} holds more than one font`);
  FONTS.set(letters, font);
  return font;
}
