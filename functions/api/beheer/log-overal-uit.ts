import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { logOveralUit as route } from '#shared/contract/eigen-account.ts';
import { logOveralUit } from '#shared/gebruiker/log-overal-uit.ts';

export default endpoint(route, async (deps: BeheerDeps, { actor }) => {
  await logOveralUit(deps, actor.gebruikerId);
  return {};
});
