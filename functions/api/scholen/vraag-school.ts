import { param } from '#functions/runtime/api-request.ts';
import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { vraagSchool as route } from '#shared/contract/scholen.ts';
import { vraagSchool } from '#shared/school/vraag-school.ts';

export default changeEndpoint(route, ({ dossier }, request, context) =>
  vraagSchool(dossier, param(request, 'schoolId'), context),
);
