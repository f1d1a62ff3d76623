import type { Verzoek } from '#shared/dossier/verzoek.ts';
import { grondslagVoor } from '#shared/toegang/grondslag.ts';
import type { Recht } from '#shared/toegang/rechten.ts';
import { type DeliverDeps, deliverPakket } from './deliver-pakket.ts';
import type { Pakketadres } from './make-pakket.ts';
import { overdrachtLezer } from './plaatsing.ts';

/**
 * The package that goes with a child to its school. Logged as a disclosure, with its legal basis. @throws as
 * deliverPakket
 */
export function downloadOverdracht(deps: DeliverDeps, verzoek: Verzoek, recht: Recht): Promise<Pakketadres> {
  const { actor, hulpvraagId } = verzoek;
  return deliverPakket(deps, verzoek, recht, overdrachtLezer, {
    soort: 'GEDOWNLOAD',
    object: { soort: 'overdracht', id: hulpvraagId },
    grondslag: ({ dossier }, nu) => grondslagVoor(actor, dossier, nu),
  });
}
