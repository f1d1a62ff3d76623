import { verzoekOf } from '#functions/runtime/api-request.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { zetStapTerug as route } from '#shared/contract/hulpvragen.ts';
import { changeDossier } from '#shared/dossier/change-dossier.ts';
import { requireVersion } from '#shared/dossier/require-version.ts';
import { viewHulpvraag } from '#shared/views/hulpvraag-view.ts';
import { answerHulpvraag } from './answer.ts';

// Most requests read: the rule comes with the first change.
export default endpoint(route, async (deps, request) => {
  const { zetStapTerug } = await import('#shared/hulpvraag/zet-stap-terug.ts');
  const { actor, versie, body } = request;
  const gewijzigd = await changeDossier(deps, verzoekOf(request), route.recht, ({ dossier, toegang }, context) => {
    requireVersion(versie, dossier.hulpvraag.versie, () => viewHulpvraag(dossier, actor, toegang, context.nu));
    return zetStapTerug(dossier, body.reden, actor, context);
  });
  return answerHulpvraag(gewijzigd, actor, deps.newContext().nu);
});
