/**
 * What one beheerder may not do alone, because it would let them become somebody else: one asks, another one confirms,
 * and only then it is done. What each soort does is in verzoek-soorten.ts. Two people: docs/adr/0008-two-beheerders.md.
 */

import type { Context } from '#shared/kernel/context.ts';
import { notFound } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Accountverzoek } from '#shared/model/accountverzoek.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import { type Melding, newVerzending } from '#shared/model/melding.ts';
import type { Beheer } from './beheer-deps.ts';
import type { Bericht } from './verzoek-soorten.ts';

export async function requireVerzoek(deps: Beheer, actor: Actor, id: string): Promise<Accountverzoek> {
  const found = await deps.accountverzoeken.load(actor.samenwerkingsverbandId, id);
  if (!found) throw notFound();
  return found;
}

/** Not carried out or rejected, and either still within its time or confirmed within it. */
export function isOpen(verzoek: Accountverzoek, nu: Moment): boolean {
  if (verzoek.afgewezenOp) return false;
  return verzoek.uitgevoerdOp === undefined && (verzoek.bevestigdDoor !== undefined || nu < verzoek.geldigTot);
}

export function accountMelding(context: Context, actor: Actor, bericht: Bericht): Melding {
  return {
    ...newVerzending(context.nieuwId(), context.nu),
    ...bericht,
    samenwerkingsverbandId: actor.samenwerkingsverbandId,
  };
}
