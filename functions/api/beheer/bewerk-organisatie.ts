import { param } from '#functions/runtime/api-request.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { bewerkOrganisatie } from '#shared/beheer/bewerk-organisatie.ts';
import { bewerkOrganisatie as route } from '#shared/contract/organisaties.ts';
import { followDiensten } from './follow-diensten.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  const id = param(request, 'organisatieId');
  const organisatie = await bewerkOrganisatie(deps, request, id, request.versie, request.body);
  await followDiensten(deps, request.actor);
  return { body: organisatie, versie: organisatie.versie };
});
