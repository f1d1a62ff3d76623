import { type AanZet, isAfgesloten, STATUS, STATUSSEN } from '#shared/model/statussen.ts';

/** Who acts now, in words. */
export const AAN_ZET_TEKST: Readonly<Record<AanZet, string>> = {
  CONTACTPERSOON_JK: 'de contactpersoon Jonge Kind',
  JK_SPECIALIST: 'de JKspecialist',
  VOORSCHOOL: 'de voorschoolse voorziening',
  SCHOOL: 'de school',
  OUDERS: 'de ouders',
  NIEMAND: 'niemand',
};

/** "de ouders en de school", with a capital in front where it stands alone. */
export function aanZetTekst(groepen: readonly AanZet[]): string {
  return groepen.map((one) => AAN_ZET_TEKST[one]).join(' en ');
}

/** The statuses in the order of the process, with the labels of domain.md. */
export const STATUS_KEUZES = STATUSSEN.map((value) => ({
  value,
  label: STATUS[value].label,
  isKlaar: isAfgesloten(value),
}));
