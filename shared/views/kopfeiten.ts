import { findTeVragenScholen } from '#shared/hulpvraag/overgangen.ts';
import { dateInNetherlands, readableDate } from '#shared/kernel/dates.ts';
import type { Moment } from '#shared/kernel/text.ts';
import { laatsteAdvies } from '#shared/model/advies.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import { isBuitenDienst } from '#shared/model/hulpvraag.ts';
import type { SchoolVanVoorkeur } from '#shared/model/school.ts';
import { laatsteLeesdag } from '#shared/toegang/plaatsing-termijn.ts';
import { geldigeToestemmingen, openUitnodigingen, ouderVan } from '#shared/toegang/relaties.ts';
import type { Toegang } from '#shared/toegang/toegang.ts';
import { zichtbareScholen } from '#shared/toegang/zichtbare-scholen.ts';
import type { Kopfeiten, Schoolkeuzes } from '#shared/zinnen/zin.ts';
import { aanbodVan, isTeKiezen } from './hoofddaad-aanbod.ts';
import { eersteTermijn } from './lijstregels.ts';

/** What a sentence at the top may name, cut to what this reader may know. */
export function kopfeiten(dossier: Dossier, actor: Actor, toegang: Toegang, nu: Moment): Kopfeiten {
  const { jkSpecialist, voorschoolContact, inschrijving, statusSinds } = dossier.hulpvraag;
  const leest = toegang.rechten.has('HULPVRAAG_LEZEN');
  const scholen = zichtbareScholen(actor, dossier, toegang);
  const gevraagd = scholen.filter((one) => one.gevraagdOp);
  const open = gevraagd.filter((one) => !one.reactie);
  const geldt = (one: SchoolVanVoorkeur) => geldigeToestemmingen(one, dossier, nu).length > 0;
  const met = (antwoord: 'AKKOORD' | 'AFGEWEZEN') =>
    namen(gevraagd.filter((one) => one.reactie?.antwoord === antwoord));
  const specialist = jkSpecialist && !isWeg(dossier, jkSpecialist) ? jkSpecialist.naam : undefined;
  const advies = laatsteAdvies(dossier.adviezen.filter(({ id }) => toegang.leesbaar.adviesIds.has(id)));
  const termijn = eersteTermijn(dossier, scholen);
  const kentPlaats = toegang.rechten.has('DOSSIER_LEZEN') || toegang.rechten.has('OVERDRACHT_LEZEN');
  const plaats = kentPlaats ? inschrijving : undefined;
  return {
    kan: (daad) => aanbodVan(daad, { dossier, toegang }, { actor, nu }) !== undefined,
    specialist: leest ? specialist : undefined,
    voorschool: leest ? voorschoolContact.organisatieNaam : undefined,
    isVoorschoolEr: !isWeg(dossier, voorschoolContact),
    dagen: daysBetween(dateInNetherlands(statusSinds), dateInNetherlands(nu)),
    heeftFormulier: dossier.bijlagen.some(
      (one) => one.documentsoort === 'AANVRAAG_ONDERWIJSADVIES_JK' && one.stand === 'BESCHIKBAAR',
    ),
    advies: !advies ? 'GEEN' : advies.afspraken.trim() === '' ? 'ZONDER_AFSPRAKEN' : 'MET_AFSPRAKEN',
    ...overleg(dossier, actor, toegang, nu),
    gevraagd: namen(open),
    ja: met('AKKOORD'),
    nee: met('AFGEWEZEN'),
    nietGevraagd: namen(scholen.filter((one) => !one.gevraagdOp && !one.reactie)),
    zonderToestemming: namen(open.filter((one) => !geldt(one))),
    teVragen: namen(findTeVragenScholen(dossier, nu).filter((one) => scholen.includes(one))),
    isOuderEr: dossier.ouders.some((one) => one.gezag),
    keuzes: keuzesVan(dossier, actor, toegang, nu),
    isAangemeld: gevraagd.some((one) => one.aanmelding !== undefined),
    termijn: termijn && readableDate(termijn),
    start: plaats && { datum: readableDate(plaats.startdatum), school: plaats.schoolNaam },
    laatsteLeesdag: plaats && readableDate(laatsteLeesdag(plaats, statusSinds)),
    isOvergenomen: plaats?.overgenomen !== undefined,
  };
}

function isWeg({ hulpvraag }: Dossier, { lidmaatschapId }: Dossier['hulpvraag']['voorschoolContact']): boolean {
  return lidmaatschapId !== undefined && isBuitenDienst(hulpvraag, lidmaatschapId);
}

function namen(scholen: readonly SchoolVanVoorkeur[]): readonly string[] {
  return scholen.map((one) => one.naam);
}

/** Days between two dates, as `YYYY-MM-DD`. */
function daysBetween(van: string, tot: string): number {
  return Math.round((Date.parse(tot) - Date.parse(van)) / (24 * 60 * 60 * 1000));
}

/** The meetings that this reader knows of: all with the dossier, those one is let into otherwise. */
function overleg(dossier: Dossier, actor: Actor, toegang: Toegang, nu: Moment) {
  const rondes = toegang.rechten.has('DOSSIER_LEZEN')
    ? dossier.overlegrondes
    : openUitnodigingen(actor, dossier, nu).map(({ ronde }) => ronde);
  const gaatDoor = rondes.filter((one) => !one.afgelastOp).map(({ moment }) => moment);
  const [eerste] = gaatDoor.filter((moment) => moment > nu).sort();
  return {
    overleg: eerste && readableDate(dateInNetherlands(eerste)),
    isOverlegGeweest: gaatDoor.some((moment) => moment <= nu),
  };
}

/** What the ouders decided about schools, as seen by one of them. */
function keuzesVan(dossier: Dossier, actor: Actor, toegang: Toegang, nu: Moment): Schoolkeuzes {
  const ouder = toegang.rechten.has('DOSSIER_LEZEN') ? ouderVan(actor, dossier) : undefined;
  if (!ouder) return { teKiezen: [], zelf: [], doorAnder: [], stil: [] };
  const open = dossier.scholen.filter((one) => !one.reactie);
  const geldig = (one: SchoolVanVoorkeur) => geldigeToestemmingen(one, dossier, nu);
  const geopend = { dossier, toegang };
  return {
    teKiezen: namen(open.filter((one) => isTeKiezen(one, geopend, { actor, nu }))),
    zelf: namen(open.filter((one) => geldig(one).some(({ ouderId }) => ouderId === ouder.id))),
    doorAnder: namen(open.filter((one) => geldig(one).some(({ ouderId }) => ouderId !== ouder.id))),
    stil: namen(
      open.filter(
        (one) => geldig(one).length === 0 && dossier.toestemmingen.some(({ schoolId }) => schoolId === one.id),
      ),
    ),
  };
}
