/** From when until when people of a case could read, from what is kept of it: history, asks, toestemmingen. */

import { afterDutchDay } from '#shared/kernel/dates.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { OuderId } from '#shared/model/ids.ts';
import type { SchoolVanVoorkeur } from '#shared/model/school.ts';
import type { Status } from '#shared/model/status.ts';
import { bezwarenVan, type Toestemming } from '#shared/model/toestemming.ts';
import { plaatsingTot } from '#shared/toegang/plaatsing-termijn.ts';
import { hasRechtIn, readsStukkenIn } from '#shared/toegang/tabel.ts';
import { doorsnede, type Periode, periode, samengevoegd, without } from './perioden.ts';

/** Statuses in which schools read: those that were asked, those that refused among them. */
const BIJ_SCHOLEN: readonly Status[] = [
  ...new Set([...readsStukkenIn('SCHOOL'), ...readsStukkenIn('SCHOOL_AFGEWEZEN')]),
];
/** Statuses in which the preschool reads the dossier, and not only what is its own. */
export const VOORSCHOOL_LEEST = hasRechtIn('VOORSCHOOL', 'DOSSIER_LEZEN');

/** When the case was in one of these statuses. */
export function statusTijden(
  { hulpvraag, statuswijzigingen }: Dossier,
  statussen: readonly Status[],
): readonly Periode[] {
  const laatste = statuswijzigingen.at(-1)?.naar;
  // A history that does not lead to the present status says nothing of it.
  const stappen =
    laatste === hulpvraag.status
      ? statuswijzigingen.map(({ op, naar }) => ({ op, naar }))
      : [{ op: hulpvraag.statusSinds, naar: hulpvraag.status }];
  return samengevoegd(
    stappen.flatMap(({ op, naar }, index) => (statussen.includes(naar) ? periode(op, stappen[index + 1]?.op) : [])),
  );
}

/**
 * When a school could read, whatever it may have read: asked, in a status for schools or placed there, and with a
 * toestemming that held.
 */
export function leestijdenVan(school: SchoolVanVoorkeur, dossier: Dossier): readonly Periode[] {
  const gevraagd = samengevoegd([
    ...(school.eerdereVragen ?? []).flatMap((one) => periode(one.gevraagdOp, one.tot)),
    ...(school.gevraagdOp ? periode(school.gevraagdOp) : []),
  ]);
  const open = [...statusTijden(dossier, BIJ_SCHOLEN), ...plaatsingstijden(school, dossier)];
  const toegestaan = dossier.toestemmingen.flatMap((one) =>
    one.schoolId === school.id ? geldigheidVan(one, dossier) : [],
  );
  return samengevoegd(doorsnede(doorsnede(gevraagd, open), samengevoegd(toegestaan)));
}

function plaatsingstijden(school: SchoolVanVoorkeur, dossier: Dossier): readonly Periode[] {
  const { inschrijving } = dossier.hulpvraag;
  if (inschrijving?.schoolId !== school.id) return [];
  return statusTijden(dossier, readsStukkenIn('SCHOOL_VAN_PLAATSING')).flatMap((one) =>
    periode(one.vanaf, one.tot, plaatsingTot(inschrijving, one.vanaf)),
  );
}

/**
 * When a toestemming held: until it was withdrawn or ended, and not while an ouder objected to sharing with this
 * school, or had taken back what they allowed it and not agreed again. What an ouder did whose gezag has ended stops
 * nothing now, and when it ended is not kept: the account then tells of all the time, rather than too little.
 */
export function geldigheidVan(toestemming: Toestemming, { ouders, toestemmingen }: Dossier): readonly Periode[] {
  const { schoolId, gegevenOp, intrekking, totEnMet } = toestemming;
  const voorSchool = toestemmingen.filter((one) => one.schoolId === schoolId);
  const zonderGezag = new Set(ouders.filter((ouder) => !ouder.gezag).map(({ id }) => id));
  const telt = ({ ouderId }: { readonly ouderId: OuderId }) => !zonderGezag.has(ouderId);
  const stil = voorSchool.flatMap((one) => [
    ...bezwarenVan(one)
      .filter(telt)
      .flatMap(({ op, ingetrokkenOp }) => periode(op, ingetrokkenOp)),
    ...(one.intrekking && telt(one)
      ? periode(one.intrekking.op, findAgreedAgain(one.intrekking.op, one, voorSchool))
      : []),
  ]);
  return without(periode(gegevenOp, intrekking?.op, totEnMet && afterDutchDay(totEnMet)), stil);
}

/** When the ouder of a toestemming first agreed again after a moment. */
function findAgreedAgain(na: Moment, van: Toestemming, voorSchool: readonly Toestemming[]): Moment | undefined {
  return voorSchool
    .filter((one) => one !== van && one.ouderId === van.ouderId && one.gegevenOp >= na)
    .map((one) => one.gegevenOp)
    .sort()[0];
}

/** The same for the preschool contacts of the case, one after the other. */
export function leestijdenVoorschool(dossier: Dossier) {
  const { eerdereBetrokkenen = [], voorschoolContact, aangemaaktOp } = dossier.hulpvraag;
  const open = statusTijden(dossier, VOORSCHOOL_LEEST);
  const eerder = eerdereBetrokkenen.filter((one) => one.als === 'VOORSCHOOL');
  const mensen = [...eerder, { persoon: voorschoolContact, tot: undefined }];
  return mensen.flatMap(({ persoon, tot }, index) => {
    const vanaf = eerder[index - 1]?.tot ?? aangemaaktOp;
    return doorsnede(periode(vanaf, tot), open).map((tijd) => ({ persoon, tijd }));
  });
}
