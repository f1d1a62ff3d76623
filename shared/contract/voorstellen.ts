import * as z from 'zod/mini';
import { lazy, lazyObject, lazyStrictObject } from '#shared/kernel/lazy.ts';
import { IdSchema, MomentSchema, requiredText } from '#shared/kernel/text.ts';
import { HulpvraagIdSchema, OuderIdSchema } from '#shared/model/ids.ts';
import { BekendeOpeningSchema } from '#shared/model/voorstel.ts';
import { HulpvraagView } from './hulpvraag-views.ts';
import { routesOf } from './route.ts';
import { VoorstelView } from './voorstel-view.ts';

const route = routesOf({ area: 'dossier' });
const change = routesOf({
  area: 'dossier',
  response: lazyObject(() => ({ id: IdSchema, hulpvraagId: HulpvraagIdSchema })),
});

const GEVRAAGD = { reden: requiredText(2000) };

export const doeVoorstel = change('POST /v1/hulpvragen/{hulpvraagId}/voorstellen', {
  operationId: 'doeVoorstel',
  limiet: { soort: 'MAILEN', per: 'hulpvraagId' },
  recht: 'VOORSTEL_DOEN',
  summary:
    'Stel iets voor waar twee mensen voor nodig zijn; een ander van het samenwerkingsverband keurt het goed of af',
  body: lazy(() =>
    z.discriminatedUnion('soort', [
      z.strictObject({ soort: z.literal('TERUGSTAP'), ...GEVRAAGD }),
      z.strictObject({ soort: z.literal('SAMENVOEGEN'), hulpvraagId: HulpvraagIdSchema, ...GEVRAAGD }),
      z.strictObject({
        soort: z.literal('OUDER_UITNODIGEN'),
        rondeId: IdSchema,
        ouderId: OuderIdSchema,
        openingswijze: BekendeOpeningSchema,
        opentOp: z.optional(MomentSchema),
        sluitOp: MomentSchema,
        ...GEVRAAGD,
      }),
    ]),
  ),
  ifMatch: true,
  huidig: HulpvraagView,
});

export const lijstVoorstellen = route('GET /v1/hulpvragen/{hulpvraagId}/voorstellen', {
  operationId: 'lijstVoorstellen',
  recht: 'VOORSTEL_DOEN',
  summary: 'Voorstellen in deze hulpvraag en wat erover is besloten, nieuwste eerst',
  response: lazyObject(() => ({ items: z.array(VoorstelView) })),
});

export const keurVoorstelGoed = change('POST /v1/hulpvragen/{hulpvraagId}/voorstellen/{voorstelId}/goedkeuringen', {
  operationId: 'keurVoorstelGoed',
  limiet: { soort: 'UITNODIGEN', per: 'hulpvraagId' },
  recht: 'VOORSTEL_BEOORDELEN',
  summary: 'Keur een voorstel van een ander goed; het wordt meteen uitgevoerd',
  ifMatch: true,
  huidig: HulpvraagView,
});

export const keurVoorstelAf = change('POST /v1/hulpvragen/{hulpvraagId}/voorstellen/{voorstelId}/afwijzingen', {
  operationId: 'keurVoorstelAf',
  recht: 'VOORSTEL_BEOORDELEN',
  summary: 'Keur een voorstel van een ander af, met een reden; er verandert niets',
  body: lazyStrictObject(() => ({ reden: requiredText(2000) })),
});

export const trekVoorstelIn = change('POST /v1/hulpvragen/{hulpvraagId}/voorstellen/{voorstelId}/intrekkingen', {
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
