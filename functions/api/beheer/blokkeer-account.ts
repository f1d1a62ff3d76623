import { param } from '#functions/runtime/api-request.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { blockAccount } from '#shared/beheer/accounts.ts';
import { logBeheer } from '#shared/beheer/beheer-deps.ts';
import { blokkeerAccount as route } from '#shared/contract/beheer.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  const gebruikerId = param(request, 'gebruikerId');
  await blockAccount(deps, request.actor, gebruikerId);
  await logBeheer(deps, request, 'account', gebruikerId);
  return {};
});
