import type { Context } from '#shared/kernel/context.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import { takeBezwaarBack } from './bezwaar.ts';
import { requireToestemming } from './change-toestemming.ts';
import { requireEigenBezwaar } from './toestemming-guards.ts';

/** The ouder who objected takes the objection back; the consent counts again. */
export function trekBezwaarIn(dossier: Dossier, toestemmingId: string, actor: Actor, context: Context): Uitkomst {
  const toestemming = requireToestemming(dossier, toestemmingId);
  requireEigenBezwaar(dossier, toestemming, actor);
  return takeBezwaarBack(dossier, toestemming, {}, actor, context);
}
