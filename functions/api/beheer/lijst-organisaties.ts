import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { lijstOrganisaties as route } from '#shared/contract/organisaties.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  const { soort, ...page } = request.query;
  return { body: await deps.organisaties.listBySoort(request.actor.samenwerkingsverbandId, soort, page) };
});
