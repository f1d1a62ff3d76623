import { verzoekOf } from '#functions/runtime/api-request.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { neemOverdrachtOver as route } from '#shared/contract/overdracht.ts';
import { changeDossier } from '#shared/dossier/change-dossier.ts';
import { neemOverdrachtOver } from '#shared/overdracht/neem-overdracht-over.ts';
import { viewOverdracht } from '#shared/overdracht/overdracht-view.ts';
import { requireRecht } from '#shared/toegang/toegang.ts';

export default endpoint(route, async (deps, request) => {
  const gewijzigd = await changeDossier(deps, verzoekOf(request), route.recht, (geopend, context) =>
    neemOverdrachtOver(geopend, request.actor, context),
  );
  requireRecht(gewijzigd.toegang, 'OVERDRACHT_LEZEN');
  const { nu } = deps.newContext();
  return { body: viewOverdracht(gewijzigd, nu), versie: gewijzigd.dossier.hulpvraag.versie };
});
