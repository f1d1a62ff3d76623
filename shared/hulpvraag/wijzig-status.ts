import type { Context } from '#shared/kernel/context.ts';
import { readableDate } from '#shared/kernel/dates.ts';
import { DomainError, invalid, type Problem, refuse } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { Inschrijving, Statuswijziging } from '#shared/model/hulpvraag.ts';
import type { SchoolVanVoorkeur } from '#shared/model/school.ts';
import { daderVan, type Uitkomst, withHulpvraag } from '#shared/model/uitkomst.ts';
import { overlegMeldingen } from '#shared/overlegronde/overleg-bij-einde.ts';
import { askVraag } from '#shared/school/vraag.ts';
import { makeInschrijving } from './make-inschrijving.ts';
import { findOvergang, findTeVragenScholen, type Overgang, type StatusOpdracht } from './overgangen.ts';
import { statusMeldingen } from './status-meldingen.ts';

/**
 * Changes the status, or says everything that stands in the way at once.
 * @throws DomainError GEEN_TOEGANG for a role that may not take this step, STAND_VAN_ZAKEN when it is not possible now,
 *   ONGELDIGE_INVOER when the step asks for something that was not filled in.
 */
export function wijzigStatus(dossier: Dossier, opdracht: StatusOpdracht, actor: Actor, context: Context): Uitkomst {
  const overgang = requireOvergang(dossier, opdracht, actor);
  const ontbreekt = overgang.ontbreekt(dossier, context.nu);
  if (ontbreekt.length > 0) throw refuse(ontbreekt);
  const gevraagd = overgang.vraagt.includes('SCHOLEN') ? gekozenScholen(dossier, opdracht, context.nu) : [];
  const inschrijving = overgang.vraagt.includes('INSCHRIJVING')
    ? requireInschrijving(dossier, opdracht, context.nu)
    : undefined;
  const regel: Statuswijziging = {
    id: context.nieuwId(),
    soort: 'OVERGANG',
    van: overgang.van,
    naar: overgang.naar,
    omschrijving: omschrijvingVan(overgang, opdracht, inschrijving),
    op: context.nu,
    door: daderVan(actor, ...overgang.door),
    gevraagdeScholen: gevraagd.filter((one) => !one.gevraagdOp).map((one) => one.id),
    ...lapseInschrijving(overgang, dossier),
  };
  const blijft = regel.vervallenInschrijving ? withoutInschrijving(dossier) : dossier;
  const na: Dossier = {
    ...withHulpvraag(blijft, context.nu, {
      status: overgang.naar,
      statusSinds: context.nu,
      ...(inschrijving ? { inschrijving } : {}),
      ...(overgang.naar === 'JK_INGETROKKEN' && isNooitGedeeld(dossier) ? { nooitGedeeld: true } : {}),
    }),
    statuswijzigingen: [...dossier.statuswijzigingen, regel],
    scholen: dossier.scholen.map((one) => (gevraagd.includes(one) ? askVraag(one, regel.id, context.nu) : one)),
  };
  const meldingen = [
    ...statusMeldingen(overgang, dossier, na, context.nu),
    ...overlegMeldingen(dossier, na, context.nu),
  ];
  return { dossier: na, meldingen, object: { soort: 'statuswijziging', id: regel.id } };
}

/** True for a hulpvraag that never was more than a Concept: nobody outside the SWV ever saw it. */
function isNooitGedeeld({ hulpvraag, statuswijzigingen }: Dossier): boolean {
  return hulpvraag.status === 'CONCEPT' && statuswijzigingen.every(({ naar }) => naar === 'CONCEPT');
}

/** Where a place fell through, an enrolment that was recorded does not hold any more. */
function lapseInschrijving(
  { van, naar }: Overgang,
  { hulpvraag }: Dossier,
): Pick<Statuswijziging, 'vervallenInschrijving'> {
  const { inschrijving } = hulpvraag;
  const isPlekWeg = van === 'JK_ADVIES_AFGEROND' && naar === 'JK_AANMELDEN_SCHOOL';
  return isPlekWeg && inschrijving ? { vervallenInschrijving: inschrijving } : {};
}

