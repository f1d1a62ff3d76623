/**
 * Finds what may be a BSN or onderwijsnummer in a text (domain.md, "No BSN anywhere"), however it is spelled: with
 * digits of any script, with anything but letters between them, with characters that cannot be seen, or in markup.
 */

/** Where something stands in a text, in UTF-16 units, the end not included. */
export interface Plek {
  readonly van: number;
  readonly tot: number;
}

/**
 * True for a number of 9 digits (or 8 with the leading zero left off) that passes the 11-test of BSN and
 * onderwijsnummer.
 */
export function passesElevenTest(digits: string): boolean {
  const padded = digits.padStart(9, '0');
  if (!/^\d{9}$/.test(padded) || /^0+$/.test(padded)) return false;
  const sum = [...padded].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0;
}

/** True when a text holds something that may be a BSN. Dates, times, telephone numbers and amounts do not count. */
export function containsBsn(text: string): boolean {
  return findBsn(text).length > 0;
}

/** The places of what may be a BSN, in order; each goes from its first to its last digit. */
export function findBsn(text: string): readonly Plek[] {
  const { kaal, plekken } = strip(text);
  const rest = NO_BSN.reduce((left, pattern) => left.replace(pattern, (weg) => 'x'.repeat(weg.length)), kaal);
  const gevonden = PATTERNS.flatMap((pattern) => Array.from(rest.matchAll(pattern)))
    .filter(([nummer]) => mayBeBsn(nummer))
    .map(({ 0: nummer, index }) => ({
      van: plekken[index]?.van ?? 0,
      tot: plekken[index + nummer.length - 1]?.tot ?? text.length,
    }));
  return merged(gevonden);
}

/** None was given out below ten million; scanners and cameras count from there. */
function mayBeBsn(nummer: string): boolean {
  const digits = nummer.replace(/\D/g, '');
  return Number(digits) >= 10_000_000 && !(digits.length === 8 && digits.startsWith('0')) && passesElevenTest(digits);
}

interface Kaal {
  /** The text as a reader sees it: one digit for each digit, no markup, nothing hidden. */
  readonly kaal: string;
  /** Where each of its characters came from. */
  readonly plekken: readonly Plek[];
}

/** Marks, fillers and controls that stand between digits without being seen; a keycap is a digit with two marks. */
const HIDDEN = /[\p{Cf}\p{Mn}\p{Me}\p{Cs}\u115f\u1160\u3164\uffa0]/u;
const CONTROL = /[\p{Cc}\u2028\u2029\u2800]/u;
/** Tags, and what stands for one character in HTML. */
const MARKUP = /<\/?[a-z!][^<>]{0,200}>|&(?:#(\d{1,7})|#x([\da-f]{1,6})|[a-z]{2,10});/giy;

function strip(text: string): Kaal {
  let kaal = '';
  const plekken: Plek[] = [];
  const put = (characters: string, plek: Plek) => {
    kaal += characters;
    for (let count = 0; count < characters.length; count++) plekken.push(plek);
  };
  for (let van = 0; van < text.length; ) {
    MARKUP.lastIndex = van;
    const markup = MARKUP.exec(text);
    const point = text.codePointAt(van) ?? 0;
    const tot = van + (markup?.[0].length ?? (point > 0xffff ? 2 : 1));
    const character = markup ? standsFor(markup) : String.fromCodePoint(point);
    if (!HIDDEN.test(character)) put(plain(character), { van, tot });
    van = tot;
  }
  return { kaal, plekken };
}

function standsFor([tag, decimal, hex]: RegExpExecArray): string {
  if (decimal === undefined && hex === undefined) return tag.startsWith('<') ? '' : ' ';
  const point = Number.parseInt(decimal ?? hex ?? '', hex === undefined ? 10 : 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
}

/** A character as an ASCII digit, a dash or a space if it is one of those in any script or width. */
function plain(character: string): string {
  if (CONTROL.test(character)) return character === '\t' || character === '\n' || character === '\r' ? character : ' ';
  return Array.from(character.normalize('NFKC'), (one) => {
    if (/^\p{Nd}$/u.test(one)) return digitOf(one);
    return DASHES.test(one) ? '-' : one;
  }).join('');
}

/** Digits of a script stand together, from zero to nine. */
function digitOf(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(point - value - 1))) value += 1;
  return point < 0x80 ? digit : String(value);
}

/** Hyphens and dashes of every length, and minus signs: people and word processors put any of them between digits. */
const DASHES = /[\u2010-\u2015\u2043\u2212\ufe58\uff0d]/;

const YEAR = String.raw`(?:19|20)\d{2}`;
const MONTH = '(?:0[1-9]|1[0-2])';
const DAY = String.raw`(?:0[1-9]|[12]\d|3[01])`;
/** As cameras, telephones and scanners write a day: with or without something between, in any order. */
const DATE = `(?:${YEAR}${MONTH}${DAY}|${DAY}${MONTH}${YEAR}|${MONTH}${DAY}${YEAR}|${YEAR}([-._ :])${MONTH}\\1${DAY}|${DAY}([-._ :])${MONTH}\\2${YEAR}|${MONTH}([-._ :])${DAY}\\3${YEAR})`;
/** And a time behind it, to the millisecond. */
const TIME = String.raw`(?:[01]\d|2[0-3])[-._: h]?[0-5]\d(?:[-._: m]?[0-5]\d(?:[-._]?\d{1,3})?)?`;

