import { param } from '#functions/runtime/api-request.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { logBeheer } from '#shared/beheer/beheer-deps.ts';
import { confirmMfaReset } from '#shared/beheer/mfa-reset.ts';
import { bevestigMfaReset as route } from '#shared/contract/beheer.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  const reset = await confirmMfaReset(deps, request.actor, param(request, 'resetId'));
  await logBeheer(deps, request, 'mfa-reset', reset.id);
  return { body: reset, location: '/v1/mfa-resets' };
});
