import type { Dossier } from '#shared/model/dossier.ts';
import type { Status } from '#shared/model/status.ts';
import { contact, daadVan, knop, STATUS_WIJZIGEN } from './knoppen.ts';

/** One thing that somebody does. */
export interface Daad {
  /** The id of who does it (mensen.ts). */
  readonly wie: string;
  readonly doe: string;
}

/** One of the nine steps of the story. */
export interface Stap {
  readonly titel: string;
  /** Who is the first to act. */
  readonly van: string;
  readonly verhaal: string;
  readonly daden: readonly Daad[];
}

/** The story of Pippa, as the manual tells it. The first step was done when the visitor comes. */
export const STAPPEN: readonly Stap[] = [
  {
    titel: 'Dossier',
    van: 'Carin',
    verhaal: 'Petra belde Carin. Samen besloten zij dat Pippa onderwijsadvies nodig heeft.',
    daden: [{ wie: 'contactpersoon.jk', doe: 'Maakte het dossier van Pippa. Petra kreeg een mail.' }],
  },
  {
    titel: 'Bijlagen',
    van: 'Petra',
    verhaal: 'Petra kreeg een mail: er wordt om documenten gevraagd.',
    daden: [
      {
        wie: 'voorschool',
        doe: 'Voeg bij Bijlagen het ondertekende formulier toe. Hieronder staat een ingevuld voorbeeld.',
      },
      {
        wie: 'voorschool',
        doe: `Klik op ${knop('AANVRAAG_INSTUREN')}, en bevestig. Kijk welke mail Joris krijgt.`,
      },
    ],
  },
  {
    titel: 'Advies',
    van: 'Joris',
    verhaal: 'Joris verdiept zich: hij leest, komt kijken en schrijft op wat hij ziet.',
    daden: [
      { wie: 'specialist', doe: 'Lees bij Bijlagen het formulier. Leg bij Dossier een observatie vast.' },
      { wie: 'specialist', doe: 'Schrijf bij Dossier een onderwijsadvies. De afspraken komen later.' },
    ],
  },
  {
    titel: 'Overleg',
    van: 'Joris',
    verhaal: 'Iedereen om de tafel. Joris kiest wie wat leest, en vanaf wanneer.',
    daden: [
      {
        wie: 'specialist',
        doe: 'Maak bij Overleg een overlegronde: kies een moment, zet een vinkje bij Mila en Petra, en kies wat zij lezen.',
      },
      {
        wie: 'specialist',
        doe: `Na het overleg: vul bij Dossier het advies aan met de gemaakte afspraken. Klik daarna op ${knop('ADVIES_DELEN')}, en bevestig.`,
      },
    ],
  },
  {
    titel: 'Toestemming',
    van: 'Mila',
    verhaal: 'Zonder toestemming van een ouder met gezag leest geen school mee.',
    daden: [
      {
        wie: 'specialist',
        doe: `Zet bij Scholen de eerste school van voorkeur op de lijst: De Eerste Verzinning. ${contact('school1')}`,
      },
      {
        wie: 'moeder',
        doe: `Lees het advies. Klik daarna op ${knop('KEUZE_MAKEN')}, en kies zelf welke documenten de school leest.`,
      },
    ],
  },
  {
    titel: 'School: nee',
    van: 'Stef',
    verhaal: 'De eerste school leest mee en zegt nee. Door de zorgplicht blijft zij betrokken.',
    daden: [
      {
        wie: 'specialist',
        doe: `Klik op ${knop('SCHOOL_VRAGEN')}. Zet een vinkje bij De Eerste Verzinning, en bevestig.`,
      },
      {
        wie: 'school1',
        doe: `Lees de documenten. Klik op ${knop('ANTWOORD_GEVEN')}, en zeg nee met een reden.`,
      },
      {
        wie: 'specialist',
        doe: `Klik op ${knop('NEE_DOORGEVEN')}. In het venster is ${daadVan('JK_AANMELDEN_SCHOOL', 'JK_AFGEWEZEN')} al gekozen: bevestig.`,
      },
    ],
  },
  {
    titel: 'School: ja',
    van: 'Tine',
    verhaal: 'Een andere school, met een eigen toestemming.',
    daden: [
      { wie: 'specialist', doe: `Zet bij Scholen Het Tweede Bedenksel op de lijst. ${contact('school2')}` },
      { wie: 'moeder', doe: `Klik op ${knop('KEUZE_MAKEN')}, en geef ook voor deze school toestemming.` },
      {
        wie: 'specialist',
        doe: `Klik weer op ${knop('SCHOOL_VRAGEN')}. Zet een vinkje bij Het Tweede Bedenksel, en bevestig.`,
      },
      { wie: 'school2', doe: `Lees de documenten. Klik op ${knop('ANTWOORD_GEVEN')}, en zeg ja.` },
      {
        wie: 'specialist',
        doe: `Klik op ${knop('JA_DOORGEVEN')}. In het venster is ${daadVan('JK_AANMELDEN_SCHOOL', 'JK_ADVIES_AFGEROND')} al gekozen: bevestig.`,
      },
    ],
  },
  {
    titel: 'Inschrijving',
    van: 'Mila',
    verhaal: 'Mila maakt kennis met de school, schrijft Pippa in en laat Joris weten wanneer zij begint.',
    daden: [
      {
        wie: 'specialist',
        doe: `Klik op “${STATUS_WIJZIGEN}”, en kies ${daadVan('JK_ADVIES_AFGEROND', 'ADVIES_AFGEROND')}. Vul de school en de eerste schooldag in, en bevestig.`,
      },
      { wie: 'voorschool', doe: 'Lees de mail: Pippa heeft een plek. Het dossier kunt u niet meer openen.' },
    ],
  },
  {
    titel: 'Overdracht',
    van: 'Tine',
    verhaal: 'De nieuwe school krijgt wat zij nodig heeft.',
    daden: [
      {
        wie: 'school2',
        doe: `Klik op ${knop('PAKKET_DOWNLOADEN')}: dat is het overdrachtspakket. Klik daarna op ${knop('ONTVANGST_BEVESTIGEN')}.`,
      },
      { wie: 'moeder', doe: 'Kijk bij Wie heeft gekeken: alles van vandaag staat erin, met de reden.' },
    ],
  },
];

