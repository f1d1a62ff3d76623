import { verzoekOf } from '#functions/runtime/api-request.ts';
import type { DossierAreaDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { leesInzageregels as route } from '#shared/contract/dossier.ts';
import { readDossier } from '#shared/dossier/read-dossier.ts';

export default endpoint(route, async (deps: DossierAreaDeps, request) => {
  const dossierId = await readDossier(deps, verzoekOf(request), route.recht, ({ dossier }) => dossier.kop.id);
  return { body: await deps.inzage.listDossier(dossierId, request.query) };
});
