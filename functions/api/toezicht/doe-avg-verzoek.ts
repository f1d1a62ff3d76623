import { type ApiRequest, verzoekOf } from '#functions/runtime/api-request.ts';
import type { ToezichtDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { type AvgVerzoek, doeVerzoek } from '#shared/avg/avg-verzoek.ts';
import { doeAvgVerzoek as route } from '#shared/contract/toezicht.ts';
import { findEarlier, readDossier } from '#shared/dossier/carry-out.ts';
import { retryOnConflict } from '#shared/dossier/retry-on-conflict.ts';
import { notFound } from '#shared/kernel/errors.ts';

export default endpoint(route, async (deps: ToezichtDeps, request) => {
  const verzoek = await retryOnConflict(() => doe(deps, request));
  return { body: verzoek, location: `/v1/hulpvragen/${verzoek.hulpvraagId}/avg-verzoeken` };
});

/** Makes the request, or finds the one that the same Idempotency-Key made before. */
async function doe(deps: ToezichtDeps, request: ApiRequest<typeof route>): Promise<AvgVerzoek> {
  const { actor, body, idempotentie } = request;
  const context = deps.newContext();
  const eerder = await findEarlier(deps, request);
  const { verzoek, melding } = await readDossier(
    deps,
    verzoekOf(request),
    route.recht,
    ({ dossier }) => doeVerzoek(dossier, body, actor, context),
    { object: { soort: 'avg-verzoek', id: eerder?.id ?? '' } },
  );
  if (!eerder) {
    await deps.avg.save(verzoek, [melding], idempotentie);
    return verzoek;
  }
  const gedaan = await deps.avg.load(actor.samenwerkingsverbandId, eerder.id);
  if (!gedaan) throw notFound();
  return gedaan;
}
