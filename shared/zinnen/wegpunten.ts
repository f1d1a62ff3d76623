/** The points of a way. */
export const WEGPUNTEN = [
  'AANVRAAG',
  'DOCUMENTEN',
  'TERUGGESTUURD',
  'ADVIES',
  'SCHOOL_GEVRAAGD',
  'VRAAG_INGETROKKEN',
  'ANTWOORD',
  'SCHOOL_JA',
  'SCHOOL_NEE',
  'ANDERE_SCHOOL',
  'PLEK_VERVALT',
  'START',
  'GESTOPT',
] as const;
export type Wegpuntsoort = (typeof WEGPUNTEN)[number];
