import { param, verzoekOf } from '#functions/runtime/api-request.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { haalBijlageTerug } from '#shared/bijlage/haal-bijlage-terug.ts';
import { haalBijlageTerug as route } from '#shared/contract/bijlagen.ts';
import { changeDossier } from '#shared/dossier/change-dossier.ts';
import { answerBijlage } from './answer.ts';

export default endpoint(route, async (deps, request) => {
  const { actor } = request;
  const gewijzigd = await changeDossier(deps, verzoekOf(request), route.recht, (geopend, context) =>
    haalBijlageTerug(geopend, param(request, 'bijlageId'), context),
  );
  return answerBijlage(gewijzigd, { actor, nu: deps.newContext().nu });
});
