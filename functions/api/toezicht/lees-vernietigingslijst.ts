import type { ToezichtDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { leesVernietigingslijst as route } from '#shared/contract/toezicht.ts';
import { dateInNetherlands } from '#shared/kernel/dates.ts';

export default endpoint(route, async (deps: ToezichtDeps, request) => {
  const today = dateInNetherlands(deps.newContext().nu);
  return { body: await deps.termijnen.listTeVernietigen(request.actor.samenwerkingsverbandId, today, request.query) };
});
