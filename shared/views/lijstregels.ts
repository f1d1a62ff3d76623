/**
 * What lists show: a row per person (or school, or platform) and hulpvraag, written in the same transaction as the
 * change. A row exists only for somebody who may see the case; its vensters say from when until when, where time alone
 * decides.
 *
 * A row holds nothing that changes without the list having to tell it: whatever is in it is written again for everybody
 * who has a row (docs/costs.md). When the form was last saved, for example, is told by the hulpvraag itself.
 */
import type { Datum, Moment } from '#shared/kernel/text.ts';
import { asSplitNaam, naamVan } from '#shared/kind/naam.ts';
import { type Betrokkene, betrokkenen, opensFor } from '#shared/melding/ontvangers.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { NIEMAND, type Persoonverwijzing } from '#shared/model/gebruiker.ts';
import { type SchoolVanVoorkeur, termijn } from '#shared/model/school.ts';
import { type AanZet, isAfgesloten } from '#shared/model/status.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { zichtbareScholen } from '#shared/toegang/zichtbare-scholen.ts';
import { aanZet, jkGroepen } from './aan-zet.ts';
import { hideFrom } from './hide-from.ts';
import { boundaries, vensterVan } from './lijst-venster.ts';
import type { LijstEigenaar, Lijstregel, Weergave } from './lijstregel.ts';

/** Every row that lists must hold for this hulpvraag, at the moment `nu`. */
export function lijstregels(dossier: Dossier, nu: Moment): readonly Lijstregel[] {
  const moments = boundaries(dossier, nu);
  const rows = betrokkenen(dossier).flatMap((one): readonly Lijstregel[] => {
    const school = schoolVanPersoon(one, dossier);
    const metSchool = (moment: Moment) => school !== undefined && opensFor(school, dossier, moment);
    const inPersoon = asGenodigde(one);
    return [
      ...(school && one.doelgroep === 'SCHOOL'
        ? rowFor(dossier, school, { soort: 'ORGANISATIE', id: school.persoon.organisatieId }, moments, nu, metSchool)
        : []),
      // While their school has the case in its list, it is there for its contactpersonen already.
      ...rowFor(
        dossier,
        school ? inPersoon : one,
        { soort: 'LIDMAATSCHAP', id: one.persoon.lidmaatschapId },
        moments,
        nu,
        (moment) => opensFor(school ? inPersoon : one, dossier, moment) && !metSchool(moment),
      ),
    ];
  });
  const platform = row(
    dossier,
    { soort: 'PLATFORM', id: dossier.kop.platformId },
    undefined,
    [{}],
    dossier.scholen,
    nu,
  );
  return [...new Map([...rows, platform].map((one) => [`${one.eigenaar.soort}#${one.eigenaar.id}`, one])).values()];
}

/** The row of one reader; none when it would never be shown. */
function rowFor(
  dossier: Dossier,
  lezer: Betrokkene,
  eigenaar: LijstEigenaar,
  moments: readonly Moment[],
  nu: Moment,
  mag: (moment: Moment) => boolean,
): readonly Lijstregel[] {
  const vensters = vensterVan(mag, moments, nu);
  if (vensters.length === 0) return [];
  const scholen = zichtbareScholen(lezer.actor, dossier, decideToegang(lezer.actor, dossier, nu));
  return [row(dossier, eigenaar, lezer, vensters, scholen, nu)];
}

/** The first zorgplicht term of these schools that still runs, as a date. */
export function eersteTermijn({ hulpvraag }: Dossier, scholen: readonly SchoolVanVoorkeur[]): Datum | undefined {
  if (isAfgesloten(hulpvraag.status)) return undefined;
  return scholen.flatMap((one) => (one.aanmelding ? [termijn(one.aanmelding)] : [])).sort()[0];
}

/**
 * The school of voorkeur that this person works for, as somebody who reads: without any lidmaatschap, because an
 * invitation in person opens nothing for the colleagues.
 */
