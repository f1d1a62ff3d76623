import { telling } from './telling.ts';

/** Dutch texts of choosing and naming stukken: bijlagen, observaties and versions of the advice. */
export const stukkenTeksten = {
  observatieVersie: (datum: string, versie: number) => `Observatie van ${datum}, versie ${versie}`,
  observatie: (datum: string) => `Observatie van ${datum}`,
  advies: (versie: number, datum: string) => `Onderwijsadvies, versie ${versie} van ${datum}`,
  andere: (aantal: number) => telling(aantal, 'document dat is verwijderd', 'documenten die zijn verwijderd'),
  geen: 'Er zijn nog geen documenten om te kiezen.',
  alles: 'Alles kiezen',
  niets: 'Niets kiezen',
} as const;
