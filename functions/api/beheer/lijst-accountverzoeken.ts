import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { listOpenVerzoeken } from '#shared/beheer/accountverzoek.ts';
import { lijstAccountverzoeken as route } from '#shared/contract/accountverzoeken.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  return { body: { items: await listOpenVerzoeken(deps, request.actor) } };
});
