import type { Geopend } from '#shared/dossier/open-dossier.ts';
import { overnameOntbreekt } from '#shared/hulpvraag/overname-ontbreekt.ts';
import type { Context } from '#shared/kernel/context.ts';
import { refuse } from '#shared/kernel/errors.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { Inschrijving } from '#shared/model/hulpvraag.ts';
import { daderVan, silent, type Uitkomst, withHulpvraag } from '#shared/model/uitkomst.ts';

/**
 * Records that the school took the package over: from then on the papers are in its own file. Once. @throws DomainError
 */
export function neemOverdrachtOver({ dossier }: Geopend, actor: Actor, { nu }: Context): Uitkomst {
  const { id, inschrijving } = dossier.hulpvraag;
  const ontbreekt = overnameOntbreekt(dossier);
  if (!inschrijving || ontbreekt.length > 0) throw refuse(ontbreekt);
  const na: Inschrijving = { ...inschrijving, overgenomen: { op: nu, door: daderVan(actor, 'CONTACTPERSOON_SCHOOL') } };
  return silent(withHulpvraag(dossier, nu, { inschrijving: na }), 'overname', id);
}
