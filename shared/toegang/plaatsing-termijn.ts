import { addDaysToDate, afterDutchDay, dateInNetherlands } from '#shared/kernel/dates.ts';
import type { Datum, Moment } from '#shared/kernel/text.ts';
import type { Inschrijving } from '#shared/model/hulpvraag.ts';

/**
 * How long the school of placement may read and take over the package, in days after the first school day. [decided]
 */
export const PLAATSING_DAGEN = 90;

/**
 * The last day on which the school of placement reads: 90 days after the first school day. Of a case that was closed
 * when the child went to school already, 90 days after the closing, so that the school always has the time. [decided]
 * @param afgerondOp when the case came to "advies afgerond"
 */
export function laatsteLeesdag({ startdatum }: Pick<Inschrijving, 'startdatum'>, afgerondOp: Moment): Datum {
  const afgerond = dateInNetherlands(afgerondOp);
  return addDaysToDate(startdatum > afgerond ? startdatum : afgerond, PLAATSING_DAGEN);
}

/** The first moment at which the school of placement reads nothing any more. */
export function plaatsingTot(inschrijving: Pick<Inschrijving, 'startdatum'>, afgerondOp: Moment): Moment {
  return afterDutchDay(laatsteLeesdag(inschrijving, afgerondOp));
}
