import type { Context } from '#shared/kernel/context.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { OuderId } from '#shared/model/ids.ts';
import { daderVan, type Uitkomst } from '#shared/model/uitkomst.ts';
import { addToestemming, type ToestemmingOpdracht } from './add-toestemming.ts';
import { requireOuderMetGezag, requirePapier } from './papier.ts';
import { requireVastTeLeggen } from './toestemming-guards.ts';

/** Consent on paper, recorded by the SWV: the signed form must be attached and checked. */
export function legToestemmingVast(
  dossier: Dossier,
  opdracht: ToestemmingOpdracht & { readonly ouderId: OuderId; readonly bijlageId: string },
  actor: Actor,
  context: Context,
): Uitkomst {
  requireVastTeLeggen(dossier);
  const ouder = requireOuderMetGezag(dossier, opdracht.ouderId, 'Alleen een ouder met gezag kan toestemming geven.');
  requirePapier(dossier, opdracht.bijlageId, 'TOESTEMMING_SCHOOL');
  const vastgelegdDoor = daderVan(actor, 'JK_SPECIALIST', 'CONTACTPERSOON_JK');
  return addToestemming(
    dossier,
    opdracht,
    { ouderId: ouder.id, vastgelegdDoor, bijlageId: opdracht.bijlageId },
    actor,
    context,
  );
}
