/**
 * Whether the API offers what a button at the top would do, from the very tables that offer it below: what is asked
 * there is never refused (docs/adr/0031).
 */

import type { Geopend } from '#shared/dossier/open-dossier.ts';
import type { SchoolId } from '#shared/model/ids.ts';
import type { SchoolVanVoorkeur } from '#shared/model/school.ts';
import type { Status } from '#shared/model/status.ts';
import type { Handelrecht } from '#shared/toegang/rechten.ts';
import { geldigeToestemmingen, ouderVan } from '#shared/toegang/relaties.ts';
import type { Hoofddaad } from '#shared/zinnen/hoofddaden.ts';
import { acties } from './acties.ts';
import type { Dossieractie, Schoolactie } from './acties-per-ding.ts';
import { DOSSIERDADEN, SCHOOLDADEN } from './daden.ts';
import { canDo, listActs, type Vrager } from './list-acts.ts';

/** What the act is about, where it is about one thing. */
export interface Aanbod {
  /** The status to which a step leads. */
  readonly naar?: Status;
  readonly schoolId?: SchoolId;
}

type Aanbieder = (geopend: Geopend, vrager: Vrager) => Aanbod | undefined;

/** A step to a status. */
const stap =
  (naar: Status): Aanbieder =>
  ({ dossier, toegang }, { actor, nu }) =>
    acties(dossier, actor, toegang, nu).some(
      (one) => one.actie === 'STATUS_WIJZIGEN' && one.naar === naar && one.mogelijk,
    )
      ? { naar }
      : undefined;

const recht =
  (actie: Handelrecht): Aanbieder =>
  ({ dossier, toegang }, { actor, nu }) =>
    acties(dossier, actor, toegang, nu).some((one) => one.actie === actie && one.mogelijk) ? {} : undefined;

const opDossier =
  (actie: Dossieractie): Aanbieder =>
  (geopend, vrager) =>
    canDo(listActs(DOSSIERDADEN, geopend, geopend.dossier, vrager), actie) ? {} : undefined;

/** On the first of the schools, in the order of the parents, on which it can be done. */
const opSchool =
  (
    actie: Schoolactie,
    isBedoeld: (school: SchoolVanVoorkeur, geopend: Geopend, vrager: Vrager) => boolean = () => true,
  ): Aanbieder =>
  (geopend, vrager) => {
    const school = [...geopend.dossier.scholen]
      .sort((a, b) => a.volgorde - b.volgorde)
      .find((one) => isBedoeld(one, geopend, vrager) && canDo(listActs(SCHOOLDADEN, geopend, one, vrager), actie));
    return school && { schoolId: school.id };
  };

/** A school about which nobody decided: no answer of its own, and no toestemming that counts or was this reader's. */
export function isTeKiezen(school: SchoolVanVoorkeur, { dossier }: Geopend, { actor, nu }: Vrager): boolean {
  const ouder = ouderVan(actor, dossier);
  const besliste = dossier.toestemmingen.some(
    (one) => one.schoolId === school.id && (one.ouderId === ouder?.id || one.bezwaar?.ouderId === ouder?.id),
  );
  return !school.reactie && !besliste && geldigeToestemmingen(school, dossier, nu).length === 0;
}

/** A school that can answer: what it may read counts. */
const canAnswer = (school: SchoolVanVoorkeur, { dossier }: Geopend, { nu }: Vrager): boolean =>
  geldigeToestemmingen(school, dossier, nu).length > 0;

const AANBOD: Readonly<Record<Hoofddaad, Aanbieder>> = {
  HULPVRAAG_STARTEN: stap('JK_ONDERWIJSADVIES_AANVRAAG'),
  SPECIALIST_KIEZEN: opDossier('bewerkBetrokkenen'),
  CONTACTPERSOON_KIEZEN: opDossier('bewerkBetrokkenen'),
  AANVRAAG_INVULLEN: recht('FORMULIER_BEWERKEN'),
  AANVRAAG_INSTUREN: stap('JK_BIJLAGEN_TOEGEVOEGD'),
  ADVIES_SCHRIJVEN: recht('ADVIES_BEWERKEN'),
  OVERLEG_PLANNEN: opDossier('maakRonde'),
  AFSPRAKEN_INVULLEN: recht('ADVIES_BEWERKEN'),
  ADVIES_DELEN: stap('JK_ONDERWIJSADVIES'),
  ADVIES_LEZEN: ({ toegang }) => (toegang.leesbaar.adviesIds.size > 0 ? {} : undefined),
  DOCUMENTEN_LEZEN: ({ toegang: { leesbaar, rechten } }) =>
    rechten.has('STUKKEN_LEZEN') && leesbaar.adviesIds.size + leesbaar.observatieIds.size + leesbaar.bijlageIds.size > 0
      ? {}
      : undefined,
  SCHOOL_TOEVOEGEN: opDossier('voegSchoolToe'),
  SCHOOL_VRAGEN: stap('JK_AANMELDEN_SCHOOL'),
  KEUZE_MAKEN: opSchool('geefToestemming', isTeKiezen),
  ANTWOORD_GEVEN: opSchool('geefSchoolreactie'),
  ANTWOORD_VASTLEGGEN: opSchool('legSchoolreactieVast', canAnswer),
  JA_DOORGEVEN: stap('JK_ADVIES_AFGEROND'),
  NEE_DOORGEVEN: stap('JK_AFGEWEZEN'),
  INSCHRIJVING_VASTLEGGEN: opSchool('legInschrijvingVast'),
  HULPVRAAG_AFRONDEN: stap('ADVIES_AFGEROND'),
  PAKKET_DOWNLOADEN: ({ dossier, toegang }) =>
    toegang.rechten.has('OVERDRACHT_LEZEN') && dossier.hulpvraag.inschrijving ? {} : undefined,
  ONTVANGST_BEVESTIGEN: recht('OVERDRACHT_OVERNEMEN'),
};

/** What this act would be about; undefined where it is not offered. */
export function aanbodVan(daad: Hoofddaad, geopend: Geopend, vrager: Vrager): Aanbod | undefined {
  return AANBOD[daad](geopend, vrager);
}
