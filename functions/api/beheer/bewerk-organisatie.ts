import { param } from '#functions/runtime/api-request.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { logBeheer } from '#shared/beheer/beheer-deps.ts';
import { changeOrganisatie } from '#shared/beheer/organisaties.ts';
import { bewerkOrganisatie as route } from '#shared/contract/beheer.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  const id = param(request, 'organisatieId');
  const organisatie = await changeOrganisatie(deps, request.actor, id, request.versie, request.body);
  await logBeheer(deps, request, 'organisatie', id);
  return { body: organisatie, versie: organisatie.versie };
});
