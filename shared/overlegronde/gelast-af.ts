import type { Context } from '#shared/kernel/context.ts';
import { type Dossier, replaceById } from '#shared/model/dossier.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import { isVan } from './change-uitnodiging.ts';
import { requireRonde } from './overleg-guards.ts';
import { afzegging } from './overleg-melding.ts';

/** Cancels a round: it closes for everybody at once and the invitees are mailed. */
export function gelastAf(dossier: Dossier, rondeId: string, context: Context): Uitkomst {
  const ronde = requireRonde(dossier, rondeId);
  const changed = { ...ronde, afgelastOp: context.nu, versie: ronde.versie + 1 };
  const na = { ...dossier, overlegrondes: replaceById(dossier.overlegrondes, changed) };
  const meldingen = na.uitnodigingen
    .filter((one) => isVan(one, rondeId))
    .flatMap((one) => afzegging('OVERLEG_GAAT_NIET_DOOR', { ...one, versie: one.versie + 1 }, changed, na));
  return { dossier: na, meldingen, object: { soort: 'overlegronde', id: rondeId } };
}
