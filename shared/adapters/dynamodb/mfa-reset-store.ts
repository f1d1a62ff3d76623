import { type MfaReset, MfaResetSchema, type MfaResetStore } from '#shared/beheer/mfa-reset.ts';
import { transactAs } from './beheer-actions.ts';
import type { Table } from './client.ts';
import type { Item } from './items.ts';
import { mfaResetIndex, mfaResetKey, mfaResetPk } from './keys.ts';
import { meldingItem } from './melding-store.ts';
import { parseItem } from './parse-item.ts';
import { getItem, queryPage } from './query.ts';
import { changeVersion, put, putNew } from './transaction.ts';

/** How long an ended request is kept, in seconds: long enough to look back at it, the log of the SWV keeps what happened. */
const KEPT_SECONDS = 30 * 24 * 3600;

/** Requests to replace a lost authenticator: those of one SWV are one partition. */
export function createMfaResetStore(table: Table): MfaResetStore {
  return {
    async listUnfinished(samenwerkingsverbandId) {
      const query = { index: 'lsi1', pk: mfaResetPk(samenwerkingsverbandId), newestFirst: true } as const;
      const { items } = await queryPage(table, query, { aantal: 100 });
      return items.map((item) => parseItem(MfaResetSchema, item));
    },
    async load(samenwerkingsverbandId, id) {
      const item = await getItem(table, mfaResetKey(samenwerkingsverbandId, id));
      return item && parseItem(MfaResetSchema, item);
    },
    async save(reset, meldingen, daad) {
      const item = resetItem(reset);
      const action =
        reset.versie === 1 ? putNew(table, item) : changeVersion(table, MfaResetSchema, item, reset.versie - 1);
      await transactAs(table, [action, ...meldingen.map((one) => put(table, meldingItem(one)))], daad);
    },
  };
}

function resetItem(reset: MfaReset): Item {
  const verlooptOp = Math.floor(Date.parse(reset.geldigTot) / 1000) + KEPT_SECONDS;
  return {
    ...mfaResetKey(reset.samenwerkingsverbandId, reset.id),
    type: 'MFA_RESET',
    ...reset,
    ...mfaResetIndex(reset),
    verlooptOp,
  };
}
