import type { Dossier, Hulpvraag } from '#web/pages/hulpvraag/zaak.ts';
import { naastTeksten as t } from '#web/teksten/naast.ts';
import { daysSince, daysUntil, showDate, showMoment } from '#web/ui/dates.ts';

/** Something that is on a day, or must be done by then. */
export interface Termijn {
  readonly naam: string;
  readonly wanneer: string;
  /** By when, as a day or a moment, to sort by. */
  readonly op: string;
  /** A week or less is left: a last day, not an appointment. */
  readonly isKort: boolean;
}

/** What runs in a case or is coming, the first first: terms of the zorgplicht, meetings, the first day of school. */
export function termijnen(hulpvraag: Hulpvraag, dossier: Dossier | undefined, nu: Date): readonly Termijn[] {
  return [...zorgplicht(hulpvraag, dossier, nu), ...overleg(dossier, nu), ...schooldag(hulpvraag, nu)].sort((a, b) =>
    a.op.localeCompare(b.op),
  );
}

function zorgplicht({ termijn }: Hulpvraag, dossier: Dossier | undefined, nu: Date): readonly Termijn[] {
  // Only while it runs: the API leaves out the first term of a case that is closed.
  if (!termijn) return [];
  return (dossier?.scholen ?? []).flatMap(({ naam, aanmelding }) => {
    if (!aanmelding) return [];
    const op = aanmelding.verlenging?.tot ?? aanmelding.termijnTot;
    const left = daysUntil(op, nu);
    return [{ naam: t.zorgplicht(naam), wanneer: t.overDagen(showDate(op), left), op, isKort: left <= 7 }];
  });
}

function overleg(dossier: Dossier | undefined, nu: Date): readonly Termijn[] {
  return (dossier?.overlegrondes ?? [])
    .filter(({ moment, afgelastOp }) => !afgelastOp && moment > nu.toISOString())
    .map(({ moment }) => ({ naam: t.overleg, wanneer: showMoment(moment), op: moment, isKort: false }));
}

function schooldag({ inschrijving }: Hulpvraag, nu: Date): readonly Termijn[] {
  if (!inschrijving || daysSince(inschrijving.startdatum, nu) > 0) return [];
  const { schoolNaam, startdatum } = inschrijving;
  return [{ naam: t.eersteSchooldag(schoolNaam), wanneer: showDate(startdatum), op: startdatum, isKort: false }];
}
