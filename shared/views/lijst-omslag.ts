/**
 * When time alone makes the rows of lists say something else. From when until when a row may be shown stands in the row
 * itself; what it says (who acts next, in which view it is, the first term) is written with a change. So the moment at
 * which that would be another is kept, and then they are written again.
 */

import { afterDutchDay } from '#shared/kernel/dates.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { HulpvraagId, SamenwerkingsverbandId } from '#shared/model/ids.ts';
import { isAfgesloten } from '#shared/model/status.ts';
import { lijstregels } from './lijstregels.ts';

/** A hulpvraag of which the rows are to be written again. */
export interface Lijstomslag {
  readonly samenwerkingsverbandId: SamenwerkingsverbandId;
  readonly hulpvraagId: HulpvraagId;
  /** From when on, ISO 8601 in UTC. */
  readonly vanaf: Moment;
}

/** Port to the rows that time makes stale, for the job that writes them again. */
export interface LijstomslagStore {
  /** What is due at a moment, what waits longest first; at most a hundred. One consistent Query. */
  listDue(samenwerkingsverbandId: SamenwerkingsverbandId, nu: Moment): Promise<readonly Lijstomslag[]>;
  /** Writes the rows as they are at a moment, and what is due next; again does no harm. Also of a case that is gone. */
  settle(omslag: Lijstomslag, nu: Moment): Promise<void>;
}

/** The first moment after `nu` at which a row would say something else, if nobody changes anything. */
export function lijstOmslag(dossier: Dossier, nu: Moment): Lijstomslag | undefined {
  const momenten = mogelijk(dossier, nu);
  if (momenten.length === 0) return undefined;
  const nuAl = inhoud(dossier, nu);
  const vanaf = momenten.find((moment) =>
    [...inhoud(dossier, moment)].some(([eigenaar, straks]) => (nuAl.get(eigenaar) ?? straks) !== straks),
  );
  const { samenwerkingsverbandId } = dossier.kop;
  return vanaf === undefined ? undefined : { samenwerkingsverbandId, hulpvraagId: dossier.hulpvraag.id, vanaf };
}

/**
 * The moments at which it can: a toestemming that lapses takes an answer away that a school could give, and an ouder
 * for whom the dossier opens before the advice knows of the term of a school.
 */
function mogelijk({ hulpvraag, toestemmingen, uitnodigingen, scholen }: Dossier, nu: Moment): readonly Moment[] {
  if (isAfgesloten(hulpvraag.status)) return [];
  const opent = scholen.some((one) => one.aanmelding) ? uitnodigingen.flatMap(({ opentOp }) => opentOp ?? []) : [];
  const vervalt = toestemmingen.flatMap(({ totEnMet }) => (totEnMet === undefined ? [] : [afterDutchDay(totEnMet)]));
  return [...new Set([...opent, ...vervalt])].filter((moment) => moment > nu).sort();
}

/**
 * What the rows say, by whose they are, and not when they may be shown: whoever has no row at one of the moments has
 * none that is stale.
 */
function inhoud(dossier: Dossier, nu: Moment): ReadonlyMap<string, string> {
  return new Map(
    lijstregels(dossier, nu).map(({ eigenaar, aanZet, weergave, termijn }) => [
      `${eigenaar.soort} ${eigenaar.id}`,
      JSON.stringify({ aanZet, weergave, termijn }),
    ]),
  );
}
