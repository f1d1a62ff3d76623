import { verzoekOf } from '#functions/runtime/api-request.ts';
import type { ToezichtDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import type { AvgVerzoek } from '#shared/avg/avg-verzoek.ts';
import { lijstEigenAvgVerzoeken as route } from '#shared/contract/toezicht.ts';
import { readDossier } from '#shared/dossier/read-dossier.ts';

export default endpoint(route, async (deps: ToezichtDeps, request) => {
  const { actor, query } = request;
  const hulpvraagId = await readDossier(deps, verzoekOf(request), route.recht, ({ dossier }) => dossier.hulpvraag.id);
  const isEigen = ({ gebruikerId }: AvgVerzoek) => gebruikerId === actor.gebruikerId;
  return { body: await deps.avg.listByHulpvraag(hulpvraagId, query, isEigen) };
});
