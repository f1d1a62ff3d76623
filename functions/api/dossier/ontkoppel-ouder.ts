import { param } from '#functions/runtime/api-request.ts';
import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { ontkoppelOuder as route } from '#shared/contract/dossier.ts';
import { ontkoppelOuder } from '#shared/kind/ontkoppel-ouder.ts';

export default changeEndpoint(route, ({ dossier }, request, context) =>
  ontkoppelOuder(dossier, param(request, 'ouderId'), context),
);
