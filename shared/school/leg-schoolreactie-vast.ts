import type { Context } from '#shared/kernel/context.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { SchoolId } from '#shared/model/ids.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import { requireSchool } from './require-school.ts';
import { type ReactieOpdracht, recordReactie } from './schoolreactie.ts';

/** An answer that the school gave to the JKspecialist in person. [decided] */
export function legSchoolreactieVast(
  dossier: Dossier,
  schoolId: SchoolId,
  opdracht: ReactieOpdracht,
  actor: Actor,
  context: Context,
): Uitkomst {
  return recordReactie(dossier, requireSchool(dossier, schoolId), opdracht, actor, context);
}
