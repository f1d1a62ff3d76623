import type { Hulpvraag } from '../pages/hulpvraag/zaak.ts';

/** Who acts now, in words. */
export const AAN_ZET_TEKST: Readonly<Record<Hulpvraag['aanZet'][number], string>> = {
  CONTACTPERSOON_JK: 'de contactpersoon Jonge Kind',
  JK_SPECIALIST: 'de JKspecialist',
  VOORSCHOOL: 'de voorschoolse voorziening',
  SCHOOL: 'de school',
  OUDERS: 'de ouders',
  NIEMAND: 'niemand',
};

/** "de ouders en de school", with a capital in front where it stands alone. */
export function aanZetTekst(groepen: Hulpvraag['aanZet']): string {
  return groepen.map((one) => AAN_ZET_TEKST[one]).join(' en ');
}

/** The statuses in the order of the process, with the labels of domain.md. */
export const STATUS_KEUZES: readonly { readonly value: Hulpvraag['status']; readonly label: string }[] = [
  { value: 'CONCEPT', label: 'Concept' },
  { value: 'JK_ONDERWIJSADVIES_AANVRAAG', label: 'JK onderwijsadvies aanvraag' },
  { value: 'JK_BIJLAGEN_TOEGEVOEGD', label: 'JK bijlagen toegevoegd' },
  { value: 'JK_ONDERWIJSADVIES', label: 'JK Onderwijsadvies' },
  { value: 'JK_AANMELDEN_SCHOOL', label: 'JK aanmelden school' },
  { value: 'JK_AFGEWEZEN', label: 'JK afgewezen' },
  { value: 'JK_ADVIES_AFGEROND', label: 'JK advies afgerond' },
  { value: 'ADVIES_AFGEROND', label: 'advies afgerond' },
  { value: 'JK_INGETROKKEN', label: 'JK ingetrokken' },
];

/** The usual way of a hulpvraag, in plain words, for who sees it once. */
export const HOOFDWEG: readonly { readonly statussen: readonly Hulpvraag['status'][]; readonly tekst: string }[] = [
  { statussen: ['CONCEPT'], tekst: 'Het samenwerkingsverband maakt de hulpvraag aan.' },
  {
    statussen: ['JK_ONDERWIJSADVIES_AANVRAAG'],
    tekst: 'De voorschoolse voorziening vult de aanvraag in en voegt documenten toe.',
  },
  { statussen: ['JK_BIJLAGEN_TOEGEVOEGD'], tekst: 'De JKspecialist bekijkt alles en maakt een advies.' },
  {
    statussen: ['JK_ONDERWIJSADVIES'],
    tekst: 'Het advies is besproken. De ouders kiezen een school en bepalen of die documenten mag lezen.',
  },
  {
    statussen: ['JK_AANMELDEN_SCHOOL', 'JK_AFGEWEZEN'],
    tekst: 'De school van voorkeur bekijkt of het kind daar terechtkan.',
  },
  { statussen: ['JK_ADVIES_AFGEROND'], tekst: 'De school zegt ja. De ouders schrijven hun kind in.' },
  { statussen: ['ADVIES_AFGEROND'], tekst: 'Het kind gaat naar school. De hulpvraag is klaar.' },
];
