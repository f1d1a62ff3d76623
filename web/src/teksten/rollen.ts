import type { leesMijnAccount } from '#shared/contract/account.ts';
import type { AnswerOf } from '#web/wire/types.ts';

type Rol = AnswerOf<typeof leesMijnAccount>['lidmaatschappen'][number]['rollen'][number];

/** Roles in words. */
export const ROL_TEKST: Readonly<Record<Rol, string>> = {
  BEHEERDER: 'beheerder',
  CONTACTPERSOON_JK: 'contactpersoon Jonge Kind',
  JK_SPECIALIST: 'JKspecialist',
  FG: 'functionaris gegevensbescherming',
  CONTACTPERSOON_VOORSCHOOL: 'contactpersoon van de voorschoolse voorziening',
  OUDER: 'ouder',
  CONTACTPERSOON_SCHOOL: 'contactpersoon van de school',
  GENODIGDE: 'genodigde',
};
