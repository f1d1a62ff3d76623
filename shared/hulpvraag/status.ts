import * as z from 'zod/mini';

/** The statuses of a hulpvraag (domain.md, "Statuses"). The code is stable; nothing may depend on the label. */
export const STATUSSEN = [
  'CONCEPT',
  'JK_ONDERWIJSADVIES_AANVRAAG',
  'JK_BIJLAGEN_TOEGEVOEGD',
  'JK_ONDERWIJSADVIES',
  'JK_AANMELDEN_SCHOOL',
  'JK_ADVIES_AFGEROND',
  'ADVIES_AFGEROND',
  'JK_AFGEWEZEN',
  'JK_INGETROKKEN',
] as const;

export const StatusSchema = z.enum(STATUSSEN);
export type Status = z.infer<typeof StatusSchema>;

/** The label that people read, spelled exactly as in the manual. "JK advies afgerond" and "advies afgerond" differ. */
export const STATUS_LABEL: Record<Status, string> = {
  CONCEPT: 'Concept',
  JK_ONDERWIJSADVIES_AANVRAAG: 'JK onderwijsadvies aanvraag',
  JK_BIJLAGEN_TOEGEVOEGD: 'JK bijlagen toegevoegd',
  JK_ONDERWIJSADVIES: 'JK Onderwijsadvies',
  JK_AANMELDEN_SCHOOL: 'JK aanmelden school',
  JK_ADVIES_AFGEROND: 'JK advies afgerond',
  ADVIES_AFGEROND: 'advies afgerond',
  JK_AFGEWEZEN: 'JK afgewezen',
  JK_INGETROKKEN: 'JK ingetrokken',
};

/** The statuses in which the preschool and the schools have nothing left to do or see: 6 and 8. */
export function isAfgesloten(status: Status): boolean {
  return status === 'ADVIES_AFGEROND' || status === 'JK_INGETROKKEN';
}

/** Who must act next in a status: those who may do its next step. */
export const AanZetSchema = z.enum(['CONTACTPERSOON_JK', 'JK_SPECIALIST', 'VOORSCHOOL', 'SCHOOL', 'OUDERS', 'NIEMAND']);
export type AanZet = z.infer<typeof AanZetSchema>;

export const AAN_ZET: Record<Status, readonly AanZet[]> = {
  CONCEPT: ['CONTACTPERSOON_JK'],
  JK_ONDERWIJSADVIES_AANVRAAG: ['VOORSCHOOL'],
  JK_BIJLAGEN_TOEGEVOEGD: ['JK_SPECIALIST'],
  JK_ONDERWIJSADVIES: ['JK_SPECIALIST', 'OUDERS'],
  JK_AANMELDEN_SCHOOL: ['SCHOOL'],
  JK_ADVIES_AFGEROND: ['OUDERS'],
  ADVIES_AFGEROND: ['NIEMAND'],
  JK_AFGEWEZEN: ['JK_SPECIALIST', 'OUDERS'],
  JK_INGETROKKEN: ['NIEMAND'],
};
