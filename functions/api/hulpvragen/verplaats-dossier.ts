import { verzoekOf } from '#functions/runtime/api-request.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { verplaatsDossier as route } from '#shared/contract/hulpvragen.ts';
import { changeDossier } from '#shared/dossier/change-dossier.ts';
import { checkDossier } from '#shared/dossier/open-dossier.ts';
import { requireVersion } from '#shared/dossier/require-version.ts';

/** Answers without a body: whoever moved the dossier may not read it any more. */
export default endpoint(route, async (deps, request) => {
  const [{ verplaatsDossier }, { requireLid }, { requireGeenOuderZonderGezag }, { viewHulpvraag }] = await Promise.all([
    import('#shared/hulpvraag/verplaats-dossier.ts'),
    import('#shared/hulpvraag/require-lid.ts'),
    import('#shared/kind/recognize-ouders.ts'),
    import('#shared/views/hulpvraag-view.ts'),
  ]);
  const { actor, versie, body } = request;
  const [contact, specialist] = await Promise.all([
    deps.gebruikers.findLidmaatschap(body.contactpersoonJk),
    body.jkSpecialist && deps.gebruikers.findLidmaatschap(body.jkSpecialist),
  ]);
  const { dossier: nu } = await checkDossier(deps, verzoekOf(request), route.recht);
  for (const plek of ['jkSpecialist', 'contactpersoonJk'] as const)
    await requireGeenOuderZonderGezag(deps, nu.ouders, body[plek], `/${plek}`);
  await changeDossier(deps, verzoekOf(request), route.recht, ({ dossier, toegang }, context) => {
    requireVersion(versie, dossier.hulpvraag.versie, () => viewHulpvraag(dossier, actor, toegang, context.nu));
    const gevraagd = (plek: string) => ({ actor, nu: context.nu, plek });
    const naar = {
      platformId: body.platformId,
      contactpersoonJk: requireLid(contact, 'CONTACTPERSOON_JK', gevraagd('/contactpersoonJk')),
      jkSpecialist: body.jkSpecialist && requireLid(specialist, 'JK_SPECIALIST', gevraagd('/jkSpecialist')),
    };
    return verplaatsDossier(dossier, naar, actor, context);
  });
  return {};
});
