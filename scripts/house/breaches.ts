import type { Imports } from './imports.ts';
import type { Floor, House } from './room.ts';

/** Where a room stands: its floor, and its place on it. */
interface Place {
  readonly floor: Floor;
  readonly height: number;
}

/** Everything in a house that is not as its floors say, each as a sentence that tells what to do. */
export function breaches(house: House, imports: Imports): readonly string[] {
  const places = placesOf(house);
  const found = new Set<string>();
  for (const [file, targets] of imports) {
    const from = roomOf(house, file);
    const here = places.get(from);
    if (!here) {
      found.add(`${house.root}/${from} has no floor: give it one in scripts/house/floors.ts.`);
      continue;
    }
    for (const target of targets) {
      if (!target.startsWith(`${house.root}/`)) continue;
      const to = roomOf(house, target);
      const there = places.get(to);
      if (to !== from && there && there.height > here.height) found.add(explain(file, target, from, to, here, there));
    }
  }
  return [...found];
}

/** Rooms that are named and do not exist. */
export function emptyRooms(house: House, imports: Imports): readonly string[] {
  const used = new Set([...imports.keys()].map((file) => roomOf(house, file)));
  return [...placesOf(house).keys()].filter((room) => !used.has(room));
}

function explain(file: string, target: string, from: string, to: string, here: Place, there: Place): string {
  const where =
    here.floor === there.floor ? 'stands after it on the same floor' : `is on a higher floor, "${there.floor.title}"`;
  return (
    `${file} imports ${target}, and ${to} ${where}. Move what ${from} needs down to a room that both know, ` +
    `hand it in as a parameter, or move ${file} to where it belongs.`
  );
}

function placesOf({ floors }: House): ReadonlyMap<string, Place> {
  const rooms = floors.flatMap((floor) => floor.rooms.map((room) => ({ floor, room })));
  return new Map(rooms.map(({ floor, room }, height) => [room.name, { floor, height }]));
}

function roomOf({ root }: House, file: string): string {
  return file.slice(root.length + 1).split('/')[0] ?? '';
}
