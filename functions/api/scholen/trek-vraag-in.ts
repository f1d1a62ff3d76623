import { param } from '#functions/runtime/api-request.ts';
import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { trekVraagIn as route } from '#shared/contract/scholen.ts';
import { trekVraagIn } from '#shared/school/trek-vraag-in.ts';

export default changeEndpoint(route, ({ dossier }, request, context) =>
  trekVraagIn(dossier, param(request, 'schoolId'), request.body.reden, request.actor, context),
);
