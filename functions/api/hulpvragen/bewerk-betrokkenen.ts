import { verzoekOf } from '#functions/runtime/api-request.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { bewerkBetrokkenen as route } from '#shared/contract/hulpvragen.ts';
import { changeDossier } from '#shared/dossier/change-dossier.ts';
import { checkDossier } from '#shared/dossier/open-dossier.ts';
import { requireVersion } from '#shared/dossier/require-version.ts';
import { answerHulpvraag } from './answer.ts';

// People change less often than anything is read: the rules about them come with the first change.
export default endpoint(route, async (deps, request) => {
  const [{ bewerkBetrokkenen }, { requireLid, requireStaf }, { requireGeenOuderZonderGezag }, { viewHulpvraag }] =
    await Promise.all([
      import('#shared/hulpvraag/bewerk-betrokkenen.ts'),
      import('#shared/hulpvraag/require-lid.ts'),
      import('#shared/kind/recognize-ouders.ts'),
      import('#shared/views/hulpvraag-view.ts'),
    ]);
  const { actor, versie, body } = request;
  const [voorschool, specialist, contact] = await Promise.all([
    body.voorschoolContact && deps.gebruikers.findLidmaatschap(body.voorschoolContact),
    body.jkSpecialist && deps.gebruikers.findLidmaatschap(body.jkSpecialist),
    body.contactpersoonJk && deps.gebruikers.findLidmaatschap(body.contactpersoonJk),
  ]);
  const { dossier: nu } = await checkDossier(deps, verzoekOf(request), route.recht);
  for (const plek of ['voorschoolContact', 'jkSpecialist', 'contactpersoonJk'] as const)
    await requireGeenOuderZonderGezag(deps, nu.ouders, body[plek], `/${plek}`);
  const gewijzigd = await changeDossier(deps, verzoekOf(request), route.recht, ({ dossier, toegang }, context) => {
    requireVersion(versie, dossier.hulpvraag.versie, () => viewHulpvraag(dossier, actor, toegang, context.nu));
    const gevraagd = (plek: string) => ({ actor, nu: context.nu, plek });
    const { platformId } = dossier.kop;
    const wie = {
      voorschoolContact:
        body.voorschoolContact && requireLid(voorschool, 'CONTACTPERSOON_VOORSCHOOL', gevraagd('/voorschoolContact')),
      jkSpecialist:
        body.jkSpecialist && requireStaf(specialist, 'JK_SPECIALIST', platformId, gevraagd('/jkSpecialist')),
      contactpersoonJk:
        body.contactpersoonJk && requireStaf(contact, 'CONTACTPERSOON_JK', platformId, gevraagd('/contactpersoonJk')),
    };
    return { ...bewerkBetrokkenen(dossier, wie, actor, context), openHouden: body.openHouden };
  });
  return answerHulpvraag(gewijzigd, actor, deps.newContext().nu);
});
