/**
 * What stands in the way of an act on one school, whatever is filled in. The act asks it, and so does the page that
 * offers the act.
 */

import { notFound, type Problem, refuse, requireNothing } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { Aanmelding, SchoolVanVoorkeur } from '#shared/model/school.ts';
import { isAfgesloten } from '#shared/model/status.ts';
import { geldigeToestemmingen, schoolVan } from '#shared/toegang/relaties.ts';
import { antwoordOntbreekt } from './antwoord-ontbreekt.ts';

/** Why no school can be added now; empty when one can. */
export function schoolToevoegenOntbreekt({ hulpvraag }: Dossier): readonly Problem[] {
  if (!isAfgesloten(hulpvraag.status)) return [];
  return [{ code: 'HULPVRAAG_AFGESLOTEN', tekst: 'Deze hulpvraag is afgesloten.' }];
}

/**
 * @throws DomainError for a school that was ever asked, or that parents allowed to read: history and zorgplicht need
 *   it.
 */
export function requireTeVerwijderen({ toestemmingen }: Dossier, school: SchoolVanVoorkeur): void {
  const { gevraagdOp, eerdereVragen, id } = school;
  if (!gevraagdOp && !eerdereVragen && toestemmingen.every((one) => one.schoolId !== id)) return;
  const tekst =
    'Deze school is al gevraagd, of de ouders hebben er toestemming voor gegeven. De school blijft daarom in het dossier staan.';
  throw refuse([{ code: 'SCHOOL_BLIJFT', tekst }]);
}

/**
 * @throws DomainError while the case is not with schools, for a school that has not answered, or without a toestemming
 *   that holds.
 */
export function requireTeVragen(dossier: Dossier, school: SchoolVanVoorkeur, nu: Moment): void {
  if (dossier.hulpvraag.status !== 'JK_AANMELDEN_SCHOOL') {
    throw refuse([
      { code: 'NOG_NIET_BIJ_SCHOLEN', tekst: 'Dit kan alleen zolang de status “JK aanmelden school” is.' },
    ]);
  }
  if (school.gevraagdOp && !school.reactie) {
    throw refuse([{ code: 'AL_GEVRAAGD', tekst: 'Deze school is al gevraagd en heeft nog niet geantwoord.' }]);
  }
  if (geldigeToestemmingen(school, dossier, nu).length > 0) return;
  const tekst = 'Er geldt geen toestemming van een ouder voor deze school. Vraag de ouders eerst om toestemming.';
  throw refuse([{ code: 'TOESTEMMING_ONTBREEKT', tekst, plek: '/toestemmingen' }]);
}

/** @throws DomainError when the case is closed, or the school has to keep what it was asked. */
export function requireInTeTrekken(dossier: Dossier, school: SchoolVanVoorkeur): void {
  requireNothing(schoolToevoegenOntbreekt(dossier));
  requireNothing(vraagBlijft(dossier, school));
}

/** Why an ask cannot be taken back; empty when it can. */
function vraagBlijft({ hulpvraag, scholen }: Dossier, school: SchoolVanVoorkeur): readonly Problem[] {
  if (!school.gevraagdOp) return [{ code: 'NIET_GEVRAAGD', tekst: 'Aan deze school is nu niets gevraagd.' }];
  if (school.aanmelding) {
    const tekst =
      'De ouders hebben hun kind schriftelijk bij deze school aangemeld. De school heeft daarom zorgplicht en blijft meelezen.';
    return [{ code: 'SCHOOL_HEEFT_ZORGPLICHT', tekst, plek: '/aanmelding' }];
  }
  if (hulpvraag.inschrijving?.schoolId === school.id) {
    const tekst =
      'Bij deze school is de inschrijving vastgelegd. Leg eerst een inschrijving bij een andere school vast.';
    return [{ code: 'INSCHRIJVING_BIJ_SCHOOL', tekst, plek: '/inschrijving' }];
  }
  const anderAkkoord = scholen.some((one) => one !== school && one.reactie?.antwoord === 'AKKOORD');
  if (hulpvraag.status === 'JK_ADVIES_AFGEROND' && !anderAkkoord && school.reactie?.antwoord === 'AKKOORD') {
    const tekst =
      'Dit is de enige school die ja heeft gezegd. Gaat de plek niet door? Zet de status dan eerst terug naar "JK aanmelden school".';
    return [{ code: 'LAATSTE_AKKOORD', tekst, plek: '/status' }];
  }
  return [];
}

/** @throws DomainError unless this school is asked something now, and has not answered. */
export function requireTeBeantwoorden({ hulpvraag }: Dossier, school: SchoolVanVoorkeur): void {
  requireNothing(antwoordOntbreekt(hulpvraag.status === 'JK_AANMELDEN_SCHOOL' ? school : undefined));
}

/** The same for the school itself. @throws DomainError NIET_GEVONDEN for any other school. */
export function requireEigenAntwoord(dossier: Dossier, school: SchoolVanVoorkeur, actor: Actor): void {
  if (schoolVan(actor, dossier)?.id !== school.id) throw notFound();
  requireTeBeantwoorden(dossier, school);
}

/** @throws DomainError for a second aanmelding at one school. */
export function requireGeenAanmelding({ aanmelding }: SchoolVanVoorkeur): void {
  if (!aanmelding) return;
  throw refuse([{ code: 'AL_AANGEMELD', tekst: 'De schriftelijke aanmelding bij deze school is al vastgelegd.' }]);
}

/** The aanmelding at a school. @throws DomainError where there is none. */
export function requireAanmelding({ aanmelding }: SchoolVanVoorkeur): Aanmelding {
  if (aanmelding) return aanmelding;
  throw refuse([
    { code: 'GEEN_AANMELDING', tekst: 'Leg eerst de schriftelijke aanmelding vast.', plek: '/aanmelding' },
  ]);
}

/**
 * The aanmelding of which the term can be extended. @throws DomainError where there is none, or it was extended before.
 */
export function requireTeVerlengen(school: SchoolVanVoorkeur): Aanmelding {
  const aanmelding = requireAanmelding(school);
  if (!aanmelding.verlenging) return aanmelding;
  throw refuse([{ code: 'AL_VERLENGD', tekst: 'De termijn is al een keer verlengd. Dat kan maar één keer.' }]);
}
