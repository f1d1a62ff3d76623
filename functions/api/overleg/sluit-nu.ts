import { param } from '#functions/runtime/api-request.ts';
import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { sluitNu as route } from '#shared/contract/overleg.ts';
import { sluitNu } from '#shared/overlegronde/sluit-nu.ts';

export default changeEndpoint(route, ({ dossier }, request, context) =>
  sluitNu(dossier, param(request, 'uitnodigingId'), context),
);