/**
 * What has as many digits and is something else: dates and times, years of school, opening hours, amounts, ids and
 * accounts.
 */
const NO_BSN = [
  /(?<![\da-z])[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}(?![\da-z])/gi,
  new RegExp(String.raw`(?<!\d)${DATE}(?:[-_. ,T]{0,3}(?:at |om )?${TIME})?(?!\d)`, 'g'),
  /(?<!\d)(?:19|20)\d{2}([-./_ ])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\d)/g,
  /(?<!\d)(?:0?[1-9]|[12]\d|3[01])([-./_ ])(?:0?[1-9]|1[0-2])\1(?:19|20)\d{2}(?!\d)/g,
  /(?<!\d)(?:19|20)\d{2} ?[-/] ?(?:19|20)\d{2}(?![-./ ]?\d)/g,
  /(?<!\d[-./ ]?)(?:[01]?\d|2[0-3])\.[0-5]\d ?- ?(?:[01]?\d|2[0-3])\.[0-5]\d(?![-./ ]?\d)/g,
  /(?<![\d:.])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![:.]?\d)/g,
  /(?:€|EUR) ?[\d.]+,(?:\d{2}|-)(?!\d)/g,
  /(?<![\da-z])[A-Z]{2}\d{2} ?[A-Z]{4} ?(?:\d{4} ?){2}\d{2}(?!\d)/gi,
  // Telephone numbers, with whatever between their digits.
  /(?<![\d+])(?:(?:\+|00)31[ .-]{0,3}(?:\(0\)[ .-]{0,2})?|0)[1-9](?:[ .()/-]{0,3}\d){8}(?![ ./-]{0,3}\d)/g,
  // Numbers of companies and carers, and of papers by year, that say themselves what they are.
  /(?<!\p{L})(?:KvK|AGB)[- ]?(?:nummer|code|nr\.?)?[:. ]{0,3}\d{8}(?!\d)/giu,
  /(?<!\p{L})(?:kenmerk|referentie|factuur|zaaknummer|uw ref\.?)[: ]{0,3}(?:19|20)\d{2}[-/]\d{5}(?!\d)/giu,
  // As social media name a picture.
  /(?<!\d)\d{6,12}_\d{12,20}_\d{12,20}_[a-z](?![a-z])/g,
  // A row of scores of a test: more numbers than a BSN has digits for.
  /(?<!\d[ ,;/]?)(?:[1-9]\d|1\d{2})(?:(?:, ?|; ?| |\/)(?:[1-9]\d|1\d{2})){4,}(?![ ,;/]?\d)/g,
  // Counters of cameras.
  /(?<![a-z])(?:DSC[FN]?|IMG|MVI|SAM|VID|DJI|PANO)[-_ ]?\d{4,8}(?!\d)/gi,
];

/** What often stands between two digits of one number, in any mixture. */
const BETWEEN = String.raw`(?:\s{0,2}[./_-]\s{0,2}|\s{1,3}|,)?`;
/** Anything else but letters and digits; the same throughout one number, or between groups of the usual sizes. */
const OTHER = String.raw`[^\p{L}\p{N}x]{1,6}`;
const shape = (...sizes: readonly number[]) => sizes.map((size) => String.raw`\d{${size}}`).join(OTHER);
const SHAPES = [
  [3, 3, 3],
  [4, 2, 3],
  [2, 3, 4],
  [3, 2, 4],
  [4, 5],
  [5, 4],
  [6, 3],
  [3, 6],
].map((sizes) => shape(...sizes));

const PATTERNS = [
  /(?<!\d)\d{9}(?!\d)/g,
  new RegExp(String.raw`(?<!\d${BETWEEN})\d(?:${BETWEEN}\d){7,8}(?!${BETWEEN}\d)`, 'g'),
  /(?<!\d)\d{3}, ?\d{3}, ?\d{3}(?!\d)/g,
  new RegExp(String.raw`(?<!\d)(?:${SHAPES.join('|')})(?!\d)`, 'gu'),
  // One and the same between all groups.
  new RegExp(String.raw`(?<!\d)\d{1,4}(?<tussen>${OTHER})\d{1,4}(?:\k<tussen>\d{1,4}){1,7}(?!\d|\k<tussen>\d)`, 'gu'),
];

function merged(plekken: readonly Plek[]): readonly Plek[] {
  const gevonden: Plek[] = [];
  for (const plek of [...plekken].sort((a, b) => a.van - b.van)) {
    const vorige = gevonden.at(-1);
    if (vorige && plek.van < vorige.tot)
      gevonden[gevonden.length - 1] = { van: vorige.van, tot: Math.max(vorige.tot, plek.tot) };
    else gevonden.push(plek);
  }
  return gevonden;
}
