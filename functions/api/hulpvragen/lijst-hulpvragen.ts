import type { HulpvragenDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { lijstHulpvragen } from '#shared/contract/hulpvraaglijsten.ts';
import { logLijst } from '#shared/inzage/log-lijst.ts';
import { eigenLijst } from '#shared/views/lijst-lezer.ts';
import { viewLijstregel } from '#shared/views/lijstregel-view.ts';

export default endpoint(lijstHulpvragen, async (deps: HulpvragenDeps, request) => {
  const { weergave, ...page } = request.query;
  const regels = await deps.lijsten.listWeergave(eigenLijst(request.actor), weergave, page);
  await logLijst(deps, request, weergave);
  return {
    body: { items: regels.items.map(viewLijstregel), volgende: regels.volgende },
  };
});
