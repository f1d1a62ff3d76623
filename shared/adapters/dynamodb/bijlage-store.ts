import { type Bijlage, BijlageSchema } from '#shared/model/bijlage.ts';
import type { BijlageStore, GevondenBijlage } from '#shared/ports/bijlage-store.ts';
import type { Table } from './client.ts';
import { dossierPk, hulpvraagIdOf, UPLOADS_PK } from './keys.ts';
import { parseItem } from './parse-item.ts';
import { queryAll, queryPage } from './query.ts';
import type { StoredItem } from './stored-item.ts';

/** The rows of bijlagen in the table, found without knowing the hulpvraag. They are written with their dossier. */
export function createBijlageStore(table: Table): BijlageStore {
  return {
    async listByDossier(dossierId) {
      const items = await queryAll(table, dossierPk(dossierId), 'H#');
      return items.filter((item) => item.type === 'BIJLAGE').map(toGevonden);
    },

    async listOverdue(voor, page) {
      const { items, volgende } = await queryPage(table, { index: 'gsi1', pk: UPLOADS_PK, before: voor }, page);
      return { items: items.map(toGevonden), ...(volgende === undefined ? {} : { volgende }) };
    },
  };
}

function toGevonden(item: StoredItem): GevondenBijlage {
  const bijlage: Bijlage = parseItem(BijlageSchema, item);
  return { hulpvraagId: hulpvraagIdOf({ pk: String(item.pk), sk: String(item.sk) }), bijlage };
}
