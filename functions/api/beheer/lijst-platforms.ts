import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { lijstPlatforms as route } from '#shared/contract/organisaties.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  return { body: { items: await deps.organisaties.listPlatforms(request.actor.samenwerkingsverbandId) } };
});
