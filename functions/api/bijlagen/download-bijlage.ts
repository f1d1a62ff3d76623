import { param, verzoekOf } from '#functions/runtime/api-request.ts';
import type { BijlagenDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { requireLeesbaar } from '#shared/bijlage/eigen-bijlage.ts';
import { weergaveVan } from '#shared/bijlage/weergave.ts';
import { downloadBijlage } from '#shared/contract/bijlagen.ts';
import { readDossier } from '#shared/dossier/read-dossier.ts';
import { BIJLAGE_GRENZEN } from '#shared/model/bijlage.ts';
import { sleutelVan } from '#shared/model/sleutel.ts';
import { grondslagVoor } from '#shared/toegang/grondslag.ts';

export default endpoint(downloadBijlage, async (deps: BijlagenDeps, request) => {
  const { actor, body } = request;
  const bijlageId = param(request, 'bijlageId');
  const gelezen = await readDossier(
    deps,
    verzoekOf(request),
    downloadBijlage.recht,
    ({ dossier, toegang }, nu) => ({
      dossierId: dossier.kop.id,
      bijlage: requireLeesbaar(dossier, toegang, bijlageId, actor),
      nu,
    }),
    {
      soort: 'GEDOWNLOAD',
      object: { soort: 'bijlage', id: bijlageId },
      grondslag: ({ dossier }, nu) => grondslagVoor(actor, dossier, nu),
    },
  );
  const seconden = BIJLAGE_GRENZEN.downloadSeconden;
  const { weergave, sleutel } = weergaveVan(gelezen.bijlage, sleutelVan(gelezen.dossierId, bijlageId), body.weergave);
  const url = await deps.opslag.presignDownload(sleutel, weergave, seconden);
  return { body: { url, weergave, verlooptOp: new Date(Date.parse(gelezen.nu) + seconden * 1000).toISOString() } };
});
