import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { silent, type Uitkomst, withHulpvraag } from '#shared/model/uitkomst.ts';

/** Puts another text into the request form, whole. Nobody is told: whoever reads it sees the new one. */
export function bewerkFormulier(dossier: Dossier, formulier: Dossier['hulpvraag']['formulier'], nu: Moment): Uitkomst {
  return silent(withHulpvraag(dossier, nu, { formulier }), 'hulpvraag', dossier.hulpvraag.id);
}
