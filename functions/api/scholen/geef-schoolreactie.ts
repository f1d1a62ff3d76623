import { param } from '#functions/runtime/api-request.ts';
import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { geefSchoolreactie as route } from '#shared/contract/scholen.ts';
import { geefSchoolreactie } from '#shared/school/geef-schoolreactie.ts';

export default changeEndpoint(route, ({ dossier }, request, context) =>
  geefSchoolreactie(dossier, param(request, 'schoolId'), request.body, request.actor, context),
);
