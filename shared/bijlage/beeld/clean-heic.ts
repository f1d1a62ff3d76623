/**
 * A HEIC without what it tells about where, when and by whom it was made. Places in the file point at each other, so
 * nothing may move: what must go is overwritten with zeros where it stands. Pixels, their order and which way up they
 * are lie in other boxes and stay.
 */
import { mentionsPlaats, readExif } from './exif.ts';
import type { SchoonBeeld } from './geschoond.ts';
import { type Box, boxesIn, readItems } from './heic-boxes.ts';

/** Boxes at the top that make up the picture, or a burst of them. Another one (a film, notes of the maker) goes. */
const TOP = new Set(['ftyp', 'meta', 'mdat', 'moov', 'free', 'skip', 'wide']);
/** What describes a film or its tracks in words, with the position among them. */
const IN_MOOV = new Set(['udta', 'meta', 'uuid']);
/** Items that are not pixels. */
const DESCRIBES = new Set(['Exif', 'mime', 'uri ']);

/**
 * Cleans it.
 * @throws RangeError when its boxes cannot be followed.
 */
export function cleanHeic(bytes: Uint8Array): SchoonBeeld {
  const na = Uint8Array.from(bytes);
  let verwijderd: SchoonBeeld['verwijderd'] = 'NIETS';
  const wipe = (from: number, to: number) => {
    const gone = na.subarray(from, to);
    if (gone.every((byte) => byte === 0)) return;
    if (mentionsPlaats(gone) || hasPlaats(gone)) verwijderd = 'PLAATS';
    else if (verwijderd === 'NIETS') verwijderd = 'GEGEVENS';
    gone.fill(0);
  };
  const free = ({ start, content, end }: Box) => {
    wipe(content, end);
    na.set(Buffer.from('free'), start + 4);
  };
  for (const box of boxesIn(na, 0, na.length)) {
    if (!TOP.has(box.type)) free(box);
    if (box.type === 'moov') for (const one of describing(na, box)) free(one);
    if (box.type === 'meta') {
      for (const { type, extents } of readItems(na, box)) {
        if (DESCRIBES.has(type)) for (const { from, to } of extents) wipe(from, to);
      }
    }
  }
  return { bytes: na, verwijderd };
}

function describing(bytes: Uint8Array, parent: Box): readonly Box[] {
  return [...boxesIn(bytes, parent.content, parent.end)].flatMap((box) => {
    if (IN_MOOV.has(box.type)) return [box];
    return box.type === 'trak' || box.type === 'mdia' ? describing(bytes, box) : [];
  });
}

/** An Exif item begins with how far on its TIFF begins; a position in a film is an atom of its own. */
function hasPlaats(gone: Uint8Array): boolean {
  const text = Buffer.from(gone).toString('latin1');
  const tiff = text.search(/II\*\0|MM\0\*/);
  return (tiff >= 0 && readExif(gone.subarray(tiff)).heeftPlaats) || /\u00a9xyz|loci|ISO6709/.test(text);
}
