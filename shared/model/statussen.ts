/**
 * One record per status. Adding one begins here; docs/how-to-add-a-status.md says where the compiler leads from here.
 * Without a library, because the web client reads it too.
 */

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

export type Status = (typeof STATUSSEN)[number];

/** Who must act next in a status: those who may do its next step. */
export const AAN_ZET = ['CONTACTPERSOON_JK', 'JK_SPECIALIST', 'VOORSCHOOL', 'SCHOOL', 'OUDERS', 'NIEMAND'] as const;
export type AanZet = (typeof AAN_ZET)[number];

/**
 * What a status is, all of it but its rights (toegang/tabel.ts), its steps (overgangen.ts) and its sentences (zinnen/).
 */
export interface StatusFeiten {
  /** What people read, spelled exactly as in the manual. "JK advies afgerond" and "advies afgerond" differ. */
  readonly label: string;
  readonly aanZet: readonly AanZet[];
  /** Nobody outside the SWV was told of the hulpvraag yet. */
  readonly isVerborgen?: true;
  /**
   * Ended: preschool and schools have nothing left to do or to see. Kept for so many years after it (domain.md,
   * "Privacy rules with teeth").
   */
  readonly afgesloten?: { readonly bewaarJaren: number };
}

export const STATUS: Readonly<Record<Status, StatusFeiten>> = {
  CONCEPT: { label: 'Concept', aanZet: ['CONTACTPERSOON_JK'], isVerborgen: true },
  JK_ONDERWIJSADVIES_AANVRAAG: { label: 'JK onderwijsadvies aanvraag', aanZet: ['VOORSCHOOL'] },
  JK_BIJLAGEN_TOEGEVOEGD: { label: 'JK bijlagen toegevoegd', aanZet: ['JK_SPECIALIST'] },
  JK_ONDERWIJSADVIES: { label: 'JK Onderwijsadvies', aanZet: ['JK_SPECIALIST', 'OUDERS'] },
  JK_AANMELDEN_SCHOOL: { label: 'JK aanmelden school', aanZet: ['SCHOOL'] },
  JK_ADVIES_AFGEROND: { label: 'JK advies afgerond', aanZet: ['OUDERS'] },
  ADVIES_AFGEROND: { label: 'advies afgerond', aanZet: ['NIEMAND'], afgesloten: { bewaarJaren: 3 } },
  JK_AFGEWEZEN: { label: 'JK afgewezen', aanZet: ['JK_SPECIALIST', 'OUDERS'] },
  JK_INGETROKKEN: { label: 'JK ingetrokken', aanZet: ['NIEMAND'], afgesloten: { bewaarJaren: 1 } },
};

/** True for the statuses in which the preschool and the schools have nothing left to do or see: 6 and 8. */
export function isAfgesloten(status: Status): boolean {
  return STATUS[status].afgesloten !== undefined;
}

/** True while it is open to people outside the SWV: told to somebody, and not ended. */
export function isLopend(status: Status): boolean {
  return !STATUS[status].isVerborgen && !isAfgesloten(status);
}
