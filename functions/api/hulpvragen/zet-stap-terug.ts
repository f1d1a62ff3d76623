import { verzoekOf } from '#functions/runtime/api-request.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { zetStapTerug as route } from '#shared/contract/hulpvragen.ts';
import { changeDossier } from '#shared/dossier/change-dossier.ts';
import { requireVersion } from '#shared/dossier/require-version.ts';
import { answerHulpvraag } from './answer.ts';

// Most requests read: the rule comes with the first change, and what is shown of one case with the first that is
// opened.
export default endpoint(route, async (deps, request) => {
  const [{ zetStapTerug }, { viewHulpvraag }] = await Promise.all([
    import('#shared/hulpvraag/zet-stap-terug.ts'),
    import('#shared/views/hulpvraag-view.ts'),
  ]);
  const { actor, versie, body } = request;
  const gewijzigd = await changeDossier(deps, verzoekOf(request), route.recht, ({ dossier, toegang }, context) => {
    requireVersion(versie, dossier.hulpvraag.versie, () => viewHulpvraag(dossier, actor, toegang, context.nu));
    return zetStapTerug(dossier, body.reden, actor, context);
  });
  return answerHulpvraag(gewijzigd, actor, deps.newContext().nu);
});
