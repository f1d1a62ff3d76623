import { type AanZet, STATUS, STATUSSEN, type Status } from '#shared/model/statussen.ts';

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
export const STATUS_KEUZES = STATUSSEN.map((value) => ({ value, label: STATUS[value].label }));

/** The usual way of a hulpvraag, in plain words, for whoever sees it once. */
const HOOFDWEG_TEKSTEN = {
  aanmaken: 'Het samenwerkingsverband maakt de hulpvraag aan.',
  aanvraag: 'De voorschoolse voorziening vult de aanvraag in en voegt documenten toe.',
  advies: 'De JKspecialist bekijkt alles en maakt een advies.',
  keuze: 'Het advies is besproken. De ouders kiezen een school en bepalen of die documenten mag lezen.',
  school: 'De school van voorkeur bekijkt of het kind daar terechtkan.',
  inschrijven: 'De school zegt ja. De ouders schrijven hun kind in.',
  klaar: 'Het kind gaat naar school. De hulpvraag is klaar.',
};

/** Where on that way a status is; nowhere once it was stopped. */
const PLAATS: Readonly<Record<Status, keyof typeof HOOFDWEG_TEKSTEN | undefined>> = {
  CONCEPT: 'aanmaken',
  JK_ONDERWIJSADVIES_AANVRAAG: 'aanvraag',
  JK_BIJLAGEN_TOEGEVOEGD: 'advies',
  JK_ONDERWIJSADVIES: 'keuze',
  JK_AANMELDEN_SCHOOL: 'school',
  JK_ADVIES_AFGEROND: 'inschrijven',
  ADVIES_AFGEROND: 'klaar',
  JK_AFGEWEZEN: 'school',
  JK_INGETROKKEN: undefined,
};

export const HOOFDWEG = Object.entries(HOOFDWEG_TEKSTEN).map(([plaats, tekst]) => ({
  statussen: STATUSSEN.filter((status) => PLAATS[status] === plaats),
  tekst,
}));
