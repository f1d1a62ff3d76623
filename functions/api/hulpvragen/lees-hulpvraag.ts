import { verzoekOf } from '#functions/runtime/api-request.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { leesHulpvraag } from '#shared/contract/hulpvragen.ts';
import { readDossier } from '#shared/dossier/read-dossier.ts';

// Most visits begin with a list: what may be done in a case, and why not, comes with the first case that is opened.
export default endpoint(leesHulpvraag, async (deps, request) => {
  const { viewHulpvraag } = await import('#shared/views/hulpvraag-view.ts');
  const verzoek = verzoekOf(request);
  return readDossier(deps, verzoek, leesHulpvraag.recht, ({ dossier, toegang }, nu) => ({
    body: viewHulpvraag(dossier, request.actor, toegang, nu),
    versie: dossier.hulpvraag.versie,
  }));
});
