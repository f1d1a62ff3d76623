import type { Doelgroep, MeldingFeiten } from './melding.ts';

/** What one mail says, beside the case number, the link and whom to call. Dutch, B1; never a name. */
export interface Tekst {
  /** The end of the subject, after the case number. */
  readonly onderwerp: string;
  /** What changed. */
  readonly nieuws: string;
  /** What is asked of this reader. */
  readonly gevraagd: string;
  /** Until when. */
  readonly tot: string;
}

/** The facts that any mail may tell. School and start date are kept for the end of the case: see {@link Startfeiten}. */
export type Feiten = Pick<MeldingFeiten, 'moment' | 'termijn'>;

/** Only for a case that ended with a place at a school (status "advies afgerond"). */
export type Startfeiten = Pick<MeldingFeiten, 'startdatum' | 'schoolNaam'>;

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
export function vulIn<F>(tekst: TekstVan<F>, feiten: F): Tekst {
  return typeof tekst === 'function' ? tekst(feiten) : tekst;
}

/** Nothing has to be done, and there is no date to keep. */
export const NIETS_TE_DOEN = { gevraagd: 'U hoeft nu niets te doen.', tot: 'Er is geen datum om op te letten.' };

export const TOT_AFGEROND = 'U kunt de hulpvraag openen tot deze is afgerond.';
