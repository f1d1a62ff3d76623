import { param } from '#functions/runtime/api-request.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { logBeheer } from '#shared/beheer/beheer-deps.ts';
import { herhaalMelding as route } from '#shared/contract/meldingen.ts';
import { biedOpnieuwAan } from '#shared/verzending/bied-opnieuw-aan.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  const id = param(request, 'meldingId');
  const { reeks } = request.body;
  const { samenwerkingsverbandId } = request.actor;
  const { nu } = deps.newContext();
  await biedOpnieuwAan(deps, reeks, id, nu, (melding) => melding.samenwerkingsverbandId === samenwerkingsverbandId);
  await logBeheer(deps, request, 'GEWIJZIGD', 'melding', id);
  return {};
});
