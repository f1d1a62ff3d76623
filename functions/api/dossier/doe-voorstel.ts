import { verzoekOf } from '#functions/runtime/api-request.ts';
import type { AccountDeps } from '#functions/runtime/deps.ts';
import { changeAndAnswer } from '#functions/runtime/dossier-endpoint.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { doeVoorstel as route } from '#shared/contract/voorstellen.ts';
import { checkDossier } from '#shared/dossier/open-dossier.ts';
import { requireVersion } from '#shared/dossier/require-version.ts';
import { andereVoor } from '#shared/samenvoeging/load-andere.ts';
import { listBeoordelaars } from '#shared/voorstel/beoordelaars.ts';

// Proposals are rare: their rules come with the first of them.
export default endpoint(route, async (deps: AccountDeps, request) => {
  const [{ doeVoorstel }, { viewHulpvraag }] = await Promise.all([
    import('#shared/voorstel/doe-voorstel.ts'),
    import('#shared/views/hulpvraag-view.ts'),
  ]);
  const { actor, body, versie } = request;
  const { kop } = (await checkDossier(deps, verzoekOf(request), route.recht)).dossier;
  const anderen = await listBeoordelaars(deps.gebruikers, actor, kop.platformId, deps.newContext().nu);
  return changeAndAnswer(deps, route, request, async ({ dossier, toegang }, context) => {
    requireVersion(versie, dossier.hulpvraag.versie, () => viewHulpvraag(dossier, actor, toegang, context.nu));
    const andere = await andereVoor(deps.dossiers, body, actor, context.nu);
    return doeVoorstel(dossier, body, actor, anderen, context, andere);
  });
});
