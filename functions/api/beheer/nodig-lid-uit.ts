import { param } from '#functions/runtime/api-request.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { logBeheer } from '#shared/beheer/beheer-deps.ts';
import { inviteLid } from '#shared/beheer/organisaties.ts';
import { nodigLidUit as route } from '#shared/contract/beheer.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  const lid = await inviteLid(deps, request.actor, param(request, 'organisatieId'), request.body);
  await logBeheer(deps, request, 'lidmaatschap', lid.id);
  return { body: lid, versie: lid.versie, location: `/v1/organisaties/${lid.organisatieId}/leden` };
});
