import { verzoekOf } from '#functions/runtime/api-request.ts';
import type { OverdrachtDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { maakExport } from '#shared/contract/overdracht.ts';
import { deliverPakket } from '#shared/overdracht/deliver-pakket.ts';
import type { Toegang } from '#shared/toegang/toegang.ts';

export default endpoint(maakExport, async (deps: OverdrachtDeps, request) => {
  const verzoek = verzoekOf(request);
  const { hulpvraagId, actor } = verzoek;
  const lezerVan = ({ toegang }: { readonly toegang: Toegang }) => ({ soort: 'EXPORT' as const, actor, toegang });
  const gezien = { soort: 'GEDOWNLOAD', object: { soort: 'export', id: hulpvraagId } } as const;
  return { body: await deliverPakket(deps, verzoek, maakExport.recht, lezerVan, gezien) };
});
