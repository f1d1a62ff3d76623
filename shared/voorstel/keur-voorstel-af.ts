import type { Context } from '#shared/kernel/context.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { SignedInActor } from '#shared/model/gebruiker.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import { besluitVan, toVoorsteller, withBesluit } from './besluit.ts';
import { requireTeBeoordelen, requireVoorstel } from './voorstel-guards.ts';

/** Refuses a proposal, with a reason; nothing changes but that. @throws DomainError GEEN_TOEGANG for the proposer. */
export function keurVoorstelAf(
  dossier: Dossier,
  voorstelId: string,
  reden: string,
  actor: SignedInActor,
  context: Context,
): Uitkomst {
  const voorstel = requireVoorstel(dossier, voorstelId);
  requireTeBeoordelen(voorstel, actor, context.nu);
  return {
    dossier: withBesluit(dossier, voorstel, besluitVan('AFGEKEURD', reden, actor, context)),
    meldingen: [toVoorsteller('VOORSTEL_AFGEKEURD', dossier, voorstel)],
    object: { soort: 'voorstel', id: voorstel.id },
  };
}
