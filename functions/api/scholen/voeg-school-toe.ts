import { verzoekOf } from '#functions/runtime/api-request.ts';
import { changeAndAnswer } from '#functions/runtime/dossier-endpoint.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { voegSchoolToe as route } from '#shared/contract/scholen.ts';
import { checkDossier } from '#shared/dossier/open-dossier.ts';
import { requireLid } from '#shared/hulpvraag/require-lid.ts';
import { requireGeenOuderZonderGezag } from '#shared/kind/recognize-ouders.ts';
import { voegSchoolToe } from '#shared/school/voeg-school-toe.ts';

export default endpoint(route, async (deps, request) => {
  const lid = await deps.gebruikers.findLidmaatschap(request.body.contact);
  const { dossier: nu } = await checkDossier(deps, verzoekOf(request), route.recht);
  await requireGeenOuderZonderGezag(deps, nu.ouders, request.body.contact, '/contact');
  return changeAndAnswer(deps, route, request, ({ dossier }, context) => {
    const gevraagd = { actor: request.actor, nu: context.nu, plek: '/contact' };
    const contact = requireLid(lid, 'CONTACTPERSOON_SCHOOL', gevraagd);
    return voegSchoolToe(dossier, contact, context);
  });
});
