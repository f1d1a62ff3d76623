/**
 * THE table: who may do what in which status. Everything that is allowed in a dossier is allowed here and nowhere else;
 * what is not in it is refused. Source: domain.md, "Who may see and do what"; docs/access.md is generated from it.
 * A status that is added does not compile until every relation has decided about it.
 */
import { STATUSSEN, type Status } from '#shared/model/status.ts';
import type { Recht, Relatie, Stukkenkeuze } from './rechten.ts';

/** What one relation may do in one status, and which stukken it may read. */
export interface Regel {
  readonly rechten: readonly Recht[];
  readonly stukken: Stukkenkeuze;
}

type PerStatus = Readonly<Record<Status, Regel>>;

const NIETS: Regel = { rechten: [], stukken: 'GEEN' };

function regel(stukken: Stukkenkeuze, ...rechten: readonly (readonly Recht[])[]): Regel {
  return { stukken, rechten: rechten.flat() };
}

const SWV_WERK: readonly Recht[] = [
  'STATUS_LEZEN',
  'KIND_LEZEN',
  'HULPVRAAG_LEZEN',
  'STUKKEN_LEZEN',
  'DOSSIER_LEZEN',
  'FORMULIER_BEWERKEN',
  'BIJLAGE_TOEVOEGEN',
  'BIJLAGE_VERWIJDEREN',
  'BIJLAGE_BEHEREN',
  'BIJLAGE_TERUGHALEN',
  'STATUS_WIJZIGEN',
  'TERUGSTAP_ZETTEN',
  'VOORSTEL_DOEN',
  'VOORSTEL_BEOORDELEN',
  'KIND_BEWERKEN',
  'BETROKKENEN_BEWERKEN',
  'OBSERVATIE_BEWERKEN',
  'ADVIES_BEWERKEN',
  'OVERLEG_BEHEREN',
  'OVERLEG_LEZEN',
  'SCHOLEN_BEHEREN',
  'INSCHRIJVING_VASTLEGGEN',
  'TOESTEMMING_VASTLEGGEN',
  'NAMENS_OUDER_VASTLEGGEN',
  'INZAGE_BEKIJKEN',
  'OVERDRACHT_LEZEN',
  'EXPORT_MAKEN',
  'VERNIETIGING_VOORDRAGEN',
];
const swv = regel('ALLE', SWV_WERK);

const HULPVRAAG: readonly Recht[] = ['STATUS_LEZEN', 'KIND_LEZEN', 'HULPVRAAG_LEZEN', 'STUKKEN_LEZEN'];
const OUDERRECHTEN: readonly Recht[] = [
  'TOESTEMMING_GEVEN',
  'ZIENSWIJZE_GEVEN',
  'INZAGE_BEKIJKEN',
  'AVG_VERZOEK_DOEN',
  'EXPORT_MAKEN',
];
const voorschoolLeest = regel('ZICHTBAAR_VOORSCHOOL', HULPVRAAG, ['DOSSIER_LEZEN', 'EXPORT_MAKEN']);
const genodigde = regel('OVERLEG', ['STATUS_LEZEN', 'KIND_LEZEN', 'STUKKEN_LEZEN', 'OVERLEG_LEZEN']);
const ouderVoorAdvies = regel('GEEN', ['STATUS_LEZEN', 'KIND_LEZEN', 'HULPVRAAG_LEZEN'], OUDERRECHTEN);
const ouder = regel('ZICHTBAAR_OUDERS', HULPVRAAG, ['DOSSIER_LEZEN'], OUDERRECHTEN);
const schoolLeest = regel('TOESTEMMING', ['STATUS_LEZEN', 'KIND_LEZEN', 'STUKKEN_LEZEN']);

