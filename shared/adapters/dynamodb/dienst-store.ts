import * as z from 'zod/mini';
import { addDaysToDate } from '#shared/kernel/dates.ts';
import { lazyObject } from '#shared/kernel/lazy.ts';
import { DatumSchema, IdSchema } from '#shared/kernel/text.ts';
import type { Lidmaatschap } from '#shared/model/gebruiker.ts';
import {
  HulpvraagIdSchema,
  type LidmaatschapId,
  LidmaatschapIdSchema,
  PlatformIdSchema,
  SamenwerkingsverbandIdSchema,
} from '#shared/model/ids.ts';
import type { BijlageStore } from '#shared/ports/bijlage-store.ts';
import type { DienstStore, Diensttaak, ZaakVan } from '#shared/ports/dienst-store.ts';
import { ConcurrentChange } from '#shared/ports/dossier-store.ts';
import type { Dienstgevolg } from '#shared/ports/gebruiker-store.ts';
import { createBijlageStore } from './bijlage-store.ts';
import type { Table } from './client.ts';
import type { Item } from './items.ts';
import { dienstKey, dienstPk, lijstPk } from './keys.ts';
import { meldingItem } from './melding-store.ts';
import { parseItem } from './parse-item.ts';
import { getItem, queryAll, queryPage } from './query.ts';
import { type Action, put, remove, transact } from './transaction.ts';

const TaakSchema = lazyObject(() => ({
  samenwerkingsverbandId: SamenwerkingsverbandIdSchema,
  gebruikerId: IdSchema,
  lidmaatschapId: LidmaatschapIdSchema,
  vanaf: z.optional(DatumSchema),
  houden: z.boolean(),
  nr: z.number(),
}));

const RegelSchema = lazyObject(() => ({ hulpvraagId: HulpvraagIdSchema, platformId: z.optional(PlatformIdSchema) }));

/** Sorts before every date. */
const METEEN = '0';
/** Sorts after everything that begins with the same date. */
const TOT_EN_MET = '~';

/** The tasks that changes of lidmaatschappen leave, in the table. */
export function createDienstStore(table: Table, bijlagen: BijlageStore = createBijlageStore(table)): DienstStore {
  return {
    async listDue(samenwerkingsverbandId, today) {
      const query = { index: 'lsi1', pk: dienstPk(samenwerkingsverbandId), before: `${today}${TOT_EN_MET}` } as const;
      return (await queryPage(table, query, { aantal: 100 })).items.map((item) => parseItem(TaakSchema, item));
    },

    async find({ samenwerkingsverbandId, id: lidmaatschapId }) {
      const item = await getItem(table, dienstKey({ samenwerkingsverbandId, lidmaatschapId }));
      return item && parseItem(TaakSchema, item);
    },

    async listZaken({ id, organisatieId, organisatieSoort }) {
      const lijsten = [
        { soort: 'LIDMAATSCHAP', id } as const,
        ...(organisatieSoort === 'SCHOOL' ? [{ soort: 'ORGANISATIE', id: organisatieId } as const] : []),
      ];
      const rows = (await Promise.all(lijsten.map((one) => queryAll(table, lijstPk(one))))).flat();
      const zaken = rows.map((row): ZaakVan => parseItem(RegelSchema, row));
      const uploads = await uploadsVan(bijlagen, id);
      return [...new Map([...uploads, ...zaken].map((one) => [one.hulpvraagId, one])).values()];
    },

    async settle(taak, volgende, meldingen) {
      const guard = { condition: 'nr = :nr', values: { ':nr': taak.nr } };
      const next = volgende
        ? put(table, dienstItem({ ...taak, vanaf: volgende }), guard)
        : remove(table, dienstKey(taak), guard);
      try {
        await transact(table, [next, ...meldingen.map((one) => put(table, meldingItem(one)))]);
      } catch (error) {
        if (!(error instanceof ConcurrentChange)) throw error;
      }
    },
  };
}

/** All that waits of this deployment is gone through: it is what people are sending at this moment. */
async function uploadsVan(bijlagen: BijlageStore, lidmaatschapId: LidmaatschapId): Promise<readonly ZaakVan[]> {
  const found: ZaakVan[] = [];
  let cursor: string | undefined;
  do {
    const page = await bijlagen.listOverdue(TOT_EN_MET, { aantal: 100, cursor });
    for (const { hulpvraagId, bijlage } of page.items) {
      if (bijlage.inzenders?.some((one) => one.lidmaatschapId === lidmaatschapId)) found.push({ hulpvraagId });
    }
    cursor = page.volgende;
  } while (cursor);
  return found;
}

/** The task that a change of a lidmaatschap leaves; written in its transaction. */
export function dienstActions(table: Table, lid: Lidmaatschap, gevolg: Dienstgevolg = 'SLUITEN'): readonly Action[] {
  if (gevolg === 'ANDERS_NIETS') return [];
  return [put(table, dienstItem({ ...taakVan(lid), houden: gevolg === 'HOUDEN' }))];
}

/** The task of a lidmaatschap that is new: nothing, until its last day is over. */
export function eersteDienstActions(table: Table, lid: Lidmaatschap): readonly Action[] {
  if (lid.totEnMet === undefined) return [];
  return [put(table, dienstItem({ ...taakVan(lid), vanaf: addDaysToDate(lid.totEnMet, 1), houden: false }))];
}

function taakVan({ samenwerkingsverbandId, gebruikerId, id: lidmaatschapId, versie }: Lidmaatschap) {
  return { samenwerkingsverbandId, gebruikerId, lidmaatschapId, nr: versie };
}

function dienstItem(taak: Diensttaak): Item {
  const { samenwerkingsverbandId, gebruikerId, lidmaatschapId, vanaf, houden, nr } = taak;
  return {
    ...dienstKey(taak),
    type: 'DIENST',
    samenwerkingsverbandId,
    gebruikerId,
    lidmaatschapId,
    ...(vanaf ? { vanaf } : {}),
    houden,
    nr,
    lsi1sk: `${vanaf ?? METEEN}#${lidmaatschapId}`,
  };
}
