import { verzoekOf } from '#functions/runtime/api-request.ts';
import type { OverdrachtDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { downloadOverdracht as route } from '#shared/contract/overdracht.ts';
import { downloadOverdracht } from '#shared/overdracht/download-overdracht.ts';

export default endpoint(route, async (deps: OverdrachtDeps, request) => ({
  body: await downloadOverdracht(deps, verzoekOf(request), route.recht),
}));
