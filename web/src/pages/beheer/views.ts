import type { leesGebruiker, lijstLeden, lijstOrganisaties } from '#shared/contract/beheer.ts';
import type { AnswerOf } from '#web/wire/types.ts';

export type OrganisatieView = AnswerOf<typeof lijstOrganisaties>['items'][number];
export type Lid = AnswerOf<typeof lijstLeden>['items'][number];
export type GebruikerView = AnswerOf<typeof leesGebruiker>;
