import type { Lidmaatschap } from '#shared/model/gebruiker.ts';
import type { Dienstgevolg } from '#shared/ports/gebruiker-store.ts';
import type { Beheer, BeheerVerzoek } from './beheer-deps.ts';
import type { LidRef } from './lid-functie.ts';
import { requireIemandAnders } from './rollen.ts';
import { setLidStand } from './set-lid-stand.ts';

/**
 * Blocks one lidmaatschap: refused at the next request that is made for it. What stays open for this person in cases is
 * closed (vertrek/dienst.ts), unless the invitations are kept for when they are back.
 */
export async function blokkeerLid(
  deps: Beheer,
  verzoek: BeheerVerzoek,
  wie: LidRef,
  gevolg: Dienstgevolg = 'SLUITEN',
): Promise<Lidmaatschap> {
  requireIemandAnders(wie.gebruikerId, verzoek.actor);
  return setLidStand(deps, verzoek, wie, 'GEBLOKKEERD', gevolg);
}
