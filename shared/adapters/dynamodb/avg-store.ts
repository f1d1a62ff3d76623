import { type AvgStore, type AvgVerzoek, AvgVerzoekSchema } from '#shared/avg/avg-verzoek.ts';
import type { Page } from '#shared/ports/gebruiker-store.ts';
import type { Table } from './client.ts';
import { idempotentieActions } from './dossier-actions.ts';
import type { Item } from './items.ts';
import { AVG_OPEN_PREFIX, avgDossierPk, avgPk } from './keys.ts';
import { meldingItem } from './melding-store.ts';
import { parseItem } from './parse-item.ts';
import { getItem, type ListQuery, queryShown } from './query.ts';
import { changeVersion, put, putNew, transact } from './transaction.ts';

/** AVG requests in the table: those of one SWV are one partition; open ones are in `lsi1` by term. */
export function createAvgStore(table: Table): AvgStore {
  const list = (query: ListQuery, page: Page, mag: (verzoek: AvgVerzoek) => boolean) =>
    queryShown(table, query, page, (item) => {
      const verzoek = parseItem(AvgVerzoekSchema, item);
      return mag(verzoek) ? verzoek : undefined;
    });
  return {
    async save(verzoek, meldingen, idempotentie) {
      const item = verzoekItem(verzoek);
      const action =
        verzoek.versie === 1 ? putNew(table, item) : changeVersion(table, AvgVerzoekSchema, item, verzoek.versie - 1);
      await transact(table, [
        action,
        ...meldingen.map((one) => put(table, meldingItem(one))),
        ...idempotentieActions(table, idempotentie, { soort: 'avg-verzoek', id: verzoek.id }, verzoek.op),
      ]);
    },
    async load(samenwerkingsverbandId, id) {
      const item = await getItem(table, { pk: avgPk(samenwerkingsverbandId), sk: id });
      return item && parseItem(AvgVerzoekSchema, item);
    },
    listOpen: (swv, page, mag) => list({ index: 'lsi1', pk: avgPk(swv), prefix: AVG_OPEN_PREFIX }, page, mag),
    listByHulpvraag: (hulpvraagId, page, mag) => list({ index: 'gsi1', pk: avgDossierPk(hulpvraagId) }, page, mag),
  };
}

function verzoekItem(verzoek: AvgVerzoek): Item {
  return {
    pk: avgPk(verzoek.samenwerkingsverbandId),
    sk: verzoek.id,
    type: 'AVG_VERZOEK',
    ...verzoek,
    gsi1pk: avgDossierPk(verzoek.hulpvraagId),
    gsi1sk: `${verzoek.op}#${verzoek.id}`,
    ...(verzoek.afhandeling ? {} : { lsi1sk: `${AVG_OPEN_PREFIX}${verzoek.termijn}#${verzoek.id}` }),
  };
}
