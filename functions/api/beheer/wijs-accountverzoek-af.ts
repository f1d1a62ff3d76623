import { param } from '#functions/runtime/api-request.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { wijsAccountverzoekAf } from '#shared/beheer/wijs-accountverzoek-af.ts';
import { wijsAccountverzoekAf as route } from '#shared/contract/accountverzoeken.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  await wijsAccountverzoekAf(deps, request, param(request, 'verzoekId'));
  return {};
});
