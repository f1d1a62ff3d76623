/**
 * What every change of a case does besides what its own rule says: it closes what would stay open for whoever leaves,
 * and tells everybody whose access to the case ends or opens by it. Done once, where changes are carried out and where
 * they are previewed, so that no rule can forget it.
 */

import { refuse } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { isBuitenDienst } from '#shared/model/hulpvraag.ts';
import type { NieuweMelding } from '#shared/model/melding.ts';
import { withIngetrokken } from '#shared/model/overlegronde.ts';
import { termijn } from '#shared/model/school.ts';
import { isAfgesloten } from '#shared/model/status.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import { melding } from '#shared/overlegronde/overleg-melding.ts';
import { einde } from '#shared/overlegronde/venster.ts';
import { compareToegang } from './verschil.ts';
import { allePlaatsen, type Openstaand, type Plaats, staysOpenFor, verlatenPlaatsen } from './vertrek.ts';

/** A change with all its consequences. */
export interface Voltooid extends Uitkomst {
  /** What was still open for those who leave, and whether it closes. */
  readonly openstaand: readonly (Openstaand & { readonly sluit: boolean })[];
}

/**
 * @param door who does it, and needs no mail about it; undefined for a job
 * @throws DomainError STAND_VAN_ZAKEN for an invitation of an ouder without gezag that is to be kept open
 */
export function complete(voor: Dossier, uitkomst: Uitkomst, door: string | undefined, nu: Moment): Voltooid {
  const weg = verlatenPlaatsen(voor, uitkomst.dossier);
  const openstaand = staysOpenFor(weg, uitkomst.dossier, nu).map((one) => ({
    ...one,
    sluit: !uitkomst.openHouden?.includes(one.uitnodiging.id),
  }));
  if (openstaand.some((one) => one.plaats.als === 'OUDER' && !one.sluit)) throw refuseKeptForOuder();
  const dicht = new Set(openstaand.filter((one) => one.sluit).map(({ uitnodiging }) => uitnodiging.id));
  const uitnodigingen = withIngetrokken(uitkomst.dossier.uitnodigingen, dicht, nu);
  const na = dicht.size === 0 ? uitkomst.dossier : { ...uitkomst.dossier, uitnodigingen };
  return {
    ...uitkomst,
    dossier: na,
    openstaand,
    meldingen: [
      ...uitkomst.meldingen,
      ...afzeggingen(na, dicht, nu),
      ...berichten(voor, na, weg, uitkomst.meldingen, nu).filter(
        ({ aan }) => aan !== door && !isToldBefore(aan, voor, na),
      ),
    ].filter((one) => !isAlleenBuitenDienst(one, na)),
  };
}

/** Nobody is mailed about a case as somebody who does not work there (any more). */
function isAlleenBuitenDienst({ aan, lidmaatschapId }: NieuweMelding, na: Dossier): boolean {
  const hier = [...allePlaatsen(na), ...na.uitnodigingen].filter(({ persoon }) => persoon.gebruikerId === aan);
  const als = lidmaatschapId ? [lidmaatschapId] : hier.map(({ persoon }) => persoon.lidmaatschapId);
  return als.length > 0 && als.every((id) => isBuitenDienst(na.hulpvraag, id));
}

/**
 * Whoever goes out of service, or comes back, is told once, of all cases together, when that is decided
 * (beheer/dienstbericht.ts).
 */
function isToldBefore(gebruikerId: string, voor: Dossier, na: Dossier): boolean {
  return [...allePlaatsen(na), ...na.uitnodigingen].some(
    ({ persoon: { lidmaatschapId, gebruikerId: wie } }) =>
      wie === gebruikerId &&
      isBuitenDienst(voor.hulpvraag, lidmaatschapId) !== isBuitenDienst(na.hulpvraag, lidmaatschapId),
  );
}

function refuseKeptForOuder() {
  const tekst =
    'Een ouder zonder gezag kan niets blijven lezen. Moet deze ouder toch bij het overleg meelezen? Stel dat daarna voor bij het overleg: een collega keurt het goed of af.';
  return refuse([{ code: 'OUDER_ZONDER_GEZAG', tekst, plek: '/openHouden' }]);
}

/** Meetings that are still to come leave the calendar of whoever is not invited any more. */
function afzeggingen(na: Dossier, dicht: ReadonlySet<string>, nu: Moment): readonly NieuweMelding[] {
  if (isAfgesloten(na.hulpvraag.status)) return [];
  return na.uitnodigingen.flatMap((one) => {
    const ronde = na.overlegrondes.find(({ id }) => id === one.rondeId);
    if (!dicht.has(one.id) || !ronde || einde(ronde) <= nu) return [];
    return [melding('UITNODIGING_VERVALLEN', one, ronde, na)];
  });
}

/**
 * One mail to everybody whose access ends or opens, or who reads on but is not in their place any more; none to whom
 * the rule itself tells something, none to whoever never could open the case, and none about a Concept, which nobody
 * was told of.
 */
function berichten(
  voor: Dossier,
  na: Dossier,
  weg: readonly Plaats[],
  gezegd: readonly NieuweMelding[],
  nu: Moment,
): readonly NieuweMelding[] {
  if (voor.hulpvraag.status === 'CONCEPT' || na.hulpvraag.status === 'CONCEPT') return [];
  const nieuws = new Map<string, NieuweMelding>();
  for (const { doelgroep, gebruikerId: aan, had, heeft } of compareToegang(voor, na, nu)) {
    const plaats = weg.find(({ persoon }) => persoon.gebruikerId === aan);
    if (had !== heeft) {
      const soort = heeft ? 'TOEGANG_GEOPEND' : 'TOEGANG_GEEINDIGD';
      nieuws.set(aan, { soort, doelgroep, aan, ...feiten(doelgroep, aan, na) });
    } else if (had && plaats && plaats.als !== 'OUDER') {
      nieuws.set(aan, { soort: 'VERVANGEN', doelgroep: plaats.als, aan });
    }
  }
  const weten = new Set(gezegd.map(({ aan }) => aan));
  return [...nieuws.values()].filter(({ aan }) => !weten.has(aan));
}

/** For a school the term of the zorgplicht runs on, whatever it may read. */
function feiten(doelgroep: NieuweMelding['doelgroep'], gebruikerId: string, { scholen, hulpvraag }: Dossier) {
  if (doelgroep !== 'SCHOOL' || isAfgesloten(hulpvraag.status)) return {};
  const aanmelding = scholen.find(({ contact }) => contact.gebruikerId === gebruikerId)?.aanmelding;
  return aanmelding ? { feiten: { termijn: termijn(aanmelding) } } : {};
}
