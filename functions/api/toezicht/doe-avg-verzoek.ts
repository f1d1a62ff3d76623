import type { ToezichtDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { doeAvgVerzoek } from '#shared/avg/doe-avg-verzoek.ts';
import { doeAvgVerzoek as route } from '#shared/contract/toezicht.ts';
import { makeVerzoek } from './make-verzoek.ts';

export default endpoint(route, async (deps: ToezichtDeps, request) => {
  const { actor, body } = request;
  const verzoek = await makeVerzoek(deps, request, route.recht, (dossier, context) =>
    doeAvgVerzoek(dossier, body, actor, context),
  );
  return { body: verzoek, location: `/v1/hulpvragen/${verzoek.hulpvraagId}/avg-verzoeken` };
});
