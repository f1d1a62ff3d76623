import type { Context } from '#shared/kernel/context.ts';
import { requireNothing } from '#shared/kernel/errors.ts';
import type { Datum } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { SchoolId } from '#shared/model/ids.ts';
import { silent, type Uitkomst, withHulpvraag } from '#shared/model/uitkomst.ts';
import { inschrijvingOntbreekt } from './inschrijving-ontbreekt.ts';
import { makeInschrijving } from './make-inschrijving.ts';

/**
 * Records the enrolment ahead of "advies afgerond". After that it stands: history states it, and it opens the hand-over
 * package for that school. A mistake is put right by taking the last step back.
 */
export function legInschrijvingVast(
  dossier: Dossier,
  gegevens: { readonly schoolId: SchoolId; readonly startdatum: Datum },
  { nu }: Context,
): Uitkomst {
  requireNothing(inschrijvingOntbreekt(dossier));
  const inschrijving = makeInschrijving(dossier, gegevens, nu);
  return silent(withHulpvraag(dossier, nu, { inschrijving }), 'inschrijving', inschrijving.schoolId);
}
