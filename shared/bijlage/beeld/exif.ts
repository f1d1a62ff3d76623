/**
 * The two things that we read in the Exif of a photo before it goes: which way up it is, and whether it says where it
 * was made.
 */

const ORIENTATION = 0x0112;
const GPS = 0x8825;

/** What an Exif says, as far as it matters here. */
export interface ExifInhoud {
  /** 1 to 8, as Exif numbers them; 1 is upright. */
  readonly orientation: number;
  readonly heeftPlaats: boolean;
}

/** Reads the first directory of an Exif (TIFF), which begins with its byte order. What cannot be read says nothing. */
export function readExif(tiff: Uint8Array): ExifInhoud {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = tiff[0] === 0x49;
  const nothing = { orientation: 1, heeftPlaats: false };
  if (view.byteLength < 8) return nothing;
  const start = view.getUint32(4, little);
  if (start + 2 > view.byteLength) return nothing;
  const entries = Array.from({ length: view.getUint16(start, little) }, (_, index) => start + 2 + index * 12).filter(
    (at) => at + 12 <= view.byteLength,
  );
  const tag = (wanted: number) => entries.find((at) => view.getUint16(at, little) === wanted);
  const orientation = tag(ORIENTATION);
  return {
    orientation: orientation === undefined ? 1 : view.getUint16(orientation + 8, little),
    heeftPlaats: tag(GPS) !== undefined,
  };
}

/** An Exif that says which way up a photo is, and nothing else. Undefined when it is upright, which needs no saying. */
export function keepOnlyStand(orientation: number): Uint8Array | undefined {
  if (orientation < 2 || orientation > 8) return undefined;
  // Big-endian; one directory with one entry: a SHORT, and no next directory.
  return Uint8Array.of(
    ...[0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8],
    ...[0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  );
}

/** True when a text of metadata (XMP, or a comment) names a place. */
export function mentionsPlaats(bytes: Uint8Array): boolean {
  return /GPS(Latitude|Longitude|Coordinates|Dest)|Iptc4xmp(Core|Ext):(Location|City)|photoshop:City/.test(
    new TextDecoder('latin1').decode(bytes),
  );
}
