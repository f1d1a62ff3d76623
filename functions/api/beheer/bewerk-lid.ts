import { param } from '#functions/runtime/api-request.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { logBeheer } from '#shared/beheer/beheer-deps.ts';
import { changeLid } from '#shared/beheer/organisaties.ts';
import { bewerkLid as route } from '#shared/contract/beheer.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  const wie = { gebruikerId: param(request, 'gebruikerId'), lidmaatschapId: param(request, 'lidmaatschapId') };
  const lid = await changeLid(deps, request.actor, wie, request.versie, request.body);
  await logBeheer(deps, request, 'lidmaatschap', lid.id);
  return { body: lid, versie: lid.versie };
});
