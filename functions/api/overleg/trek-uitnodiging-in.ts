import { param } from '#functions/runtime/api-request.ts';
import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { trekUitnodigingIn as route } from '#shared/contract/overleg.ts';
import { trekUitnodigingIn } from '#shared/overlegronde/trek-uitnodiging-in.ts';

export default changeEndpoint(route, ({ dossier }, request, context) =>
  trekUitnodigingIn(dossier, param(request, 'uitnodigingId'), context),
);
