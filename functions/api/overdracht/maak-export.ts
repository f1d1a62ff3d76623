import { verzoekOf } from '#functions/runtime/api-request.ts';
import type { OverdrachtDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { maakExport as route } from '#shared/contract/overdracht.ts';

// Most requests read: what packs files comes with the first package.
export default endpoint(route, async (deps: OverdrachtDeps, request) => {
  const { maakExport } = await import('#shared/overdracht/maak-export.ts');
  return { body: await maakExport(deps, verzoekOf(request), route.recht) };
});
