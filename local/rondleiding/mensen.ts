/** Somebody of the demonstration, as a first visitor meets them. */
export interface Mens {
  /** The part of their address before the @, by which their account, their host and their mails are found. */
  readonly id: string;
  readonly naam: string;
  /** What they are, in words. */
  readonly wie: string;
  /** What they come to do. */
  readonly doet: string;
  /** Has a part in the story of Pippa, and so opens at her case. */
  readonly inVerhaal?: true;
  /** Looks on a telephone. */
  readonly opTelefoon?: true;
}

/** Who is who, those of the story first. A test holds that each has an account in the seed, and none is missing. */
export const MENSEN: readonly Mens[] = [
  {
    id: 'voorschool',
    naam: 'Petra Peuter',
    wie: 'Peuteropvang De Verzonnen Vlinder',
    doet: 'Zag als eerste dat Pippa hulp nodig heeft. Voegt het ondertekende formulier toe en stuurt de aanvraag in.',
    inVerhaal: true,
  },
  {
    id: 'specialist',
    naam: 'Joris Jeugd',
    wie: 'JKspecialist: de onderwijsadviseur van het samenwerkingsverband',
    doet: 'Maakt het advies, plant het overleg, en zoekt met de ouders een school. Heeft nog dertien hulpvragen.',
    inVerhaal: true,
  },
  {
    id: 'moeder',
    naam: 'Mila Druif',
    wie: 'Moeder van Pippa, op haar telefoon',
    doet: 'Beslist of een school mag lezen, ziet wie er heeft gekeken, en schrijft Pippa in.',
    inVerhaal: true,
    opTelefoon: true,
  },
  {
    id: 'school1',
    naam: 'Stef School',
    wie: 'Basisschool De Eerste Verzinning',
    doet: 'Leest wat hij mag lezen, en zegt nee: de groep is vol. De school blijft betrokken.',
    inVerhaal: true,
  },
  {
    id: 'school2',
    naam: 'Tine Tweede',
    wie: 'Basisschool Het Tweede Bedenksel',
    doet: 'Zegt ja, en downloadt op het eind het overdrachtspakket.',
    inVerhaal: true,
  },
  {
    id: 'contactpersoon.jk',
    naam: 'Carin Contact',
    wie: 'Contactpersoon Jonge Kind van het samenwerkingsverband',
    doet: 'Nam de telefoon op toen Petra belde, en maakte het dossier van Pippa.',
    inVerhaal: true,
  },
  {
    id: 'ouder',
    naam: 'Olga Ouder',
    wie: 'Moeder van Sjors, op haar telefoon',
    doet: 'Ging Mila voor: haar school leest al mee, en heeft nog niet geantwoord.',
    opTelefoon: true,
  },
  {
    id: 'voorschool2',
    naam: 'Kees Kikker',
    wie: 'Kinderopvang De Bedachte Kikker',
    doet: 'Zit morgen bij het overleg over Lotte. Bij Pim werd een bestand geweigerd.',
  },
  {
    id: 'beheerder',
    naam: 'Bea Beheer',
    wie: 'Beheerder van het samenwerkingsverband',
    doet: 'Gaat over accounts en organisaties. Ziet van geen enkel kind het dossier.',
  },
  {
    id: 'beheerder2',
    naam: 'Bob Beheer',
    wie: 'De andere beheerder',
    doet: 'Keurt goed of af wat Bea vraagt: niemand beslist alleen.',
  },
  {
    id: 'fg',
    naam: 'Fien Functionaris',
    wie: 'Functionaris gegevensbescherming',
    doet: 'Ziet wie waar keek en waarom dat mocht, en nooit wat er stond.',
  },
];
