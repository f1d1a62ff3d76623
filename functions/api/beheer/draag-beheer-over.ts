import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { draagBeheerOver as route } from '#shared/contract/eigen-account.ts';
import { draagBeheerOver } from '#shared/gebruiker/draag-beheer-over.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  await draagBeheerOver(deps, request, request.body.samenwerkingsverbandId);
  return {};
});
