/** The hand-over to the school of placement: what that school gets, until when, and that it took it over. */

import type { Geopend } from '#shared/dossier/open-dossier.ts';
import { refuse } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { SchoolVanVoorkeur } from '#shared/model/school.ts';
import { plaatsingTot } from '#shared/toegang/plaatsing-termijn.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import type { Pakketlezer } from './pakketinhoud.ts';

/**
 * The school of placement as the reader of its package. For that school itself with its present access; for the SWV, as
 * a preview, with the access that the same table gives the school at "advies afgerond".
 * @throws DomainError STAND_VAN_ZAKEN without enrolment, or when no toestemming for that school holds any more.
 */
export function overdrachtLezer(
  { dossier, toegang }: Geopend,
  nu: Moment,
): Pakketlezer & { school: SchoolVanVoorkeur } {
  const school = schoolVanPlaatsing(dossier);
  const actor = schoolActor(school, dossier);
  if (toegang.relaties.includes('SCHOOL_VAN_PLAATSING')) return { soort: 'OVERDRACHT', actor, toegang, school };
  const straks = {
    ...dossier,
    hulpvraag: { ...dossier.hulpvraag, status: 'ADVIES_AFGEROND', statusSinds: nu },
  } as const;
  const van = decideToegang(actor, straks, nu);
  if (van.rechten.has('OVERDRACHT_LEZEN')) return { soort: 'OVERDRACHT', actor, toegang: van, school };
  const tekst =
    'Er geldt geen toestemming van een ouder voor deze school. De school krijgt nu niets te zien. Vraag de ouders eerst om toestemming.';
  throw refuse([{ code: 'TOESTEMMING_ONTBREEKT', tekst, plek: '/toestemmingen' }]);
}

function schoolVanPlaatsing(dossier: Dossier): SchoolVanVoorkeur {
  const { inschrijving } = dossier.hulpvraag;
  const school = dossier.scholen.find((one) => one.id === inschrijving?.schoolId);
  if (school) return school;
  const tekst = 'Er is nog geen inschrijving vastgelegd. Pas daarna is bekend welke school het pakket krijgt.';
  throw refuse([{ code: 'INSCHRIJVING_ONTBREEKT', tekst, plek: '/inschrijving' }]);
}

function schoolActor({ contact, organisatieId }: SchoolVanVoorkeur, { kop }: Dossier): Actor {
  const { gebruikerId, lidmaatschapId } = contact;
  const { samenwerkingsverbandId } = kop;
  return {
    gebruikerId,
    lidmaatschapId,
    organisatieId,
    samenwerkingsverbandId,
    rollen: ['CONTACTPERSOON_SCHOOL'],
    platformIds: [],
  };
}

/** The moment from which the school of placement reads nothing any more; undefined before "advies afgerond". */
export function beschikbaarTot({ hulpvraag }: Dossier): string | undefined {
  const { inschrijving, status, statusSinds } = hulpvraag;
  return inschrijving && status === 'ADVIES_AFGEROND' ? plaatsingTot(inschrijving, statusSinds) : undefined;
}
