import type { Context } from '#shared/kernel/context.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import { daderVan, type Uitkomst } from '#shared/model/uitkomst.ts';
import { requireToestemming, withdrawToestemming } from './change-toestemming.ts';

/** A withdrawal on paper or by telephone, recorded by the SWV for the ouder who gave it. */
export function legIntrekkingVast(
  dossier: Dossier,
  toestemmingId: string,
  reden: string,
  actor: Actor,
  context: Context,
): Uitkomst {
  const toestemming = requireToestemming(dossier, toestemmingId);
  const door = daderVan(actor, 'JK_SPECIALIST', 'CONTACTPERSOON_JK');
  return withdrawToestemming(dossier, toestemming, { ouderId: toestemming.ouderId, reden, door }, actor, context);
}
