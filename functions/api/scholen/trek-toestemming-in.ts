import { param } from '#functions/runtime/api-request.ts';
import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { trekToestemmingIn as route } from '#shared/contract/scholen.ts';
import { trekToestemmingIn } from '#shared/toestemming/trek-toestemming-in.ts';

export default changeEndpoint(route, ({ dossier }, request, context) =>
  trekToestemmingIn(dossier, param(request, 'toestemmingId'), request.body.reden, request.actor, context),
);
