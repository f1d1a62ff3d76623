import type { Lidmaatschap } from '../session/session.ts';

/** Roles in words. */
export const ROL_TEKST: Readonly<Record<Lidmaatschap['rollen'][number], string>> = {
  BEHEERDER: 'beheerder',
  CONTACTPERSOON_JK: 'contactpersoon Jonge Kind',
  JK_SPECIALIST: 'JKspecialist',
  FG: 'functionaris gegevensbescherming',
  CONTACTPERSOON_VOORSCHOOL: 'contactpersoon van de voorschoolse voorziening',
  OUDER: 'ouder',
  CONTACTPERSOON_SCHOOL: 'contactpersoon van de school',
  GENODIGDE: 'genodigde',
};
