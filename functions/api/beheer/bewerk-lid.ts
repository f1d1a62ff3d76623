import { param } from '#functions/runtime/api-request.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { bewerkLid } from '#shared/beheer/bewerk-lid.ts';
import { bewerkLid as route } from '#shared/contract/leden.ts';
import { followDiensten } from './follow-diensten.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  const wie = { gebruikerId: param(request, 'gebruikerId'), lidmaatschapId: param(request, 'lidmaatschapId') };
  const lid = await bewerkLid(deps, request, wie, request.versie, request.body);
  await followDiensten(deps, request.actor);
  return { body: lid, versie: lid.versie };
});
