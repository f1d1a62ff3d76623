import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { maakPlatform } from '#shared/beheer/maak-platform.ts';
import { maakPlatform as route } from '#shared/contract/organisaties.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  const platform = await maakPlatform(deps, request, request.body);
  return { body: platform, versie: platform.versie, location: '/v1/platforms' };
});
