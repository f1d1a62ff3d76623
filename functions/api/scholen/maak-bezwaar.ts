import { param } from '#functions/runtime/api-request.ts';
import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { maakBezwaar as route } from '#shared/contract/scholen.ts';
import { maakBezwaar } from '#shared/toestemming/maak-bezwaar.ts';

export default changeEndpoint(route, ({ dossier }, request, context) =>
  maakBezwaar(dossier, param(request, 'toestemmingId'), request.body.reden, request.actor, context),
);
