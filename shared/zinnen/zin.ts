import type { Tekst } from '#shared/melding/tekst.ts';
import type { Lezer } from '#shared/model/lezer.ts';
import type { Hoofddaad } from './hoofddaden.ts';

/** What an ouder decided about the schools, as names: by this reader, by the other one, and what is still to choose. */
export interface Schoolkeuzes {
  /** For which nobody decided yet, and this reader may. */
  readonly teKiezen: readonly string[];
  readonly zelf: readonly string[];
  readonly doorAnder: readonly string[];
  /** What was given counts no more or is stopped: nobody's school reads. */
  readonly stil: readonly string[];
}

/** What a sentence at the top of a page may name; only what this reader may know is filled in. */
export interface Kopfeiten {
  /** Whether the API offers this to the reader now: a sentence asks for nothing else. */
  readonly kan: (daad: Hoofddaad) => boolean;
  /** The one who makes the advice and still works on the case. */
  readonly specialist?: string | undefined;
  readonly voorschool?: string | undefined;
  /** False when the contactpersoon of the preschool does not work there any more. */
  readonly isVoorschoolEr: boolean;
  /** Since how many days the case is in this status. */
  readonly dagen: number;
  /** The signed form is there and checked. */
  readonly heeftFormulier: boolean;
  readonly advies: 'GEEN' | 'ZONDER_AFSPRAKEN' | 'MET_AFSPRAKEN';
  /** The next meeting that goes on, as a day. */
  readonly overleg?: string | undefined;
  /** There was one, and it is over. */
  readonly isOverlegGeweest: boolean;
  /** The schools that were asked and have not answered. */
  readonly gevraagd: readonly string[];
  readonly ja: readonly string[];
  readonly nee: readonly string[];
  /** Schools that were asked nothing yet. */
  readonly nietGevraagd: readonly string[];
  /** Of the schools that were asked and have not answered: without a toestemming that counts. */
  readonly zonderToestemming: readonly string[];
  /** Schools that may be asked: parents gave toestemming, and there is no answer. */
  readonly teVragen: readonly string[];
  /** An ouder met gezag is there who can give a toestemming. */
  readonly isOuderEr: boolean;
  readonly keuzes: Schoolkeuzes;
  readonly isAangemeld: boolean;
  /** The last day of the zorgplicht that runs. */
  readonly termijn?: string | undefined;
  readonly start?: { readonly datum: string; readonly school: string } | undefined;
  /** Until when the school of placement reads, and whether it confirmed that it has the package. */
  readonly laatsteLeesdag?: string | undefined;
  readonly isOvergenomen: boolean;
}

/** What a mail about a status may name: nothing, but at the end of a case (domain.md, "E-mail"). */
export interface Mailfeiten {
  /** "Het kind gaat vanaf 1 maart 2027 naar De Berk.", or nothing. */
  readonly start: string;
  readonly laatsteLeesdag?: string | undefined;
}

/** The top of a page: what is asked of this reader or where it stands, what else to know, and what the button does. */
export interface Kop {
  readonly zin: string;
  readonly uitleg?: string | undefined;
  /** Only what the API offers (`kan`). */
  readonly daad?: Hoofddaad | undefined;
  /** What comes once that is done, without the case having to change. */
  readonly daarna?: Hoofddaad | undefined;
}

/** One status said to one reader: on top of the page, and in the mail about the step. */
export interface Zin {
  readonly kop: Kop | ((feiten: Kopfeiten) => Kop);
  readonly mail: Tekst | ((feiten: Mailfeiten) => Tekst);
}

/** A sentence for every reader: the general one, except where a reader has their own. */
export function elk(algemeen: Zin, eigen: Partial<Record<Lezer, Partial<Zin>>>): Readonly<Record<Lezer, Zin>> {
  const van = (lezer: Lezer): Zin => ({ ...algemeen, ...eigen[lezer] });
  return {
    VOORSCHOOL: van('VOORSCHOOL'),
    JK_SPECIALIST: van('JK_SPECIALIST'),
    CONTACTPERSOON_JK: van('CONTACTPERSOON_JK'),
    OUDER: van('OUDER'),
    SCHOOL: van('SCHOOL'),
    SCHOOL_JA: van('SCHOOL_JA'),
    SCHOOL_NEE: van('SCHOOL_NEE'),
    SCHOOL_VAN_PLAATSING: van('SCHOOL_VAN_PLAATSING'),
    GENODIGDE: van('GENODIGDE'),
  };
}

/** "A", "A en B", "A, B en C". */
export function opsomming(namen: readonly string[]): string {
  return namen.length < 2 ? namen.join('') : `${namen.slice(0, -1).join(', ')} en ${namen.at(-1)}`;
}

/** Sentences after each other; what is empty is left out. */
export function zinnen(...delen: readonly (string | false | undefined)[]): string {
  return delen.filter(Boolean).join(' ');
}

/** "sinds vandaag", "al 1 dag", "al 5 dagen". */
export function hoeLang(dagen: number): string {
  if (dagen < 1) return 'sinds vandaag';
  return dagen === 1 ? 'al 1 dag' : `al ${dagen} dagen`;
}

export const TOT_AFGESLOTEN = 'U kunt de hulpvraag openen tot die is afgesloten.';
export const NIET_MEER_OPEN = 'U kunt de hulpvraag vanaf nu niet meer openen.';
export const NU_NIETS = 'U hoeft nu niets te doen.';

/** Nothing is asked, and who is at work. */
export function waiting(zin: string, wie?: string | false): Kop {
  return { zin, uitleg: zinnen(NU_NIETS, wie) };
}

/** Somebody who was invited reads, in whatever status, while it is open for them. */
export const VOOR_GENODIGDE = ({ kan, overleg }: Kopfeiten): Kop => ({
  zin: kan('DOCUMENTEN_LEZEN') ? 'Lees de documenten van het overleg.' : 'U bent uitgenodigd voor een overleg.',
  uitleg: zinnen(overleg && `Het overleg is op ${overleg}.`, !kan('DOCUMENTEN_LEZEN') && NU_NIETS) || undefined,
  daad: kan('DOCUMENTEN_LEZEN') ? 'DOCUMENTEN_LEZEN' : undefined,
});
