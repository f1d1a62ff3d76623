import { param } from '#functions/runtime/api-request.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { unblockLid } from '#shared/beheer/leden.ts';
import { deblokkeerLid as route } from '#shared/contract/beheer.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  const wie = { gebruikerId: param(request, 'gebruikerId'), lidmaatschapId: param(request, 'lidmaatschapId') };
  await unblockLid(deps, request, wie);
  return {};
});
