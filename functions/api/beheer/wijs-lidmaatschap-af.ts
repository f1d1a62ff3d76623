import { param } from '#functions/runtime/api-request.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { wijsLidmaatschapAf as route } from '#shared/contract/eigen-account.ts';
import { wijsLidmaatschapAf } from '#shared/gebruiker/wijs-lidmaatschap-af.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  await wijsLidmaatschapAf(deps, request, param(request, 'lidmaatschapId'));
  return {};
});
