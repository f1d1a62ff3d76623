import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { doeAccountverzoek } from '#shared/beheer/doe-accountverzoek.ts';
import { doeAccountverzoek as route } from '#shared/contract/accountverzoeken.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  return { body: await doeAccountverzoek(deps, request, request.body), location: '/v1/accountverzoeken' };
});
