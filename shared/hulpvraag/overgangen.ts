/**
 * The transitions of a hulpvraag (domain.md, "Statuses", the second table): from, to, by whom, what must be true, who
 * is told. Access follows from the status (shared/toegang/tabel.ts) and is not mentioned here.
 */

import type { Problem } from '#shared/kernel/errors.ts';
import type { Datum, Moment } from '#shared/kernel/text.ts';
import { laatsteAdvies } from '#shared/model/advies.ts';
import { isOnderweg } from '#shared/model/bijlage.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Rol } from '#shared/model/gebruiker.ts';
import type { SchoolId } from '#shared/model/ids.ts';
import type { SchoolVanVoorkeur } from '#shared/model/school.ts';
import { isLopend, STATUSSEN, type Status } from '#shared/model/status.ts';
import { geldigeToestemmingen } from '#shared/toegang/relaties.ts';

/** What a person sends to change the status. */
export interface StatusOpdracht {
  readonly naar: Status;
  readonly omschrijving: string;
  /** The schools to ask, for a step to "JK aanmelden school". */
  readonly schoolIds?: readonly SchoolId[] | undefined;
  /** The enrolment, for the step to "advies afgerond", when it was not recorded before. */
  readonly inschrijving?: { readonly schoolId: SchoolId; readonly startdatum: Datum } | undefined;
}

/** What a step asks the person to fill in. */
export const GEVRAAGD = ['OMSCHRIJVING', 'SCHOLEN', 'INSCHRIJVING'] as const;
export type Gevraagd = (typeof GEVRAAGD)[number];

/** Groups of people who are told; made into persons by ontvangersVan in status-meldingen.ts. */
export type Ontvanger = 'VOORSCHOOL' | 'JK_SPECIALIST' | 'OUDERS' | 'SCHOLEN' | 'WIE_TOEGANG_HAD';

/** One line of the table. */
export interface Overgang {
  readonly van: Status;
  readonly naar: Status;
  /** What happened or is done, in words: two steps may lead to one status (ux.md). */
  readonly daad: string;
  /** Whoever has one of these roles. */
  readonly door: readonly Rol[];
  readonly vraagt: readonly Gevraagd[];
  readonly ontvangers: readonly Ontvanger[];
  /** What is still missing in the dossier, whatever the person fills in. Empty: the step is possible. */
  readonly ontbreekt: (dossier: Dossier, nu: Moment) => readonly Problem[];
}

const IEDEREEN: readonly Ontvanger[] = ['VOORSCHOOL', 'SCHOLEN', 'OUDERS'];
const nothing = (): readonly Problem[] => [];

const HOOFDWEG: readonly Overgang[] = [
  {
    van: 'CONCEPT',
    naar: 'JK_ONDERWIJSADVIES_AANVRAAG',
    daad: 'De hulpvraag starten',
    door: ['CONTACTPERSOON_JK'],
    vraagt: [],
    ontvangers: ['VOORSCHOOL'],
    ontbreekt: nothing,
  },
  {
    van: 'JK_ONDERWIJSADVIES_AANVRAAG',
    naar: 'JK_BIJLAGEN_TOEGEVOEGD',
    daad: 'De aanvraag insturen',
    door: ['CONTACTPERSOON_VOORSCHOOL'],
    vraagt: [],
    ontvangers: ['JK_SPECIALIST'],
    ontbreekt: (dossier, nu) => [...formulierOntbreekt(dossier), ...uploadOnderweg(dossier, nu)],
  },
  {
    van: 'JK_BIJLAGEN_TOEGEVOEGD',
    naar: 'JK_ONDERWIJSADVIES_AANVRAAG',
    daad: 'Er mist iets: terugsturen naar de voorschoolse voorziening',
    door: ['JK_SPECIALIST'],
    vraagt: ['OMSCHRIJVING'],
    ontvangers: ['VOORSCHOOL'],
    ontbreekt: nothing,
  },
  {
    van: 'JK_BIJLAGEN_TOEGEVOEGD',
    naar: 'JK_ONDERWIJSADVIES',
    daad: 'Het advies is klaar en besproken: delen',
    door: ['JK_SPECIALIST'],
    vraagt: [],
    ontvangers: ['VOORSCHOOL', 'OUDERS'],
    ontbreekt: adviesOntbreekt,
  },
  {
    van: 'JK_ONDERWIJSADVIES',
    naar: 'JK_AANMELDEN_SCHOOL',
    daad: 'De school van voorkeur vragen',
    door: ['JK_SPECIALIST'],
    vraagt: ['SCHOLEN'],
    ontvangers: IEDEREEN,
    ontbreekt: teVragenSchoolOntbreekt,
  },
  {
    van: 'JK_AANMELDEN_SCHOOL',
    naar: 'JK_ADVIES_AFGEROND',
    daad: 'Een school heeft ja gezegd',
    door: ['JK_SPECIALIST'],
    vraagt: [],
    ontvangers: IEDEREEN,
    ontbreekt: akkoordOntbreekt,
  },
  {
    van: 'JK_AANMELDEN_SCHOOL',
    naar: 'JK_AFGEWEZEN',
    daad: 'Een school heeft nee gezegd',
    door: ['JK_SPECIALIST'],
    vraagt: [],
    ontvangers: IEDEREEN,
    ontbreekt: checkAllAfgewezen,
  },
  {
    van: 'JK_AFGEWEZEN',
    naar: 'JK_AANMELDEN_SCHOOL',
    daad: 'Een andere school vragen',
    door: ['JK_SPECIALIST'],
    vraagt: ['SCHOLEN'],
    ontvangers: IEDEREEN,
    ontbreekt: teVragenSchoolOntbreekt,
  },
  {
    van: 'JK_ADVIES_AFGEROND',
    naar: 'ADVIES_AFGEROND',
    daad: 'Het kind is ingeschreven: afronden',
    door: ['JK_SPECIALIST'],
    vraagt: ['INSCHRIJVING'],
    ontvangers: IEDEREEN,
    ontbreekt: akkoordOntbreekt,
  },
  // A place that falls through, as after "JK afgewezen": another school, with a reason. [decided] docs/adr/0007
  {
    van: 'JK_ADVIES_AFGEROND',
    naar: 'JK_AANMELDEN_SCHOOL',
    daad: 'De plek gaat niet door: een andere school vragen',
    door: ['JK_SPECIALIST'],
    vraagt: ['OMSCHRIJVING', 'SCHOLEN'],
    ontvangers: IEDEREEN,
    ontbreekt: teVragenSchoolOntbreekt,
  },
];

