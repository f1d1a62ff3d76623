import * as z from 'zod/mini';
import { lazy, lazyObject, lazyStrictObject } from '#shared/kernel/lazy.ts';
import { IdSchema, MomentSchema } from '#shared/kernel/text.ts';
import { BezorgingSchema, DoelgroepSchema, MeldingrijSoortSchema, MeldingStandSchema } from '#shared/model/melding.ts';
import { pageOf, pageQuery } from './pages.ts';
import { defineRoute } from './route.ts';

export const lijstMeldingen = defineRoute('GET /v1/meldingen', {
  operationId: 'lijstMeldingen',
  area: 'beheer',
  recht: 'MELDINGEN_LEZEN',
  summary: 'Mails die niet zijn verzonden of niet aankwamen',
  query: lazy(() => z.strictObject(pageQuery)),
  response: lazy(() =>
    pageOf(
      z.object({
        id: IdSchema,
        reeks: z.string(),
        zaaknummer: z.optional(z.string()),
        soort: z.optional(MeldingrijSoortSchema),
        doelgroep: z.optional(DoelgroepSchema),
        stand: MeldingStandSchema,
        bezorging: z.optional(BezorgingSchema),
        /** A code of the release that gave up, so the list is open. */
        fout: z.optional(z.string()),
        /** Only for a beheerder, who can mend the address. */
        aan: z.optional(IdSchema),
        aangemaaktOp: z.optional(MomentSchema),
      }),
    ),
  ),
});

export const herhaalMelding = defineRoute('POST /v1/meldingen/{meldingId}/herhalingen', {
  operationId: 'herhaalMelding',
  area: 'beheer',
  recht: 'ACCOUNTS_BEHEREN',
  limiet: { soort: 'UITNODIGEN' },
  summary: 'Verstuur een mail opnieuw die niet is verzonden, of die terugkwam van een adres dat nu verbeterd is',
  body: lazyStrictObject(() => ({ reeks: z.string().check(z.maxLength(100), z.regex(/^[0-9a-f-]{36}(\.\d{1,2})?$/)) })),
});

/** In the case itself, for whoever works on it: the one who knows whom to call. */
export const lijstZaakmails = defineRoute('GET /v1/hulpvragen/{hulpvraagId}/meldingen', {
  operationId: 'lijstZaakmails',
  area: 'beheer',
  recht: 'BETROKKENEN_BEWERKEN',
  summary: 'Mails over deze hulpvraag die niet aankwamen, en wie is uitgenodigd en nog nooit heeft ingelogd',
  response: lazyObject(() => ({
    items: z.array(
      z.object({
        id: IdSchema,
        soort: MeldingrijSoortSchema,
        doelgroep: DoelgroepSchema,
        naam: z.optional(z.string()),
        stand: MeldingStandSchema,
        bezorging: z.optional(BezorgingSchema),
        fout: z.optional(z.string()),
        aangemaaktOp: MomentSchema,
        /** It was not sent, or its reader has another address by now. */
        kanOpnieuw: z.boolean(),
      }),
    ),
    /** Invited to this case, and never signed in: no mail about the case is of use to them yet. */
    nietIngelogd: z.array(
      z.object({ gebruikerId: IdSchema, doelgroep: DoelgroepSchema, naam: z.string(), uitgenodigdOp: MomentSchema }),
    ),
  })),
});

export const herhaalZaakmail = defineRoute('POST /v1/hulpvragen/{hulpvraagId}/meldingen/{meldingId}/herhalingen', {
  operationId: 'herhaalZaakmail',
  area: 'beheer',
  recht: 'BETROKKENEN_BEWERKEN',
  limiet: { soort: 'UITNODIGEN', per: 'hulpvraagId' },
  summary: 'Verstuur een mail over deze hulpvraag opnieuw, naar het adres dat de ontvanger nu heeft',
});

export const nodigUitZaakOpnieuwUit = defineRoute(
  'POST /v1/hulpvragen/{hulpvraagId}/accounts/{gebruikerId}/uitnodigingen',
  {
    operationId: 'nodigUitZaakOpnieuwUit',
    area: 'beheer',
    recht: 'BETROKKENEN_BEWERKEN',
    limiet: { soort: 'ACCOUNTS_UITNODIGEN', per: 'gebruikerId' },
    summary: 'Stuur de uitnodiging opnieuw naar iemand die nog niet heeft ingelogd, vanuit de hulpvraag',
  },
);

export const meldingRoutes = [
  lijstMeldingen,
  herhaalMelding,
  lijstZaakmails,
  herhaalZaakmail,
  nodigUitZaakOpnieuwUit,
] as const;
