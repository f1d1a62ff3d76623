import { verzoekOf } from '#functions/runtime/api-request.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { leesOverdracht } from '#shared/contract/overdracht.ts';
import { readDossier } from '#shared/dossier/read-dossier.ts';
import { viewOverdracht } from '#shared/overdracht/overdracht-view.ts';

export default endpoint(leesOverdracht, async (deps, request) =>
  readDossier(deps, verzoekOf(request), leesOverdracht.recht, (geopend, nu) => ({
    body: viewOverdracht(geopend, nu),
    versie: geopend.dossier.hulpvraag.versie,
  })),
);