/** What of a dossier tells how far the story is. */
export interface Verhaal {
  readonly status: Status;
  readonly heeftAdvies: boolean;
  /** A school said no, and another one was asked. */
  readonly isVerderGevraagd: boolean;
  readonly isOvergenomen: boolean;
}

export function verhaalVan({ hulpvraag, adviezen, scholen }: Dossier): Verhaal {
  const isGeweigerd = ({ reactie }: Dossier['scholen'][number]) => reactie?.antwoord === 'AFGEWEZEN';
  return {
    status: hulpvraag.status,
    heeftAdvies: adviezen.length > 0,
    isVerderGevraagd:
      scholen.some(isGeweigerd) && scholen.some((one) => one.gevraagdOp !== undefined && !isGeweigerd(one)),
    isOvergenomen: hulpvraag.inschrijving?.overgenomen !== undefined,
  };
}

/** Which step is next, counted from 1; one more than there are when the story is over. */
export function stapNu({ status, heeftAdvies, isVerderGevraagd, isOvergenomen }: Verhaal): number {
  const stap: Readonly<Record<Status, number>> = {
    CONCEPT: 1,
    JK_ONDERWIJSADVIES_AANVRAAG: 2,
    JK_BIJLAGEN_TOEGEVOEGD: heeftAdvies ? 4 : 3,
    JK_ONDERWIJSADVIES: 5,
    JK_AANMELDEN_SCHOOL: isVerderGevraagd ? 7 : 6,
    JK_AFGEWEZEN: 7,
    JK_ADVIES_AFGEROND: 8,
    ADVIES_AFGEROND: isOvergenomen ? STAPPEN.length + 1 : STAPPEN.length,
    JK_INGETROKKEN: STAPPEN.length + 1,
  };
  return stap[status];
}
