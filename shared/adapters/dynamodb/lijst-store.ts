import * as z from 'zod/mini';
import { parseZoekvraag } from '#shared/hulpvraag/zoekwoorden.ts';
import { momentAt } from '#shared/kernel/dates.ts';
import { invalid } from '#shared/kernel/errors.ts';
import { lazyObject } from '#shared/kernel/lazy.ts';
import type { Moment } from '#shared/kernel/text.ts';
import { KindregelSchema } from '#shared/kind/find-zelfde-kind.ts';
import { type Status, StatusSchema } from '#shared/model/status.ts';
import { OverlegregelSchema } from '#shared/overlegronde/overlegregel.ts';
import type { Page, PageOf } from '#shared/ports/gebruiker-store.ts';
import { isZichtbaar, lijstenVan } from '#shared/views/lijst-lezer.ts';
import type { LijstStore } from '#shared/views/lijst-store.ts';
import { type Lijstlezer, type Lijstregel, LijstregelSchema, type Weergave } from '#shared/views/lijstregel.ts';
import type { Table } from './client.ts';
import { lijstPk, OVERLEG_PREFIX, searchPk, statusPrefix, tellingPk, weergavePrefix } from './keys.ts';
import { kindPk } from './kind-items.ts';
import { parseItem } from './parse-item.ts';
import { cursorOfBegin, decodeCursor, foreignCursor, pageSize, queryAll, queryPage, queryShown } from './query.ts';
import { searchList } from './search-store.ts';
import type { StoredItem } from './stored-item.ts';

const TellingSchema = lazyObject(() => ({ sk: StatusSchema, aantal: z.number() }));

/** What waits is read oldest first, the rest latest change of status first. */
const NEWEST_FIRST: Record<Weergave, boolean> = { WACHT_OP_MIJ: false, LOPEND: true, AFGEROND: true };

/**
 * Lists in the table: each page is one consistent Query, as long as nothing in it is hidden from the reader.
 * @param now the moment at which vensters are judged, ISO 8601 in UTC.
 */
export function createLijstStore(table: Table, now: () => Moment = () => momentAt(Date.now())): LijstStore {
  return {
    async listWeergave(lezer, weergave, page) {
      const rest = { index: 'lsi1', prefix: weergavePrefix(weergave), newestFirst: NEWEST_FIRST[weergave] } as const;
      const show = shownTo(lezer, now());
      const lists = lijstenVan(lezer).map((one) => {
        const pk = lijstPk(one);
        return { pk, read: (part: Page) => queryShown(table, { ...rest, pk }, part, show) };
      });
      return readLists(lists, page);
    },

    async listByStatus(platformId, status, page, als) {
      const platform = { soort: 'PLATFORM', id: platformId, ...(als ? { als } : {}) } as const;
      const query = { index: 'lsi2', pk: lijstPk(platform), prefix: statusPrefix(status) } as const;
      return queryShown(table, query, page, shownTo(platform, now()));
    },

    async searchByName(lezer, naam, page) {
      const [first, ...others] = parseZoekvraag(naam);
      if (!first) throw invalid('/naam', 'NAAM_LEEG', 'Typ ten minste één letter of cijfer van naam of zaaknummer.');
      const show = shownTo(lezer, now());
      const lists = lijstenVan(lezer).map((one) => ({
        pk: searchPk(one),
        read: (part: Page) => searchList(table, one, [first, ...others], part, show),
      }));
      return readLists(lists, page);
    },

    async listKinderen(samenwerkingsverbandId, geboortedatum) {
      return (await queryAll(table, kindPk(samenwerkingsverbandId, geboortedatum))).map((item) =>
        parseItem(KindregelSchema, item),
      );
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
function shownTo(lezer: Lijstlezer, nu: Moment): Show {
  return (item) => {
    const regel = parseItem(LijstregelSchema, item);
    return isZichtbaar(regel, lezer, nu) ? regel : undefined;
  };
}

/** One of the lists that are read as if they were one. */
interface ReadList<T> {
  readonly pk: string;
  read(page: Page): Promise<PageOf<T>>;
}

/**
 * One list after the other, as if they were one. The cursor says in which the page ended, because it names its
 * partition.
 */
async function readLists<T>(lists: readonly ReadList<T>[], page: Page): Promise<PageOf<T>> {
  const begin = page.cursor === undefined ? 0 : lists.findIndex((one) => one.pk === decodeCursor(page.cursor ?? '').pk);
  const [list, ...rest] = begin < 0 ? [] : lists.slice(begin);
  if (!list) throw foreignCursor();
  const first = await list.read(page);
  const [after] = rest;
  if (first.volgende !== undefined || !after) return first;
  const aantal = pageSize(page) - first.items.length;
  const next = await readLists(rest, { aantal: Math.max(aantal, 1) });
  if (aantal === 0) return next.items.length === 0 ? first : { ...first, volgende: cursorOfBegin(after) };
  return { ...next, items: [...first.items, ...next.items] };
}
