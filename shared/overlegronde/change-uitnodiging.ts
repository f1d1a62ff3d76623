import { type Dossier, replaceById } from '#shared/model/dossier.ts';
import type { Uitnodiging } from '#shared/model/overlegronde.ts';
import { silent, type Uitkomst } from '#shared/model/uitkomst.ts';

/** The dossier with one invitation changed; nobody is told. */
export function changeUitnodiging(dossier: Dossier, uitnodiging: Uitnodiging): Uitkomst {
  const uitnodigingen = replaceById(dossier.uitnodigingen, uitnodiging);
  return silent({ ...dossier, uitnodigingen }, 'uitnodiging', uitnodiging.id);
}

/** True for an invitation to this round that was not taken back. */
export function isVan(uitnodiging: Uitnodiging, rondeId: string): boolean {
  return uitnodiging.rondeId === rondeId && uitnodiging.ingetrokkenOp === undefined;
}
