import type { Hulpvraag } from '#shared/hulpvraag/hulpvraag.ts';
import type { Status } from '#shared/hulpvraag/status.ts';
import { dateInNetherlands } from '#shared/kernel/dates.ts';

/** How long a hulpvraag is kept after it reached this status, in years (domain.md, "Privacy rules with teeth"). [decided] */
export const BEWAARTERMIJN_JAREN: Partial<Record<Status, number>> = { ADVIES_AFGEROND: 3, JK_INGETROKKEN: 1 };

/**
 * The date from which a hulpvraag is due for destruction; undefined while it runs. What is destroyed because an ouder asked
 * for it, and the SWV granted that, does not wait for the term; but a hulpvraag that runs is stopped first. [decided]
 */
export function vernietigenVanaf(
  hulpvraag: Pick<Hulpvraag, 'status' | 'statusSinds' | 'vernietiging'>,
  termijnen: Partial<Record<Status, number>> = BEWAARTERMIJN_JAREN,
): string | undefined {
  const jaren = termijnen[hulpvraag.status];
  if (jaren === undefined) return undefined;
  const bewaardTot = addYears(dateInNetherlands(hulpvraag.statusSinds), jaren);
  const { vernietiging } = hulpvraag;
  const gevraagd = vernietiging?.opVerzoek ? dateInNetherlands(vernietiging.voorgedragenOp) : bewaardTot;
  return gevraagd < bewaardTot ? gevraagd : bewaardTot;
}

/** 29 February becomes 1 March in a year that does not have it. */
function addYears(date: string, years: number): string {
  const moved = new Date(`${date}T00:00:00.000Z`);
  moved.setUTCFullYear(moved.getUTCFullYear() + years);
  return moved.toISOString().slice(0, 10);
}
