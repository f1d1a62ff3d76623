import { param, verzoekOf } from '#functions/runtime/api-request.ts';
import type { AccountDeps } from '#functions/runtime/deps.ts';
import { changeAndAnswer } from '#functions/runtime/dossier-endpoint.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { keurVoorstelGoed as route } from '#shared/contract/voorstellen.ts';
import { findEarlier } from '#shared/dossier/find-earlier.ts';
import { checkDossier } from '#shared/dossier/open-dossier.ts';
import { requireVersion } from '#shared/dossier/require-version.ts';
import type { Lidmaatschap } from '#shared/model/gebruiker.ts';
import { andereVoor } from '#shared/samenvoeging/load-andere.ts';
import { findVoorsteller } from '#shared/voorstel/beoordelaars.ts';

// Proposals are rare: their rules come with the first of them.
export default endpoint(route, async (deps: AccountDeps, request) => {
  const [{ keurVoorstelGoed }, { lidVoorVoorstel }, { viewHulpvraag }] = await Promise.all([
    import('#shared/voorstel/keur-voorstel-goed.ts'),
    import('#shared/voorstel/lid-voor-voorstel.ts'),
    import('#shared/views/hulpvraag-view.ts'),
  ]);
  const { actor, versie } = request;
  const voorstelId = param(request, 'voorstelId');
  const geopend = await checkDossier(deps, verzoekOf(request), route.recht);
  const gezien = geopend.dossier;
  const voorsteller = await findVoorsteller(deps.gebruikers, gezien, voorstelId);
  const nodigUit = lidVoorVoorstel(gezien, voorstelId);
  let lid: Lidmaatschap | undefined;
  // What will be refused must not make an account first, and mail it. One that was made before is not made again.
  if (nodigUit && !(await findEarlier(deps, request))) {
    const context = deps.newContext();
    requireVersion(versie, gezien.hulpvraag.versie, () => viewHulpvraag(gezien, actor, geopend.toegang, context.nu));
    keurVoorstelGoed(gezien, voorstelId, actor, voorsteller, context);
    lid = await nodigUit(deps, gezien, actor);
  }
  return changeAndAnswer(deps, route, request, async ({ dossier, toegang }, context) => {
    requireVersion(versie, dossier.hulpvraag.versie, () => viewHulpvraag(dossier, actor, toegang, context.nu));
    const wat = dossier.voorstellen.find((one) => one.id === voorstelId)?.wat;
    const andere = await andereVoor(deps.dossiers, wat, actor, context.nu);
    return keurVoorstelGoed(dossier, voorstelId, actor, voorsteller, context, andere, lid);
  });
});
