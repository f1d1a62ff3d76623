import { param } from '#functions/runtime/api-request.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { herhaalMelding } from '#shared/beheer/herhaal-melding.ts';
import { herhaalMelding as route } from '#shared/contract/meldingen.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  await herhaalMelding(deps, request, request.body.reeks, param(request, 'meldingId'));
  return {};
});
