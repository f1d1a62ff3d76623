import { param, verzoekOf } from '#functions/runtime/api-request.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { nodigUitZaakOpnieuwUit } from '#shared/beheer/nodig-uit-zaak-opnieuw-uit.ts';
import { nodigUitZaakOpnieuwUit as route } from '#shared/contract/meldingen.ts';
import { readDossier } from '#shared/dossier/read-dossier.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  const gebruikerId = param(request, 'gebruikerId');
  const { dossier, nu } = await readDossier(
    deps,
    verzoekOf(request),
    route.recht,
    (geopend, op) => ({ ...geopend, nu: op }),
    { soort: 'GEWIJZIGD', object: { soort: 'account', id: gebruikerId } },
  );
  await nodigUitZaakOpnieuwUit(deps, dossier, gebruikerId, nu);
  return {};
});
