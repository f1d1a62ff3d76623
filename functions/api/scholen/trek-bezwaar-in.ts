import { param } from '#functions/runtime/api-request.ts';
import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { trekBezwaarIn as route } from '#shared/contract/scholen.ts';
import { trekBezwaarIn } from '#shared/toestemming/trek-bezwaar-in.ts';

export default changeEndpoint(route, ({ dossier }, request, context) =>
  trekBezwaarIn(dossier, param(request, 'toestemmingId'), request.actor, context),
);
