/** A folder directly under the root of a house, or a file that stands there by itself. */
export interface Room {
  readonly name: string;
  /** What may stand here. */
  readonly holds: string;
  /** What never may. */
  readonly never: string;
}

/** Rooms that stand at one height. An earlier room knows nothing of a later one. */
export interface Floor {
  readonly title: string;
  readonly rooms: readonly Room[];
}

/** One tree of folders with floors, the lowest one first. */
export interface House {
  readonly root: string;
  readonly floors: readonly Floor[];
}

/**
 * A house as its table tells it: a line with the title of each floor, and under it a line for each room, with what it
 * holds and what it never does.
 *
 *     # The doors
 *     contract | The HTTP API in zod. | A rule.
 */
export function house(root: string, table: string): House {
  const [before = '', ...floors] = table.split(/^ *# /m);
  if (before.trim() !== '') throw new Error(`A room of ${root} stands under no floor: ${before.trim()}`);
  return { root, floors: floors.map(readFloor) };
}

function readFloor(text: string): Floor {
  const [title = '', ...rooms] = text.trim().split('\n');
  return { title, rooms: rooms.map(readRoom) };
}

function readRoom(line: string): Room {
  const [name, holds, never, ...more] = line.split('|').map((cell) => cell.trim());
  if (!name || !holds || !never || more.length > 0)
    throw new Error(`No room with what it holds and never does: ${line}`);
  return { name, holds, never };
}
