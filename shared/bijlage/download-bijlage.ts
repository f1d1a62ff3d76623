import type { DossierDeps } from '#shared/dossier/open-dossier.ts';
import { readDossier } from '#shared/dossier/read-dossier.ts';
import type { Verzoek } from '#shared/dossier/verzoek.ts';
import { DOWNLOAD_SECONDEN, downloadEndsAt } from '#shared/model/download.ts';
import { sleutelVan } from '#shared/model/sleutel.ts';
import type { Bestandsopslag } from '#shared/ports/bestandsopslag.ts';
import { grondslagVoor } from '#shared/toegang/grondslag.ts';
import type { Recht } from '#shared/toegang/rechten.ts';
import { requireLeesbaar } from './eigen-bijlage.ts';
import { weergaveVan } from './weergave.ts';

/**
 * An address at which a file can be fetched for a minute, as itself or as a picture of it. Logged as a disclosure, with
 * its legal basis.
 * @throws DomainError NIET_GEVONDEN or GEEN_TOEGANG for a file that the actor may not read
 */
export async function downloadBijlage(
  deps: DossierDeps & { readonly opslag: Pick<Bestandsopslag, 'presignDownload'> },
  verzoek: Verzoek,
  recht: Recht,
  bijlageId: string,
  gevraagd: Parameters<typeof weergaveVan>[2],
) {
  const { actor } = verzoek;
  const gelezen = await readDossier(
    deps,
    verzoek,
    recht,
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
  const { weergave, sleutel } = weergaveVan(gelezen.bijlage, sleutelVan(gelezen.dossierId, bijlageId), gevraagd);
  const url = await deps.opslag.presignDownload(sleutel, weergave, DOWNLOAD_SECONDEN);
  return { url, weergave, verlooptOp: downloadEndsAt(gelezen.nu) };
}
