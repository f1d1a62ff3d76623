/** Cases for the top of a page: every status, in the conditions that a sentence or a button may depend on. */
import { addDays } from '#shared/kernel/dates.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import { STATUSSEN, type Status } from '#shared/model/status.ts';
import {
  aDossierIn,
  aGetekendFormulier,
  anAanmelding,
  anOnderwijsadvies,
  anOuder,
  anOverlegronde,
  anUitnodiging,
  aSchool,
  aStatuswijziging,
  aToestemming,
  CAST,
  daderOf,
  NU,
} from './builders.ts';
import { AFGEWEZEN, AKKOORD } from './stappen.ts';

export type Lezernaam =
  | 'contactpersoonJk'
  | 'specialist'
  | 'voorschool'
  | 'ouder'
  | 'ouder2'
  | 'school'
  | 'school2'
  | 'genodigde';
export const LEZERS: readonly Lezernaam[] = [
  'contactpersoonJk',
  'specialist',
  'voorschool',
  'ouder',
  'ouder2',
  'school',
  'school2',
  'genodigde',
];

/** The actor of a reader; a JKspecialist who is the contactpersoon JK too is another reader. */
export const actorVan = (naam: Lezernaam): Actor => CAST[naam].actor;
export const BEIDE: Actor = { ...CAST.specialist.actor, rollen: ['CONTACTPERSOON_JK', 'JK_SPECIALIST'] };

export const OUDER = anOuder();
export const OUDER2 = anOuder({ naam: CAST.ouder2.persoon.naam }, CAST.ouder2);
const FORMULIER = aGetekendFormulier();
const ADVIES = anOnderwijsadvies();
export const SCHOOL = aSchool();
export const SCHOOL2 = aSchool({ volgorde: 2 }, CAST.school2);
const DOCUMENTEN = { bijlageIds: [FORMULIER.id], observatieIds: [], adviesIds: [ADVIES.id] };
export const consent = (school = SCHOOL, ouder = OUDER, more = {}) =>
  aToestemming({ schoolId: school.id, ouderId: ouder.id, documenten: DOCUMENTEN, ...more });

const stap = (van: Status | null, naar: Status, op = NU) => aStatuswijziging({ van, naar, op });
const VOORBIJ = addDays(NU, -2);

/** What was done before, where the way matters. */
const WEGEN: Partial<Record<Status, readonly (Status | null)[]>> = {
  JK_ONDERWIJSADVIES_AANVRAAG: ['CONCEPT', 'JK_BIJLAGEN_TOEGEVOEGD'],
  JK_AANMELDEN_SCHOOL: ['JK_ONDERWIJSADVIES', 'JK_AFGEWEZEN', 'JK_ADVIES_AFGEROND'],
};

/** Who is there, and what of the advice and the meeting. */
const VOORAF: Readonly<Record<string, Partial<Dossier>>> = {
  'nothing yet': { bijlagen: [], adviezen: [] },
  'the form': { adviezen: [] },
  'a form that is being checked': { bijlagen: [{ ...FORMULIER, stand: 'WORDT_GECONTROLEERD' }], adviezen: [] },
  'an advice without afspraken': { adviezen: [{ ...ADVIES, afspraken: '' }] },
  'an advice and a meeting to come': {
    adviezen: [{ ...ADVIES, afspraken: '' }],
    overlegrondes: [anOverlegronde({ moment: addDays(NU, 3) })],
  },
  'an advice and a meeting that was called off': {
    adviezen: [{ ...ADVIES, afspraken: '' }],
    overlegrondes: [anOverlegronde({ moment: addDays(NU, 3), afgelastOp: NU })],
  },
  'an advice and a meeting that was': {
    adviezen: [{ ...ADVIES, afspraken: '' }],
    overlegrondes: [anOverlegronde({ moment: VOORBIJ })],
  },
};

const GEVRAAGD = { ...SCHOOL, gevraagdOp: NU };
const GEVRAAGD2 = { ...SCHOOL2, gevraagdOp: NU };
const beide = [consent(), consent(SCHOOL2)];

