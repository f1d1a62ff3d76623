import type { Moment } from '#shared/kernel/text.ts';
import { type Betrokkene, betrokkenen, hasToegang, specialistVan } from '#shared/melding/ontvangers.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { NieuweMelding } from '#shared/model/melding.ts';
import { wegVan } from '#shared/model/weg.ts';
import { laatsteLeesdag } from '#shared/toegang/plaatsing-termijn.ts';
import type { Ontvanger, Overgang } from './overgangen.ts';
import { lezerVoor } from './who-reads.ts';

/**
 * Who is told about a change of status, one mail per person. Somebody without access before and after the change is
 * never told: a mail about a case is a disclosure too.
 */
export function statusMeldingen(overgang: Overgang, voor: Dossier, na: Dossier, nu: Moment): readonly NieuweMelding[] {
  const feiten = overgang.naar === 'ADVIES_AFGEROND' ? startFeiten(na) : {};
  const weg = wegVan({ soort: 'OVERGANG', ...overgang });
  return unique(overgang.ontvangers.flatMap((groep) => ontvangersVan(groep, voor, na, nu))).map((one) => {
    const lezer = lezerVoor(one, na);
    return {
      soort: 'STATUS',
      doelgroep: one.doelgroep,
      aan: one.persoon.gebruikerId,
      status: na.hulpvraag.status,
      feiten: { ...feiten, ...(lezer === 'SCHOOL_VAN_PLAATSING' ? leestermijn(na) : {}), weg, lezer },
    };
  });
}

function ontvangersVan(groep: Ontvanger, voor: Dossier, na: Dossier, nu: Moment): readonly Betrokkene[] {
  const mensen = betrokkenen(na);
  const zietIets = (one: Betrokkene) => hasToegang(one, voor, nu) || hasToegang(one, na, nu);
  switch (groep) {
    case 'VOORSCHOOL':
      return mensen.filter((one) => one.doelgroep === 'VOORSCHOOL');
    case 'JK_SPECIALIST':
      return mensen.filter((one) => one.persoon.lidmaatschapId === specialistVan(na).lidmaatschapId);
    case 'OUDERS':
      return mensen.filter((one) => one.doelgroep === 'OUDER' && zietIets(one));
    case 'SCHOLEN':
      return mensen.filter((one) => one.doelgroep === 'SCHOOL' && zietIets(one));
    case 'WIE_TOEGANG_HAD':
      return mensen.filter((one) => hasToegang(one, voor, nu));
  }
}

function startFeiten(dossier: Dossier) {
  const { inschrijving } = dossier.hulpvraag;
  return inschrijving ? { startdatum: inschrijving.startdatum, schoolNaam: inschrijving.schoolNaam } : {};
}

function leestermijn({ hulpvraag: { inschrijving, statusSinds } }: Dossier) {
  return inschrijving ? { termijn: laatsteLeesdag(inschrijving, statusSinds) } : {};
}

/** Somebody who stands on the case in two ways is told once, as the first group that the step names. */
function unique(mensen: readonly Betrokkene[]): readonly Betrokkene[] {
  return [...Map.groupBy(mensen, (one) => one.persoon.gebruikerId).values()].flatMap(([eerste]) => eerste ?? []);
}
