import { verzoekOf } from '#functions/runtime/api-request.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { leesVerloop } from '#shared/contract/hulpvragen.ts';
import { readDossier } from '#shared/dossier/read-dossier.ts';
import { viewStatuswijziging } from '#shared/views/hulpvraag-view.ts';

export default endpoint(leesVerloop, async (deps, request) =>
  readDossier(deps, verzoekOf(request), leesVerloop.recht, ({ dossier }) => ({
    body: { items: dossier.statuswijzigingen.map(viewStatuswijziging) },
    versie: dossier.hulpvraag.versie,
  })),
);
