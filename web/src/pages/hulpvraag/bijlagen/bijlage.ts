import type { lijstBijlagen } from '#shared/contract/bijlagen.ts';
import type { AnswerOf } from '#web/wire/types.ts';

/** The files of a case, as this reader sees them. */
export type Lijst = AnswerOf<typeof lijstBijlagen>;
export type Bijlage = Lijst['items'][number];
/** One that was removed and can be brought back. */
export type Weggehaald = NonNullable<Lijst['weggehaald']>[number];
/** The dialog that is open, and of which file. */
export type Open = { readonly what: 'voorbeeld' | 'bewerken' | 'verwijderen'; readonly bijlage: Bijlage };
