/**
 * Reads a zip as strictly as its readers differ: what one of them would see and another would not is refused. No
 * library does that; they read the table at the end, or the parts one after the other, and believe it.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { Afkeuring } from './afkeuring.ts';

/** Bounds on what is unpacked: more than any document of 25 MB has, and little for the function. Sizes in bytes. */
const GRENS = {
  delen: 5_000,
  perDeel: 30 * 1024 * 1024,
  samen: 55 * 1024 * 1024,
  verhouding: 400,
  kleinDeel: 8 * 1024 * 1024,
};

const EINDE = 0x06054b50;
const TABELREGEL = 0x02014b50;
const KOP = 0x04034b50;
const MAX_COMMENTAAR = 0xffff;
/**
 * What a streaming writer puts behind a part: its checksum and sizes, with or without a signature, in 32 or 64 bits.
 */
const MAX_NAREGEL = 24;

interface Regel {
  readonly naam: string;
  readonly vlaggen: number;
  readonly methode: number;
  readonly crc: number;
  readonly ingepakt: number;
  readonly uitgepakt: number;
  readonly begin: number;
}

/** The parts of a zip by name, unpacked. @throws Afkeuring for one that is damaged, locked, ambiguous or too large. */
export function readZip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const zicht = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { regels, begin } = tabel(bytes, zicht);
  requireNamen(regels);
  requireBescheiden(regels);
  const delen = new Map<string, Uint8Array>();
  let tot = 0;
  for (const regel of [...regels].sort((a, b) => a.begin - b.begin)) {
    if (regel.begin < tot || (tot === 0 && regel.begin !== 0)) throw beschadigd('zip: parts overlap');
    requireGeenVerborgenDeel(zicht, tot, regel.begin);
    const data = kop(bytes, zicht, regel);
    tot = data.eind;
    if (!regel.naam.endsWith('/')) delen.set(regel.naam, unpack(bytes.subarray(data.begin, data.eind), regel));
  }
  requireGeenVerborgenDeel(zicht, tot, begin);
  return delen;
}

const beschadigd = (waar: string) => new Afkeuring('BESCHADIGD', waar);

/** The parts as the table at the end names them, and where that table begins. */
function tabel(bytes: Uint8Array, zicht: DataView): { readonly regels: readonly Regel[]; readonly begin: number } {
  const einde = plekVanEinde(zicht);
  const aantal = zicht.getUint16(einde + 10, true);
  const grootte = zicht.getUint32(einde + 12, true);
  const begin = zicht.getUint32(einde + 16, true);
  if (zicht.getUint16(einde + 4, true) !== 0 || aantal !== zicht.getUint16(einde + 8, true)) {
    throw beschadigd('zip: in several files');
  }
  if (begin + grootte !== einde) throw beschadigd('zip: table is not where it is said to be');
  if (aantal > GRENS.delen) throw new Afkeuring('TE_OMVANGRIJK', 'zip: too many parts');
  const regels: Regel[] = [];
  let at = begin;
  while (at < einde) {
    if (at + 46 > einde || zicht.getUint32(at, true) !== TABELREGEL) throw beschadigd('zip: table is damaged');
    const naamLengte = zicht.getUint16(at + 28, true);
    regels.push({
      vlaggen: zicht.getUint16(at + 8, true),
      methode: zicht.getUint16(at + 10, true),
      crc: zicht.getUint32(at + 16, true),
      ingepakt: zicht.getUint32(at + 20, true),
      uitgepakt: zicht.getUint32(at + 24, true),
      begin: zicht.getUint32(at + 42, true),
      naam: naamVan(bytes.subarray(at + 46, at + 46 + naamLengte)),
    });
    at += 46 + naamLengte + zicht.getUint16(at + 30, true) + zicht.getUint16(at + 32, true);
  }
  if (regels.length !== aantal || at !== einde) throw beschadigd('zip: table has another length');
  return { regels, begin };
}

