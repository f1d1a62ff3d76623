import * as z from 'zod/mini';
import { lazy, lazyObject, lazyStrictObject } from '#shared/kernel/lazy.ts';
import { requiredText } from '#shared/kernel/text.ts';
import { PlatformIdSchema } from '#shared/model/ids.ts';
import { StatusSchema } from '#shared/model/status.ts';
import { WeergaveSchema } from '#shared/views/lijstregel.ts';
import { GevondenRegelView, HulpvraagRegelView } from './hulpvraag-views.ts';
import { pageOf, pageQuery } from './pages.ts';
import { defineRoute } from './route.ts';

export const lijstHulpvragen = defineRoute('GET /v1/hulpvragen', {
  operationId: 'lijstHulpvragen',
  area: 'hulpvragen',
  recht: 'EIGEN_LIJST',
  summary: 'Mijn hulpvragen: wat op mij wacht, wat loopt, of wat klaar is',
  query: lazyStrictObject(() => ({ weergave: z._default(WeergaveSchema, 'WACHT_OP_MIJ'), ...pageQuery })),
  response: lazy(() => pageOf(HulpvraagRegelView)),
});

export const lijstWerkvoorraad = defineRoute('GET /v1/platforms/{platformId}/hulpvragen', {
  operationId: 'lijstWerkvoorraad',
  area: 'hulpvragen',
  recht: 'WERKVOORRAAD_LEZEN',
  summary: 'De werkvoorraad van een platform, per status, langst wachtende eerst',
  query: lazyStrictObject(() => ({ status: StatusSchema, ...pageQuery })),
  response: lazy(() => pageOf(HulpvraagRegelView)),
});

export const telHulpvragen = defineRoute('GET /v1/platforms/{platformId}/tellingen', {
  operationId: 'telHulpvragen',
  area: 'hulpvragen',
  recht: 'WERKVOORRAAD_LEZEN',
  summary: 'Aantal hulpvragen van een platform per status',
  response: lazyObject(() => ({
    items: z.array(z.object({ status: StatusSchema, statusLabel: z.string(), aantal: z.number() })),
  })),
});

export const zoekHulpvragen = defineRoute('POST /v1/hulpvragen/zoekopdrachten', {
  operationId: 'zoekHulpvragen',
  area: 'hulpvragen',
  limiet: { soort: 'ZOEKEN' },
  recht: 'EIGEN_LIJST',
  summary:
    'Zoek op woorden uit de naam van het kind, het nummer van de hulpvraag of (voor het SWV) de voorschoolse voorziening, in de eigen lijst of binnen een platform',
  body: lazyStrictObject(() => ({ naam: requiredText(100), platformId: z.optional(PlatformIdSchema), ...pageQuery })),
  response: lazy(() => pageOf(GevondenRegelView)),
  status: 200,
});
