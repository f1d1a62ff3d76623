import * as z from 'zod/mini';
import { lazyObject, lazyStrictObject } from '#shared/kernel/lazy.ts';
import { KindBody, ZelfdeKindView } from './kind-bodies.ts';
import { defineRoute } from './route.ts';

export const vergelijkKind = defineRoute('POST /v1/kindvergelijkingen', {
  operationId: 'vergelijkKind',
  area: 'hulpvragen',
  recht: 'HULPVRAAG_AANMAKEN',
  summary: 'Heeft dit kind al een dossier bij het samenwerkingsverband? Er verandert niets.',
  body: lazyStrictObject(() => ({ kind: KindBody })),
  response: lazyObject(() => ({ items: z.array(ZelfdeKindView) })),
  status: 200,
});

export const vergelijkZaak = defineRoute('POST /v1/hulpvragen/{hulpvraagId}/kindvergelijkingen', {
  operationId: 'vergelijkZaak',
  area: 'hulpvragen',
  recht: 'KIND_BEWERKEN',
  summary:
    'Heeft het kind van deze hulpvraag nog een dossier? Met de gegevens die er staan, of die u wilt opslaan. Er verandert niets.',
  body: lazyStrictObject(() => ({ kind: z.optional(KindBody) })),
  response: lazyObject(() => ({ items: z.array(ZelfdeKindView) })),
  status: 200,
});
