import { param } from '#functions/runtime/api-request.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { deblokkeerAccount } from '#shared/beheer/deblokkeer-account.ts';
import { deblokkeerAccount as route } from '#shared/contract/gebruikers.ts';
import { followDiensten } from './follow-diensten.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  await deblokkeerAccount(deps, request, param(request, 'gebruikerId'));
  await followDiensten(deps, request.actor);
  return {};
});
