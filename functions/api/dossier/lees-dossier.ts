import { verzoekOf } from '#functions/runtime/api-request.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { leesDossier as route } from '#shared/contract/dossier.ts';
import { readDossier } from '#shared/dossier/read-dossier.ts';
import { grondslagVoor } from '#shared/toegang/grondslag.ts';
import { viewDossier } from '#shared/views/dossier-view.ts';

export default endpoint(route, async (deps, request) =>
  readDossier(
    deps,
    verzoekOf(request),
    route.recht,
    ({ dossier, toegang }, nu) => ({
      body: viewDossier(dossier, request.actor, toegang, nu),
      versie: dossier.kop.versie,
    }),
    // Advice and observations are read here, not downloaded.
    { grondslag: ({ dossier }, nu) => grondslagVoor(request.actor, dossier, nu) },
  ),
);
