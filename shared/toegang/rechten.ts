/**
 * Everything that can be allowed or refused inside one dossier, with the words that docs/access.md and the client use.
 * Reading rights say which part of the dossier opens; which stukken are in it is decided by STUKKEN in tabel.ts.
 */
export const RECHT_TEKST = {
  STATUS_LEZEN: 'zien hoe ver de hulpvraag is',
  KIND_LEZEN: 'naam en geboortedatum van het kind zien',
  HULPVRAAG_LEZEN: 'de aanvraag en het verloop lezen',
  STUKKEN_LEZEN: 'documenten lezen en downloaden',
  DOSSIER_LEZEN: 'de ouders, overlegrondes, toestemmingen en scholen in het dossier zien',
  FORMULIER_BEWERKEN: 'de aanvraag invullen',
  BIJLAGE_TOEVOEGEN: 'bijlagen toevoegen',
  BIJLAGE_VERWIJDEREN: 'bijlagen van de eigen organisatie verwijderen',
  BIJLAGE_BEHEREN: 'soort document en lezers van elke bijlage wijzigen, elke bijlage verwijderen',
  BIJLAGE_TERUGHALEN: 'zien welke bijlagen zijn verwijderd, en ze terughalen',
  STATUS_WIJZIGEN: 'de status wijzigen, zoals de overgangen toestaan',
  TERUGSTAP_ZETTEN: 'de laatste stap terugdraaien',
  VOORSTEL_DOEN: 'iets voorstellen waar twee mensen voor nodig zijn',
  VOORSTEL_BEOORDELEN: 'een voorstel van een ander goedkeuren of afkeuren',
  KIND_BEWERKEN: 'gegevens van het kind en de ouders bewerken',
  BETROKKENEN_BEWERKEN: 'contactpersoon en JKspecialist van de hulpvraag wijzigen, de ouders uitnodigen',
  OBSERVATIE_BEWERKEN: 'observaties vastleggen',
  ADVIES_BEWERKEN: 'een versie van het onderwijsadvies vastleggen',
  OVERLEG_BEHEREN: 'overlegrondes maken, mensen uitnodigen, openen en sluiten',
  OVERLEG_LEZEN: 'de eigen uitnodiging en de agenda zien',
  SCHOLEN_BEHEREN: 'scholen van voorkeur, aanmelding en zorgplicht bijhouden',
  INSCHRIJVING_VASTLEGGEN: 'de inschrijving door de ouders vastleggen',
  SCHOOLREACTIE_GEVEN: 'als school antwoorden: ja of nee',
  TOESTEMMING_VASTLEGGEN: 'een ondertekende toestemming op papier vastleggen',
  NAMENS_OUDER_VASTLEGGEN: 'bezwaar, zienswijze of verzoek over gegevens vastleggen van een ouder die belt of schrijft',
  TOESTEMMING_GEVEN: 'toestemming geven en intrekken, bezwaar maken',
  ZIENSWIJZE_GEVEN: 'een zienswijze toevoegen',
  INZAGE_BEKIJKEN: 'zien wie het dossier heeft bekeken',
  AVG_VERZOEK_DOEN: 'een verzoek doen over gegevens',
  OVERDRACHT_LEZEN: 'het overdrachtspakket lezen en downloaden',
  OVERDRACHT_OVERNEMEN: 'de ontvangst van het overdrachtspakket bevestigen',
  EXPORT_MAKEN: 'een kopie van het dossier downloaden',
  VERNIETIGING_VOORDRAGEN: 'het dossier voor vernietiging voordragen of die goedkeuren',
} as const;

export type Recht = keyof typeof RECHT_TEKST;
export const RECHTEN = Object.keys(RECHT_TEKST) as readonly Recht[];

/** Rights that only open something to read; they are scopes, not actions. */
export const LEESRECHTEN = [
  'STATUS_LEZEN',
  'KIND_LEZEN',
  'HULPVRAAG_LEZEN',
  'STUKKEN_LEZEN',
  'DOSSIER_LEZEN',
  'OVERLEG_LEZEN',
  'INZAGE_BEKIJKEN',
  'OVERDRACHT_LEZEN',
] as const satisfies readonly Recht[];
export type Leesrecht = (typeof LEESRECHTEN)[number];

/** Every other right: it stands for something that is done. */
export type Handelrecht = Exclude<Recht, Leesrecht>;
export const HANDELRECHTEN = RECHTEN.filter((recht): recht is Handelrecht => !isLeesrecht(recht));

export function isLeesrecht(recht: Recht): recht is Leesrecht {
  return LEESRECHTEN.some((one) => one === recht);
}

/** How someone can stand to one dossier at one moment. Computed from the state, never stored. */
export const RELATIE_TEKST = {
  SWV: 'contactpersoon JK of JKspecialist van het platform van het dossier',
  VOORSCHOOL: 'contactpersoon van de voorschoolse voorziening die op de hulpvraag staat',
  GENODIGDE: 'genodigde van een overlegronde, zolang die voor deze persoon open is',
  OUDER_VOOR_ADVIES: 'ouder met gezag voor wie het dossier al eens is geopend, vóór het advies is gedeeld',
  OUDER: 'ouder met gezag, vanaf JK Onderwijsadvies',
  SCHOOL: 'school van voorkeur die is gevraagd, met geldige toestemming',
  SCHOOL_AFGEWEZEN: 'school die nee heeft gezegd (zorgplicht), met geldige toestemming',
  SCHOOL_VAN_PLAATSING:
    'school waar het kind is ingeschreven, tot en met 90 dagen na de eerste schooldag, met geldige toestemming',
} as const;

export type Relatie = keyof typeof RELATIE_TEKST;
export const RELATIES = Object.keys(RELATIE_TEKST) as readonly Relatie[];

/** Which stukken (bijlagen, observaties, adviezen) a relation may read. */
export const STUKKENKEUZE_TEKST = {
  GEEN: 'geen documenten',
  ALLE: 'alle documenten',
  EIGEN: 'alleen bijlagen van de eigen organisatie',
  ZICHTBAAR_VOORSCHOOL: 'documenten die voor de voorschoolse voorziening zichtbaar zijn, en het advies',
  ZICHTBAAR_OUDERS: 'documenten die voor de ouders zichtbaar zijn, en het advies',
  OVERLEG: 'de documenten die voor de overlegronde zijn gekozen',
  TOESTEMMING: 'de documenten die in de geldige toestemming staan',
} as const;

export type Stukkenkeuze = keyof typeof STUKKENKEUZE_TEKST;
