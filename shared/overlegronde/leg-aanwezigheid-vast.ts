import type { Dossier } from '#shared/model/dossier.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import { changeUitnodiging } from './change-uitnodiging.ts';
import { requireRonde, requireUitnodiging } from './overleg-guards.ts';

/** Records who was there. @throws DomainError for a round that was cancelled. */
export function legAanwezigheidVast(dossier: Dossier, uitnodigingId: string, aanwezig: boolean): Uitkomst {
  const uitnodiging = requireUitnodiging(dossier, uitnodigingId);
  requireRonde(dossier, uitnodiging.rondeId);
  return changeUitnodiging(dossier, { ...uitnodiging, aanwezig, versie: uitnodiging.versie + 1 });
}
