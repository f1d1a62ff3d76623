import { telling } from './telling.ts';

/** Dutch texts of choosing and naming stukken: bijlagen, observaties and versions of the advice. */
export const stukkenTeksten = {
  observatieVersie: (datum: string, versie: number) => `Observatie van ${datum}, versie ${versie}`,
  observatie: (datum: string) => `Observatie van ${datum}`,
  advies: (versie: number, datum: string) => `Onderwijsadvies, versie ${versie} van ${datum}`,
  /** Nothing is known of them here but how many. */
  aantal: (aantal: number) => telling(aantal, 'document', 'documenten'),
  /** For who sees everything that is there. */
  verwijderd: (aantal: number) => telling(aantal, 'document dat is verwijderd', 'documenten die zijn verwijderd'),
  /** For who sees a part: whether it is there is not told. */
  nietTeOpenen: (aantal: number) =>
    telling(aantal, 'document dat u niet kunt openen', 'documenten die u niet kunt openen'),
  bekijken: 'Bekijken',
  bekijkenVan: (naam: string) => `Bekijk ${naam}`,
  nietTeTonen: 'Dit bestand kan hier niet worden getoond. Download het om het te lezen.',
  afspraken: 'Gemaakte afspraken',
  geen: 'Er zijn nog geen documenten om te kiezen.',
  alles: 'Alles kiezen',
  niets: 'Niets kiezen',
} as const;
