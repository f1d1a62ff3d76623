import { type ApiRequest, param, verzoekOf } from '#functions/runtime/api-request.ts';
import type { BijlagenDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { vernieuwUpload } from '#shared/bijlage/vernieuw-upload.ts';
import { vernieuwUpload as route } from '#shared/contract/bijlagen.ts';
import type { Route } from '#shared/contract/route.ts';
import { changeDossier, type Gewijzigd } from '#shared/dossier/change-dossier.ts';
import { answerWithUpload } from './answer.ts';

export default endpoint(route, async (deps: BijlagenDeps, request) => {
  const { actor } = request;
  const gewijzigd = await changeDossier(deps, verzoekOf(request), route.recht, (geopend, context) =>
    vernieuwUpload(geopend, param(request, 'bijlageId'), actor, context),
  );
  return answerWithUpload(deps, gewijzigd, actor);
});

/**
 * After a repeated registration: the row of the first time, with its full time again if its upload did not arrive yet.
 */
export async function renewWaiting(
  deps: BijlagenDeps,
  request: ApiRequest<Route>,
  eerder: Gewijzigd,
): Promise<Gewijzigd> {
  const bijlage = eerder.dossier.bijlagen.find((one) => one.id === eerder.object.id);
  if (bijlage?.stand !== 'WACHT_OP_UPLOAD') return eerder;
  const verzoek = { ...verzoekOf(request), idempotentie: undefined };
  return changeDossier(deps, verzoek, route.recht, (geopend, context) =>
    vernieuwUpload(geopend, bijlage.id, request.actor, context),
  );
}
