import * as z from 'zod/mini';
import { IdSchema, MomentSchema } from '#shared/kernel/text.ts';
import { pageOf, pageQuery } from './hulpvragen.ts';
import { defineRoute } from './route.ts';

export const lijstMeldingen = defineRoute({
  area: 'beheer',
  recht: 'MELDINGEN_LEZEN',
  method: 'GET',
  path: '/v1/meldingen',
  operationId: 'lijstMeldingen',
  summary: 'Mails die niet zijn verzonden of niet aankwamen',
  query: z.strictObject(pageQuery),
  response: pageOf(
    z.object({
      id: IdSchema,
      reeks: z.string(),
      zaaknummer: z.optional(z.string()),
      soort: z.optional(z.string()),
      doelgroep: z.optional(z.string()),
      stand: z.string(),
      bezorging: z.optional(z.string()),
      fout: z.optional(z.string()),
      /** Only for a beheerder, who can mend the address. */
      aan: z.optional(IdSchema),
      aangemaaktOp: z.optional(MomentSchema),
    }),
  ),
  status: 200,
});

export const herhaalMelding = defineRoute({
  area: 'beheer',
  recht: 'ACCOUNTS_BEHEREN',
  method: 'POST',
  path: '/v1/meldingen/{meldingId}/herhalingen',
  operationId: 'herhaalMelding',
  summary: 'Bied een mail die niet is verzonden opnieuw aan, bijvoorbeeld nadat het adres is verbeterd',
  body: z.strictObject({ reeks: z.string().check(z.maxLength(100)) }),
  status: 204,
});

export const meldingRoutes = [lijstMeldingen, herhaalMelding] as const;
