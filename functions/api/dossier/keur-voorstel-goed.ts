import { param, verzoekOf } from '#functions/runtime/api-request.ts';
import type { AccountDeps } from '#functions/runtime/deps.ts';
import { carryOut } from '#functions/runtime/dossier-endpoint.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { keurVoorstelGoed as route } from '#shared/contract/voorstellen.ts';
import { checkDossier, requireVersion } from '#shared/dossier/carry-out.ts';
import { viewHulpvraag } from '#shared/hulpvraag/hulpvraag-view.ts';
import { andereVoor } from '#shared/samenvoeging/laad-andere.ts';
import { findVoorsteller } from '#shared/voorstel/beoordelaars.ts';

// Proposals are rare: their rules come with the first of them.
export default endpoint(route, async (deps: AccountDeps, request) => {
  const { keurVoorstelGoed } = await import('#shared/voorstel/voorstel-rules.ts');
  const { actor, versie } = request;
  const voorstelId = param(request, 'voorstelId');
  const { dossier: gezien } = await checkDossier(deps, verzoekOf(request), route.recht);
  const voorsteller = await findVoorsteller(deps.gebruikers, gezien, voorstelId);
  return carryOut(deps, route, request, async ({ dossier, toegang }, context) => {
    requireVersion(versie, dossier.hulpvraag.versie, () => viewHulpvraag(dossier, actor, toegang, context.nu));
    const wat = dossier.voorstellen.find((one) => one.id === voorstelId)?.wat;
    const andere = await andereVoor(deps.dossiers, wat, actor, context.nu);
    return keurVoorstelGoed(dossier, voorstelId, actor, voorsteller, context, andere);
  });
});
