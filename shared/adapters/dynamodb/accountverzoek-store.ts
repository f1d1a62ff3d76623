import { type Accountverzoek, AccountverzoekSchema } from '#shared/model/accountverzoek.ts';
import type { AccountverzoekStore } from '#shared/ports/accountverzoek-store.ts';
import { transactAs } from './beheer-actions.ts';
import type { Table } from './client.ts';
import type { Item } from './items.ts';
import { accountverzoekIndex, accountverzoekKey, accountverzoekPk } from './keys.ts';
import { meldingItem } from './melding-store.ts';
import { parseItem } from './parse-item.ts';
import { getItem, queryPage } from './query.ts';
import { changeVersion, put, putNew } from './transaction.ts';

/**
 * How long an ended request is kept, in seconds: long enough to look back at it, the log of the SWV keeps what
 * happened.
 */
const KEPT_SECONDS = 30 * 24 * 3600;

/** Requests that a second beheerder confirms: those of one SWV are one partition. */
export function createAccountverzoekStore(table: Table): AccountverzoekStore {
  return {
    async listUnfinished(samenwerkingsverbandId) {
      const query = { index: 'lsi1', pk: accountverzoekPk(samenwerkingsverbandId), newestFirst: true } as const;
      const { items } = await queryPage(table, query, { aantal: 100 });
      return items.map((item) => parseItem(AccountverzoekSchema, item));
    },
    async load(samenwerkingsverbandId, id) {
      const item = await getItem(table, accountverzoekKey(samenwerkingsverbandId, id));
      return item && parseItem(AccountverzoekSchema, item);
    },
    async save(verzoek, meldingen, daad) {
      const item = verzoekItem(verzoek);
      const action =
        verzoek.versie === 1
          ? putNew(table, item)
          : changeVersion(table, AccountverzoekSchema, item, verzoek.versie - 1);
      await transactAs(table, [action, ...meldingen.map((one) => put(table, meldingItem(one)))], daad);
    },
  };
}

function verzoekItem(verzoek: Accountverzoek): Item {
  const verlooptOp = Math.floor(Date.parse(verzoek.geldigTot) / 1000) + KEPT_SECONDS;
  return {
    ...accountverzoekKey(verzoek.samenwerkingsverbandId, verzoek.id),
    type: 'ACCOUNTVERZOEK',
    ...verzoek,
    ...accountverzoekIndex(verzoek),
    verlooptOp,
  };
}
