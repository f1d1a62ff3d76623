import { param } from '#functions/runtime/api-request.ts';
import type { ToezichtDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { viewVerzoek } from '#shared/avg/avg-verzoek.ts';
import { antwoordMeldingen, handelAvgVerzoekAf } from '#shared/avg/handel-avg-verzoek-af.ts';
import { handelAvgVerzoekAf as route } from '#shared/contract/toezicht.ts';
import { inzageregel } from '#shared/dossier/inzageregel.ts';
import { retryOnConflict } from '#shared/dossier/retry-on-conflict.ts';
import { notFound } from '#shared/kernel/errors.ts';

export default endpoint(route, async (deps: ToezichtDeps, request) => {
  const { actor, body } = request;
  const context = deps.newContext();
  const afgehandeld = await retryOnConflict(async () => {
    const verzoek = await deps.avg.load(actor.samenwerkingsverbandId, param(request, 'verzoekId'));
    if (!verzoek) throw notFound();
    const na = handelAvgVerzoekAf(verzoek, body, actor, context);
    await deps.avg.save(na, antwoordMeldingen(na, context));
    return na;
  });
  const regel = inzageregel({ ...request, hulpvraagId: afgehandeld.hulpvraagId }, context, {
    regel: 'SWV',
    soort: 'GEWIJZIGD',
    object: { soort: 'avg-verzoek', id: afgehandeld.id },
  });
  await deps.inzage.logOrganisatie(actor.samenwerkingsverbandId, regel);
  return { body: viewVerzoek(afgehandeld), location: '/v1/avg-verzoeken' };
});
