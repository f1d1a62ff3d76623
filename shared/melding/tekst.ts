import type { Doelgroep, MeldingFeiten } from '#shared/model/melding.ts';

/** What one mail says, beside the case number, the link and whom to call. Dutch, B1; never a name. */
export interface Tekst {
  /** The end of the subject, after the case number. */
  readonly onderwerp: string;
  /** What changed. */
  readonly nieuws: string;
  /** What is asked of this reader. */
  readonly gevraagd: string;
  /** Until when, or what else to know. Left out when there is nothing to keep. */
  readonly tot?: string;
  /** Where the link leads: the hulpvraag, or the own list for whoever cannot open it (any more). */
  readonly link?: 'LIJST';
}

/**
 * The facts that any mail may tell. School and start date are kept for the end of the case (zinnen/tot-het-einde.ts).
 */
export interface Feiten extends Pick<MeldingFeiten, 'moment' | 'termijn'> {
  /** The number of the samenwerkingsverband. */
  readonly telefoon?: string | undefined;
}

/** Whom to call, with the number when there is one. */
export function withNummer(wie: string, telefoon: string | undefined): string {
  return telefoon ? `${wie}: ${telefoon}` : wie;
}

export type TekstVan<F> = Tekst | ((feiten: F) => Tekst);

/** A text for every doelgroep: the general one, except where a doelgroep has its own. */
export function iedereen<F = Feiten>(
  algemeen: TekstVan<F>,
  eigen: Partial<Record<Doelgroep, TekstVan<F>>> = {},
): Record<Doelgroep, TekstVan<F>> {
  return {
    VOORSCHOOL: algemeen,
    JK: algemeen,
    OUDER: algemeen,
    SCHOOL: algemeen,
    GENODIGDE: algemeen,
    BEHEERDER: algemeen,
    ACCOUNT: algemeen,
    ...eigen,
  };
}

/** The text itself, made with the facts. */
export function fillIn<F>(tekst: TekstVan<F>, feiten: F): Tekst {
  return typeof tekst === 'function' ? tekst(feiten) : tekst;
}

/** Nothing has to be done. */
export const NIETS_TE_DOEN = { gevraagd: 'U hoeft nu niets te doen.' };

export const TOT_AFGESLOTEN = 'U kunt de hulpvraag openen tot die is afgesloten.';
