import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { logBeheer } from '#shared/beheer/beheer-deps.ts';
import { askMfaReset } from '#shared/beheer/mfa-reset.ts';
import { vraagMfaReset as route } from '#shared/contract/beheer.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  const { gebruikerId, reden } = request.body;
  const reset = await askMfaReset(deps, request.actor, gebruikerId, reden);
  await logBeheer(deps, request, 'mfa-reset', reset.id);
  return { body: reset, location: '/v1/mfa-resets' };
});
