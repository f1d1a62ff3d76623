import * as z from 'zod/mini';
import { lazy, lazyObject, lazyStrictObject } from '#shared/kernel/lazy.ts';
import { IdSchema, requiredText } from '#shared/kernel/text.ts';
import { HulpvraagIdSchema } from '#shared/model/ids.ts';
import { OuderInRondeShape } from '#shared/model/voorstel.ts';
import { HulpvraagView } from './hulpvraag-views.ts';
import { listOf } from './pages.ts';
import { routesOf } from './route.ts';
import { VoorstelView } from './voorstel-view.ts';

const zaak = '/v1/hulpvragen/{hulpvraagId}' as const;
const route = routesOf({ area: 'dossier' });
const change = routesOf({
  area: 'dossier',
  response: lazyObject(() => ({ id: IdSchema, hulpvraagId: HulpvraagIdSchema })),
});

const GEVRAAGD = { reden: requiredText(2000) };

export const doeVoorstel = change(`POST ${zaak}/voorstellen`, {
  operationId: 'doeVoorstel',
  limiet: { soort: 'MAILEN', per: 'hulpvraagId' },
  recht: 'VOORSTEL_DOEN',
  summary:
    'Stel iets voor waar twee mensen voor nodig zijn; een ander van het samenwerkingsverband keurt het goed of af',
  body: lazy(() =>
    z.discriminatedUnion('soort', [
      z.strictObject({ soort: z.literal('TERUGSTAP'), ...GEVRAAGD }),
      z.strictObject({ soort: z.literal('SAMENVOEGEN'), hulpvraagId: HulpvraagIdSchema, ...GEVRAAGD }),
      z.strictObject({ soort: z.literal('OUDER_UITNODIGEN'), ...OuderInRondeShape, ...GEVRAAGD }),
    ]),
  ),
  ifMatch: true,
  huidig: HulpvraagView,
});

export const lijstVoorstellen = route(`GET ${zaak}/voorstellen`, {
  operationId: 'lijstVoorstellen',
  recht: 'VOORSTEL_DOEN',
  summary: 'Voorstellen in deze hulpvraag en wat erover is besloten, nieuwste eerst',
  response: listOf(VoorstelView),
});

export const keurVoorstelGoed = change(`POST ${zaak}/voorstellen/{voorstelId}/goedkeuringen`, {
  operationId: 'keurVoorstelGoed',
  limiet: { soort: 'UITNODIGEN', per: 'hulpvraagId' },
  recht: 'VOORSTEL_BEOORDELEN',
  summary: 'Keur een voorstel van een ander goed; het wordt meteen uitgevoerd',
  ifMatch: true,
  huidig: HulpvraagView,
});

export const keurVoorstelAf = change(`POST ${zaak}/voorstellen/{voorstelId}/afwijzingen`, {
  operationId: 'keurVoorstelAf',
  recht: 'VOORSTEL_BEOORDELEN',
  summary: 'Keur een voorstel van een ander af, met een reden; er verandert niets',
  body: lazyStrictObject(() => GEVRAAGD),
});

export const trekVoorstelIn = change(`POST ${zaak}/voorstellen/{voorstelId}/intrekkingen`, {
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
