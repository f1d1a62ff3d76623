import { type Problem, refuse, requireNothing } from '#shared/kernel/errors.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { SchoolVanVoorkeur } from '#shared/model/school.ts';
import { isAfgesloten } from '#shared/model/status.ts';

/** Why no enrolment can be recorded now; empty when it can. */
export function inschrijvingOntbreekt({ hulpvraag, scholen }: Dossier): readonly Problem[] {
  if (isAfgesloten(hulpvraag.status)) {
    const tekst = 'Deze hulpvraag is afgesloten. Draai eerst de laatste stap terug om de inschrijving te wijzigen.';
    return [{ code: 'HULPVRAAG_AFGESLOTEN', tekst }];
  }
  if (scholen.some((one) => one.reactie?.antwoord === 'AKKOORD')) return [];
  const tekst = 'Nog geen school heeft ja gezegd. Leg eerst het antwoord van een school vast.';
  return [{ code: 'AKKOORD_ONTBREEKT', tekst, plek: '/scholen-van-voorkeur' }];
}

/** @throws DomainError for a school that did not say akkoord. [decided] */
export function requireAkkoord({ reactie }: SchoolVanVoorkeur): void {
  if (reactie?.antwoord === 'AKKOORD') return;
  const tekst = 'Deze school heeft geen ja gezegd. Leg eerst het antwoord van de school vast.';
  throw refuse([{ code: 'AKKOORD_ONTBREEKT', tekst, plek: '/inschrijving/schoolId' }]);
}

/** @throws DomainError when no enrolment at this school can be recorded now. */
export function requireInTeSchrijven(dossier: Dossier, school: SchoolVanVoorkeur): void {
  requireNothing(inschrijvingOntbreekt(dossier));
  requireAkkoord(school);
}
