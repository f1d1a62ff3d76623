import type { Dossier } from '#shared/model/dossier.ts';
import { silent, type Uitkomst, withHulpvraag } from '#shared/model/uitkomst.ts';

/** Puts another text into the request form, whole. Nobody is told: whoever reads it sees the new one. */
export function bewerkFormulier(dossier: Dossier, formulier: Dossier['hulpvraag']['formulier'], nu: string): Uitkomst {
  return silent(withHulpvraag(dossier, nu, { formulier }), 'hulpvraag', dossier.hulpvraag.id);
}
