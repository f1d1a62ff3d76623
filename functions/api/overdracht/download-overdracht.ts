import { verzoekOf } from '#functions/runtime/api-request.ts';
import type { OverdrachtDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { downloadOverdracht } from '#shared/contract/overdracht.ts';
import { deliverPakket } from '#shared/overdracht/deliver-pakket.ts';
import { overdrachtLezer } from '#shared/overdracht/plaatsing.ts';
import { grondslagVoor } from '#shared/toegang/grondslag.ts';

export default endpoint(downloadOverdracht, async (deps: OverdrachtDeps, request) => {
  const verzoek = verzoekOf(request);
  const { hulpvraagId, actor } = verzoek;
  return {
    body: await deliverPakket(deps, verzoek, downloadOverdracht.recht, overdrachtLezer, {
      soort: 'GEDOWNLOAD',
      object: { soort: 'overdracht', id: hulpvraagId },
      grondslag: ({ dossier }, nu) => grondslagVoor(actor, dossier, nu),
    }),
  };
});
