import { param } from '#functions/runtime/api-request.ts';
import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { verwijderSchool as route } from '#shared/contract/scholen.ts';
import { verwijderSchool } from '#shared/school/verwijder-school.ts';

export default changeEndpoint(route, ({ dossier }, request) => verwijderSchool(dossier, param(request, 'schoolId')));
