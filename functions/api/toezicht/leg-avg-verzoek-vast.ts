import type { ToezichtDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { viewVerzoek } from '#shared/avg/avg-verzoek.ts';
import { legAvgVerzoekVast } from '#shared/avg/leg-avg-verzoek-vast.ts';
import { legAvgVerzoekVast as route } from '#shared/contract/toezicht.ts';
import { makeVerzoek } from './make-verzoek.ts';

export default endpoint(route, async (deps: ToezichtDeps, request) => {
  const { actor, body } = request;
  const verzoek = await makeVerzoek(deps, request, route.recht, (dossier, context) =>
    legAvgVerzoekVast(dossier, body, actor, context),
  );
  return { body: viewVerzoek(verzoek), location: '/v1/avg-verzoeken' };
});
