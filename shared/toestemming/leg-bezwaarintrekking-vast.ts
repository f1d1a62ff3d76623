import type { Context } from '#shared/kernel/context.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import { takeBezwaarBack, vastleggerVan } from './bezwaar.ts';
import { requireToestemming } from './change-toestemming.ts';
import { requirePapier } from './papier.ts';
import { requireBezwaarTerugTeNemen } from './toestemming-guards.ts';

/** The ouder who objected signed that they take it back; recorded by the SWV. */
export function legBezwaarintrekkingVast(
  dossier: Dossier,
  toestemmingId: string,
  bijlageId: string,
  actor: Actor,
  context: Context,
): Uitkomst {
  const toestemming = requireToestemming(dossier, toestemmingId);
  requireBezwaarTerugTeNemen(dossier, toestemming);
  requirePapier(dossier, bijlageId, 'TOESTEMMING_SCHOOL');
  return takeBezwaarBack(
    dossier,
    toestemming,
    { intrekkingVastgelegdDoor: vastleggerVan(actor), intrekkingBijlageId: bijlageId },
    actor,
    context,
  );
}
