import { param } from '#functions/runtime/api-request.ts';
import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { trekVoorstelIn as route } from '#shared/contract/voorstellen.ts';
import { trekVoorstelIn } from '#shared/voorstel/voorstel-rules.ts';

export default changeEndpoint(route, ({ dossier }, request, context) =>
  trekVoorstelIn(dossier, param(request, 'voorstelId'), request.actor, context),
);
