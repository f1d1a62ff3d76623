import { param } from '#functions/runtime/api-request.ts';
import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { legBezwaarVast as route } from '#shared/contract/scholen.ts';
import { legBezwaarVast } from '#shared/toestemming/leg-bezwaar-vast.ts';

export default changeEndpoint(route, ({ dossier }, request, context) =>
  legBezwaarVast(dossier, param(request, 'toestemmingId'), request.body, request.actor, context),
);
