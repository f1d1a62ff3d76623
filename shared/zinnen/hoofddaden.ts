/**
 * What the one button at the top of a case can do, in the words on that button. What each takes is in
 * views/hoofddaad-aanbod.ts, and which of them a sentence asks for stands with the sentence (docs/adr/0037).
 */
export const HOOFDDADEN = {
  HULPVRAAG_STARTEN: 'Hulpvraag starten',
  SPECIALIST_KIEZEN: 'JKspecialist kiezen',
  CONTACTPERSOON_KIEZEN: 'Contactpersoon kiezen',
  AANVRAAG_INVULLEN: 'Verder met de aanvraag',
  AANVRAAG_INSTUREN: 'Aanvraag insturen',
  ADVIES_SCHRIJVEN: 'Advies schrijven',
  OVERLEG_PLANNEN: 'Overleg plannen',
  AFSPRAKEN_INVULLEN: 'Afspraken invullen',
  ADVIES_DELEN: 'Advies delen',
  ADVIES_LEZEN: 'Advies lezen',
  DOCUMENTEN_LEZEN: 'Documenten lezen',
  SCHOOL_TOEVOEGEN: 'School toevoegen',
  SCHOOL_VRAGEN: 'School vragen',
  KEUZE_MAKEN: 'Keuze maken',
  ANTWOORD_GEVEN: 'Antwoord geven',
  ANTWOORD_VASTLEGGEN: 'Antwoord vastleggen',
  JA_DOORGEVEN: 'Antwoord doorgeven',
  NEE_DOORGEVEN: 'Antwoord doorgeven',
  INSCHRIJVING_VASTLEGGEN: 'Inschrijving vastleggen',
  HULPVRAAG_AFRONDEN: 'Hulpvraag afronden',
  PAKKET_DOWNLOADEN: 'Downloaden',
  ONTVANGST_BEVESTIGEN: 'Ontvangst bevestigen',
} as const;

export type Hoofddaad = keyof typeof HOOFDDADEN;
