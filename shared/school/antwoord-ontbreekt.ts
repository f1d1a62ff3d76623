import type { Problem } from '#shared/kernel/errors.ts';
import type { SchoolVanVoorkeur } from '#shared/model/school.ts';

/** Why a school cannot answer now; empty when it can. */
export function antwoordOntbreekt(school: SchoolVanVoorkeur | undefined): readonly Problem[] {
  if (!school?.gevraagdOp) return [{ code: 'NIET_GEVRAAGD', tekst: 'Aan deze school is nu niets gevraagd.' }];
  if (!school.reactie) return [];
  const tekst =
    'Deze school heeft al geantwoord. Is het antwoord anders geworden? Dan kan de JKspecialist de school opnieuw vragen.';
  return [{ code: 'AL_GEANTWOORD', tekst }];
}