export const TABEL: Readonly<Record<Relatie, PerStatus>> = {
  SWV: {
    CONCEPT: swv,
    JK_ONDERWIJSADVIES_AANVRAAG: swv,
    JK_BIJLAGEN_TOEGEVOEGD: swv,
    JK_ONDERWIJSADVIES: swv,
    JK_AANMELDEN_SCHOOL: swv,
    JK_ADVIES_AFGEROND: swv,
    ADVIES_AFGEROND: swv,
    JK_AFGEWEZEN: swv,
    JK_INGETROKKEN: swv,
  },
  VOORSCHOOL: {
    CONCEPT: NIETS,
    JK_ONDERWIJSADVIES_AANVRAAG: regel('EIGEN', HULPVRAAG, [
      'FORMULIER_BEWERKEN',
      'BIJLAGE_TOEVOEGEN',
      'BIJLAGE_VERWIJDEREN',
      'STATUS_WIJZIGEN',
    ]),
    JK_BIJLAGEN_TOEGEVOEGD: regel('EIGEN', HULPVRAAG),
    JK_ONDERWIJSADVIES: voorschoolLeest,
    JK_AANMELDEN_SCHOOL: voorschoolLeest,
    JK_ADVIES_AFGEROND: voorschoolLeest,
    ADVIES_AFGEROND: NIETS,
    JK_AFGEWEZEN: voorschoolLeest,
    JK_INGETROKKEN: NIETS,
  },
  GENODIGDE: {
    CONCEPT: NIETS,
    JK_ONDERWIJSADVIES_AANVRAAG: genodigde,
    JK_BIJLAGEN_TOEGEVOEGD: genodigde,
    JK_ONDERWIJSADVIES: genodigde,
    JK_AANMELDEN_SCHOOL: genodigde,
    JK_ADVIES_AFGEROND: genodigde,
    ADVIES_AFGEROND: NIETS,
    JK_AFGEWEZEN: genodigde,
    JK_INGETROKKEN: NIETS,
  },
  OUDER_VOOR_ADVIES: {
    CONCEPT: NIETS,
    JK_ONDERWIJSADVIES_AANVRAAG: ouderVoorAdvies,
    JK_BIJLAGEN_TOEGEVOEGD: ouderVoorAdvies,
    JK_ONDERWIJSADVIES: NIETS,
    JK_AANMELDEN_SCHOOL: NIETS,
    JK_ADVIES_AFGEROND: NIETS,
    ADVIES_AFGEROND: NIETS,
    JK_AFGEWEZEN: NIETS,
    JK_INGETROKKEN: ouderVoorAdvies,
  },
  OUDER: {
    CONCEPT: NIETS,
    JK_ONDERWIJSADVIES_AANVRAAG: NIETS,
    JK_BIJLAGEN_TOEGEVOEGD: NIETS,
    JK_ONDERWIJSADVIES: ouder,
    JK_AANMELDEN_SCHOOL: ouder,
    JK_ADVIES_AFGEROND: ouder,
    ADVIES_AFGEROND: ouder,
    JK_AFGEWEZEN: ouder,
    JK_INGETROKKEN: ouder,
  },
  SCHOOL: {
    CONCEPT: NIETS,
    JK_ONDERWIJSADVIES_AANVRAAG: NIETS,
    JK_BIJLAGEN_TOEGEVOEGD: NIETS,
    JK_ONDERWIJSADVIES: NIETS,
    JK_AANMELDEN_SCHOOL: { ...schoolLeest, rechten: [...schoolLeest.rechten, 'SCHOOLREACTIE_GEVEN'] },
    JK_ADVIES_AFGEROND: schoolLeest,
    ADVIES_AFGEROND: NIETS,
    JK_AFGEWEZEN: schoolLeest,
    JK_INGETROKKEN: NIETS,
  },
  SCHOOL_AFGEWEZEN: {
    CONCEPT: NIETS,
    JK_ONDERWIJSADVIES_AANVRAAG: NIETS,
    JK_BIJLAGEN_TOEGEVOEGD: NIETS,
    JK_ONDERWIJSADVIES: NIETS,
    JK_AANMELDEN_SCHOOL: schoolLeest,
    JK_ADVIES_AFGEROND: schoolLeest,
    ADVIES_AFGEROND: NIETS,
    JK_AFGEWEZEN: schoolLeest,
    JK_INGETROKKEN: NIETS,
  },
  SCHOOL_VAN_PLAATSING: {
    CONCEPT: NIETS,
    JK_ONDERWIJSADVIES_AANVRAAG: NIETS,
    JK_BIJLAGEN_TOEGEVOEGD: NIETS,
    JK_ONDERWIJSADVIES: NIETS,
    JK_AANMELDEN_SCHOOL: NIETS,
    JK_ADVIES_AFGEROND: NIETS,
    ADVIES_AFGEROND: regel('TOESTEMMING', [
      'STATUS_LEZEN',
      'KIND_LEZEN',
      'STUKKEN_LEZEN',
      'OVERDRACHT_LEZEN',
      'OVERDRACHT_OVERNEMEN',
    ]),
    JK_AFGEWEZEN: NIETS,
    JK_INGETROKKEN: NIETS,
  },
};

/**
 * The statuses in which a relation reads stukken: what accounts of disclosures are made from, so that they follow the
 * table.
 */
export function readsStukkenIn(relatie: Relatie): readonly Status[] {
  return STATUSSEN.filter((status) => TABEL[relatie][status].stukken !== 'GEEN');
}

/** The statuses in which a relation has a right. */
export function hasRechtIn(relatie: Relatie, recht: Recht): readonly Status[] {
  return STATUSSEN.filter((status) => TABEL[relatie][status].rechten.includes(recht));
}
