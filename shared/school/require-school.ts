import { notFound } from '#shared/kernel/errors.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { SchoolId } from '#shared/model/ids.ts';
import type { SchoolVanVoorkeur } from '#shared/model/school.ts';

/** The school of an id. @throws DomainError NIET_GEVONDEN, also for a school of another dossier. */
export function requireSchool(dossier: Dossier, schoolId: SchoolId): SchoolVanVoorkeur {
  const school = dossier.scholen.find((one) => one.id === schoolId);
  if (!school) throw notFound();
  return school;
}
