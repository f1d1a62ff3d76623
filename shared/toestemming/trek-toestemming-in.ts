import type { Context } from '#shared/kernel/context.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import { daderVan, type Uitkomst } from '#shared/model/uitkomst.ts';
import { requireToestemming, withdrawToestemming } from './change-toestemming.ts';
import { requireEigenInTeTrekken } from './toestemming-guards.ts';

/** Withdraws a consent: the school's access ends with this change. Any ouder met gezag may withdraw their own. */
export function trekToestemmingIn(
  dossier: Dossier,
  toestemmingId: string,
  reden: string,
  actor: Actor,
  context: Context,
): Uitkomst {
  const toestemming = requireToestemming(dossier, toestemmingId);
  const ouder = requireEigenInTeTrekken(dossier, toestemming, actor);
  return withdrawToestemming(
    dossier,
    toestemming,
    { ouderId: ouder.id, reden, door: daderVan(actor, 'OUDER') },
    actor,
    context,
  );
}
