/**
 * What may be done outside a single dossier, by role. The second and last table of access: lists, accounts, logs.
 * Neither BEHEERDER nor FG has any right inside a dossier (tabel.ts has no relation for them).
 */

import { DomainError } from '#shared/kernel/errors.ts';
import type { Actor, Rol } from '#shared/model/gebruiker.ts';
import type { PlatformId } from '#shared/model/ids.ts';

export const ALGEMEEN_RECHT_TEKST = {
  IEDEREEN: 'de openbare beschrijving van de API lezen',
  EIGEN_ACCOUNT: 'het eigen account en de eigen organisaties zien, uitnodigingen beantwoorden en overal uitloggen',
  CONTACT_LEZEN: 'zien waar het samenwerkingsverband te bereiken is',
  EIGEN_LIJST: 'de eigen hulpvragen en overlegrondes zien',
  HULPVRAAG_AANMAKEN: 'een hulpvraag aanmaken voor een kind',
  WERKVOORRAAD_LEZEN: 'de werkvoorraad en tellingen van een platform zien, op naam zoeken',
  ADRESBOEK_LEZEN: 'contactpersonen van organisaties van het SWV opzoeken',
  MELDINGEN_LEZEN: 'onbestelde meldingen zien',
  ACCOUNTS_BEHEREN: 'organisaties, platforms, accounts en rollen beheren',
  ACCOUNTVERZOEK_BEVESTIGEN:
    'aanvragen of bevestigen wat twee beheerders vraagt: een nieuwe telefoon, een ander e-mailadres, een rol',
  LOGBOEK_LEZEN: 'logboeken lezen, zonder inhoud van dossiers',
  AVG_VERZOEKEN_LEZEN: 'zien welke AVG-verzoeken op antwoord wachten',
  AVG_VERZOEKEN_BEHANDELEN: 'AVG-verzoeken afhandelen',
  VERNIETIGING_BEHANDELEN: 'de vernietigingslijst zien, voordragen en goedkeuren',
} as const;

export type AlgemeenRecht = keyof typeof ALGEMEEN_RECHT_TEKST;

const IEDER: readonly AlgemeenRecht[] = ['IEDEREEN', 'EIGEN_ACCOUNT', 'CONTACT_LEZEN', 'EIGEN_LIJST'];
const SWV: readonly AlgemeenRecht[] = [
  ...IEDER,
  'WERKVOORRAAD_LEZEN',
  'ADRESBOEK_LEZEN',
  'MELDINGEN_LEZEN',
  'AVG_VERZOEKEN_LEZEN',
  'AVG_VERZOEKEN_BEHANDELEN',
  'VERNIETIGING_BEHANDELEN',
];

export const ALGEMENE_TABEL: Readonly<Record<Rol, readonly AlgemeenRecht[]>> = {
  CONTACTPERSOON_VOORSCHOOL: IEDER,
  CONTACTPERSOON_JK: [...SWV, 'HULPVRAAG_AANMAKEN'],
  JK_SPECIALIST: SWV,
  CONTACTPERSOON_SCHOOL: IEDER,
  OUDER: IEDER,
  GENODIGDE: IEDER,
  BEHEERDER: [...IEDER, 'ACCOUNTS_BEHEREN', 'ACCOUNTVERZOEK_BEVESTIGEN', 'MELDINGEN_LEZEN', 'ADRESBOEK_LEZEN'],
  FG: [...IEDER, 'LOGBOEK_LEZEN', 'MELDINGEN_LEZEN', 'AVG_VERZOEKEN_LEZEN'],
};

/** Returns the rule that allows it (`BEHEERDER`), for the log. @throws DomainError GEEN_TOEGANG. */
export function requireAlgemeen(actor: Actor, recht: AlgemeenRecht): string {
  const rol = actor.rollen.find((one) => ALGEMENE_TABEL[one].includes(recht));
  if (rol) return rol;
  throw new DomainError(
    'GEEN_TOEGANG',
    'Dit hoort niet bij uw rol in deze organisatie. Kies een andere organisatie als u dit daar wel kunt doen.',
  );
}

/** @throws DomainError GEEN_TOEGANG when the platform is not one of the actor's. */
export function requirePlatform(actor: Actor, platformId: PlatformId): void {
  if (actor.platformIds.includes(platformId)) return;
  throw new DomainError('GEEN_TOEGANG', 'U werkt niet voor dit platform.');
}
