import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { askAccountverzoek } from '#shared/beheer/accountverzoek.ts';
import { doeAccountverzoek as route } from '#shared/contract/accountverzoeken.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  return { body: await askAccountverzoek(deps, request, request.body), location: '/v1/accountverzoeken' };
});
