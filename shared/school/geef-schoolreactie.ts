import type { Context } from '#shared/kernel/context.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { SchoolId } from '#shared/model/ids.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import { requireSchool } from './require-school.ts';
import { requireEigenAntwoord } from './school-guards.ts';
import { type ReactieOpdracht, recordReactie } from './schoolreactie.ts';

/** The school's own answer; once given it stands, until the SWV asks again. */
export function geefSchoolreactie(
  dossier: Dossier,
  schoolId: SchoolId,
  opdracht: ReactieOpdracht,
  actor: Actor,
  context: Context,
): Uitkomst {
  const school = requireSchool(dossier, schoolId);
  requireEigenAntwoord(dossier, school, actor);
  return recordReactie(dossier, school, opdracht, actor, context);
}
