import { param } from '#functions/runtime/api-request.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { nodigLidUit } from '#shared/beheer/nodig-lid-uit.ts';
import { nodigLidUit as route } from '#shared/contract/leden.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  const lid = await nodigLidUit(deps, request, param(request, 'organisatieId'), request.body);
  return { body: lid, versie: lid.versie, location: `/v1/gebruikers/${lid.gebruikerId}` };
});
