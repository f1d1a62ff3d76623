import * as z from 'zod/mini';
import { lazyObject } from '#shared/kernel/lazy.ts';
import { DatumSchema, IdSchema, MomentSchema } from '#shared/kernel/text.ts';
import { routesOf } from './route.ts';

const GrondslagView = lazyObject(() => ({
  grondslag: z.enum(['TOESTEMMING', 'WPO_18A']),
  tekst: z.string(),
  vanaf: z.string(),
  tot: z.optional(z.string()),
}));

/** What the hand-over package holds, and for how long the school can read it. */
export const OverdrachtView = lazyObject(() => ({
  zaaknummer: z.string(),
  school: z.string(),
  startdatum: DatumSchema,
  /** Absent as long as the status is not "advies afgerond". */
  beschikbaarTot: z.optional(MomentSchema),
  overgenomenOp: z.optional(MomentSchema),
  magOvernemen: z.boolean(),
  documenten: z.array(
    z.object({
      soort: z.enum(['BIJLAGE', 'OBSERVATIE', 'ADVIES']),
      id: IdSchema,
      titel: z.string(),
      bestandsnaam: z.optional(z.string()),
      grootte: z.optional(z.number()),
    }),
  ),
  grondslagen: z.array(GrondslagView),
}));

/** Where a package can be fetched; the address works for at most a minute. */
export const PakketView = lazyObject(() => ({ url: z.string(), verlooptOp: MomentSchema }));

const route = routesOf({ area: 'overdracht' });
const pad = '/v1/hulpvragen/{hulpvraagId}';

export const leesOverdracht = route(`GET ${pad}/overdracht`, {
  operationId: 'leesOverdracht',
  refuses: [409],
  recht: 'OVERDRACHT_LEZEN',
  summary: 'Wat er in het overdrachtspakket zit en tot wanneer de school het kan lezen',
  response: OverdrachtView,
});

export const downloadOverdracht = route(`POST ${pad}/overdracht/downloads`, {
  operationId: 'downloadOverdracht',
  limiet: { soort: 'EXPORT', per: 'hulpvraagId' },
  recht: 'OVERDRACHT_LEZEN',
  summary: 'Maak het overdrachtspakket (ZIP); het adres werkt maximaal een minuut',
  response: PakketView,
});

export const neemOverdrachtOver = route(`POST ${pad}/overdracht/overname`, {
  operationId: 'neemOverdrachtOver',
  recht: 'OVERDRACHT_OVERNEMEN',
  summary: 'Leg vast dat de school het pakket heeft overgenomen; kan één keer',
  response: OverdrachtView,
});

export const maakExport = route(`POST ${pad}/exports`, {
  operationId: 'maakExport',
  limiet: { soort: 'EXPORT', per: 'hulpvraagId' },
  recht: 'EXPORT_MAKEN',
  summary: 'Maak een export (ZIP) van wat u nu mag lezen, met de grondslag van elke verstrekking',
  response: PakketView,
});

export const overdrachtRoutes = [leesOverdracht, downloadOverdracht, neemOverdrachtOver, maakExport] as const;
