import type { Context } from '#shared/kernel/context.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Openingswijze, Uitnodiging } from '#shared/model/overlegronde.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import { requireNietRuimer } from './besluit-van-twee.ts';
import { changeUitnodiging } from './change-uitnodiging.ts';
import { requireTeOpenen, requireUitnodiging } from './overleg-guards.ts';
import { requireVenster, vensterVoor } from './venster.ts';

/** A change of the window: open now, at a time, by hand, or another closing moment. */
export interface VensterOpdracht {
  readonly openingswijze?: Openingswijze | undefined;
  readonly opentOp?: Moment | undefined;
  readonly sluitOp?: Moment | undefined;
}

/** Changes when the dossier is open for one invitee; NU opens at once. */
export function wijzigVenster(
  dossier: Dossier,
  uitnodigingId: string,
  opdracht: VensterOpdracht,
  context: Context,
): Uitkomst {
  const uitnodiging = requireUitnodiging(dossier, uitnodigingId);
  const ronde = requireTeOpenen(dossier, uitnodiging);
  const sluitOp = opdracht.sluitOp ?? uitnodiging.sluitOp;
  // A moment without a way to open is that moment: never "now", because that is how it was opened once.
  const openingswijze = opdracht.openingswijze ?? (opdracht.opentOp ? 'OP_TIJDSTIP' : uitnodiging.openingswijze);
  const opentOp = opdracht.opentOp ?? uitnodiging.opentOp;
  const { opentOp: _, ...rest } = uitnodiging;
  const venster =
    opdracht.openingswijze === undefined && opdracht.opentOp === undefined
      ? requireVenster({ ...(opentOp ? { opentOp } : {}), sluitOp }, context.nu)
      : vensterVoor(ronde, { openingswijze, opentOp, sluitOp }, context.nu);
  requireNietRuimer(uitnodiging, venster);
  return changeUitnodiging(dossier, { ...rest, openingswijze, ...venster, versie: uitnodiging.versie + 1 });
}

/**
 * @throws DomainError when opening now, without another change, is not possible: the window is over, or two people
 *   decided about it.
 */
export function requireNuTeOpenen(dossier: Dossier, uitnodiging: Uitnodiging, nu: Moment): void {
  requireTeOpenen(dossier, uitnodiging);
  requireNietRuimer(uitnodiging, requireVenster({ opentOp: nu, sluitOp: uitnodiging.sluitOp }, nu));
}
