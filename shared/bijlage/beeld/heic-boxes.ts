/**
 * The boxes of a HEIC (ISO 14496-12, 23008-12), as far as is needed to find its items. Every read is within the file,
 * or throws RangeError.
 */

/** One box: where its head and content begin, and where it ends. */
export interface Box {
  readonly type: string;
  readonly start: number;
  readonly content: number;
  readonly end: number;
}

/** An item, with the parts of the file in which it lies. */
export interface Item {
  readonly type: string;
  readonly extents: readonly { readonly from: number; readonly to: number }[];
}

/**
 * The boxes in a part of the file. One that says it is longer than what is there ends with it: the file was cut off.
 */
export function* boxesIn(bytes: Uint8Array, from: number, to: number): Generator<Box> {
  const view = viewOf(bytes);
  let start = from;
  while (start + 8 <= to) {
    const size = view.getUint32(start);
    const isLarge = size === 1;
    const length = isLarge ? Number(view.getBigUint64(start + 8)) : size === 0 ? to - start : size;
    const content = start + (isLarge ? 16 : 8);
    if (start + length < content) throw new RangeError('A box shorter than its head');
    const end = Math.min(start + length, to);
    yield { type: textAt(bytes, start + 4), start, content, end };
    start = end;
  }
}

/** The items of a `meta` box. */
export function readItems(bytes: Uint8Array, meta: Box): readonly Item[] {
  // A full box: four bytes of version and flags before what is in it.
  const inside = [...boxesIn(bytes, meta.content + 4, meta.end)];
  const boxOf = (type: string) => inside.find((box) => box.type === type);
  const [info, location, data] = [boxOf('iinf'), boxOf('iloc'), boxOf('idat')];
  if (!info || !location) return [];
  const types = readTypes(bytes, info);
  return readLocations(bytes, location, data?.content ?? 0).map(({ id, extents }) => ({
    type: types.get(id) ?? '',
    extents: extents.map(({ from, to }) => ({ from, to: Math.min(to, bytes.length) })),
  }));
}

function readTypes(bytes: Uint8Array, info: Box): ReadonlyMap<number, string> {
  const view = viewOf(bytes);
  const first = info.content + (view.getUint8(info.content) === 0 ? 6 : 8);
  const types = new Map<number, string>();
  for (const entry of boxesIn(bytes, first, info.end)) {
    const version = view.getUint8(entry.content);
    // Before version 2 an entry has no type, and no HEIC is made so.
    if (entry.type !== 'infe' || version < 2) continue;
    const id = version === 2 ? view.getUint16(entry.content + 4) : view.getUint32(entry.content + 4);
    types.set(id, textAt(bytes, entry.content + (version === 2 ? 8 : 10)));
  }
  return types;
}

function readLocations(bytes: Uint8Array, box: Box, dataAt: number) {
  const read = reader(bytes, box.content);
  const version = read(1);
  read(3);
  const sizes = read(2);
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexSize = version === 0 ? 0 : sizes & 15;
  const idSize = version < 2 ? 2 : 4;
  const count = read(idSize);
  return Array.from({ length: count }, () => {
    const id = read(idSize);
    const isInData = version > 0 && (read(2) & 15) === 1;
    read(2);
    const base = read(baseSize) + (isInData ? dataAt : 0);
    const extents = Array.from({ length: read(2) }, () => {
      read(indexSize);
      const from = base + read(offsetSize);
      return { from, to: from + read(lengthSize) };
    });
    return { id, extents };
  });
}

/** Reads numbers of so many bytes, one after the other. */
function reader(bytes: Uint8Array, start: number): (size: number) => number {
  let at = start;
  return (size) => {
    if (at + size > bytes.length) throw new RangeError('A box that goes on after the file');
    let value = 0;
    for (let index = 0; index < size; index++) value = value * 256 + (bytes[at + index] ?? 0);
    at += size;
    return value;
  };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function textAt(bytes: Uint8Array, at: number): string {
  if (at + 4 > bytes.length) throw new RangeError('A box that goes on after the file');
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
