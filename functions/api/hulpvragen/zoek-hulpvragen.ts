import type { HulpvragenDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { zoekHulpvragen } from '#shared/contract/hulpvraaglijsten.ts';
import { logLijst } from '#shared/inzage/log-lijst.ts';
import { requireAlgemeen, requirePlatform } from '#shared/toegang/algemeen.ts';
import { eigenLijst } from '#shared/views/lijst-lezer.ts';
import { viewLijstregel } from '#shared/views/lijstregel-view.ts';

export default endpoint(zoekHulpvragen, async (deps: HulpvragenDeps, request) => {
  const { actor } = request;
  const { naam, platformId, ...page } = request.body;
  if (platformId) {
    requireAlgemeen(actor, 'WERKVOORRAAD_LEZEN');
    requirePlatform(actor, platformId);
  }
  const lezer = platformId ? { soort: 'PLATFORM' as const, id: platformId, als: actor } : eigenLijst(actor);
  const regels = await deps.lijsten.searchByName(lezer, naam, page);
  await logLijst(deps, request, 'zoeken');
  return {
    body: { items: regels.items.map(viewLijstregel), volgende: regels.volgende },
  };
});
