/**
 * The items by which a row of a list is found: one per word. They lead to the row and hold nothing that a change of
 * status changes, so they are written when the row comes, when it goes, and when a name changes. What they lead to is
 * read with them: a word whose row is gone, or hidden, finds nothing.
 */

import { past, type Zoekdeel, zoekwoorden } from '#shared/hulpvraag/zoekwoorden.ts';
import { lastNameFirst, searchName } from '#shared/kernel/search-name.ts';
import type { Lijstregel } from '#shared/views/lijstregel.ts';
import type { Item } from './items.ts';
import { searchPk } from './keys.ts';
import type { StoredItem } from './stored-item.ts';

export const ZOEKWOORD = 'ZOEKWOORD';

/** What of a row its words are made of. */
type Vindbaar = Pick<Lijstregel, 'hulpvraagId' | 'kindNaam' | 'kindAchternaam' | 'zaaknummer' | 'voorschool'>;

/** Letters of a name that count in an order; a key has its limit of 1024 bytes. */
const ORDER_LETTERS = 60;

/** The words of a row, with the moment at which they go by themselves when the row does. */
export function searchItems(regel: Lijstregel, expiry: StoredItem): Item[] {
  const { eigenaar, hulpvraagId, kindNaam, kindAchternaam, zaaknummer, voorschool } = regel;
  const vindbaar = { hulpvraagId, kindNaam, kindAchternaam, zaaknummer, ...(voorschool ? { voorschool } : {}) };
  return [...zoekwoorden(regel).keys()].map((woord) => ({
    pk: searchPk(eigenaar),
    sk: searchSk(woord, vindbaar),
    type: ZOEKWOORD,
    ...vindbaar,
    ...expiry,
  }));
}

/** Words that are alike are in the order of the names. */
function searchSk(woord: string, { hulpvraagId, kindNaam, kindAchternaam }: Vindbaar): string {
  const order = [...searchName(lastNameFirst(kindNaam, kindAchternaam))].slice(0, ORDER_LETTERS).join('');
  return `${woord}#${order}#${hulpvraagId}`;
}

/** What the sort keys begin with of the words that a part asks for. */
export function searchPrefix({ begin, heel }: Zoekdeel): string {
  return heel ? `${begin}#` : begin;
}

/**
 * The place at which a row is shown of those at which this part finds it: a child whose names begin alike is shown
 * once.
 */
export function placeOf(deel: Zoekdeel, regel: Vindbaar): string | undefined {
  return [...zoekwoorden(regel).keys()]
    .filter((woord) => past(woord, deel))
    .map((woord) => searchSk(woord, regel))
    .sort(byBytes)[0];
}

/** The order of DynamoDB, which is not that of UTF-16. */
function byBytes(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
