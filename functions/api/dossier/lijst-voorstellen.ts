import { verzoekOf } from '#functions/runtime/api-request.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { lijstVoorstellen as route } from '#shared/contract/voorstellen.ts';
import { readDossier } from '#shared/dossier/read-dossier.ts';
import { viewVoorstellen } from '#shared/views/voorstel-view.ts';

export default endpoint(route, async (deps, request) =>
  readDossier(deps, verzoekOf(request), route.recht, ({ dossier, toegang }, nu) => ({
    body: { items: viewVoorstellen(dossier, request.actor, toegang, nu) },
  })),
);
