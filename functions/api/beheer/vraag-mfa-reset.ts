import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { askMfaReset } from '#shared/beheer/mfa-reset.ts';
import { vraagMfaReset as route } from '#shared/contract/mfa-resets.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  const { gebruikerId, reden } = request.body;
  return { body: await askMfaReset(deps, request, gebruikerId, reden), location: '/v1/mfa-resets' };
});
