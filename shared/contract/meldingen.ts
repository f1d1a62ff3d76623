import * as z from 'zod/mini';
import { lazyObject, lazyStrictObject } from '#shared/kernel/lazy.ts';
import { IdSchema, MomentSchema } from '#shared/kernel/text.ts';
import { BezorgingSchema, DoelgroepSchema, MeldingrijSoortSchema, MeldingStandSchema } from '#shared/model/melding.ts';
import { paged } from './pages.ts';
import { routesOf } from './route.ts';

/** A mail that did not go out or did not arrive, in any case or in none. */
const MeldingView = lazyObject(() => ({
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
}));

const route = routesOf({ area: 'beheer' });

export const lijstMeldingen = route('GET /v1/meldingen', {
  operationId: 'lijstMeldingen',
  recht: 'MELDINGEN_LEZEN',
  summary: 'Mails die niet zijn verzonden of niet aankwamen',
  ...paged(MeldingView),
});

export const herhaalMelding = route('POST /v1/meldingen/{meldingId}/herhalingen', {
  operationId: 'herhaalMelding',
  recht: 'ACCOUNTS_BEHEREN',
  limiet: { soort: 'UITNODIGEN' },
  summary: 'Verstuur een mail opnieuw die niet is verzonden, of die terugkwam van een adres dat nu verbeterd is',
  body: lazyStrictObject(() => ({ reeks: z.string().check(z.maxLength(100), z.regex(/^[0-9a-f-]{36}(\.\d{1,2})?$/)) })),
});

/** The same in one case. */
const ZaakmailView = lazyObject(() => ({
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
}));

/** In the case itself, for whoever works on it: the one who knows whom to call. */
export const lijstZaakmails = route('GET /v1/hulpvragen/{hulpvraagId}/meldingen', {
  operationId: 'lijstZaakmails',
  recht: 'BETROKKENEN_BEWERKEN',
  summary: 'Mails over deze hulpvraag die niet aankwamen, en wie is uitgenodigd en nog nooit heeft ingelogd',
  response: lazyObject(() => ({
    items: z.array(ZaakmailView),
    /** Invited to this case, and never signed in: no mail about the case is of use to them yet. */
    nietIngelogd: z.array(
      z.object({ gebruikerId: IdSchema, doelgroep: DoelgroepSchema, naam: z.string(), uitgenodigdOp: MomentSchema }),
    ),
  })),
});

export const herhaalZaakmail = route('POST /v1/hulpvragen/{hulpvraagId}/meldingen/{meldingId}/herhalingen', {
  operationId: 'herhaalZaakmail',
  recht: 'BETROKKENEN_BEWERKEN',
  limiet: { soort: 'UITNODIGEN', per: 'hulpvraagId' },
  summary: 'Verstuur een mail over deze hulpvraag opnieuw, naar het adres dat de ontvanger nu heeft',
});

export const nodigUitZaakOpnieuwUit = route('POST /v1/hulpvragen/{hulpvraagId}/accounts/{gebruikerId}/uitnodigingen', {
  operationId: 'nodigUitZaakOpnieuwUit',
  recht: 'BETROKKENEN_BEWERKEN',
  limiet: { soort: 'ACCOUNTS_UITNODIGEN', per: 'gebruikerId' },
  summary: 'Stuur de uitnodiging opnieuw naar iemand die nog niet heeft ingelogd, vanuit de hulpvraag',
});

export const meldingRoutes = [
  lijstMeldingen,
  herhaalMelding,
  lijstZaakmails,
  herhaalZaakmail,
  nodigUitZaakOpnieuwUit,
] as const;
