import { param } from '#functions/runtime/api-request.ts';
import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { legSchoolreactieVast as route } from '#shared/contract/scholen.ts';
import { legSchoolreactieVast } from '#shared/school/leg-schoolreactie-vast.ts';

export default changeEndpoint(route, ({ dossier }, request, context) =>
  legSchoolreactieVast(dossier, param(request, 'schoolId'), request.body, request.actor, context),
);
