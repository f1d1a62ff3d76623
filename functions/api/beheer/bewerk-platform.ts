import { param } from '#functions/runtime/api-request.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { logBeheer } from '#shared/beheer/beheer-deps.ts';
import { renamePlatform } from '#shared/beheer/organisaties.ts';
import { bewerkPlatform as route } from '#shared/contract/beheer.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  const id = param(request, 'platformId');
  const platform = await renamePlatform(deps, request.actor, id, request.versie, request.body.naam);
  await logBeheer(deps, request, 'platform', id);
  return { body: platform, versie: platform.versie };
});
