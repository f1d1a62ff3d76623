import type { Hulpvraag } from '../zaak.ts';

export type Formulier = NonNullable<Hulpvraag['formulier']>;

/** The questions of the form, in their order. */
export const FORMULIER_VELDEN = ['vraag', 'sterkeKanten', 'zorgen', 'ingezetteHulp', 'wensOuders'] as const;

/** What was typed, and how the form stood when typing began: the difference with now is what somebody else changed. */
export interface FormulierDraft {
  readonly begin: Formulier;
  readonly velden: Formulier;
}

/** The name of the draft of one form. */
export function draftKey(hulpvraagId: string): string {
  return `formulier/${hulpvraagId}`;
}
