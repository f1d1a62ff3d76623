import * as z from 'zod/mini';
import type { Page, PageOf } from '#shared/gebruiker/gebruiker-store.ts';
import {
  isZichtbaar,
  type Lijstlezer,
  type Lijstregel,
  LijstregelSchema,
  lijstenVan,
  type Weergave,
} from '#shared/hulpvraag/lijst.ts';
import type { LijstStore } from '#shared/hulpvraag/lijst-store.ts';
import { type Status, StatusSchema } from '#shared/hulpvraag/status.ts';
import { invalid } from '#shared/kernel/errors.ts';
import { OverlegregelSchema } from '#shared/overlegronde/overlegregel.ts';
import type { Table } from './client.ts';
import { lijstPk, lijstregelSk, OVERLEG_PREFIX, statusPrefix, tellingPk, weergavePrefix } from './keys.ts';
import { parseItem, type StoredItem } from './parse-item.ts';
import {
  cursorOfBegin,
  decodeCursor,
  foreignCursor,
  type ListQuery,
  pageSize,
  queryAll,
  queryPage,
  queryShown,
} from './query.ts';
import { lastNameFirst, searchName } from './search-name.ts';

const TellingSchema = z.object({ sk: StatusSchema, aantal: z.number() });

/** What waits is read oldest first, the rest latest change of status first. */
const NEWEST_FIRST: Record<Weergave, boolean> = { WACHT_OP_MIJ: false, LOPEND: true, AFGEROND: true };

/**
 * Lists in the table: each page is one consistent Query, as long as nothing in it is hidden from the reader.
 * @param now the moment at which vensters are judged, ISO 8601 in UTC.
 */
export function createLijstStore(table: Table, now: () => string = () => new Date().toISOString()): LijstStore {
  return {
    async listWeergave(lezer, weergave, page) {
      const rest = { index: 'lsi1', prefix: weergavePrefix(weergave), newestFirst: NEWEST_FIRST[weergave] } as const;
      const queries = lijstenVan(lezer).map((one) => ({ ...rest, pk: lijstPk(one) }));
      return queryLists(table, queries, page, shownTo(lezer, now()));
    },

    async listByStatus(platformId, status, page, als) {
      const platform = { soort: 'PLATFORM', id: platformId, ...(als ? { als } : {}) } as const;
      const query = { index: 'lsi2', pk: lijstPk(platform), prefix: statusPrefix(status) } as const;
      return queryShown(table, query, page, shownTo(platform, now()));
    },

    async searchByName(lezer, naam, page) {
      const prefix = searchName(naam);
      if (prefix === '') throw invalid('/naam', 'NAAM_LEEG', 'Typ ten minste één letter van de naam.');
      const search = lezer.soort === 'PLATFORM' ? searchPlatform : searchOwn;
      return search(table, lezer, prefix, page, shownTo(lezer, now()));
    },

    async countByStatus(platformId) {
      const items = await queryAll(table, tellingPk(platformId));
      const tellingen = items.map((item) => parseItem(TellingSchema, item));
      return new Map(tellingen.map((one): [Status, number] => [one.sk, one.aantal]));
    },

    async listOverleg(lidmaatschapId, page) {
      const pk = lijstPk({ soort: 'LIDMAATSCHAP', id: lidmaatschapId });
      const query = { index: 'lsi1', pk, prefix: OVERLEG_PREFIX, newestFirst: true } as const;
      const result = await queryPage(table, query, page);
      return { ...result, items: result.items.map((item) => parseItem(OverlegregelSchema, item)) };
    },
  };
}

type Show = (item: StoredItem) => Lijstregel | undefined;

/** A row as it is shown to this reader at a moment; undefined when it is not for them, or not yet, or not any more. */
function shownTo(lezer: Lijstlezer, nu: string): Show {
  return (item) => {
    const regel = parseItem(LijstregelSchema, item);
    return isZichtbaar(regel, lezer, nu) ? regel : undefined;
  };
}

/** The list of a platform grows with every case: it has an order by name. */
async function searchPlatform(table: Table, lezer: Lijstlezer, prefix: string, page: Page, show: Show) {
  const query = { index: 'lsi3', pk: lijstPk(lezer), prefix, named: true } as const;
  return queryShown(table, query, page, (item) => (isFoundTwice(item, prefix) ? undefined : show(item)));
}

/** The alias under the last name, of a row that the same search finds under the first name already, on this page or another. */
function isFoundTwice(item: StoredItem, prefix: string): boolean {
  return item.type === 'LIJSTREGEL_NAAM' && nameOf(item).startsWith(prefix);
}

/**
 * A list of one's own is short, and is read as a whole: an order by name for everybody would have to be written again at
 * every change (docs/adr/0002-lists-in-local-indexes.md). Pages follow the age of the dossiers; in a page, names are in order.
 */
async function searchOwn(table: Table, lezer: Lijstlezer, prefix: string, page: Page, show: Show) {
  const queries = lijstenVan(lezer).map((one) => ({ pk: lijstPk(one), prefix: lijstregelSk(''), unlimited: true }));
  const found = (item: StoredItem) => nameOf(item).startsWith(prefix) || lastNameOf(item).startsWith(prefix);
  const result = await queryLists(table, queries, page, (item) => (found(item) ? show(item) : undefined));
  const items = result.items.toSorted((one, other) => (searchName(one.kindNaam) < searchName(other.kindNaam) ? -1 : 1));
  return { ...result, items };
}

/** One list after the other, as if they were one. The cursor says in which the page ended, because it names its partition. */
async function queryLists<T>(
  table: Table,
  queries: readonly ListQuery[],
  page: Page,
  show: (item: StoredItem) => T | undefined,
): Promise<PageOf<T>> {
  const begin =
    page.cursor === undefined ? 0 : queries.findIndex((one) => one.pk === decodeCursor(page.cursor ?? '').pk);
  const [query, ...rest] = begin < 0 ? [] : queries.slice(begin);
  if (!query) throw foreignCursor();
  const first = await queryShown(table, query, page, show);
  const [after] = rest;
  if (first.volgende !== undefined || !after) return first;
  const aantal = pageSize(page) - first.items.length;
  const next = await queryLists(table, rest, { aantal: Math.max(aantal, 1) }, show);
  if (aantal === 0) return next.items.length === 0 ? first : { ...first, volgende: cursorOfBegin(after) };
  return { ...next, items: [...first.items, ...next.items] };
}

function nameOf(item: StoredItem): string {
  return searchName(String(item.kindNaam));
}

/** The last name first, as a row of a platform is filed a second time. */
function lastNameOf({ kindNaam, kindAchternaam }: StoredItem): string {
  return searchName(lastNameFirst(String(kindNaam), String(kindAchternaam)));
}
