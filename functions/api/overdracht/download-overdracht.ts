import { verzoekOf } from '#functions/runtime/api-request.ts';
import type { OverdrachtDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { downloadOverdracht } from '#shared/contract/overdracht.ts';
import { readDossier } from '#shared/dossier/carry-out.ts';
import { splitHulpvraagId } from '#shared/hulpvraag/hulpvraag.ts';
import { maakPakket } from '#shared/overdracht/maak-pakket.ts';
import { stelSamen } from '#shared/overdracht/pakketinhoud.ts';
import { overdrachtLezer } from '#shared/overdracht/plaatsing.ts';
import { grondslagVoor } from '#shared/toegang/grondslag.ts';

export default endpoint(downloadOverdracht, async (deps: OverdrachtDeps, request) => {
  const verzoek = verzoekOf(request);
  const { hulpvraagId, actor } = verzoek;
  const inhoud = await readDossier(
    deps,
    verzoek,
    downloadOverdracht.recht,
    (geopend, nu) => stelSamen(geopend.dossier, overdrachtLezer(geopend, nu), nu),
    {
      soort: 'GEDOWNLOAD',
      object: { soort: 'overdracht', id: hulpvraagId },
      grondslag: ({ dossier }) => grondslagVoor(actor, dossier),
    },
  );
  return { body: await maakPakket(deps, splitHulpvraagId(hulpvraagId).dossierId, inhoud) };
});
