import { param, verzoekOf } from '#functions/runtime/api-request.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { herhaalZaakmail as route } from '#shared/contract/meldingen.ts';
import { readDossier } from '#shared/dossier/read-dossier.ts';
import { herhaalZaakmail } from '#shared/verzending/herhaal-zaakmail.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  const verzoek = verzoekOf(request);
  const id = param(request, 'meldingId');
  const nu = await readDossier(deps, verzoek, route.recht, (_, op) => op, {
    soort: 'GEWIJZIGD',
    object: { soort: 'melding', id },
  });
  await herhaalZaakmail(deps, verzoek.hulpvraagId, id, nu, (melding) => melding.hulpvraagId === verzoek.hulpvraagId);
  return {};
});
