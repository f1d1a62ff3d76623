import { param } from '#functions/runtime/api-request.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { rejectMfaReset } from '#shared/beheer/mfa-reset.ts';
import { wijsMfaResetAf as route } from '#shared/contract/mfa-resets.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  await rejectMfaReset(deps, request, param(request, 'resetId'));
  return {};
});
