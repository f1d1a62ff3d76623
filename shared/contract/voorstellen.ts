import * as z from 'zod/mini';
import { IdSchema, MomentSchema, requiredText } from '#shared/kernel/text.ts';
import { HulpvraagIdSchema } from '#shared/model/hulpvraag.ts';
import { BekendeOpeningSchema, VoorstelSoortSchema, VoorstelStandSchema } from '#shared/model/voorstel.ts';
import { HulpvraagView } from './hulpvraag-views.ts';
import { VoorstelKan } from './kan.ts';
import { defineRoute } from './route.ts';

/** What one person of the SWV proposed and another one decides about. */
export const VoorstelView = z.object({
  id: IdSchema,
  soort: VoorstelSoortSchema,
  /** What is proposed, in words. */
  tekst: z.string(),
  /** The other hulpvraag that it is about. */
  over: z.optional(z.object({ hulpvraagId: HulpvraagIdSchema, zaaknummer: z.string() })),
  reden: z.string(),
  /** Who proposed it. */
  door: z.string(),
  op: MomentSchema,
  geldigTot: MomentSchema,
  stand: VoorstelStandSchema,
  besluit: z.optional(z.object({ door: z.string(), op: MomentSchema, reden: z.string() })),
  acties: VoorstelKan,
  /** As `acties` say it, in short. */
  magBeoordelen: z.boolean(),
  magIntrekken: z.boolean(),
});

const voorstellen = { area: 'dossier' } as const;
const gemaakt = {
  ...voorstellen,
  method: 'POST',
  response: z.object({ id: IdSchema, hulpvraagId: HulpvraagIdSchema }),
  status: 201,
} as const;

const GEVRAAGD = { reden: requiredText(2000) };

export const doeVoorstel = defineRoute({
  ...gemaakt,
  path: '/v1/hulpvragen/{hulpvraagId}/voorstellen',
  operationId: 'doeVoorstel',
  limiet: { soort: 'MAILEN', per: 'hulpvraagId' },
  recht: 'VOORSTEL_DOEN',
  summary:
    'Stel iets voor waar twee mensen voor nodig zijn; een ander van het samenwerkingsverband keurt het goed of af',
  body: z.discriminatedUnion('soort', [
    z.strictObject({ soort: z.literal('TERUGSTAP'), ...GEVRAAGD }),
    z.strictObject({ soort: z.literal('SAMENVOEGEN'), hulpvraagId: HulpvraagIdSchema, ...GEVRAAGD }),
    z.strictObject({
      soort: z.literal('OUDER_UITNODIGEN'),
      rondeId: IdSchema,
      ouderId: IdSchema,
      openingswijze: BekendeOpeningSchema,
      opentOp: z.optional(MomentSchema),
      sluitOp: MomentSchema,
      ...GEVRAAGD,
    }),
  ]),
  ifMatch: true,
  huidig: HulpvraagView,
});

export const lijstVoorstellen = defineRoute({
  ...voorstellen,
  method: 'GET',
  path: '/v1/hulpvragen/{hulpvraagId}/voorstellen',
  operationId: 'lijstVoorstellen',
  recht: 'VOORSTEL_DOEN',
  summary: 'Voorstellen in deze hulpvraag en wat erover is besloten, nieuwste eerst',
  response: z.object({ items: z.array(VoorstelView) }),
  status: 200,
});

export const keurVoorstelGoed = defineRoute({
  ...gemaakt,
  path: '/v1/hulpvragen/{hulpvraagId}/voorstellen/{voorstelId}/goedkeuringen',
  operationId: 'keurVoorstelGoed',
  limiet: { soort: 'UITNODIGEN', per: 'hulpvraagId' },
  recht: 'VOORSTEL_BEOORDELEN',
  summary: 'Keur een voorstel van een ander goed; het wordt meteen uitgevoerd',
  ifMatch: true,
  huidig: HulpvraagView,
});

export const keurVoorstelAf = defineRoute({
  ...gemaakt,
  path: '/v1/hulpvragen/{hulpvraagId}/voorstellen/{voorstelId}/afwijzingen',
  operationId: 'keurVoorstelAf',
  recht: 'VOORSTEL_BEOORDELEN',
  summary: 'Keur een voorstel van een ander af, met een reden; er verandert niets',
  body: z.strictObject({ reden: requiredText(2000) }),
});

export const trekVoorstelIn = defineRoute({
  ...gemaakt,
  path: '/v1/hulpvragen/{hulpvraagId}/voorstellen/{voorstelId}/intrekkingen',
  operationId: 'trekVoorstelIn',
  recht: 'VOORSTEL_DOEN',
  summary: 'Trek uw eigen voorstel in',
});

export const voorstelRoutes = [
  doeVoorstel,
  lijstVoorstellen,
  keurVoorstelGoed,
  keurVoorstelAf,
  trekVoorstelIn,
] as const;
