import type { Dossier } from '#shared/model/dossier.ts';
import type { SchoolId } from '#shared/model/ids.ts';
import { silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import { requireSchool } from './require-school.ts';
import { requireTeVerwijderen } from './school-guards.ts';

/** Removes a school that was never asked. One that was asked stays: history and zorgplicht need it. */
export function verwijderSchool(dossier: Dossier, schoolId: SchoolId): Uitkomst {
  const school = requireSchool(dossier, schoolId);
  requireTeVerwijderen(dossier, school);
  return silent({ ...dossier, scholen: dossier.scholen.filter((one) => one !== school) }, 'school', schoolId);
}
