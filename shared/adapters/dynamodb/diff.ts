import type { Item } from './items.ts';

/** What must be put and what must go to get from one set of items to another. */
export interface Difference {
  readonly puts: readonly Item[];
  readonly removals: readonly Item[];
}

/** Compares two sets of items by key and content. */
export function difference(voor: ReadonlyMap<string, Item>, na: ReadonlyMap<string, Item>): Difference {
  return {
    puts: [...na].flatMap(([key, item]) => (isSame(voor.get(key), item) ? [] : [item])),
    removals: [...voor].flatMap(([key, item]) => (na.has(key) ? [] : [item])),
  };
}

/** Both are made by the same code, so equal items have their attributes in the same order. */
function isSame(one: Item | undefined, other: Item): boolean {
  return one !== undefined && (one === other || JSON.stringify(one) === JSON.stringify(other));
}
