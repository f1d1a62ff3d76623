import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Page } from '#shared/ports/gebruiker-store.ts';
import type { InzageStore } from '#shared/ports/inzage-store.ts';
import { maandVan } from './beheer-actions.ts';
import type { Table } from './client.ts';
import { inzageItem } from './dossier-actions.ts';
import { inzageregelFrom } from './inzage-log.ts';
import { inzagePk, inzageSwvPk } from './keys.ts';
import { queryPage } from './query.ts';

/**
 * The logs in the table: one partition per dossier, and one per SWV and month. Lines are put once and never changed.
 */
export function createInzageStore(table: Table): InzageStore {
  return {
    listDossier: (dossierId, page) => listLog(table, inzagePk(dossierId), page),

    async logOrganisatie(samenwerkingsverbandId, regel) {
      const pk = inzageSwvPk(samenwerkingsverbandId, maandVan(regel.op));
      await table.documents.send(new PutCommand({ TableName: table.name, Item: inzageItem(pk, regel) }));
    },

    listOrganisatie: (samenwerkingsverbandId, maand, page) =>
      listLog(table, inzageSwvPk(samenwerkingsverbandId, maand), page),
  };
}

async function listLog(table: Table, pk: string, page: Page) {
  const result = await queryPage(table, { pk, newestFirst: true }, page);
  return { ...result, items: result.items.map(inzageregelFrom) };
}
