import { verzoekOf } from '#functions/runtime/api-request.ts';
import type { OverdrachtDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { maakExport } from '#shared/contract/overdracht.ts';
import { readDossier } from '#shared/dossier/carry-out.ts';
import { splitHulpvraagId } from '#shared/hulpvraag/hulpvraag.ts';
import { maakPakket } from '#shared/overdracht/maak-pakket.ts';
import { stelSamen } from '#shared/overdracht/pakketinhoud.ts';

export default endpoint(maakExport, async (deps: OverdrachtDeps, request) => {
  const verzoek = verzoekOf(request);
  const { hulpvraagId } = verzoek;
  const inhoud = await readDossier(
    deps,
    verzoek,
    maakExport.recht,
    ({ dossier, toegang }, nu) => stelSamen(dossier, { soort: 'EXPORT', actor: request.actor, toegang }, nu),
    { soort: 'GEDOWNLOAD', object: { soort: 'export', id: hulpvraagId } },
  );
  return { body: await maakPakket(deps, splitHulpvraagId(hulpvraagId).dossierId, inhoud) };
});
