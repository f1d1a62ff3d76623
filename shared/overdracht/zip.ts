/**
 * A ZIP that is made while it is being sent: no more than one piece of one file is in memory. Files are stored, not
 * compressed (PDF and images are so already), so the exact size is known before the first byte.
 */

import { strToU8, Zip, ZipPassThrough } from 'fflate/browser';
import type { Moment } from '#shared/kernel/text.ts';

/** One file of the ZIP. */
export interface Ziponderdeel {
  readonly naam: string;
  /** In bytes; the content must be exactly so long. */
  readonly grootte: number;
  readonly inhoud: () => AsyncIterable<Uint8Array>;
}

// Fixed parts of the format (APPNOTE 6.3): local header, data descriptor, entry in the table of contents, its end.
const LOCAL_HEADER = 30;
const DESCRIPTOR = 16;
const CENTRAL_HEADER = 46;
const END = 22;

/** The size in bytes of the ZIP of these files. */
export function zipGrootte(onderdelen: readonly Ziponderdeel[]): number {
  return onderdelen.reduce((total, { naam, grootte }) => {
    const name = strToU8(naam).byteLength;
    return total + LOCAL_HEADER + name + grootte + DESCRIPTOR + CENTRAL_HEADER + name;
  }, END);
}

/** The bytes of the ZIP, in pieces. @throws Error when a file is not as long as was said: then there is no package. */
export async function* zipStream(onderdelen: readonly Ziponderdeel[], gemaaktOp: Moment): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  for (const { naam, grootte, inhoud } of onderdelen) {
    const entry = new ZipPassThrough(naam);
    entry.mtime = gemaaktOp;
    zip.add(entry);
    let sent = 0;
    for await (const piece of inhoud()) {
      sent += piece.byteLength;
      entry.push(piece);
      yield* ready.splice(0);
    }
    if (sent !== grootte) throw new Error(`A file of ${grootte} bytes has ${sent}`);
    entry.push(new Uint8Array(), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
