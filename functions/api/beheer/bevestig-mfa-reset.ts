import { param } from '#functions/runtime/api-request.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { confirmMfaReset } from '#shared/beheer/mfa-reset.ts';
import { bevestigMfaReset as route } from '#shared/contract/mfa-resets.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  return { body: await confirmMfaReset(deps, request, param(request, 'resetId')), location: '/v1/mfa-resets' };
});
