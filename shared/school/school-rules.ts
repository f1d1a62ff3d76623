import type { Context } from '#shared/kernel/context.ts';
import { invalid, notFound, refuse, requireNothing } from '#shared/kernel/errors.ts';
import { betrokkenen, hasToegang, specialistVan } from '#shared/melding/ontvangers.ts';
import { type Dossier, replaceById } from '#shared/model/dossier.ts';
import { type Actor, type Lidmaatschap, personOf } from '#shared/model/gebruiker.ts';
import type { SchoolVanVoorkeur } from '#shared/model/school.ts';
import { daderVan, silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import {
  requireEigenAntwoord,
  requireInTeTrekken,
  requireTeBeantwoorden,
  requireTeVerwijderen,
  requireTeVragen,
  schoolToevoegenOntbreekt,
} from './school-guards.ts';
import { askVraag, periodeVan, takeBack } from './vraag.ts';

/** Adds a school that the parents want, at the end of their order. Nothing is shared by this. */
export function voegSchoolToe(dossier: Dossier, contact: Lidmaatschap, context: Context): Uitkomst {
  requireNothing(schoolToevoegenOntbreekt(dossier));
  if (dossier.scholen.some((one) => one.organisatieId === contact.organisatieId)) {
    throw refuse([
      { code: 'SCHOOL_STAAT_ER_AL', tekst: 'Deze school staat al bij de scholen van voorkeur.', plek: '/contact' },
    ]);
  }
  const school: SchoolVanVoorkeur = {
    id: context.nieuwId(),
    organisatieId: contact.organisatieId,
    naam: contact.organisatieNaam,
    volgorde: dossier.scholen.length + 1,
    contact: personOf(contact),
    versie: 1,
  };
  return silent({ ...dossier, scholen: [...dossier.scholen, school] }, 'school', school.id);
}

/** Puts the schools in the parents' order: every id once. */
export function ordenScholen(dossier: Dossier, volgorde: readonly string[]): Uitkomst {
  const known = new Set(dossier.scholen.map((one) => one.id));
  if (
    new Set(volgorde).size !== known.size ||
    volgorde.length !== known.size ||
    volgorde.some((id) => !known.has(id))
  ) {
    throw invalid('/volgorde', 'VOLGORDE_ONVOLLEDIG', 'Noem elke school van voorkeur precies één keer.');
  }
  const scholen = dossier.scholen.map((one) => {
    const plaats = volgorde.indexOf(one.id) + 1;
    return plaats === one.volgorde ? one : { ...one, volgorde: plaats, versie: one.versie + 1 };
  });
  return silent({ ...dossier, scholen }, 'hulpvraag', dossier.hulpvraag.id);
}

/** Removes a school that was never asked. One that was asked stays: history and zorgplicht need it. */
export function verwijderSchool(dossier: Dossier, schoolId: string): Uitkomst {
  const school = requireSchool(dossier, schoolId);
  requireTeVerwijderen(dossier, school);
  return silent({ ...dossier, scholen: dossier.scholen.filter((one) => one !== school) }, 'school', schoolId);
}

/** Asks one more school while the case is with schools: at the same time as others, or after them. [decided] */
export function vraagSchool(dossier: Dossier, schoolId: string, context: Context): Uitkomst {
  const school = requireSchool(dossier, schoolId);
  requireTeVragen(dossier, school, context.nu);
  const gevraagd = askVraag(school, periodeVan(dossier.statuswijzigingen), context.nu);
  return {
    dossier: { ...dossier, scholen: replaceById(dossier.scholen, gevraagd) },
    meldingen: [
      {
        soort: 'SCHOOL_GEVRAAGD',
        doelgroep: 'SCHOOL',
        aan: school.contact.gebruikerId,
        status: dossier.hulpvraag.status,
      },
    ],
    object: { soort: 'school', id: schoolId },
  };
}

/**
 * Takes an ask back: the wrong school was asked, or parents do not want this school any more. The school reads nothing from
 * now on and is told so; what it was asked and said is kept. Not where the parents applied in writing: the zorgplicht is there. [decided]
 */
export function trekVraagIn(
  dossier: Dossier,
  schoolId: string,
  reden: string,
  actor: Actor,
  context: Context,
): Uitkomst {
  const school = requireSchool(dossier, schoolId);
  requireInTeTrekken(dossier, school);
  const door = daderVan(actor, 'JK_SPECIALIST', 'CONTACTPERSOON_JK');
  const scholen = replaceById(dossier.scholen, takeBack(school, reden, door, context.nu));
  const wasOpen = betrokkenen(dossier).some(
    (one) =>
      one.doelgroep === 'SCHOOL' &&
      one.persoon.organisatieId === school.organisatieId &&
      hasToegang(one, dossier, context.nu),
  );
  return {
    dossier: { ...dossier, scholen },
    // Without a status: the school has no business any more with how the case goes on.
    meldingen: wasOpen ? [{ soort: 'VRAAG_INGETROKKEN', doelgroep: 'SCHOOL', aan: school.contact.gebruikerId }] : [],
    object: { soort: 'school', id: schoolId },
  };
}

/** What a school answers. */
export interface ReactieOpdracht {
  readonly antwoord: 'AKKOORD' | 'AFGEWEZEN';
  readonly redencode?: NonNullable<SchoolVanVoorkeur['reactie']>['redencode'];
  readonly toelichting: string;
}

/** The school's own answer; once given it stands, until the SWV asks again. */
export function geefSchoolreactie(
  dossier: Dossier,
  schoolId: string,
  opdracht: ReactieOpdracht,
  actor: Actor,
  context: Context,
): Uitkomst {
  const school = requireSchool(dossier, schoolId);
  requireEigenAntwoord(dossier, school, actor);
  return answer(dossier, school, opdracht, actor, context);
}

/** An answer that the school gave to the JKspecialist in person. [decided] */
export function legSchoolreactieVast(
  dossier: Dossier,
  schoolId: string,
  opdracht: ReactieOpdracht,
  actor: Actor,
  context: Context,
): Uitkomst {
  return answer(dossier, requireSchool(dossier, schoolId), opdracht, actor, context);
}

function answer(
  dossier: Dossier,
  school: SchoolVanVoorkeur,
  opdracht: ReactieOpdracht,
  actor: Actor,
  context: Context,
): Uitkomst {
  requireTeBeantwoorden(dossier, school);
  if (opdracht.antwoord === 'AFGEWEZEN' && (!opdracht.redencode || opdracht.toelichting.trim() === '')) {
    throw invalid('/redencode', 'REDEN_ONTBREEKT', 'Kies waarom het niet kan en schrijf een korte toelichting.');
  }
  const door = daderVan(actor, 'CONTACTPERSOON_SCHOOL', 'JK_SPECIALIST', 'CONTACTPERSOON_JK');
  const { antwoord, redencode, toelichting } = opdracht;
  const reactie = { antwoord, ...(redencode ? { redencode } : {}), toelichting, op: context.nu, door };
  const changed = { ...school, reactie, versie: school.versie + 1 };
  const aan = specialistVan(dossier).gebruikerId;
  return {
    dossier: { ...dossier, scholen: replaceById(dossier.scholen, changed) },
    meldingen:
      aan === actor.gebruikerId
        ? []
        : [{ soort: 'SCHOOLREACTIE', doelgroep: 'JK', aan, status: dossier.hulpvraag.status }],
    object: { soort: 'schoolreactie', id: school.id },
  };
}

/** The school of an id. @throws DomainError NIET_GEVONDEN, also for a school of another dossier. */
export function requireSchool(dossier: Dossier, schoolId: string): SchoolVanVoorkeur {
  const school = dossier.scholen.find((one) => one.id === schoolId);
  if (!school) throw notFound();
  return school;
}
