import type { Tekst } from '#shared/melding/tekst.ts';
import type { Lezer } from '#shared/model/lezer.ts';

/** What a sentence at the top of a page may name; only what this reader may know is filled in. */
export interface Kopfeiten {
  readonly specialist?: string | undefined;
  readonly voorschool?: string | undefined;
  /** The schools that were asked and have not answered. */
  readonly gevraagd: readonly string[];
  readonly ja: readonly string[];
  readonly nee: readonly string[];
  /** True while a school may be asked: parents gave toestemming for one that has not answered. */
  readonly kanVragen: boolean;
  readonly isAangemeld: boolean;
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

/** One status said to one reader: on top of the page, and in the mail about the step. */
export interface Zin {
  readonly kop: string | ((feiten: Kopfeiten) => string);
  readonly mail: Tekst | ((feiten: Mailfeiten) => Tekst);
}

/** A sentence for every reader: the general one, except where a reader has their own. */
export function elk(algemeen: Zin, eigen: Partial<Record<Lezer, Zin>>): Readonly<Record<Lezer, Zin>> {
  return {
    VOORSCHOOL: algemeen,
    JK_SPECIALIST: algemeen,
    CONTACTPERSOON_JK: algemeen,
    OUDER: algemeen,
    SCHOOL: algemeen,
    SCHOOL_JA: algemeen,
    SCHOOL_NEE: algemeen,
    SCHOOL_VAN_PLAATSING: algemeen,
    GENODIGDE: algemeen,
    ...eigen,
  };
}

/** "A", "A en B", "A, B en C". */
export function opsomming(namen: readonly string[]): string {
  return namen.length < 2 ? namen.join('') : `${namen.slice(0, -1).join(', ')} en ${namen.at(-1)}`;
}

export const TOT_AFGESLOTEN = 'U kunt de hulpvraag openen tot die is afgesloten.';
export const NIET_MEER_OPEN = 'U kunt de hulpvraag vanaf nu niet meer openen.';
export const NU_NIETS = 'U hoeft nu niets te doen.';
