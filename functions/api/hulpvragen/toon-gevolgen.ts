import { verzoekOf } from '#functions/runtime/api-request.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { toonGevolgen as route } from '#shared/contract/hulpvragen.ts';
import { readDossier } from '#shared/dossier/carry-out.ts';

// A preview tries every act that there is: its code comes with the first one that is asked.
export default endpoint(route, async (deps, request) => {
  const [{ gekozenIn }, { toonGevolgen }] = await Promise.all([
    import('#shared/hulpvraag/probeer-mensen.ts'),
    import('#shared/hulpvraag/toon-gevolgen.ts'),
  ]);
  const { actor, body } = request;
  const leden = await Promise.all(gekozenIn(body).map((one) => deps.gebruikers.findLidmaatschap(one)));
  const context = deps.newContext();
  return readDossier(deps, verzoekOf(request), route.recht, (geopend) => ({
    body: toonGevolgen(geopend, body, actor, context, ...leden),
  }));
});
