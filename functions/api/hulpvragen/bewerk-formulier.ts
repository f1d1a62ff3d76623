import { verzoekOf } from '#functions/runtime/api-request.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { bewerkFormulier } from '#shared/contract/hulpvragen.ts';
import { changeDossier } from '#shared/dossier/change-dossier.ts';
import { requireVersion } from '#shared/dossier/require-version.ts';
import { silent, withHulpvraag } from '#shared/model/uitkomst.ts';
import { answerHulpvraag } from './answer.ts';

export default endpoint(bewerkFormulier, async (deps, request) => {
  const { viewHulpvraag } = await import('#shared/views/hulpvraag-view.ts');
  const { actor, versie, body } = request;
  const gewijzigd = await changeDossier(
    deps,
    verzoekOf(request),
    bewerkFormulier.recht,
    ({ dossier, toegang }, { nu }) => {
      requireVersion(versie, dossier.hulpvraag.versie, () => viewHulpvraag(dossier, actor, toegang, nu));
      return silent(withHulpvraag(dossier, nu, { formulier: body }), 'hulpvraag', dossier.hulpvraag.id);
    },
  );
  return answerHulpvraag(gewijzigd, actor, deps.newContext().nu);
});
