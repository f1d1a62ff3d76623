import type { Verzoek } from '#shared/dossier/verzoek.ts';
import type { Recht } from '#shared/toegang/rechten.ts';
import { type DeliverDeps, deliverPakket } from './deliver-pakket.ts';
import type { Pakketadres } from './make-pakket.ts';

/**
 * Everything that the actor may read of a hulpvraag, to be kept outside. Logged as a download. @throws as deliverPakket
 */
export function maakExport(deps: DeliverDeps, verzoek: Verzoek, recht: Recht): Promise<Pakketadres> {
  const { actor, hulpvraagId } = verzoek;
  return deliverPakket(deps, verzoek, recht, ({ toegang }) => ({ soort: 'EXPORT', actor, toegang }), {
    soort: 'GEDOWNLOAD',
    object: { soort: 'export', id: hulpvraagId },
  });
}
