import { verzoekOf } from '#functions/runtime/api-request.ts';
import type { ToezichtDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { legVerzoekVast, viewVerzoek } from '#shared/avg/avg-verzoek.ts';
import { legAvgVerzoekVast as route } from '#shared/contract/toezicht.ts';
import { readDossier } from '#shared/dossier/carry-out.ts';

export default endpoint(route, async (deps: ToezichtDeps, request) => {
  const context = deps.newContext();
  const { verzoek, melding } = await readDossier(
    deps,
    verzoekOf(request),
    route.recht,
    ({ dossier }) => legVerzoekVast(dossier, request.body, request.actor, context),
    { object: { soort: 'avg-verzoek', id: '' } },
  );
  await deps.avg.save(verzoek, [melding]);
  return { body: viewVerzoek(verzoek), location: '/v1/avg-verzoeken' };
});
