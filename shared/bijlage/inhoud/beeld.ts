/** Whether a picture can be drawn: its header, its size and its end. Nothing is decoded. */
import { crc32 } from 'node:zlib';
import { Afkeuring } from './afkeuring.ts';
import { latin1 } from './soort.ts';

/** More than the cameras of telephones have (200 million), and little enough to be drawn. In pixels. */
const GRENS = { zijde: 65_000, samen: 250_000_000 };

const beschadigd = (waar: string) => new Afkeuring('BESCHADIGD', waar);

function requireMaat(breedte: number, hoogte: number): void {
  if (breedte === 0 || hoogte === 0) throw beschadigd('picture: no size');
  if (Math.max(breedte, hoogte) > GRENS.zijde || breedte * hoogte > GRENS.samen) {
    throw new Afkeuring('TE_OMVANGRIJK', 'picture: too large');
  }
}

/**
 * @throws Afkeuring when it has no frame with a size, no picture data or no end. What stands behind the end is left
 *   alone: telephones put films and their own notes there.
 */
export function checkJpeg(bytes: Uint8Array): void {
  const zicht = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  let heeftMaat = false;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) throw beschadigd('jpeg: no marker');
    const soort = bytes[at + 1] ?? 0;
    if (soort === 0xff) {
      at += 1;
      continue;
    }
    if (soort === 0xda) break;
    const lengte = zicht.getUint16(at + 2);
    if (lengte < 2 || at + 2 + lengte > bytes.length) throw beschadigd('jpeg: cut short');
    const isMaat = soort >= 0xc0 && soort <= 0xcf && soort !== 0xc4 && soort !== 0xc8 && soort !== 0xcc;
    if (isMaat && lengte >= 8) {
      requireMaat(zicht.getUint16(at + 7), zicht.getUint16(at + 5));
      heeftMaat = true;
    }
    at += 2 + lengte;
  }
  const eind = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(Buffer.from([0xff, 0xd9]), at);
  if (!heeftMaat || bytes[at] !== 0xff || bytes[at + 1] !== 0xda || eind < 0) throw beschadigd('jpeg: no picture');
}

/** @throws Afkeuring when a chunk is damaged, or header, data or end are missing. */
export function checkPng(bytes: Uint8Array): void {
  const zicht = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const gezien: string[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const lengte = zicht.getUint32(at);
    const eind = at + 12 + lengte;
    if (eind > bytes.length) throw beschadigd('png: cut short');
    if (crc32(bytes.subarray(at + 4, eind - 4)) !== zicht.getUint32(eind - 4)) throw beschadigd('png: damaged');
    const soort = latin1(bytes.subarray(at + 4, at + 8));
    if (gezien.length === 0) {
      if (soort !== 'IHDR' || lengte !== 13) throw beschadigd('png: no header');
      requireMaat(zicht.getUint32(at + 8), zicht.getUint32(at + 12));
    }
    gezien.push(soort);
    if (soort === 'IEND') break;
    at = eind;
  }
  if (!gezien.includes('IDAT') || gezien.at(-1) !== 'IEND') throw beschadigd('png: no picture');
}
