import { param } from '#functions/runtime/api-request.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { bevestigAccountverzoek } from '#shared/beheer/bevestig-accountverzoek.ts';
import { bevestigAccountverzoek as route } from '#shared/contract/accountverzoeken.ts';
import { followDiensten } from './follow-diensten.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  const verzoek = await bevestigAccountverzoek(deps, request, param(request, 'verzoekId'));
  await followDiensten(deps, request.actor);
  return { body: verzoek, location: '/v1/accountverzoeken' };
});
