/** The operationIds of what a beheerder does with one thing. Names only: what each takes is in beheer-acties.ts. */
export const LIDACTIES = ['bewerkLid', 'blokkeerLid', 'deblokkeerLid'] as const;
export const ACCOUNTACTIES = [
  'doeAccountverzoek',
  'nodigOpnieuwUit',
  'blokkeerAccount',
  'deblokkeerAccount',
  'verwijderAccount',
] as const;
export const ORGANISATIEACTIES = ['bewerkOrganisatie', 'nodigLidUit'] as const;

export type Lidactie = (typeof LIDACTIES)[number];
export type Accountactie = (typeof ACCOUNTACTIES)[number];
export type Organisatieactie = (typeof ORGANISATIEACTIES)[number];
