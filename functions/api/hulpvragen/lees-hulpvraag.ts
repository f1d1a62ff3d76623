import { verzoekOf } from '#functions/runtime/api-request.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { leesHulpvraag } from '#shared/contract/hulpvragen.ts';
import { readDossier } from '#shared/dossier/read-dossier.ts';
import { viewHulpvraag } from '#shared/views/hulpvraag-view.ts';

export default endpoint(leesHulpvraag, async (deps, request) => {
  const verzoek = verzoekOf(request);
  return readDossier(deps, verzoek, leesHulpvraag.recht, ({ dossier, toegang }, nu) => ({
    body: viewHulpvraag(dossier, request.actor, toegang, nu),
    versie: dossier.hulpvraag.versie,
  }));
});
