import { verzoekOf } from '#functions/runtime/api-request.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { toonGevolgen as route } from '#shared/contract/hulpvragen.ts';
import { readDossier } from '#shared/dossier/carry-out.ts';
import { toonGevolgen } from '#shared/hulpvraag/toon-gevolgen.ts';

export default endpoint(route, async (deps, request) => {
  const { actor, body } = request;
  const genodigde = 'persoon' in body ? await deps.gebruikers.findLidmaatschap(body.persoon) : undefined;
  const context = deps.newContext();
  return readDossier(deps, verzoekOf(request), route.recht, (geopend) => ({
    body: toonGevolgen(geopend, body, actor, context, genodigde),
  }));
});
