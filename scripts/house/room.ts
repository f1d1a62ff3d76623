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

/** A room, as one line. */
export function room(name: string, holds: string, never: string): Room {
  return { name, holds, never };
}

/** One tree of folders with floors, the lowest one first. */
export interface House {
  readonly root: string;
  readonly floors: readonly Floor[];
}
