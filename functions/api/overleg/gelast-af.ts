import { param } from '#functions/runtime/api-request.ts';
import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { gelastAf as route } from '#shared/contract/overleg.ts';
import { gelastAf } from '#shared/overlegronde/gelast-af.ts';

export default changeEndpoint(route, ({ dossier }, request, context) =>
  gelastAf(dossier, param(request, 'rondeId'), context),
);
