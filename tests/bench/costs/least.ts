/**
 * The least that DynamoDB could need for what a request did, under the promises that docs/costs.md lists. It is
 * computed from the items that were written, each as it was before and after; nothing here knows an action.
 *
 * - A thing that changed costs what differs in it, with its key, rounded up to whole KB; twice in a transaction. The
 *   parts in which we store one thing (a hulpvraag and its form) count as one.
 * - Being found costs one unit per order that an item enters, leaves or changes its content in, two when it moves. Only
 *   the orders that somebody reads count, whatever indexes the table has.
 * - Reading costs the bytes that were read, rounded up to 4 KB; the same read twice, with nothing written in between,
 *   counts once.
 */
import { type Image, type MeteredCall, sizeOf, type Written } from './meter.ts';

/** In which orders an item is found; whether the order holds what a list shows, or only leads to it. */
const ORDERS: Readonly<Record<string, Readonly<Record<string, 'SHOWS' | 'LEADS'>>>> = {
  LIJSTREGEL: { lsi1sk: 'SHOWS', lsi2sk: 'SHOWS' },
  OVERLEGREGEL: { lsi1sk: 'SHOWS' },
  MELDING: { lsi1sk: 'LEADS', lsi3sk: 'LEADS', gsi1sk: 'LEADS' },
  BIJLAGE: { gsi1sk: 'LEADS' },
  HULPVRAAG: { gsi1sk: 'LEADS' },
  SCHOOL: { gsi1sk: 'LEADS' },
};

/** Things that we store in more than one item. */
const PART_OF: Readonly<Record<string, string>> = { FORMULIER: 'HULPVRAAG', BETROKKENEN: 'HULPVRAAG' };

const KEYS = ['pk', 'sk'];
const INDEX_ATTRIBUTES = ['lsi1sk', 'lsi2sk', 'lsi3sk', 'gsi1pk', 'gsi1sk'];

/** Capacity units of what one action did, reads and writes together. */
export function leastUnits(calls: readonly MeteredCall[]): number {
  return leastReads(calls) + calls.reduce((total, call) => total + leastWrites(call.written), 0);
}

function leastReads(calls: readonly MeteredCall[]): number {
  let known = new Set<string>();
  let units = 0;
  for (const { read, readBytes } of calls) {
    if (read === '') known = new Set();
    else if (!known.has(read)) units += Math.max(1, Math.ceil(readBytes / 4096));
    known.add(read);
  }
  return units;
}

function leastWrites(written: readonly Written[]): number {
  const things = new Map<string, { bytes: number; factor: number }>();
  let orders = 0;
  for (const one of written) {
    orders += leastOrders(one);
    const bytes = changedBytes(one);
    if (bytes === 0) continue;
    const thing = thingOf(one);
    const earlier = things.get(thing)?.bytes ?? 0;
    things.set(thing, { bytes: earlier + bytes, factor: one.transactional ? 2 : 1 });
  }
  return [...things.values()].reduce((total, { bytes, factor }) => total + factor * Math.ceil(bytes / 1024), orders);
}

function typeOf({ before, after }: Written): string {
  return text(after ?? before ?? {}, 'type');
}

function thingOf(one: Written): string {
  const image = one.after ?? one.before ?? {};
  const type = typeOf(one);
  const whole = PART_OF[type];
  const sk = text(image, 'sk');
  return `${text(image, 'pk')} ${whole ? sk.replace(type, whole) : sk}`;
}

/** What differs, with the key that it is found by. A removal needs the key only. */
function changedBytes({ before, after }: Written): number {
  if (!after) return before ? sizeOf(pick(before, KEYS)) : 0;
  const names = Object.keys({ ...before, ...after }).filter((name) => !INDEX_ATTRIBUTES.includes(name));
  const changed = names.filter((name) => !isSame(before?.[name], after[name]));
  return changed.length === 0 ? 0 : sizeOf(pick({ ...before, ...after }, [...KEYS, ...changed]));
}

function leastOrders(written: Written): number {
  const { before, after } = written;
  const orders = Object.entries(ORDERS[typeOf(written)] ?? {});
  return orders.reduce((total, [name, holds]) => {
    const [from, to] = [before?.[name], after?.[name]];
    if (!from && !to) return total;
    if (!from || !to) return total + 1;
    if (!isSame(from, to)) return total + 2;
    return total + (holds === 'SHOWS' && changedBytes(written) > 0 ? 1 : 0);
  }, 0);
}

function pick(image: Image, names: readonly string[]): Image {
  return Object.fromEntries(Object.entries(image).filter(([name]) => names.includes(name)));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function text(image: Image, name: string): string {
  return String(image[name]?.S ?? '');
}
