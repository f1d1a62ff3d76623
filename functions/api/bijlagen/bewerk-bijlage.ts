import { param, verzoekOf } from '#functions/runtime/api-request.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { bewerkBijlage } from '#shared/bijlage/bewerk-bijlage.ts';
import { bewerkBijlage as route } from '#shared/contract/bijlagen.ts';
import { changeDossier } from '#shared/dossier/change-dossier.ts';
import { answerBijlage } from './answer.ts';

export default endpoint(route, async (deps, request) => {
  const { actor, body } = request;
  const gewijzigd = await changeDossier(deps, verzoekOf(request), route.recht, (geopend) =>
    bewerkBijlage(geopend, param(request, 'bijlageId'), body, actor),
  );
  return answerBijlage(gewijzigd, { actor, nu: deps.newContext().nu });
});
