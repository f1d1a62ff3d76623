/**
 * A JPEG without what it tells about where, when, by whom and with what it was made. Of the segments only those stay
 * that decoding needs; the compressed pixels are copied as they are. What is not known goes: a list of what to take out
 * would miss the next maker.
 */
import { keepOnlyStand, mentionsPlaats, readExif } from './exif.ts';
import type { SchoonBeeld } from './geschoond.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const EXIF = 'Exif\0\0';

/** Cleans it. Undefined when its segments cannot be followed. */
export function cleanJpeg(bytes: Uint8Array): SchoonBeeld | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return undefined;
  const kept: Uint8Array[] = [];
  let orientation = 1;
  let verwijderd: SchoonBeeld['verwijderd'] = 'NIETS';
  let at = 2;
  while (at < bytes.length) {
    const segment = readSegment(bytes, at);
    if (!segment) return undefined;
    const { marker, end, content } = segment;
    const blijft = keep(marker, content);
    if (blijft) kept.push(blijft === 'AS_IT_IS' ? bytes.subarray(at, end) : blijft);
    else {
      const exif = marker === APP1 && startsWith(content, EXIF) ? readExif(content.subarray(EXIF.length)) : undefined;
      if (exif) orientation = exif.orientation;
      if (exif?.heeftPlaats || mentionsPlaats(content)) verwijderd = 'PLAATS';
      else if (verwijderd === 'NIETS') verwijderd = 'GEGEVENS';
    }
    at = end;
    if (marker === EOI) break;
  }
  // After the end of the picture: a film, a second picture with a position of its own, or notes of the maker.
  if (at < bytes.length && verwijderd === 'NIETS') verwijderd = 'GEGEVENS';
  const stand = keepOnlyStand(orientation);
  const first = stand ? [applied(stand)] : [];
  return { bytes: Buffer.concat([Uint8Array.of(0xff, SOI), ...first, ...kept]), verwijderd };
}

interface Segment {
  readonly marker: number;
  /** Where the next one begins. */
  readonly end: number;
  readonly content: Uint8Array;
}

function readSegment(bytes: Uint8Array, at: number): Segment | undefined {
  if (bytes[at] !== 0xff) return undefined;
  let code = at + 1;
  // A marker may be preceded by any number of fill bytes.
  while (bytes[code] === 0xff) code++;
  const marker = bytes[code];
  if (marker === undefined) return undefined;
  const isAlone = marker === EOI || marker === 0x01 || isRestart(marker);
  if (isAlone) return { marker, end: code + 1, content: new Uint8Array() };
  const length = ((bytes[code + 1] ?? 0) << 8) | (bytes[code + 2] ?? 0);
  const end = code + 1 + length;
  if (length < 2 || end > bytes.length) return undefined;
  const content = bytes.subarray(code + 3, end);
  return { marker, end: marker === SOS ? endOfScan(bytes, end) : end, content };
}

/** Compressed pixels go on until a marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0 && next !== 0xff && !isRestart(next)) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  return bytes.length;
}

function isRestart(marker: number): boolean {
  return marker >= 0xd0 && marker <= 0xd7;
}

/** What decoding needs: tables, frames, scans, and how colours are meant. A JFIF head without its small picture. */
function keep(marker: number, content: Uint8Array): 'AS_IT_IS' | Uint8Array | undefined {
  if (marker === APP0) return startsWith(content, 'JFIF\0') ? jfif(content) : undefined;
  if (marker === APP2) return startsWith(content, 'ICC_PROFILE\0') ? 'AS_IT_IS' : undefined;
  if (marker === APP14) return startsWith(content, 'Adobe') ? 'AS_IT_IS' : undefined;
  const isOfMaker = marker >= 0xe0 || marker === 0xfe;
  return isOfMaker ? undefined : 'AS_IT_IS';
}

function jfif(content: Uint8Array): Uint8Array | undefined {
  if (content.length < 14) return undefined;
  return Uint8Array.of(0xff, APP0, 0, 16, ...content.subarray(0, 12), 0, 0);
}

function applied(exif: Uint8Array): Uint8Array {
  const content = Buffer.concat([Buffer.from(EXIF, 'latin1'), exif]);
  return Buffer.concat([Uint8Array.of(0xff, APP1, 0, content.length + 2), content]);
}

function startsWith(content: Uint8Array, text: string): boolean {
  return Buffer.from(content.subarray(0, text.length)).toString('latin1') === text;
}
