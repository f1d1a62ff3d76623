import * as z from 'zod/mini';
import { lazyObject } from '#shared/kernel/lazy.ts';
import { DatumSchema, IdSchema, MomentSchema } from '#shared/kernel/text.ts';
import { defineRoute } from './route.ts';

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

const overdracht = { area: 'overdracht' } as const;
const pad = '/v1/hulpvragen/{hulpvraagId}';

export const leesOverdracht = defineRoute({
  ...overdracht,
  method: 'GET',
  path: `${pad}/overdracht`,
  operationId: 'leesOverdracht',
  refuses: [409],
  recht: 'OVERDRACHT_LEZEN',
  summary: 'Wat er in het overdrachtspakket zit en tot wanneer de school het kan lezen',
  response: OverdrachtView,
  status: 200,
});

export const downloadOverdracht = defineRoute({
  ...overdracht,
  method: 'POST',
  path: `${pad}/overdracht/downloads`,
  operationId: 'downloadOverdracht',
  limiet: { soort: 'EXPORT', per: 'hulpvraagId' },
  recht: 'OVERDRACHT_LEZEN',
  summary: 'Maak het overdrachtspakket (ZIP); het adres werkt maximaal een minuut',
  response: PakketView,
  status: 201,
});

export const neemOverdrachtOver = defineRoute({
  ...overdracht,
  method: 'POST',
  path: `${pad}/overdracht/overname`,
  operationId: 'neemOverdrachtOver',
  recht: 'OVERDRACHT_OVERNEMEN',
  summary: 'Leg vast dat de school het pakket heeft overgenomen; kan één keer',
  response: OverdrachtView,
  status: 201,
});

export const maakExport = defineRoute({
  ...overdracht,
  method: 'POST',
  path: `${pad}/exports`,
  operationId: 'maakExport',
  limiet: { soort: 'EXPORT', per: 'hulpvraagId' },
  recht: 'EXPORT_MAKEN',
  summary: 'Maak een export (ZIP) van wat u nu mag lezen, met de grondslag van elke verstrekking',
  response: PakketView,
  status: 201,
});

export const overdrachtRoutes = [leesOverdracht, downloadOverdracht, neemOverdrachtOver, maakExport] as const;