/** What of the schools and the parents. */
const SCHOLEN: Readonly<Record<string, Partial<Dossier>>> = {
  'no school': { scholen: [], toestemmingen: [] },
  'a school without toestemming': { scholen: [SCHOOL], toestemmingen: [] },
  'a school with toestemming': { scholen: [SCHOOL], toestemmingen: [consent()] },
  'toestemming of the other parent': { scholen: [SCHOOL], toestemmingen: [consent(SCHOOL, OUDER2)] },
  'a withdrawn toestemming': {
    scholen: [GEVRAAGD],
    toestemmingen: [consent(SCHOOL, OUDER, { intrekking: { op: NU, door: daderOf(CAST.ouder), reden: '' } })],
  },
  'an objection': {
    scholen: [GEVRAAGD],
    toestemmingen: [consent(SCHOOL, OUDER, { bezwaar: { ouderId: OUDER2.id, op: NU, toelichting: '' } })],
  },
  'a school that was asked': { scholen: [GEVRAAGD, SCHOOL2], toestemmingen: [consent()] },
  'a school with a written aanmelding': {
    scholen: [{ ...GEVRAAGD, aanmelding: anAanmelding() }, SCHOOL2],
    toestemmingen: [consent()],
  },
  'two schools that were asked': { scholen: [GEVRAAGD, GEVRAAGD2], toestemmingen: beide },
  'a no, and one that looks': { scholen: [{ ...GEVRAAGD, reactie: AFGEWEZEN }, GEVRAAGD2], toestemmingen: beide },
  'a no, and nothing else': { scholen: [{ ...GEVRAAGD, reactie: AFGEWEZEN }], toestemmingen: [consent()] },
  'a no, and another without toestemming': {
    scholen: [{ ...GEVRAAGD, reactie: AFGEWEZEN }, SCHOOL2],
    toestemmingen: [consent()],
  },
  'a no, and another with toestemming': {
    scholen: [{ ...GEVRAAGD, reactie: AFGEWEZEN }, SCHOOL2],
    toestemmingen: beide,
  },
  'a yes': { scholen: [{ ...GEVRAAGD, reactie: AKKOORD }], toestemmingen: [consent()] },
  'a yes, and one that looks': { scholen: [{ ...GEVRAAGD, reactie: AKKOORD }, GEVRAAGD2], toestemmingen: beide },
  'a no and a yes': {
    scholen: [
      { ...GEVRAAGD, reactie: AFGEWEZEN },
      { ...GEVRAAGD2, reactie: AKKOORD },
    ],
    toestemmingen: beide,
  },
  'two that said yes': {
    scholen: [
      { ...GEVRAAGD, reactie: AKKOORD },
      { ...GEVRAAGD2, reactie: AKKOORD },
    ],
    toestemmingen: beide,
  },
};

const INSCHRIJVING = {
  schoolId: SCHOOL.id,
  organisatieId: SCHOOL.organisatieId,
  schoolNaam: SCHOOL.naam,
  startdatum: '2027-03-01',
  vastgelegdOp: NU,
} as const;

/** What of the hulpvraag itself. */
const HULPVRAAG: Readonly<Record<string, Partial<Dossier['hulpvraag']>>> = {
  '': {},
  'no JKspecialist': { jkSpecialist: undefined },
  'five days': { statusSinds: addDays(NU, -5) },
  'the preschool contact left': {
    buitenDienst: [{ lidmaatschapId: CAST.voorschool.persoon.lidmaatschapId, sinds: NU }],
  },
  enrolled: { inschrijving: INSCHRIJVING },
  'taken over': {
    inschrijving: { ...INSCHRIJVING, overgenomen: { op: NU, door: daderOf(CAST.school) } },
  },
};

/** Who is invited to a meeting that is open, and to what. */
const RONDE = anOverlegronde({ documenten: DOCUMENTEN });
const UITGENODIGD = {
  overlegrondes: [RONDE],
  uitnodigingen: [
    anUitnodiging({ rondeId: RONDE.id }),
    anUitnodiging({ rondeId: RONDE.id, soort: 'OUDER', ouderId: OUDER.id }, CAST.ouder),
  ],
};

export interface Kopgeval {
  readonly naam: string;
  readonly status: Status;
  readonly dossier: Dossier;
}

/** One case; conditions are named as in the tables above. */
export function kopgeval(
  status: Status,
  conditie: string,
  hulpvraag = '',
  van: Status | null | undefined = undefined,
): Kopgeval {
  const basis: Partial<Dossier> = {
    ouders: [OUDER, OUDER2],
    bijlagen: [FORMULIER],
    adviezen: [ADVIES],
    scholen: [],
    toestemmingen: [],
    ...(van === undefined ? {} : { statuswijzigingen: [stap(van, status)] }),
  };
  const geval = conditie === 'invited' ? UITGENODIGD : (VOORAF[conditie] ?? SCHOLEN[conditie] ?? {});
  const naam = [status, van && `from ${van}`, conditie, hulpvraag].filter(Boolean).join(', ');
  return { naam, status, dossier: aDossierIn(status, { ...basis, ...geval, hulpvraag: HULPVRAAG[hulpvraag] ?? {} }) };
}

/** Conditions of the hulpvraag are tried with one of the others each way: what they change, they change anyhow. */
const MET_HULPVRAAG = ['nothing yet', 'the form', 'an advice without afspraken', 'a school with toestemming', 'a yes'];
const CONDITIES = [...Object.keys(VOORAF), ...Object.keys(SCHOLEN), 'invited'];

/** All of them, in every status that they can be met in or not: a sentence must be there, and be true, anyhow. */
export const KOPGEVALLEN: readonly Kopgeval[] = STATUSSEN.flatMap((status) =>
  [undefined, ...(WEGEN[status] ?? [])].flatMap((van) => [
    ...CONDITIES.map((conditie) => kopgeval(status, conditie, '', van)),
    ...Object.keys(HULPVRAAG).flatMap((hulpvraag) =>
      hulpvraag ? MET_HULPVRAAG.map((conditie) => kopgeval(status, conditie, hulpvraag, van)) : [],
    ),
  ]),
);