/** Every transition there is. A pair that is not in it is refused. */
export const OVERGANGEN: readonly Overgang[] = [
  ...HOOFDWEG,
  // A Concept by mistake: nobody was told of it, so nobody is told that it stops. Kept for 30 days (bewaartermijn.ts).
  // [decided]
  {
    van: 'CONCEPT',
    naar: 'JK_INGETROKKEN',
    daad: 'De hulpvraag stopt',
    door: ['CONTACTPERSOON_JK', 'JK_SPECIALIST'],
    vraagt: ['OMSCHRIJVING'],
    ontvangers: [],
    ontbreekt: nothing,
  },
  ...STATUSSEN.filter(isLopend).map(
    (van): Overgang => ({
      van,
      naar: 'JK_INGETROKKEN',
      daad: 'De hulpvraag stopt',
      door: ['JK_SPECIALIST'],
      vraagt: ['OMSCHRIJVING'],
      ontvangers: ['WIE_TOEGANG_HAD'],
      ontbreekt: nothing,
    }),
  ),
];

/**
 * What must be there in a status, however a hulpvraag comes into it: asked of the dossier as it would be after a step
 * back (zet-stap-terug.ts). A step forward asks the same and, where it says so, more.
 */
export const VOORWAARDEN: Readonly<Record<Status, Overgang['ontbreekt']>> = {
  CONCEPT: nothing,
  JK_ONDERWIJSADVIES_AANVRAAG: nothing,
  JK_BIJLAGEN_TOEGEVOEGD: (dossier, nu) => [...formulierOntbreekt(dossier), ...uploadOnderweg(dossier, nu)],
  JK_ONDERWIJSADVIES: adviesOntbreekt,
  JK_AANMELDEN_SCHOOL: schoolMetToestemmingOntbreekt,
  JK_ADVIES_AFGEROND: akkoordOntbreekt,
  ADVIES_AFGEROND: nothing,
  JK_AFGEWEZEN: checkAllAfgewezen,
  JK_INGETROKKEN: nothing,
};

/** The line of the table for a pair of statuses, if there is one. */
export function findOvergang(van: Status, naar: Status): Overgang | undefined {
  return OVERGANGEN.find((one) => one.van === van && one.naar === naar);
}

/** The schools that may be asked now: not answered yet, and with a valid toestemming of their own. */
export function findTeVragenScholen(dossier: Dossier, nu: Moment): readonly SchoolVanVoorkeur[] {
  return dossier.scholen.filter((one) => !one.reactie && geldigeToestemmingen(one, dossier, nu).length > 0);
}

