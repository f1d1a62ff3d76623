import { param } from '#functions/runtime/api-request.ts';
import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { keurVoorstelAf as route } from '#shared/contract/voorstellen.ts';
import { keurVoorstelAf } from '#shared/voorstel/voorstel-rules.ts';

export default changeEndpoint(route, ({ dossier }, request, context) =>
  keurVoorstelAf(dossier, param(request, 'voorstelId'), request.body.reden, request.actor, context),
);
