import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { SchoolVanVoorkeur } from '#shared/model/school.ts';
import { schoolVan } from './relaties.ts';
import type { Toegang } from './toegang.ts';

/**
 * The schools that this person may know of: all of them with the dossier, a school that was asked only itself, others
 * none. What is told of schools together (the first term, who acts now) is told of these only.
 */
export function zichtbareScholen(actor: Actor, dossier: Dossier, toegang: Toegang): readonly SchoolVanVoorkeur[] {
  if (toegang.rechten.has('DOSSIER_LEZEN')) return dossier.scholen;
  const eigen = schoolVan(actor, dossier);
  return eigen?.gevraagdOp ? [eigen] : [];
}
