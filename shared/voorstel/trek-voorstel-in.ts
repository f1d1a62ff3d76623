import type { Context } from '#shared/kernel/context.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { SignedInActor } from '#shared/model/gebruiker.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import { besluitVan, withBesluit } from './besluit.ts';
import { requireEigenVoorstel, requireVoorstel } from './voorstel-guards.ts';

/** Takes the own proposal back. @throws DomainError GEEN_TOEGANG for anybody but the proposer. */
export function trekVoorstelIn(dossier: Dossier, voorstelId: string, actor: SignedInActor, context: Context): Uitkomst {
  const voorstel = requireVoorstel(dossier, voorstelId);
  requireEigenVoorstel(voorstel, actor, context.nu);
  return {
    dossier: withBesluit(dossier, voorstel, besluitVan('INGETROKKEN', '', actor, context)),
    meldingen: [],
    object: { soort: 'voorstel', id: voorstel.id },
  };
}
