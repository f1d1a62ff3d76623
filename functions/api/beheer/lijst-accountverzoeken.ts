import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { lijstAccountverzoeken } from '#shared/beheer/lijst-accountverzoeken.ts';
import { lijstAccountverzoeken as route } from '#shared/contract/accountverzoeken.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  return { body: { items: await lijstAccountverzoeken(deps, request.actor) } };
});
