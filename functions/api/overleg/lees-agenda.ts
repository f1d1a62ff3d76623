import { param, verzoekOf } from '#functions/runtime/api-request.ts';
import type { OverlegDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { leesAgenda as route } from '#shared/contract/overleg.ts';
import { readDossier } from '#shared/dossier/read-dossier.ts';
import { afspraakVan } from '#shared/overlegronde/overleg-melding.ts';

export default endpoint(route, async (deps: OverlegDeps, request) => {
  const afspraak = await readDossier(deps, verzoekOf(request), route.recht, ({ dossier, toegang }) =>
    afspraakVan(dossier, param(request, 'uitnodigingId'), request.actor, toegang),
  );
  const { renderAfspraak } = await import('#shared/verzending/afspraak.ts');
  const content = renderAfspraak({ ...afspraak, afzender: deps.afzender });
  return { text: { contentType: 'text/calendar; charset=utf-8', content } };
});