function withoutInschrijving(dossier: Dossier): Dossier {
  const { inschrijving: _, ...hulpvraag } = dossier.hulpvraag;
  return { ...dossier, hulpvraag };
}

function requireOvergang(dossier: Dossier, opdracht: StatusOpdracht, actor: Actor): Overgang {
  const { status } = dossier.hulpvraag;
  const overgang = findOvergang(status, opdracht.naar);
  if (!overgang) {
    const tekst = 'Deze stap kan nu niet: de status is intussen veranderd. Laad de pagina opnieuw.';
    throw refuse([{ code: 'OVERGANG_BESTAAT_NIET', tekst, plek: '/naar' }]);
  }
  if (!overgang.door.some((rol) => actor.rollen.includes(rol))) {
    throw new DomainError(
      'GEEN_TOEGANG',
      'Deze stap kan alleen iemand met een andere rol zetten. Bekijk bij de status wie er aan de beurt is.',
    );
  }
  return overgang;
}

function gekozenScholen(dossier: Dossier, opdracht: StatusOpdracht, nu: Moment): readonly SchoolVanVoorkeur[] {
  const gekozen = opdracht.schoolIds ?? [];
  if (gekozen.length === 0)
    throw invalid('/schoolIds', 'SCHOOL_KIEZEN', 'Kies aan welke school of scholen u het vraagt.');
  const mogelijk = findTeVragenScholen(dossier, nu);
  const problems = gekozen.flatMap((id, index): readonly Problem[] => {
    if (mogelijk.some((one) => one.id === id)) return [];
    const tekst = dossier.scholen.some((one) => one.id === id)
      ? 'Deze school heeft al geantwoord, of er geldt geen toestemming van een ouder voor deze school. Vraag de ouders eerst om toestemming.'
      : 'Deze school staat niet bij de scholen van voorkeur van deze hulpvraag.';
    return [{ code: 'SCHOOL_NIET_TE_VRAGEN', tekst, plek: `/schoolIds/${index}` }];
  });
  if (problems.length > 0) throw refuse(problems);
  return mogelijk.filter((one) => gekozen.includes(one.id));
}

function requireInschrijving(dossier: Dossier, opdracht: StatusOpdracht, nu: Moment): Inschrijving {
  if (opdracht.inschrijving) return makeInschrijving(dossier, opdracht.inschrijving, nu);
  const eerder = dossier.hulpvraag.inschrijving;
  if (eerder) {
    // The school may have been asked again since, and have said no.
    makeInschrijving(dossier, eerder, nu);
    return eerder;
  }
  const tekst = 'Vul in op welke school de ouders hun kind hebben ingeschreven en vanaf welke datum.';
  throw invalid('/inschrijving', 'INSCHRIJVING_ONTBREEKT', tekst);
}

const WAT_TE_SCHRIJVEN: Partial<Record<Overgang['naar'], string>> = {
  JK_INGETROKKEN: 'Schrijf op waarom de hulpvraag stopt.',
  JK_ONDERWIJSADVIES_AANVRAAG:
    'Schrijf op wat er nog ontbreekt, zodat de voorschoolse voorziening weet wat er nodig is.',
  JK_AANMELDEN_SCHOOL: 'Schrijf op waarom de plek niet doorgaat.',
};

function omschrijvingVan(overgang: Overgang, opdracht: StatusOpdracht, inschrijving?: Inschrijving): string {
  const getypt = opdracht.omschrijving.trim();
  if (overgang.vraagt.includes('OMSCHRIJVING') && getypt === '') {
    throw invalid(
      '/omschrijving',
      'OMSCHRIJVING_ONTBREEKT',
      WAT_TE_SCHRIJVEN[overgang.naar] ?? 'Schrijf een omschrijving.',
    );
  }
  if (!inschrijving) return getypt;
  // The manual asks that the omschrijving says from when and to which school the child goes; so it always does.
  const start = `Het kind gaat vanaf ${readableDate(inschrijving.startdatum)} naar ${inschrijving.schoolNaam}.`;
  return getypt === '' ? start : `${start} ${getypt}`;
}
