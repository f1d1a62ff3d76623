import { dateInNetherlands } from '#shared/kernel/dates.ts';
import { invalid } from '#shared/kernel/errors.ts';
import type { Datum, Moment } from '#shared/kernel/text.ts';

/**
 * The process is for children of 2 to 5; one who is younger comes early, one who stays longer is not refused. [decided]
 */
const MAX_JAREN = 7;

/**
 * A date of birth that cannot be right leads to the wrong child, or to none.
 * @param vanaf the moment at which the child came to the SWV: a dossier that was kept may be corrected when the child
 *   is older.
 * @throws DomainError ONGELDIGE_INVOER for a date that is to come, or of somebody who was too old for a dossier by
 *   then.
 */
export function requireGeboortedatum(geboortedatum: Datum, plek: string, nu: Moment, vanaf: Moment = nu): void {
  const today = dateInNetherlands(nu);
  if (geboortedatum > today) {
    throw invalid(
      plek,
      'GEBOORTEDATUM_KOMT_NOG',
      'Deze geboortedatum ligt in de toekomst. Controleer dag, maand en jaar.',
    );
  }
  if (geboortedatum <= yearsBefore(dateInNetherlands(vanaf), MAX_JAREN + 1)) {
    const tekst = `Met deze geboortedatum is het kind ouder dan ${MAX_JAREN} jaar. Kindbrug is voor jonge kinderen. Controleer dag, maand en jaar.`;
    throw invalid(plek, 'GEBOORTEDATUM_TE_LANG_GELEDEN', tekst);
  }
}

function yearsBefore(date: Datum, years: number): string {
  return `${String(Number(date.slice(0, 4)) - years).padStart(4, '0')}${date.slice(4)}`;
}
