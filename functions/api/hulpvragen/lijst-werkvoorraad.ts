import { param } from '#functions/runtime/api-request.ts';
import type { HulpvragenDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { lijstWerkvoorraad } from '#shared/contract/hulpvraaglijsten.ts';
import { logLijst } from '#shared/inzage/log-lijst.ts';
import { requirePlatform } from '#shared/toegang/algemeen.ts';
import { viewLijstregel } from '#shared/views/lijstregel-view.ts';

export default endpoint(lijstWerkvoorraad, async (deps: HulpvragenDeps, request) => {
  const platformId = param(request, 'platformId');
  requirePlatform(request.actor, platformId);
  const { status, ...page } = request.query;
  const regels = await deps.lijsten.listByStatus(platformId, status, page, request.actor);
  await logLijst(deps, request, platformId);
  return { body: { items: regels.items.map(viewLijstregel), volgende: regels.volgende } };
});
