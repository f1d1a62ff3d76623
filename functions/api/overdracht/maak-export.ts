import { verzoekOf } from '#functions/runtime/api-request.ts';
import type { OverdrachtDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { maakExport as route } from '#shared/contract/overdracht.ts';
import { maakExport } from '#shared/overdracht/maak-export.ts';

export default endpoint(route, async (deps: OverdrachtDeps, request) => ({
  body: await maakExport(deps, verzoekOf(request), route.recht),
}));
