import { addDaysToDate, dateInNetherlands, dayOf, momentAt } from '#shared/kernel/dates.ts';
import type { Datum, Moment } from '#shared/kernel/text.ts';
import type { Hulpvraag } from '#shared/model/hulpvraag.ts';
import { STATUS, STATUSSEN, type Status } from '#shared/model/status.ts';

type Bewaard = Pick<Hulpvraag, 'status' | 'statusSinds' | 'vernietiging' | 'nooitGedeeld'>;

/** How long a hulpvraag is kept after it reached this status, in years; none for one that runs. */
const BEWAARTERMIJN_JAREN: Partial<Record<Status, number>> = Object.fromEntries(
  STATUSSEN.flatMap((status) => {
    const { afgesloten } = STATUS[status];
    return afgesloten ? [[status, afgesloten.bewaarJaren]] : [];
  }),
);

/**
 * How long a Concept by mistake is kept after it was stopped, in days: to see that it was one, and to take it back.
 * [decided]
 */
export const CONCEPT_DAGEN = 30;

/**
 * The date from which a hulpvraag is due for destruction; undefined while it runs. What is destroyed because an ouder
 * asked for it, and the SWV granted that, does not wait for the term; but a hulpvraag that runs is stopped first.
 * [decided]
 */
export function dueFrom(
  hulpvraag: Bewaard,
  termijnen: Partial<Record<Status, number>> = BEWAARTERMIJN_JAREN,
): Datum | undefined {
  const jaren = termijnen[hulpvraag.status];
  if (jaren === undefined) return undefined;
  const sinds = dateInNetherlands(hulpvraag.statusSinds);
  const bewaardTot = hulpvraag.nooitGedeeld ? addDaysToDate(sinds, CONCEPT_DAGEN) : addYears(sinds, jaren);
  const { vernietiging } = hulpvraag;
  const gevraagd = vernietiging?.opVerzoek ? dateInNetherlands(vernietiging.voorgedragenOp) : bewaardTot;
  return gevraagd < bewaardTot ? gevraagd : bewaardTot;
}

/**
 * True when the job of the night destroys this hulpvraag: it was kept long enough (or an ouder asked for it) and two
 * people decided, or it was a Concept by mistake that nobody outside the SWV ever saw, for which nobody has to decide
 * anything more.
 */
export function isDue(hulpvraag: Bewaard, nu: Moment): boolean {
  const vanaf = dueFrom(hulpvraag);
  if (vanaf === undefined || vanaf > dateInNetherlands(nu)) return false;
  return hulpvraag.vernietiging?.goedgekeurdOp !== undefined || hulpvraag.nooitGedeeld === true;
}

/** 29 February becomes 1 March in a year that does not have it. */
function addYears(date: Datum, years: number): Datum {
  const moved = new Date(`${date}T00:00:00.000Z`);
  moved.setUTCFullYear(moved.getUTCFullYear() + years);
  return dayOf(momentAt(moved.getTime()));
}
