import type { Context } from '#shared/kernel/context.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import { changeUitnodiging } from './change-uitnodiging.ts';
import { requireInTeTrekken, requireUitnodiging } from './overleg-guards.ts';
import { afzegging } from './overleg-melding.ts';

/** Takes an invitation back: no access from now on, and a mail that the invitation is off. */
export function trekUitnodigingIn(dossier: Dossier, uitnodigingId: string, context: Context): Uitkomst {
  const uitnodiging = requireUitnodiging(dossier, uitnodigingId);
  if (uitnodiging.ingetrokkenOp) return silent(dossier, 'uitnodiging', uitnodigingId);
  const ronde = requireInTeTrekken(dossier, uitnodiging);
  const next = { ...uitnodiging, ingetrokkenOp: context.nu, versie: uitnodiging.versie + 1 };
  const uitkomst = changeUitnodiging(dossier, next);
  return { ...uitkomst, meldingen: afzegging('UITNODIGING_VERVALLEN', next, ronde, uitkomst.dossier) };
}
