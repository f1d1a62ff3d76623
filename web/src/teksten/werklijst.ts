import { telling } from './telling.ts';

/** Dutch texts of the worklist of the SWV. */
export const werklijstTeksten = {
  kolommen: {
    kind: 'Kind',
    voorschool: 'Voorschool',
    status: 'Status',
    stap: 'Volgende stap',
    wacht: 'Wacht (dagen)',
    van: 'Van',
    termijn: 'Uiterlijk',
  },
  jaar: (jaren: number) => `(${jaren} jaar)`,
  nogNiemand: 'nog niemand',
  voorbij: '(voorbij)',
  filters: 'Kies welke hulpvragen u ziet',
  alleStatussen: 'Alle statussen',
  alleLopende: 'Alle lopende statussen',
  voorschool: 'Voorschoolse voorziening',
  alleVoorscholen: 'Alle voorscholen',
  van: 'Van wie',
  vanIedereen: 'Van iedereen',
  vanNiemand: 'Zonder JKspecialist',
  termijn: 'Termijn',
  elkeTermijn: 'Elke termijn',
  termijnen: { voorbij: 'Termijn voorbij', week: 'Termijn binnen 7 dagen' },
  wacht: 'Wachttijd',
  elkeWacht: 'Elke wachttijd',
  langerDan: (dagen: number) => `Wacht meer dan ${telling(dagen, 'dag', 'dagen')}`,
  allesTonen: 'Alles tonen',
  geteld: (aantal: number, isCut: boolean) => (isCut ? `${aantal}+` : String(aantal)),
  samen: (aantal: number, van: number) =>
    aantal === van
      ? telling(aantal, 'hulpvraag', 'hulpvragen')
      : `${aantal} van ${telling(van, 'hulpvraag', 'hulpvragen')}`,
  termijnVoorbij: (aantal: number) => `${telling(aantal, 'termijn', 'termijnen')} voorbij`,
  termijnWeek: (aantal: number) => `${aantal} binnen 7 dagen`,
  langst: (dagen: number) => `langst ${telling(dagen, 'dag', 'dagen')}`,
  nietsGekozen: 'Geen hulpvraag past bij wat u koos.',
  afgekapt: (aantal: number) =>
    `U ziet de eerste ${aantal}. Zoek op naam of nummer, of kies een status, om de andere te vinden.`,
  toetsen: 'Pijltjes: van rij naar rij. Enter: openen. Spatie: ernaast lezen. Esc: sluiten.',
  naast: 'Deze hulpvraag',
  openen: 'Openen',
  sinds: 'Sinds',
  aanZet: 'Aan de beurt',
  contact: 'Contactpersoon voorschool',
} as const;
