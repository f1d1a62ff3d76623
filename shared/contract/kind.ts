import * as z from 'zod/mini';
import { lazyStrictObject } from '#shared/kernel/lazy.ts';
import { KindBody, ZelfdeKindView } from './kind-bodies.ts';
import { listOf } from './pages.ts';
import { routesOf } from './route.ts';

/** What compares a child with those who have a dossier changes nothing, and a name is asked in a body. */
const vergelijking = routesOf({ area: 'hulpvragen', response: listOf(ZelfdeKindView), status: 200 });

export const vergelijkKind = vergelijking('POST /v1/kindvergelijkingen', {
  operationId: 'vergelijkKind',
  recht: 'HULPVRAAG_AANMAKEN',
  summary: 'Heeft dit kind al een dossier bij het samenwerkingsverband? Er verandert niets.',
  body: lazyStrictObject(() => ({ kind: KindBody })),
});

export const vergelijkZaak = vergelijking('POST /v1/hulpvragen/{hulpvraagId}/kindvergelijkingen', {
  operationId: 'vergelijkZaak',
  recht: 'KIND_BEWERKEN',
  summary:
    'Heeft het kind van deze hulpvraag nog een dossier? Met de gegevens die er staan, of die u wilt opslaan. Er verandert niets.',
  body: lazyStrictObject(() => ({ kind: z.optional(KindBody) })),
});
