import type { Context } from '#shared/kernel/context.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import { daderVan, type Uitkomst } from '#shared/model/uitkomst.ts';
import { addToestemming, type ToestemmingOpdracht } from './add-toestemming.ts';
import { requireTeGeven } from './toestemming-guards.ts';

/** Consent given by the ouder in person. @throws DomainError for an unknown school or stuk, or a date in the past. */
export function geefToestemming(
  dossier: Dossier,
  opdracht: ToestemmingOpdracht,
  actor: Actor,
  context: Context,
): Uitkomst {
  const ouder = requireTeGeven(dossier, actor);
  return addToestemming(
    dossier,
    opdracht,
    { ouderId: ouder.id, vastgelegdDoor: daderVan(actor, 'OUDER') },
    actor,
    context,
  );
}
