import { retryOnConflict } from '#shared/dossier/retry-on-conflict.ts';
import { lazyObject } from '#shared/kernel/lazy.ts';
import { MomentSchema } from '#shared/kernel/text.ts';
import { HulpvraagIdSchema, SamenwerkingsverbandIdSchema } from '#shared/model/ids.ts';
import type { LijstomslagStore } from '#shared/views/lijst-omslag.ts';
import type { Table } from './client.ts';
import { lijstomslagKey, lijstomslagPk } from './keys.ts';
import { parseItem } from './parse-item.ts';
import { queryPage } from './query.ts';
import { remove, transact } from './transaction.ts';
import { writeRows } from './write-rows.ts';

const OmslagSchema = lazyObject(() => ({
  samenwerkingsverbandId: SamenwerkingsverbandIdSchema,
  hulpvraagId: HulpvraagIdSchema,
  vanaf: MomentSchema,
}));

/** The rows that time makes stale, in the table. */
export function createLijstomslagStore(table: Table): LijstomslagStore {
  return {
    async listDue(samenwerkingsverbandId, nu) {
      const { items } = await queryPage(
        table,
        { pk: lijstomslagPk(samenwerkingsverbandId), before: nu },
        { aantal: 100 },
      );
      return items.map((item) => parseItem(OmslagSchema, item));
    },

    async settle(omslag, nu) {
      await retryOnConflict(() => writeRows(table, omslag.hulpvraagId, nu));
      // Only now: what breaks off before is done again.
      await transact(table, [remove(table, lijstomslagKey(omslag))]);
    },
  };
}
