import { param } from '#functions/runtime/api-request.ts';
import type { ToezichtDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { leesLogboekVanDossier as route } from '#shared/contract/toezicht.ts';
import { logLijst } from '#shared/inzage/log-lijst.ts';
import { notFound } from '#shared/kernel/errors.ts';

export default endpoint(route, async (deps: ToezichtDeps, request) => {
  const hulpvraagId = param(request, 'hulpvraagId');
  const dossier = await deps.dossiers.load(hulpvraagId);
  if (dossier?.kop.samenwerkingsverbandId !== request.actor.samenwerkingsverbandId) throw notFound();
  await logLijst(deps, request, hulpvraagId);
  return { body: await deps.inzage.listDossier(dossier.kop.id, request.query) };
});
