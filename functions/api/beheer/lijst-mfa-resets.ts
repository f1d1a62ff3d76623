import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { listOpenResets } from '#shared/beheer/mfa-reset.ts';
import { lijstMfaResets as route } from '#shared/contract/mfa-resets.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  return { body: { items: await listOpenResets(deps, request.actor) } };
});
