import type { leesHulpvraag } from '#shared/contract/hulpvragen.ts';
import type { AnswerOf } from '#web/wire/types.ts';
import { telling } from './telling.ts';

export type Wegpunt = NonNullable<AnswerOf<typeof leesHulpvraag>['weg']>[number];
type Soort = Wegpunt['soort'];

/** What was done, in a few words; the school stands below. */
const GEDAAN: Readonly<Record<Soort, string>> = {
  AANVRAAG: 'Aanvraag gestart',
  DOCUMENTEN: 'Documenten binnen',
  TERUGGESTUURD: 'Er ontbrak nog iets',
  ADVIES: 'Advies besproken',
  SCHOOL_GEVRAAGD: 'School gevraagd',
  VRAAG_INGETROKKEN: 'Vraag ingetrokken',
  ANTWOORD: 'School heeft geantwoord',
  SCHOOL_JA: 'School zei ja',
  SCHOOL_NEE: 'School zei nee',
  ANDERE_SCHOOL: 'Andere school gezocht',
  PLEK_VERVALT: 'Plek gaat niet door',
  START: 'Naar school',
  GESTOPT: 'Gestopt',
};

/** What is being done now, and what comes. */
const KOMT: Partial<Record<Soort, string>> = {
  AANVRAAG: 'Aanvraag starten',
  DOCUMENTEN: 'Documenten',
  ADVIES: 'Advies',
  SCHOOL_GEVRAAGD: 'School vragen',
  ANTWOORD: 'Antwoord van school',
  ANDERE_SCHOOL: 'Andere school zoeken',
};

/** Dutch texts of the way of a hulpvraag. */
export const wegTeksten = {
  titel: 'De weg van deze hulpvraag',
  punt: ({ soort, stand }: Wegpunt) => (stand === 'GEDAAN' ? GEDAAN[soort] : (KOMT[soort] ?? GEDAAN[soort])),
  standen: { GEDAAN: 'gedaan', NU: 'nu', STRAKS: 'nog niet' } satisfies Record<Wegpunt['stand'], string>,
  nu: (dagen: number) => `nu, ${wegTeksten.dagen(dagen)}`,
  dagen: (aantal: number): string => (aantal < 1 ? 'vandaag' : telling(aantal, 'dag', 'dagen')),
  onbekend: 'nog niet bekend',
  uiterlijk: (datum: string) => `uiterlijk ${datum}`,
  vanaf: (datum: string) => `vanaf ${datum}`,
  plaats: (at: number, of: number) => `Stap ${at} van ${of}`,
  ontvouw: 'Toon alle stappen',
  vouw: 'Verberg de stappen',
} as const;
