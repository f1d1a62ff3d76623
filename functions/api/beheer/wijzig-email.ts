import { param } from '#functions/runtime/api-request.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { changeEmail } from '#shared/beheer/accounts.ts';
import { logBeheer } from '#shared/beheer/beheer-deps.ts';
import { wijzigEmail as route } from '#shared/contract/beheer.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  const gebruikerId = param(request, 'gebruikerId');
  await changeEmail(deps, request.actor, gebruikerId, request.body.email);
  await logBeheer(deps, request, 'account', gebruikerId);
  return {};
});
