/**
 * The operationIds of what is done with one thing in a dossier. Names only: what each takes is in daden.ts, which must
 * know them all.
 */

export const DOSSIERACTIES = [
  'bewerkKind',
  'voegOuderToe',
  'bewerkBetrokkenen',
  'verplaatsDossier',
  'maakRonde',
  'voegSchoolToe',
  'ordenScholen',
  'doeVoorstel',
  'maakHulpvraag',
  'draagVernietigingVoor',
  'keurVernietigingGoed',
] as const;
export type Dossieractie = (typeof DOSSIERACTIES)[number];

export const SCHOOLACTIES = [
  'geefToestemming',
  'legToestemmingVast',
  'vraagSchool',
  'trekVraagIn',
  'geefSchoolreactie',
  'legSchoolreactieVast',
  'legAanmeldingVast',
  'corrigeerAanmelding',
  'verlengTermijn',
  'legInschrijvingVast',
  'wijzigSchoolcontact',
  'verwijderSchool',
] as const;
export type Schoolactie = (typeof SCHOOLACTIES)[number];

export const TOESTEMMINGACTIES = [
  'trekToestemmingIn',
  'legIntrekkingVast',
  'maakBezwaar',
  'legBezwaarVast',
  'trekBezwaarIn',
  'legBezwaarintrekkingVast',
] as const;
export type Toestemmingactie = (typeof TOESTEMMINGACTIES)[number];

export const BIJLAGEACTIES = ['downloadBijlage', 'vernieuwUpload', 'bewerkBijlage', 'verwijderBijlage'] as const;
export type Bijlageactie = (typeof BIJLAGEACTIES)[number];

/** On a bijlage that was removed. */
export const WEGGEHAALDACTIES = ['haalBijlageTerug'] as const;
export type Weggehaaldactie = (typeof WEGGEHAALDACTIES)[number];

export const RONDEACTIES = ['nodigUit', 'bewerkRonde', 'gelastAf'] as const;
export type Rondeactie = (typeof RONDEACTIES)[number];

/** `openNu` is wijzigVenster with nothing but NU: it may be refused where another change of the window is not. */
export const UITNODIGINGACTIES = [
  'openNu',
  'wijzigVenster',
  'sluitNu',
  'trekUitnodigingIn',
  'legAanwezigheidVast',
  'leesAgenda',
] as const;
export type Uitnodigingactie = (typeof UITNODIGINGACTIES)[number];

export const OBSERVATIEACTIES = ['bewerkObservatie'] as const;
export type Observatieactie = (typeof OBSERVATIEACTIES)[number];

export const ADVIESACTIES = ['schrijfAdvies'] as const;
export type Adviesactie = (typeof ADVIESACTIES)[number];

export const OUDERACTIES = [
  'bewerkOuder',
  'nodigOuderUit',
  'ontkoppelOuder',
  'verwijderOuder',
  'legZienswijzeVast',
  'legAvgVerzoekVast',
] as const;
export type Ouderactie = (typeof OUDERACTIES)[number];

export const VOORSTELACTIES = ['keurVoorstelGoed', 'keurVoorstelAf', 'trekVoorstelIn'] as const;
export type Voorstelactie = (typeof VOORSTELACTIES)[number];
