import { invalid } from '#shared/kernel/errors.ts';
import type { Datum, Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Inschrijving } from '#shared/model/hulpvraag.ts';
import type { SchoolId } from '#shared/model/ids.ts';
import { requireAkkoord } from './inschrijving-ontbreekt.ts';

/** The enrolment as recorded: at a school van voorkeur that said akkoord. [decided] */
export function makeInschrijving(
  dossier: Dossier,
  gegevens: { readonly schoolId: SchoolId; readonly startdatum: Datum },
  nu: Moment,
): Inschrijving {
  const school = dossier.scholen.find((one) => one.id === gegevens.schoolId);
  if (!school) {
    throw invalid('/inschrijving/schoolId', 'SCHOOL_ONBEKEND', 'Deze school staat niet bij de scholen van voorkeur.');
  }
  requireAkkoord(school);
  const { id: schoolId, organisatieId, naam: schoolNaam } = school;
  return { schoolId, organisatieId, schoolNaam, startdatum: gegevens.startdatum, vastgelegdOp: nu };
}
