import { verzoekOf } from '#functions/runtime/api-request.ts';
import type { BijlagenDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { registreerBijlage } from '#shared/bijlage/registreer-bijlage.ts';
import { registreerBijlage as route } from '#shared/contract/bijlagen.ts';
import { changeDossier } from '#shared/dossier/change-dossier.ts';
import { answerWithUpload } from './answer.ts';
import { renewWaiting } from './vernieuw-upload.ts';

export default endpoint(route, async (deps: BijlagenDeps, request) => {
  const { actor, body } = request;
  const gewijzigd = await changeDossier(deps, verzoekOf(request), route.recht, (geopend, context) =>
    registreerBijlage(geopend, body, actor, context),
  );
  return answerWithUpload(deps, gewijzigd.herhaling ? await renewWaiting(deps, request, gewijzigd) : gewijzigd, actor);
});
