/**
 * Looking up rows of a list by their words: one Query for the words, one BatchGetItem for the rows that they lead to.
 */

import { BatchGetCommand, type BatchGetCommandOutput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { explainFound, type Zoekdeel } from '#shared/hulpvraag/zoekwoorden.ts';
import { type HulpvraagId, HulpvraagIdSchema } from '#shared/model/ids.ts';
import type { Page, PageOf } from '#shared/ports/gebruiker-store.ts';
import type { GevondenRegel } from '#shared/views/lijst-store.ts';
import type { LijstEigenaar, Lijstregel } from '#shared/views/lijstregel.ts';
import type { Table } from './client.ts';
import { lijstPk, lijstregelSk, searchPk } from './keys.ts';
import { decodeCursor, encodeCursor, foreignCursor, getItem, MAX_AANTAL, pageSize, sendQuery } from './query.ts';
import { placeOf, searchPrefix } from './search-items.ts';
import type { StoredItem } from './stored-item.ts';

/** A row as this reader may see it; undefined when it is hidden. */
type Show = (item: StoredItem) => Lijstregel | undefined;

/**
 * A page of the rows of one list in which every part is found, by the word that is looked up and then by name. What is
 * hidden leaves no trace (see queryShown), and the cursor holds the id of the last row that is shown: the words hold
 * names.
 */
export async function searchList(
  table: Table,
  eigenaar: LijstEigenaar,
  delen: readonly [Zoekdeel, ...Zoekdeel[]],
  page: Page,
  show: Show,
): Promise<PageOf<GevondenRegel>> {
  const aantal = pageSize(page);
  const query = { pk: searchPk(eigenaar), prefix: searchPrefix(delen[0]) };
  const found: GevondenRegel[] = [];
  let start: Record<string, unknown> | undefined = await startOf(table, eigenaar, delen[0], page, show);
  // With more words than one, many of the first may not have the others: then as much is read as one Query gives.
  const unlimited = delen.length > 1;
  let limit = aantal + 1;
  do {
    const { items, last } = await sendQuery(table, { ...query, unlimited }, limit, start);
    const words = items.filter((word) => isPlace(word, delen) && explainFound(delen, vindbaar(word)) !== undefined);
    found.push(...(await rowsOf(table, eigenaar, delen, words, aantal + 1 - found.length, show)));
    start = last;
    limit = MAX_AANTAL;
  } while (start && found.length <= aantal);
  const items = found.slice(0, aantal);
  const last = items.at(-1);
  return last && found.length > aantal
    ? { items, volgende: encodeCursor({ pk: query.pk, id: last.hulpvraagId }) }
    : { items };
}

/** Whether a word is the one of its row at which this search shows it. */
function isPlace(word: StoredItem, [first]: readonly [Zoekdeel, ...Zoekdeel[]]): boolean {
  return placeOf(first, vindbaar(word)) === word.sk;
}

/** Read without parseItem, which names the key of what it cannot read. */
function vindbaar(word: StoredItem) {
  return {
    hulpvraagId: z.parse(HulpvraagIdSchema, word.hulpvraagId),
    kindNaam: String(word.kindNaam),
    kindAchternaam: String(word.kindAchternaam),
    zaaknummer: String(word.zaaknummer),
    ...(word.voorschool === undefined ? {} : { voorschool: String(word.voorschool) }),
  };
}

/** The rows that words lead to, in their order, at most so many; those that are gone or hidden are left out. */
async function rowsOf(
  table: Table,
  eigenaar: LijstEigenaar,
  delen: readonly Zoekdeel[],
  words: readonly StoredItem[],
  wanted: number,
  show: Show,
): Promise<readonly GevondenRegel[]> {
  const found: GevondenRegel[] = [];
  for (let from = 0; from < words.length && found.length < wanted; from += MAX_AANTAL) {
    const ids = words.slice(from, from + MAX_AANTAL).map((word) => vindbaar(word).hulpvraagId);
    const rows = await getRows(table, eigenaar, ids);
    for (const id of ids) {
      const row = rows.get(id);
      const regel = row && show(row);
      const op = regel && explainFound(delen, regel);
      if (op) found.push({ ...regel, gevondenBij: op });
    }
  }
  return found.slice(0, wanted);
}

/** The rows of a list by hulpvraag, as they are now. */
async function getRows(table: Table, eigenaar: LijstEigenaar, ids: readonly HulpvraagId[]) {
  const rows = new Map<string, StoredItem>();
  let keys: Record<string, unknown>[] | undefined = ids.map((id) => ({ pk: lijstPk(eigenaar), sk: lijstregelSk(id) }));
  while (keys && keys.length > 0) {
    const answer: BatchGetCommandOutput = await table.documents.send(
      new BatchGetCommand({ RequestItems: { [table.name]: { Keys: keys, ConsistentRead: true } } }),
    );
    for (const row of answer.Responses?.[table.name] ?? []) rows.set(String(row.hulpvraagId), row);
    keys = answer.UnprocessedKeys?.[table.name]?.Keys;
  }
  return rows;
}

/**
 * Where a page begins: behind the word of the row that the cursor names, as that row is called now.
 * @throws DomainError ONGELDIGE_INVOER for a cursor of something else, or of a row that is gone or hidden.
 */
async function startOf(table: Table, eigenaar: LijstEigenaar, deel: Zoekdeel, { cursor }: Page, show: Show) {
  if (cursor === undefined) return undefined;
  const { pk, id = '', ...more } = decodeCursor(cursor);
  if (pk !== searchPk(eigenaar) || Object.keys(more).length > 0) throw foreignCursor();
  if (id === '') return undefined;
  const last = z.safeParse(HulpvraagIdSchema, id);
  if (!last.success) throw foreignCursor();
  const row = await getItem(table, { pk: lijstPk(eigenaar), sk: lijstregelSk(last.data) });
  const regel = row && show(row);
  const sk = regel && placeOf(deel, regel);
  if (sk === undefined) throw foreignCursor();
  return { pk, sk };
}
