import { param, verzoekOf } from '#functions/runtime/api-request.ts';
import type { BijlagenDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { downloadBijlage } from '#shared/bijlage/download-bijlage.ts';
import { downloadBijlage as route } from '#shared/contract/bijlagen.ts';

export default endpoint(route, async (deps: BijlagenDeps, request) => {
  const bijlageId = param(request, 'bijlageId');
  return { body: await downloadBijlage(deps, verzoekOf(request), route.recht, bijlageId, request.body.weergave) };
});
