import { param } from '#functions/runtime/api-request.ts';
import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { verlengTermijn as route } from '#shared/contract/scholen.ts';
import { verlengTermijn } from '#shared/school/verleng-termijn.ts';

export default changeEndpoint(route, ({ dossier }, request, context) => {
  const { tot, reden } = request.body;
  return verlengTermijn(dossier, param(request, 'schoolId'), tot, reden, context);
});
