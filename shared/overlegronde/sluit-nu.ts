import type { Context } from '#shared/kernel/context.ts';
import { refusalOf } from '#shared/kernel/errors.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import { changeUitnodiging } from './change-uitnodiging.ts';
import { requireTeSluiten, requireUitnodiging } from './overleg-guards.ts';

/** Closes the dossier for one invitee now. */
export function sluitNu(dossier: Dossier, uitnodigingId: string, context: Context): Uitkomst {
  const uitnodiging = requireUitnodiging(dossier, uitnodigingId);
  if (refusalOf(() => requireTeSluiten(dossier, uitnodiging, context.nu)))
    return silent(dossier, 'uitnodiging', uitnodigingId);
  return changeUitnodiging(dossier, { ...uitnodiging, sluitOp: context.nu, versie: uitnodiging.versie + 1 });
}
