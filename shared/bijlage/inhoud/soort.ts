/** What kind of file these bytes begin as. Whether they are one is for the check of that kind. */

export type Beginsoort = 'PDF' | 'JPEG' | 'PNG' | 'HEIC' | 'ZIP';

/**
 * Readers look for the header of a PDF in so many bytes: scanners and printer drivers put lines of their own before it.
 */
export const PDF_KOP_BINNEN = 1024;

/** So many bytes of a file are enough to tell its kind. */
export const BEGIN_BYTES = PDF_KOP_BINNEN + 8;

/** Brands of HEIF with HEVC pictures, single ones and series (ISO/IEC 23008-12, annex B). */
const HEIC_MERKEN: readonly string[] = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'hevm', 'hevs'];
/** Brands of any HEIF, which say nothing of what the picture is packed with. */
const HEIF_MERKEN: readonly string[] = ['mif1', 'msf1', 'mif2'];

/** The kind as which a file begins; undefined for what we never take. */
export function beginsoort(bytes: Uint8Array): Beginsoort | undefined {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'JPEG';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'PNG';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'ZIP';
  if (isHeic(bytes)) return 'HEIC';
  const begin = latin1(bytes.subarray(0, PDF_KOP_BINNEN + 5));
  const kop = begin.indexOf('%PDF-');
  if (kop < 0) return undefined;
  return isOnschuldig(begin.slice(0, kop)) ? 'PDF' : undefined;
}

/** Bytes as text, one character each. */
export function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** What stands before the header of a PDF is not the beginning of a page, a program or an archive. */
function isOnschuldig(voor: string): boolean {
  return !/<\s*[!?a-z]|^MZ|^\x7fELF|^PK|^#!|^GIF8|^Rar!/i.test(voor);
}

function isHeic(bytes: Uint8Array): boolean {
  if (latin1(bytes.subarray(4, 8)) !== 'ftyp') return false;
  const grootte = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  if (grootte < 16 || grootte > Math.min(bytes.length, 512)) return false;
  const merk = latin1(bytes.subarray(8, 12));
  const ook = Array.from({ length: (grootte - 16) >> 2 }, (_, at) => latin1(bytes.subarray(16 + at * 4, 20 + at * 4)));
  if (HEIC_MERKEN.includes(merk)) return true;
  return HEIF_MERKEN.includes(merk) && (ook.some((one) => HEIC_MERKEN.includes(one)) || !ook.includes('avif'));
}

function startsWith(bytes: Uint8Array, begin: readonly number[]): boolean {
  return begin.every((byte, at) => bytes[at] === byte);
}
