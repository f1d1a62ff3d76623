import type { Dossier } from '#shared/model/dossier.ts';
import type { OuderId } from '#shared/model/ids.ts';
import { silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import { requireOuder } from './ouder-gegevens.ts';
import { requireTeVerwijderen } from './ouder-guards.ts';

/** Removes an ouder who never acted in this dossier; otherwise history would lose its actor. */
export function verwijderOuder(dossier: Dossier, ouderId: OuderId): Uitkomst {
  const ouder = requireOuder(dossier, ouderId);
  requireTeVerwijderen(dossier, ouder);
  return silent({ ...dossier, ouders: dossier.ouders.filter((one) => one !== ouder) }, 'ouder', ouderId);
}
