import { verzoekOf } from '#functions/runtime/api-request.ts';
import type { OverdrachtDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { downloadOverdracht as route } from '#shared/contract/overdracht.ts';

// Most requests read: what packs files comes with the first package.
export default endpoint(route, async (deps: OverdrachtDeps, request) => {
  const { downloadOverdracht } = await import('#shared/overdracht/download-overdracht.ts');
  return { body: await downloadOverdracht(deps, verzoekOf(request), route.recht) };
});
