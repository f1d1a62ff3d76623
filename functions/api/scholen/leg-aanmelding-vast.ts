import { param } from '#functions/runtime/api-request.ts';
import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { legAanmeldingVast as route } from '#shared/contract/scholen.ts';
import { legAanmeldingVast } from '#shared/school/leg-aanmelding-vast.ts';

export default changeEndpoint(route, ({ dossier }, request, context) =>
  legAanmeldingVast(dossier, param(request, 'schoolId'), request.body.ontvangenOp, context),
);