function plekVanEinde(zicht: DataView): number {
  const laatste = zicht.byteLength - 22;
  for (let at = laatste; at >= Math.max(0, laatste - MAX_COMMENTAAR); at--) {
    if (zicht.getUint32(at, true) === EINDE && zicht.getUint16(at + 20, true) === laatste - at) return at;
  }
  throw beschadigd('zip: no end');
}

/** Names are compared byte for byte with those before the parts; only plain ones mean anything to us. */
function naamVan(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}

function requireNamen(regels: readonly Regel[]): void {
  const gezien = new Set<string>();
  for (const { naam } of regels) {
    const isPad =
      /^[/\\]|\\|^[a-z]:|\p{Cc}/iu.test(naam) || naam.split('/').some((deel) => deel === '..' || deel === '.');
    if (naam === '' || isPad) throw new Afkeuring('ACTIEVE_ONDERDELEN', 'zip: name leads elsewhere');
    const zelfde = naam.normalize('NFC').toLowerCase();
    if (gezien.has(zelfde)) throw beschadigd('zip: name occurs twice');
    gezien.add(zelfde);
  }
}

function requireBescheiden(regels: readonly Regel[]): void {
  let samen = 0;
  for (const { vlaggen, methode, ingepakt, uitgepakt } of regels) {
    if (vlaggen & 0x41) throw new Afkeuring('WACHTWOORD', 'zip: locked');
    if (methode !== 0 && methode !== 8) throw beschadigd('zip: packed in another way');
    const isBom = uitgepakt > GRENS.kleinDeel && uitgepakt > ingepakt * GRENS.verhouding;
    samen += uitgepakt;
    if (isBom || uitgepakt > GRENS.perDeel || samen > GRENS.samen)
      throw new Afkeuring('TE_OMVANGRIJK', 'zip: too large');
  }
}

function requireGeenVerborgenDeel(zicht: DataView, van: number, tot: number): void {
  if (tot - van > MAX_NAREGEL) throw beschadigd('zip: something between the parts');
  for (let at = van; at + 4 <= tot; at++) {
    if (zicht.getUint32(at, true) === KOP) throw beschadigd('zip: a part that is not in the table');
  }
}

/** Where the content of a part lies, after what stands before it was found to say the same as the table. */
function kop(bytes: Uint8Array, zicht: DataView, regel: Regel): { readonly begin: number; readonly eind: number } {
  const { begin: at } = regel;
  if (at + 30 > bytes.length || zicht.getUint32(at, true) !== KOP) throw beschadigd('zip: part is not there');
  const naamLengte = zicht.getUint16(at + 26, true);
  const begin = at + 30 + naamLengte + zicht.getUint16(at + 28, true);
  const eind = begin + regel.ingepakt;
  const isGelijk =
    naamVan(bytes.subarray(at + 30, at + 30 + naamLengte)) === regel.naam &&
    zicht.getUint16(at + 8, true) === regel.methode &&
    ((zicht.getUint16(at + 6, true) ^ regel.vlaggen) & 0x49) === 0 &&
    (isGestroomd(regel) ||
      (zicht.getUint32(at + 18, true) === regel.ingepakt && zicht.getUint32(at + 22, true) === regel.uitgepakt));
  if (!isGelijk || eind > bytes.length) throw beschadigd('zip: part and table disagree');
  return { begin, eind };
}

const isGestroomd = ({ vlaggen }: Regel) => (vlaggen & 8) !== 0;

function unpack(data: Uint8Array, { methode, uitgepakt: grootte, crc }: Regel): Uint8Array {
  const inhoud = methode === 0 ? data : inflate(data, grootte);
  if (inhoud.byteLength !== grootte || crc32(inhoud) !== crc) throw beschadigd('zip: part is damaged');
  return inhoud;
}

function inflate(data: Uint8Array, grootte: number): Uint8Array {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, grootte) });
  } catch (error) {
    throw Object.assign(beschadigd('zip: part cannot be unpacked'), { cause: error });
  }
}
