import { param } from '#functions/runtime/api-request.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { confirmAccountverzoek } from '#shared/beheer/accountverzoek.ts';
import { bevestigAccountverzoek as route } from '#shared/contract/accountverzoeken.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  const verzoek = await confirmAccountverzoek(deps, request, param(request, 'verzoekId'));
  return { body: verzoek, location: '/v1/accountverzoeken' };
});
