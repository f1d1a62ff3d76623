import { param, verzoekOf } from '#functions/runtime/api-request.ts';
import type { BijlagenDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { hasRij } from '#shared/bijlage/has-rij.ts';
import { verwijderBijlage } from '#shared/bijlage/verwijder-bijlage.ts';
import { verwijderBijlage as route } from '#shared/contract/bijlagen.ts';
import { changeDossier } from '#shared/dossier/change-dossier.ts';
import { sleutelVan } from '#shared/model/sleutel.ts';

export default endpoint(route, async (deps: BijlagenDeps, request) => {
  const { dossier, object } = await changeDossier(deps, verzoekOf(request), route.recht, (geopend, context) =>
    verwijderBijlage(geopend, param(request, 'bijlageId'), request.actor, context),
  );
  // Kept for the SWV to bring back; or, of a repeated request, brought back already.
  if (hasRij(dossier, object.id)) return {};
  // After the row: nobody can reach these bytes any more, and what a crash leaves here the daily job removes.
  const sleutel = sleutelVan(dossier.kop.id, object.id);
  await deps.opslag.deleteIncoming(sleutel);
  await deps.opslag.deleteClean(sleutel);
  return {};
});
