import * as z from 'zod/mini';
import { lazy, lazyStrictObject } from '#shared/kernel/lazy.ts';
import { requiredText } from '#shared/kernel/text.ts';
import { PlatformIdSchema } from '#shared/model/ids.ts';
import { StatusSchema } from '#shared/model/status.ts';
import { WeergaveSchema } from '#shared/views/lijstregel.ts';
import { GevondenRegelView, HulpvraagRegelView } from './hulpvraag-views.ts';
import { listOf, paged, pageOf, pageQuery } from './pages.ts';
import { routesOf } from './route.ts';

const route = routesOf({ area: 'hulpvragen' });

export const lijstHulpvragen = route('GET /v1/hulpvragen', {
  operationId: 'lijstHulpvragen',
  recht: 'EIGEN_LIJST',
  summary: 'Mijn hulpvragen: wat op mij wacht, wat loopt, of wat klaar is',
  ...paged(HulpvraagRegelView, () => ({ weergave: z._default(WeergaveSchema, 'WACHT_OP_MIJ') })),
});

export const lijstWerkvoorraad = route('GET /v1/platforms/{platformId}/hulpvragen', {
  operationId: 'lijstWerkvoorraad',
  recht: 'WERKVOORRAAD_LEZEN',
  summary: 'De werkvoorraad van een platform, per status, langst wachtende eerst',
  ...paged(HulpvraagRegelView, () => ({ status: StatusSchema })),
});

export const telHulpvragen = route('GET /v1/platforms/{platformId}/tellingen', {
  operationId: 'telHulpvragen',
  recht: 'WERKVOORRAAD_LEZEN',
  summary: 'Aantal hulpvragen van een platform per status',
  response: listOf(z.object({ status: StatusSchema, statusLabel: z.string(), aantal: z.number() })),
});

export const zoekHulpvragen = route('POST /v1/hulpvragen/zoekopdrachten', {
  operationId: 'zoekHulpvragen',
  limiet: { soort: 'ZOEKEN' },
  recht: 'EIGEN_LIJST',
  summary:
    'Zoek op woorden uit de naam van het kind, het nummer van de hulpvraag of (voor het SWV) de voorschoolse voorziening, in de eigen lijst of binnen een platform',
  body: lazyStrictObject(() => ({ naam: requiredText(100), platformId: z.optional(PlatformIdSchema), ...pageQuery })),
  response: lazy(() => pageOf(GevondenRegelView)),
  status: 200,
});
