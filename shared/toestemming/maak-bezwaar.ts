import { recordBezwaar } from './bezwaar.ts';
import { type OverToestemming, requireToestemming } from './change-toestemming.ts';
import { requireBezwaarTeMaken } from './toestemming-guards.ts';

/** Objection by the ouder in person. */
export const maakBezwaar: OverToestemming = (dossier, toestemmingId, reden, actor, context) => {
  const toestemming = requireToestemming(dossier, toestemmingId);
  const ouder = requireBezwaarTeMaken(dossier, toestemming, actor, context.nu);
  return recordBezwaar(dossier, toestemming, { ouderId: ouder.id, reden }, actor, context);
};
