import type { Context } from '#shared/kernel/context.ts';
import { addDaysToDate, readableDate } from '#shared/kernel/dates.ts';
import { invalid } from '#shared/kernel/errors.ts';
import type { Datum } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { SchoolId } from '#shared/model/ids.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import { requireSchool } from './require-school.ts';
import { requireTeVerlengen } from './school-guards.ts';
import { changeSchool, laatsteVerlenging } from './zorgplicht.ts';

/** Extends the term once, with a reason and a new date of at most 4 weeks later. */
export function verlengTermijn(
  dossier: Dossier,
  schoolId: SchoolId,
  tot: Datum,
  reden: string,
  context: Context,
): Uitkomst {
  const school = requireSchool(dossier, schoolId);
  const aanmelding = requireTeVerlengen(school);
  const uiterlijk = laatsteVerlenging(aanmelding.termijnTot);
  if (tot <= aanmelding.termijnTot || tot > uiterlijk) {
    const tekst = `Kies een dag van ${readableDate(addDaysToDate(aanmelding.termijnTot, 1))} tot en met ${readableDate(uiterlijk)}.`;
    throw invalid('/tot', 'DATUM_BUITEN_VERLENGING', tekst);
  }
  const { gewaarschuwdOp: _, ...rest } = aanmelding;
  return changeSchool(dossier, { ...school, aanmelding: { ...rest, verlenging: { tot, reden, op: context.nu } } });
}
