import type { ToezichtDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { leesLogboek as route } from '#shared/contract/toezicht.ts';

export default endpoint(route, async (deps: ToezichtDeps, request) => {
  const { maand, ...page } = request.query;
  return { body: await deps.inzage.listOrganisatie(request.actor.samenwerkingsverbandId, maand, page) };
});
