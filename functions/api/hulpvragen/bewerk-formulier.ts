import { verzoekOf } from '#functions/runtime/api-request.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { bewerkFormulier as route } from '#shared/contract/hulpvragen.ts';
import { changeDossier } from '#shared/dossier/change-dossier.ts';
import { requireVersion } from '#shared/dossier/require-version.ts';
import { bewerkFormulier } from '#shared/hulpvraag/bewerk-formulier.ts';
import { answerHulpvraag } from './answer.ts';

export default endpoint(route, async (deps, request) => {
  const { viewHulpvraag } = await import('#shared/views/hulpvraag-view.ts');
  const { actor, versie, body } = request;
  const gewijzigd = await changeDossier(deps, verzoekOf(request), route.recht, ({ dossier, toegang }, { nu }) => {
    requireVersion(versie, dossier.hulpvraag.versie, () => viewHulpvraag(dossier, actor, toegang, nu));
    return bewerkFormulier(dossier, body, nu);
  });
  return answerHulpvraag(gewijzigd, actor, deps.newContext().nu);
});
