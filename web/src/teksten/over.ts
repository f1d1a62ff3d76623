/** A part of a page that explains: a heading, then sentences, then points or steps. */
export interface Uitleg {
  readonly kop: string;
  readonly tekst?: readonly string[];
  readonly punten?: readonly string[];
  /** As `punten`, where the order counts. */
  readonly stappen?: readonly string[];
}

export interface OverTekst {
  readonly titel: string;
  readonly lead: string;
  readonly stukken: readonly Uitleg[];
}

/** What stands at the foot of every page, for whoever has not signed in too. */
export const overNamen = {
  hulp: 'Hulp',
  privacy: 'Privacy',
  toegankelijkheid: 'Toegankelijkheid',
  contact: 'Contact',
} as const;

export type OverNaam = keyof typeof overNamen;

export const overAlgemeen = {
  label: 'Over Kindbrug',
  laatsteMelding: 'Laatste melding:',
  afdrukken: 'Deze pagina afdrukken',
  naarInloggen: 'Naar inloggen',
  uwSamenwerkingsverband: 'Uw samenwerkingsverband',
} as const;
