import { telling } from './telling.ts';

/** Dutch texts of what stands beside a case: who takes part, whom to call, and what runs. */
export const naastTeksten = {
  naast: 'Mensen en termijnen',
  wie: 'Wie doet er mee',
  ouders: 'Ouders',
  zonderGezag: 'geen gezag',
  voorschool: 'Voorschoolse voorziening',
  specialist: 'JKspecialist',
  geenSpecialist: 'nog niet gekozen',
  contactpersoonJk: 'Contactpersoon Jonge Kind',
  scholen: 'Scholen',
  u: 'u',
  bellen: 'Wie kunt u bellen',
  telefoonVan: (naam: string, telefoon: string) => `Bel ${naam}: ${telefoon}`,
  termijnen: 'Termijnen en afspraken',
  geenTermijn: 'Er loopt geen termijn en er staat geen afspraak.',
  zorgplicht: (school: string) => `Passende plek, na aanmelding bij ${school}`,
  overDagen: (datum: string, dagen: number) =>
    dagen < 0
      ? `vóór ${datum}: ${telling(-dagen, 'dag', 'dagen')} te laat`
      : dagen === 0
        ? `vandaag, ${datum}`
        : `uiterlijk ${datum}, over ${telling(dagen, 'dag', 'dagen')}`,
  overleg: 'Overleg',
  eersteSchooldag: (school: string) => `Eerste schooldag op ${school}`,
} as const;
