import * as z from 'zod/mini';
import { addDaysToDate } from '#shared/kernel/dates.ts';
import { lazy, lazyObject } from '#shared/kernel/lazy.ts';
import { type Datum, DatumSchema } from '#shared/kernel/text.ts';
import { HulpvraagSchema } from '#shared/model/hulpvraag.ts';
import { type HulpvraagId, SchoolIdSchema } from '#shared/model/ids.ts';
import type { TermijnStore } from '#shared/ports/termijn-store.ts';
import type { Table } from './client.ts';
import { hulpvraagIdOf, vernietigingPk, zorgplichtPk } from './keys.ts';
import { parseItem } from './parse-item.ts';
import { queryPage } from './query.ts';
import type { StoredItem } from './stored-item.ts';

const IndexedSchema = lazyObject(() => ({ pk: z.string(), sk: z.string(), gsi1sk: z.string() }));
const SchoolSchema = lazyObject(() => ({ id: SchoolIdSchema }));
const TeVernietigenSchema = lazy(() =>
  z.pick(HulpvraagSchema, { zaaknummer: true, vernietiging: true, nooitGedeeld: true }),
);

/** Terms in the table: dossier items that are in `gsi1` as long as something is due. */
export function createTermijnStore(table: Table): TermijnStore {
  return {
    async listZorgplicht(samenwerkingsverbandId, totEnMet, page) {
      const query = { index: 'gsi1', pk: zorgplichtPk(samenwerkingsverbandId), before: dayAfter(totEnMet) } as const;
      const result = await queryPage(table, query, page);
      const items = result.items.map((item) => {
        const { hulpvraagId, date } = indexed(item);
        return { hulpvraagId, schoolId: parseItem(SchoolSchema, item).id, tot: date };
      });
      return { ...result, items };
    },

    async listTeVernietigen(samenwerkingsverbandId, op, page) {
      const query = { index: 'gsi1', pk: vernietigingPk(samenwerkingsverbandId), before: dayAfter(op) } as const;
      const result = await queryPage(table, query, page);
      const items = result.items.map((item) => {
        const { hulpvraagId, date } = indexed(item);
        return { hulpvraagId, vanaf: date, ...parseItem(TeVernietigenSchema, item) };
      });
      return { ...result, items };
    },
  };
}

/** Sort keys are `<date>#<id>`, and `#` sorts before the digits of a later date. */
function dayAfter(date: Datum): Datum {
  return addDaysToDate(date, 1);
}

function indexed(item: StoredItem): { readonly hulpvraagId: HulpvraagId; readonly date: Datum } {
  const key = parseItem(IndexedSchema, item);
  return { hulpvraagId: hulpvraagIdOf(key), date: z.parse(DatumSchema, key.gsi1sk.slice(0, 10)) };
}
