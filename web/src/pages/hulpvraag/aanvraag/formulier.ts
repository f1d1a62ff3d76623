import type { Hulpvraag } from '#web/pages/hulpvraag/zaak.ts';
import type { HulpvraagId } from '#web/wire/ids.ts';

export type Formulier = NonNullable<Hulpvraag['formulier']>;

/** The questions of the form, in their order. */
export const FORMULIER_VELDEN = ['vraag', 'sterkeKanten', 'zorgen', 'ingezetteHulp', 'wensOuders'] as const;

/** The name of the draft of one form. */
export function draftKey(hulpvraagId: HulpvraagId): string {
  return `formulier/${hulpvraagId}`;
}

/** Before anything was filled in. */
export const LEEG_FORMULIER: Formulier = { vraag: '', sterkeKanten: '', zorgen: '', ingezetteHulp: '', wensOuders: '' };
