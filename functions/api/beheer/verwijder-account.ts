import { param } from '#functions/runtime/api-request.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { verwijderAccount } from '#shared/beheer/verwijder-account.ts';
import { verwijderAccount as route } from '#shared/contract/gebruikers.ts';
import { followDiensten } from './follow-diensten.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  await verwijderAccount(deps, request, param(request, 'gebruikerId'));
  await followDiensten(deps, request.actor);
  return {};
});
