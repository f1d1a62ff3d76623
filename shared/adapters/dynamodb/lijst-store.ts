import * as z from 'zod/mini';
import type { Page, PageOf } from '#shared/gebruiker/gebruiker-store.ts';
import { isZichtbaar, type Lijstregel, LijstregelSchema, type Weergave } from '#shared/hulpvraag/lijst.ts';
import type { LijstStore } from '#shared/hulpvraag/lijst-store.ts';
import { type Status, StatusSchema } from '#shared/hulpvraag/status.ts';
import { invalid } from '#shared/kernel/errors.ts';
import { OverlegregelSchema } from '#shared/overlegronde/overlegregel.ts';
import type { Table } from './client.ts';
import { lijstPk, lijstregelSk, OVERLEG_PREFIX, statusPrefix, tellingPk, weergavePrefix } from './keys.ts';
import { parseItem, type StoredItem } from './parse-item.ts';
import { pageSize, queryAll, queryPage, writeCursor } from './query.ts';
import { lastNameFirst, searchName } from './search-name.ts';

const TellingSchema = z.object({ sk: StatusSchema, aantal: z.number() });

/** What waits is read oldest first, the rest latest change of status first. */
const NEWEST_FIRST: Record<Weergave, boolean> = { WACHT_OP_MIJ: false, LOPEND: true, AFGEROND: true };

/**
 * Lists in the table: each page is one consistent Query.
 * @param now the moment at which vensters are judged, ISO 8601 in UTC.
 */
export function createLijstStore(table: Table, now: () => string = () => new Date().toISOString()): LijstStore {
  const toVisible = (items: readonly StoredItem[]): Lijstregel[] => {
    const nu = now();
    return items.map((item) => parseItem(LijstregelSchema, item)).filter((regel) => isZichtbaar(regel, nu));
  };
  return {
    async listWeergave(eigenaar, weergave, page) {
      const query = { index: 'lsi1', pk: lijstPk(eigenaar), prefix: weergavePrefix(weergave) } as const;
      const result = await queryPage(table, { ...query, newestFirst: NEWEST_FIRST[weergave] }, page);
      return { ...result, items: toVisible(result.items) };
    },

    async listByStatus(platformId, status, page) {
      const pk = lijstPk({ soort: 'PLATFORM', id: platformId });
      const result = await queryPage(table, { index: 'lsi2', pk, prefix: statusPrefix(status) }, page);
      return { ...result, items: toVisible(result.items) };
    },

    async searchByName(eigenaar, naam, page) {
      const prefix = searchName(naam);
      if (prefix === '') throw invalid('/naam', 'NAAM_LEEG', 'Typ ten minste één letter van de naam.');
      const search = eigenaar.soort === 'PLATFORM' ? searchPlatform : searchOwn;
      const result = await search(table, lijstPk(eigenaar), prefix, page);
      return { ...result, items: toVisible(result.items) };
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

/** The list of a platform grows with every case: it has an order by name. */
async function searchPlatform(table: Table, pk: string, prefix: string, page: Page): Promise<PageOf<StoredItem>> {
  const result = await queryPage(table, { index: 'lsi3', pk, prefix }, page);
  return { ...result, items: result.items.filter((item) => !isFoundTwice(item, prefix)) };
}

/** The alias under the last name, of a row that the same search finds under the first name already, on this page or another. */
function isFoundTwice(item: StoredItem, prefix: string): boolean {
  return item.type === 'LIJSTREGEL_NAAM' && nameOf(item).startsWith(prefix);
}

/**
 * A list of one's own is short, and is read as a whole: an order by name for everybody would have to be written again at
 * every change (docs/adr/0002-lists-in-local-indexes.md). Pages follow the age of the dossiers; in a page, names are in order.
 */
async function searchOwn(table: Table, pk: string, prefix: string, page: Page): Promise<PageOf<StoredItem>> {
  const result = await queryPage(table, { pk, prefix: lijstregelSk(''), unlimited: true }, page);
  const found = result.items.filter((item) => nameOf(item).startsWith(prefix) || lastNameOf(item).startsWith(prefix));
  const items = found.slice(0, pageSize(page));
  const last = items.at(-1);
  const volgende = last && items.length < found.length ? writeCursor({ pk, sk: last.sk }) : result.volgende;
  items.sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
  return volgende === undefined ? { items } : { items, volgende };
}

function nameOf(item: StoredItem): string {
  return searchName(String(item.kindNaam));
}

/** The last name first, as a row of a platform is filed a second time. */
function lastNameOf({ kindNaam, kindAchternaam }: StoredItem): string {
  return searchName(lastNameFirst(String(kindNaam), String(kindAchternaam)));
}