function schoolVanPersoon({ persoon, actor }: Betrokkene, { scholen }: Dossier): Betrokkene | undefined {
  const { organisatieId } = persoon;
  if (!scholen.some((one) => one.organisatieId === organisatieId)) return undefined;
  const school = {
    ...actor,
    ...NIEMAND,
    rollen: ['CONTACTPERSOON_SCHOOL'] as const,
  };
  return { doelgroep: 'SCHOOL', persoon, actor: school };
}

/** What somebody may see by an invitation in person, and nothing else. */
function asGenodigde(one: Betrokkene): Betrokkene {
  return { ...one, doelgroep: 'GENODIGDE', actor: { ...one.actor, rollen: ['GENODIGDE'] } };
}

/** The groups for which somebody acts by what they are on this case. */
function groepenVan({ doelgroep, persoon }: Betrokkene, dossier: Dossier): readonly AanZet[] {
  const { hulpvraag } = dossier;
  const is = (other: Persoonverwijzing | undefined) => other?.lidmaatschapId === persoon.lidmaatschapId;
  const groepen: Partial<Record<Betrokkene['doelgroep'], readonly AanZet[]>> = {
    VOORSCHOOL: ['VOORSCHOOL'],
    JK: jkGroepen(
      [
        ...(is(hulpvraag.contactpersoonJk) ? (['CONTACTPERSOON_JK'] as const) : []),
        ...(is(hulpvraag.jkSpecialist) ? (['JK_SPECIALIST'] as const) : []),
      ],
      dossier,
    ),
    OUDER: ['OUDERS'],
    SCHOOL: ['SCHOOL'],
  };
  return groepen[doelgroep] ?? [];
}

/** The work of a platform is that of all its SWV staff. */
const PLATFORM: readonly AanZet[] = ['CONTACTPERSOON_JK', 'JK_SPECIALIST'];

function row(
  dossier: Dossier,
  eigenaar: LijstEigenaar,
  lezer: Betrokkene | undefined,
  vensters: Lijstregel['vensters'],
  scholen: readonly SchoolVanVoorkeur[],
  nu: Moment,
): Lijstregel {
  const { hulpvraag, kind, kop } = dossier;
  const eerste = eersteTermijn(dossier, scholen);
  return {
    eigenaar,
    hulpvraagId: hulpvraag.id,
    platformId: kop.platformId,
    zaaknummer: hulpvraag.zaaknummer,
    kindNaam: naamVan(kind),
    kindAchternaam: asSplitNaam(kind).achternaam || naamVan(kind),
    ...(lezer === undefined || lezer.doelgroep === 'JK' ? voorSwv(dossier) : {}),
    status: hulpvraag.status,
    statusSinds: hulpvraag.statusSinds,
    aanZet: [...aanZet(dossier, nu, scholen)],
    weergave: weergave(dossier, eigenaar, lezer ? groepenVan(lezer, dossier) : PLATFORM, nu),
    ...(lezer?.actor.rollen[0] ? { rol: lezer.actor.rollen[0] } : {}),
    ...(eerste ? { termijn: eerste } : {}),
    ...hideFrom(dossier, eigenaar),
    vensters,
  };
}

/** What only the lists of the SWV tell, which are sorted and filtered by it. */
function voorSwv({ hulpvraag, kind }: Dossier): Partial<Lijstregel> {
  const { voorschoolContact, jkSpecialist } = hulpvraag;
  return {
    voorschool: voorschoolContact.organisatieNaam,
    voorschoolId: voorschoolContact.organisatieId,
    geboortedatum: kind.geboortedatum,
    ...(jkSpecialist && {
      specialist: { lidmaatschapId: jkSpecialist.lidmaatschapId, naam: jkSpecialist.naam },
    }),
  };
}

function weergave(dossier: Dossier, eigenaar: LijstEigenaar, groepen: readonly AanZet[], nu: Moment): Weergave {
  if (isAfgesloten(dossier.hulpvraag.status)) return 'AFGEROND';
  const aan = aanZet(dossier, nu);
  if (!groepen.some((groep) => aan.includes(groep))) return 'LOPEND';
  const school =
    eigenaar.soort === 'ORGANISATIE' ? dossier.scholen.find((one) => one.organisatieId === eigenaar.id) : undefined;
  return school?.reactie ? 'LOPEND' : 'WACHT_OP_MIJ';
}
