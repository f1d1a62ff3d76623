import { param } from '#functions/runtime/api-request.ts';
import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { legIntrekkingVast as route } from '#shared/contract/scholen.ts';
import { legIntrekkingVast } from '#shared/toestemming/leg-intrekking-vast.ts';

export default changeEndpoint(route, ({ dossier }, request, context) =>
  legIntrekkingVast(dossier, param(request, 'toestemmingId'), request.body.reden, request.actor, context),
);
