import * as z from 'zod/mini';
import { isZichtbaar, type Lijstregel, LijstregelSchema, type Weergave } from '#shared/hulpvraag/lijst.ts';
import type { LijstStore } from '#shared/hulpvraag/lijst-store.ts';
import { type Status, StatusSchema } from '#shared/hulpvraag/status.ts';
import { invalid } from '#shared/kernel/errors.ts';
import { OverlegregelSchema } from '#shared/overlegronde/overlegregel.ts';
import type { Table } from './client.ts';
import { lijstPk, OVERLEG_PREFIX, statusPrefix, tellingPk, weergavePrefix } from './keys.ts';
import { parseItem, type StoredItem } from './parse-item.ts';
import { queryAll, queryPage } from './query.ts';
import { searchName } from './search-name.ts';

const TellingSchema = z.object({ sk: StatusSchema, aantal: z.number() });

/** What waits is read oldest first, the rest latest change first. */
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
      const result = await queryPage(table, { index: 'lsi3', pk: lijstPk(eigenaar), prefix }, page);
      return { ...result, items: toVisible(result.items.filter((item) => !isFoundTwice(item, prefix))) };
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

/** The alias under the last name, of a row that the same search finds under the first name already, on this page or another. */
function isFoundTwice(item: StoredItem, prefix: string): boolean {
  return item.type === 'LIJSTREGEL_NAAM' && searchName(String(item.kindNaam)).startsWith(prefix);
}
