/** As what people read: the actor who looks, and whoever is mailed. */

import type { Betrokkene } from '#shared/melding/ontvangers.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { Hulpvraag } from '#shared/model/hulpvraag.ts';
import type { Lezer } from '#shared/model/lezer.ts';
import type { SchoolVanVoorkeur } from '#shared/model/school.ts';
import { schoolVan } from '#shared/toegang/relaties.ts';
import type { Toegang } from '#shared/toegang/toegang.ts';

/** As what an actor reads now. Somebody who stands on a case in two ways reads as the one who has most to do. */
export function lezerVan(actor: Actor, { relaties }: Toegang, dossier: Dossier): Lezer {
  if (relaties.includes('SWV')) return actor.rollen.includes('JK_SPECIALIST') ? 'JK_SPECIALIST' : 'CONTACTPERSOON_JK';
  if (relaties.includes('VOORSCHOOL')) return 'VOORSCHOOL';
  if (relaties.includes('OUDER') || relaties.includes('OUDER_VOOR_ADVIES')) return 'OUDER';
  const school = schoolVan(actor, dossier);
  return school && relaties.some((one) => one.startsWith('SCHOOL')) ? asSchool(school, dossier.hulpvraag) : 'GENODIGDE';
}

/** As what somebody who is mailed reads, in the dossier as it is after the step. */
export function lezerVoor({ doelgroep, persoon }: Betrokkene, dossier: Dossier): Lezer {
  const { hulpvraag, scholen } = dossier;
  switch (doelgroep) {
    case 'VOORSCHOOL':
    case 'OUDER':
      return doelgroep;
    case 'JK':
      return persoon.lidmaatschapId === hulpvraag.jkSpecialist?.lidmaatschapId ? 'JK_SPECIALIST' : 'CONTACTPERSOON_JK';
    case 'SCHOOL': {
      const school = scholen.find((one) => one.organisatieId === persoon.organisatieId);
      return school ? asSchool(school, hulpvraag) : 'SCHOOL';
    }
    default:
      return 'GENODIGDE';
  }
}

function asSchool(
  { id, reactie }: SchoolVanVoorkeur,
  { status, inschrijving }: Pick<Hulpvraag, 'status' | 'inschrijving'>,
): Lezer {
  if (status === 'ADVIES_AFGEROND' && inschrijving?.schoolId === id) return 'SCHOOL_VAN_PLAATSING';
  if (!reactie) return 'SCHOOL';
  return reactie.antwoord === 'AKKOORD' ? 'SCHOOL_JA' : 'SCHOOL_NEE';
}
