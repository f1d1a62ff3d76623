import { param } from '#functions/runtime/api-request.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { deblokkeerLid } from '#shared/beheer/deblokkeer-lid.ts';
import { deblokkeerLid as route } from '#shared/contract/leden.ts';
import { followDiensten } from './follow-diensten.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  const wie = { gebruikerId: param(request, 'gebruikerId'), lidmaatschapId: param(request, 'lidmaatschapId') };
  await deblokkeerLid(deps, request, wie);
  await followDiensten(deps, request.actor);
  return {};
});
