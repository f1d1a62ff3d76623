/**
 * A PNG without texts, moments and positions: of the chunks only those stay that say how it looks. Its pixels are
 * copied as they are.
 */
import { crc32 } from 'node:zlib';
import { keepOnlyStand, mentionsPlaats, readExif } from './exif.ts';
import type { SchoonBeeld } from './geschoond.ts';

const SIGNATURE = '89504e470d0a1a0a';
/** Besides the critical chunks (their names begin with a capital), without which nothing can be shown. */
const KEPT = new Set([
  'tRNS',
  'cHRM',
  'gAMA',
  'iCCP',
  'sBIT',
  'sRGB',
  'cICP',
  'mDCV',
  'cLLI',
  'bKGD',
  'hIST',
  'pHYs',
  'acTL',
  'fcTL',
  'fdAT',
]);

/** Cleans it. Undefined when its chunks cannot be followed. */
export function cleanPng(bytes: Uint8Array): SchoonBeeld | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.subarray(0, 8).toString('hex') !== SIGNATURE) return undefined;
  const kept = [file.subarray(0, 8)];
  let verwijderd: SchoonBeeld['verwijderd'] = 'NIETS';
  let at = 8;
  while (at < file.length) {
    if (at + 12 > file.length) return undefined;
    const name = file.toString('latin1', at + 4, at + 8);
    const end = at + 12 + file.readUInt32BE(at);
    if (end > file.length) return undefined;
    const content = file.subarray(at + 8, end - 4);
    if (/^[A-Z]/.test(name) || KEPT.has(name)) kept.push(file.subarray(at, end));
    else {
      const exif = name === 'eXIf' ? readExif(content) : undefined;
      const stand = exif && keepOnlyStand(exif.orientation);
      if (stand) kept.push(chunk('eXIf', stand));
      if (exif?.heeftPlaats || mentionsPlaats(content)) verwijderd = 'PLAATS';
      else if (verwijderd === 'NIETS') verwijderd = 'GEGEVENS';
    }
    at = end;
    if (name === 'IEND') break;
  }
  if (at < file.length && verwijderd === 'NIETS') verwijderd = 'GEGEVENS';
  return { bytes: Buffer.concat(kept), verwijderd };
}

function chunk(name: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
