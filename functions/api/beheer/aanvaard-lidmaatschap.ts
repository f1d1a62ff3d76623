import { param } from '#functions/runtime/api-request.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { aanvaardLidmaatschap as route } from '#shared/contract/eigen-account.ts';
import { aanvaardLidmaatschap } from '#shared/gebruiker/aanvaard-lidmaatschap.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  await aanvaardLidmaatschap(deps, request, param(request, 'lidmaatschapId'));
  return {};
});
