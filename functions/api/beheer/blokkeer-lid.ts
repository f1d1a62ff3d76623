import { param } from '#functions/runtime/api-request.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { blokkeerLid } from '#shared/beheer/blokkeer-lid.ts';
import { blokkeerLid as route } from '#shared/contract/leden.ts';
import { followDiensten } from './follow-diensten.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  const wie = { gebruikerId: param(request, 'gebruikerId'), lidmaatschapId: param(request, 'lidmaatschapId') };
  const lid = await blokkeerLid(deps, request, wie, request.query.uitnodigingen);
  await followDiensten(deps, request.actor);
  return { body: lid, versie: lid.versie };
});
