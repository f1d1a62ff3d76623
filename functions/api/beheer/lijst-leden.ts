import { param } from '#functions/runtime/api-request.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { requireOrganisatie } from '#shared/beheer/require-organisatie.ts';
import { lijstLeden as route } from '#shared/contract/leden.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  const { id } = await requireOrganisatie(deps, request.actor, param(request, 'organisatieId'));
  const { groep, ...page } = request.query;
  return { body: await deps.gebruikers.listMembers(id, groep, page) };
});
