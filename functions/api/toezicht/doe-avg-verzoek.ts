import { verzoekOf } from '#functions/runtime/api-request.ts';
import type { ToezichtDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { doeVerzoek } from '#shared/avg/avg-verzoek.ts';
import { doeAvgVerzoek as route } from '#shared/contract/toezicht.ts';
import { readDossier } from '#shared/dossier/carry-out.ts';

export default endpoint(route, async (deps: ToezichtDeps, request) => {
  const context = deps.newContext();
  const { verzoek, melding } = await readDossier(
    deps,
    verzoekOf(request),
    route.recht,
    ({ dossier }) => doeVerzoek(dossier, request.body, request.actor, context),
    { object: { soort: 'avg-verzoek', id: '' } },
  );
  await deps.avg.save(verzoek, [melding]);
  return { body: verzoek, location: `/v1/hulpvragen/${verzoek.hulpvraagId}/avg-verzoeken` };
});
