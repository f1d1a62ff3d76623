import type { StatusOpdracht } from '#shared/hulpvraag/overgangen.ts';
import { DomainError } from '#shared/kernel/errors.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Rol } from '#shared/model/gebruiker.ts';
import type { SchoolId } from '#shared/model/ids.ts';
import { STATUSSEN, type Status } from '#shared/model/status.ts';
import {
  aDocumentkeuze,
  aDossierIn,
  aGetekendFormulier,
  anOnderwijsadvies,
  anOuder,
  aSchool,
  aToestemming,
  CAST,
  daderOf,
  NU,
} from './builders.ts';

/** The table of the domain rules: to which statuses, by whom. */
export const TABEL: Readonly<Record<Status, Partial<Record<Status, Rol | readonly Rol[]>>>> = {
  CONCEPT: {
    JK_ONDERWIJSADVIES_AANVRAAG: 'CONTACTPERSOON_JK',
    JK_INGETROKKEN: ['CONTACTPERSOON_JK', 'JK_SPECIALIST'],
  },
  JK_ONDERWIJSADVIES_AANVRAAG: {
    JK_BIJLAGEN_TOEGEVOEGD: 'CONTACTPERSOON_VOORSCHOOL',
    JK_INGETROKKEN: 'JK_SPECIALIST',
  },
  JK_BIJLAGEN_TOEGEVOEGD: {
    JK_ONDERWIJSADVIES_AANVRAAG: 'JK_SPECIALIST',
    JK_ONDERWIJSADVIES: 'JK_SPECIALIST',
    JK_INGETROKKEN: 'JK_SPECIALIST',
  },
  JK_ONDERWIJSADVIES: { JK_AANMELDEN_SCHOOL: 'JK_SPECIALIST', JK_INGETROKKEN: 'JK_SPECIALIST' },
  JK_AANMELDEN_SCHOOL: {
    JK_ADVIES_AFGEROND: 'JK_SPECIALIST',
    JK_AFGEWEZEN: 'JK_SPECIALIST',
    JK_INGETROKKEN: 'JK_SPECIALIST',
  },
  JK_ADVIES_AFGEROND: {
    ADVIES_AFGEROND: 'JK_SPECIALIST',
    JK_AANMELDEN_SCHOOL: 'JK_SPECIALIST',
    JK_INGETROKKEN: 'JK_SPECIALIST',
  },
  ADVIES_AFGEROND: {},
  JK_AFGEWEZEN: { JK_AANMELDEN_SCHOOL: 'JK_SPECIALIST', JK_INGETROKKEN: 'JK_SPECIALIST' },
  JK_INGETROKKEN: {},
};

const { specialist, voorschool } = CAST;
const SCHOOLREACTIE = { toelichting: 'Besproken.', op: NU, door: daderOf(CAST.school) };
export const AKKOORD = { ...SCHOOLREACTIE, antwoord: 'AKKOORD' } as const;
export const AFGEWEZEN = { ...SCHOOLREACTIE, antwoord: 'AFGEWEZEN', redencode: 'GEEN_PLAATS' } as const;

export const A = anOuder();
export const BIJLAGE = aGetekendFormulier();
export const EERSTE = aSchool();
export const TWEEDE = aSchool({ volgorde: 2 }, CAST.school2);
export const consent = (schoolId: SchoolId) =>
  aToestemming({ schoolId, ouderId: A.id, documenten: aDocumentkeuze({ bijlageIds: [BIJLAGE.id] }) });

/** A dossier in which everything is there that any step could ask for. */
export function klaar(status: Status, overrides: Partial<Dossier> = {}): Dossier {
  return {
    ...aDossierIn(status),
    ouders: [A],
    bijlagen: [BIJLAGE],
    adviezen: [anOnderwijsadvies()],
    scholen: [EERSTE, TWEEDE],
    toestemmingen: [consent(EERSTE.id), consent(TWEEDE.id)],
    ...overrides,
  };
}

/** What makes a step possible, where the dossier above is not enough yet. */
const NODIG: Partial<Record<`${Status}>${Status}`, Partial<Dossier>>> = {
  'JK_AANMELDEN_SCHOOL>JK_ADVIES_AFGEROND': { scholen: [{ ...EERSTE, gevraagdOp: NU, reactie: AKKOORD }, TWEEDE] },
  'JK_AANMELDEN_SCHOOL>JK_AFGEWEZEN': { scholen: [{ ...EERSTE, gevraagdOp: NU, reactie: AFGEWEZEN }, TWEEDE] },
  'JK_ADVIES_AFGEROND>ADVIES_AFGEROND': { scholen: [{ ...EERSTE, gevraagdOp: NU, reactie: AKKOORD }, TWEEDE] },
  'JK_ADVIES_AFGEROND>JK_AANMELDEN_SCHOOL': { scholen: [{ ...EERSTE, gevraagdOp: NU, reactie: AKKOORD }, TWEEDE] },
  'JK_AFGEWEZEN>JK_AANMELDEN_SCHOOL': { scholen: [{ ...EERSTE, gevraagdOp: NU, reactie: AFGEWEZEN }, TWEEDE] },
};

export function mogelijk(van: Status, naar: Status): Dossier {
  return klaar(van, NODIG[`${van}>${naar}`]);
}

export function opdracht(van: Status, naar: Status): StatusOpdracht {
  return {
    naar,
    omschrijving: 'Uitleg.',
    schoolIds: [van === 'JK_AFGEWEZEN' || van === 'JK_ADVIES_AFGEROND' ? TWEEDE.id : EERSTE.id],
    inschrijving: { schoolId: EERSTE.id, startdatum: '2027-03-01' },
  };
}

/** Who may take a step; empty when there is no such step. */
export function rollenVoor(van: Status, naar: Status): readonly Rol[] {
  return [TABEL[van][naar] ?? []].flat();
}

export const PAREN = STATUSSEN.flatMap((van) => STATUSSEN.map((naar) => ({ van, naar, door: rollenVoor(van, naar) })));
/** Every step by each of those who may take it. */
export const STAPPEN = PAREN.flatMap(({ van, naar, door }) => door.map((rol) => ({ van, naar, door: rol })));

/** An actor with one role, at the platform and preschool of the case. */
export function als(rol: Rol) {
  const actor = rol === 'CONTACTPERSOON_VOORSCHOOL' ? voorschool.actor : specialist.actor;
  return { ...actor, rollen: [rol] };
}

export function weigering(doe: () => unknown): DomainError {
  try {
    doe();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('It was not refused');
}

export function codes(doe: () => unknown): readonly string[] {
  return weigering(doe).problems.map((one) => one.code);
}
