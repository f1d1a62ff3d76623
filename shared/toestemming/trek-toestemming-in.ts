import { daderVan } from '#shared/model/uitkomst.ts';
import { type OverToestemming, requireToestemming, withdrawToestemming } from './change-toestemming.ts';
import { requireEigenInTeTrekken } from './toestemming-guards.ts';

/** Withdraws a consent: the school's access ends with this change. Any ouder met gezag may withdraw their own. */
export const trekToestemmingIn: OverToestemming = (dossier, toestemmingId, reden, actor, context) => {
  const toestemming = requireToestemming(dossier, toestemmingId);
  const ouder = requireEigenInTeTrekken(dossier, toestemming, actor);
  return withdrawToestemming(
    dossier,
    toestemming,
    { ouderId: ouder.id, reden, door: daderVan(actor, 'OUDER') },
    actor,
    context,
  );
};
