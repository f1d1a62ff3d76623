import { param } from '#functions/runtime/api-request.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { bewerkPlatform } from '#shared/beheer/bewerk-platform.ts';
import { bewerkPlatform as route } from '#shared/contract/organisaties.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  const id = param(request, 'platformId');
  const platform = await bewerkPlatform(deps, request, id, request.versie, request.body);
  return { body: platform, versie: platform.versie };
});
