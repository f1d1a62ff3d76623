import { param } from '#functions/runtime/api-request.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { setLidStand } from '#shared/beheer/accounts.ts';
import { logBeheer } from '#shared/beheer/beheer-deps.ts';
import { deblokkeerLid as route } from '#shared/contract/beheer.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  const wie = { gebruikerId: param(request, 'gebruikerId'), lidmaatschapId: param(request, 'lidmaatschapId') };
  const lid = await setLidStand(deps, request.actor, wie, 'ACTIEF');
  await logBeheer(deps, request, 'lidmaatschap', lid.id);
  return {};
});
