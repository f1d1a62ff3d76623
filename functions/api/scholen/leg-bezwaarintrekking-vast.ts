import { param } from '#functions/runtime/api-request.ts';
import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { legBezwaarintrekkingVast as route } from '#shared/contract/scholen.ts';
import { legBezwaarintrekkingVast } from '#shared/toestemming/leg-bezwaarintrekking-vast.ts';

export default changeEndpoint(route, ({ dossier }, request, context) =>
  legBezwaarintrekkingVast(dossier, param(request, 'toestemmingId'), request.body.bijlageId, request.actor, context),
);
