import { param } from '#functions/runtime/api-request.ts';
import type { ToezichtDeps } from '#functions/runtime/deps.ts';
import { changeAndAnswer } from '#functions/runtime/dossier-endpoint.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { findToegewezenVernietiging } from '#shared/avg/avg-verzoek.ts';
import { draagVernietigingVoor as route } from '#shared/contract/toezicht.ts';
import { draagVernietigingVoor } from '#shared/vernietiging/draag-vernietiging-voor.ts';

export default endpoint(route, async (deps: ToezichtDeps, request) => {
  const opVerzoek = await findToegewezenVernietiging(deps.avg, param(request, 'hulpvraagId'));
  return changeAndAnswer(deps, route, request, ({ dossier }, context) =>
    draagVernietigingVoor(dossier, request.actor, context, opVerzoek),
  );
});
