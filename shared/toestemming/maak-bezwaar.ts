import type { Context } from '#shared/kernel/context.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import { recordBezwaar } from './bezwaar.ts';
import { requireToestemming } from './change-toestemming.ts';
import { requireBezwaarTeMaken } from './toestemming-guards.ts';

/** Objection by the ouder in person. */
export function maakBezwaar(
  dossier: Dossier,
  toestemmingId: string,
  reden: string,
  actor: Actor,
  context: Context,
): Uitkomst {
  const toestemming = requireToestemming(dossier, toestemmingId);
  const ouder = requireBezwaarTeMaken(dossier, toestemming, actor, context.nu);
  return recordBezwaar(dossier, toestemming, { ouderId: ouder.id, reden }, actor, context);
}
