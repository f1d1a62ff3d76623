import type * as z from 'zod/mini';
import { BijlageSchema } from '#shared/model/bijlage.ts';
import { WeggehaaldeBijlageSchema } from '#shared/model/weggehaald.ts';
import type { BijlageStore } from '#shared/ports/bijlage-store.ts';
import type { Table } from './client.ts';
import { dossierPk, hulpvraagIdOf, UPLOADS_PK, WEGGEHAALD_PK } from './keys.ts';
import { parseItem } from './parse-item.ts';
import { queryAll, queryPage } from './query.ts';
import type { StoredItem } from './stored-item.ts';

/** The rows of bijlagen in the table, found without knowing the hulpvraag. They are written with their dossier. */
export function createBijlageStore(table: Table): BijlageStore {
  return {
    async listByDossier(dossierId) {
      return rowsOf('BIJLAGE', BijlageSchema, await itemsIn(table, dossierId));
    },

    async listWithWeggehaald(dossierId) {
      const items = await itemsIn(table, dossierId);
      return {
        rijen: rowsOf('BIJLAGE', BijlageSchema, items),
        weggehaald: rowsOf('WEGGEHAALD', WeggehaaldeBijlageSchema, items),
      };
    },

    async listOverdue(voor, page) {
      const { items, ...rest } = await queryPage(table, { index: 'gsi1', pk: UPLOADS_PK, before: voor }, page);
      return { items: rowsOf('BIJLAGE', BijlageSchema, items), ...rest };
    },

    async listVerlopen(voor, page) {
      const { items, ...rest } = await queryPage(table, { index: 'gsi1', pk: WEGGEHAALD_PK, before: voor }, page);
      return { items: rowsOf('WEGGEHAALD', WeggehaaldeBijlageSchema, items), ...rest };
    },
  };
}

function itemsIn(table: Table, dossierId: string): Promise<StoredItem[]> {
  return queryAll(table, dossierPk(dossierId), 'H#');
}

function rowsOf<S extends z.core.$ZodType>(type: string, schema: S, items: readonly StoredItem[]) {
  return items
    .filter((item) => item.type === type)
    .map((item) => ({
      hulpvraagId: hulpvraagIdOf({ pk: String(item.pk), sk: String(item.sk) }),
      bijlage: parseItem(schema, item),
    }));
}
