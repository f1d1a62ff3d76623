import * as z from 'zod/mini';

/**
 * As what somebody reads a sentence about a hulpvraag: what they are on the case, and for a school what it answered.
 */
export const LezerSchema = z.enum([
  'VOORSCHOOL',
  'JK_SPECIALIST',
  'CONTACTPERSOON_JK',
  'OUDER',
  /** A school that has not answered. */
  'SCHOOL',
  'SCHOOL_JA',
  'SCHOOL_NEE',
  'SCHOOL_VAN_PLAATSING',
  'GENODIGDE',
]);
export type Lezer = z.infer<typeof LezerSchema>;
