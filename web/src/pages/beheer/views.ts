import type { leesGebruiker } from '#shared/contract/gebruikers.ts';
import type { lijstLeden } from '#shared/contract/leden.ts';
import type { lijstOrganisaties } from '#shared/contract/organisaties.ts';
import type { AnswerOf } from '#web/wire/types.ts';

export type OrganisatieView = AnswerOf<typeof lijstOrganisaties>['items'][number];
export type Lid = AnswerOf<typeof lijstLeden>['items'][number];
export type GebruikerView = AnswerOf<typeof leesGebruiker>;
/** On the page of the person, with what may be done. */
export type LidMetActies = GebruikerView['lidmaatschappen'][number];