function formulierOntbreekt(dossier: Dossier): readonly Problem[] {
  const aanwezig = dossier.bijlagen.some(
    (one) => one.documentsoort === 'AANVRAAG_ONDERWIJSADVIES_JK' && one.stand === 'BESCHIKBAAR',
  );
  const tekst =
    'Het formulier “Aanvraag onderwijsadvies Jonge Kind” met de handtekening van de ouders ontbreekt nog, of wordt nog gecontroleerd. Voeg het toe bij Bijlagen.';
  return aanwezig ? [] : [{ code: 'FORMULIER_ONTBREEKT', tekst, plek: '/bijlagen' }];
}

function uploadOnderweg(dossier: Dossier, nu: Moment): readonly Problem[] {
  const tekst =
    'Er wordt nog een bijlage ontvangen of gecontroleerd. Wacht tot dat klaar is, of verwijder die bijlage.';
  const onderweg = dossier.bijlagen.some((one) => isOnderweg(one, nu));
  return onderweg ? [{ code: 'BIJLAGE_ONDERWEG', tekst, plek: '/bijlagen' }] : [];
}

function adviesOntbreekt(dossier: Dossier): readonly Problem[] {
  const advies = laatsteAdvies(dossier.adviezen);
  if (advies && advies.afspraken.trim() !== '') return [];
  const tekst = advies
    ? 'In het onderwijsadvies staan de gemaakte afspraken nog niet. Vul die eerst aan.'
    : 'Er is nog geen onderwijsadvies. Maak dat eerst, met de gemaakte afspraken.';
  return [{ code: 'AFSPRAKEN_ONTBREKEN', tekst, plek: '/onderwijsadviezen' }];
}

function teVragenSchoolOntbreekt(dossier: Dossier, nu: Moment): readonly Problem[] {
  if (findTeVragenScholen(dossier, nu).length > 0) return [];
  const beantwoord = dossier.scholen.some((one) => geldigeToestemmingen(one, dossier, nu).length > 0);
  const tekst = beantwoord
    ? 'Elke school waarvoor toestemming van een ouder geldt, heeft al geantwoord. Voeg een andere school toe, met een eigen toestemming.'
    : 'Er is nog geen school van voorkeur met een geldige toestemming van de ouders. Vraag de ouders eerst om toestemming.';
  return [{ code: 'TOESTEMMING_ONTBREEKT', tekst, plek: '/toestemmingen' }];
}

/** As above, but a school that has answered counts: a step back brings its answer back. */
function schoolMetToestemmingOntbreekt(dossier: Dossier, nu: Moment): readonly Problem[] {
  if (dossier.scholen.some((one) => geldigeToestemmingen(one, dossier, nu).length > 0)) return [];
  const tekst =
    'Voor geen enkele school geldt nu een toestemming van de ouders. Zonder toestemming mag er niets bij een school liggen.';
  return [{ code: 'TOESTEMMING_ONTBREEKT', tekst, plek: '/toestemmingen' }];
}

function akkoordOntbreekt(dossier: Dossier): readonly Problem[] {
  if (dossier.scholen.some((one) => one.reactie?.antwoord === 'AKKOORD')) return [];
  return [
    {
      code: 'AKKOORD_ONTBREEKT',
      tekst: 'Nog geen school heeft ja gezegd. Leg eerst het antwoord van een school vast.',
      plek: '/scholen-van-voorkeur',
    },
  ];
}

const AKKOORD_STAAT =
  'Een school heeft ja gezegd. Kies dan “JK advies afgerond”. Gaat die plek niet door? Vraag die school dan opnieuw, of trek de vraag in.';

function checkAllAfgewezen(dossier: Dossier, nu: Moment): readonly Problem[] {
  const plek = '/scholen-van-voorkeur';
  const gevraagd = dossier.scholen.filter((one) => one.gevraagdOp);
  if (gevraagd.some((one) => one.reactie?.antwoord === 'AKKOORD')) {
    return [{ code: 'SCHOOL_GAF_AKKOORD', tekst: AKKOORD_STAAT, plek }];
  }
  // A school whose toestemming ended cannot answer any more, so it does not hold the case up.
  const open = gevraagd.some((one) => !one.reactie && geldigeToestemmingen(one, dossier, nu).length > 0);
  if (open) return [{ code: 'SCHOOL_NOG_OPEN', tekst: 'Een school die is gevraagd, heeft nog niet geantwoord.', plek }];
  const afgewezen = gevraagd.some((one) => one.reactie?.antwoord === 'AFGEWEZEN' && one.reactie.redencode);
  if (afgewezen) return [];
  return [{ code: 'AFWIJZING_ONTBREEKT', tekst: 'Nog geen school heeft met een reden nee gezegd.', plek }];
}
