import { param } from '#functions/runtime/api-request.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { nodigOpnieuwUit } from '#shared/beheer/nodig-opnieuw-uit.ts';
import { nodigOpnieuwUit as route } from '#shared/contract/gebruikers.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  await nodigOpnieuwUit(deps, request, param(request, 'gebruikerId'));
  return {};
});
