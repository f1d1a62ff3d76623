import { param } from '#functions/runtime/api-request.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { requireOrganisatie } from '#shared/beheer/organisaties.ts';
import { lijstLeden as route } from '#shared/contract/beheer.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  const { id } = await requireOrganisatie(deps, request.actor, param(request, 'organisatieId'));
  return { body: await deps.gebruikers.listMembers(id, request.query) };
});
