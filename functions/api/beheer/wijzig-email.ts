import { param } from '#functions/runtime/api-request.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { changeEmail } from '#shared/beheer/accounts.ts';
import { wijzigEmail as route } from '#shared/contract/beheer.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  await changeEmail(deps, request, param(request, 'gebruikerId'), request.body.email);
  return {};
});
