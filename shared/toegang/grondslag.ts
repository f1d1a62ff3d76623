import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { SchoolVanVoorkeur } from '#shared/model/school.ts';
import { relatiesVan, schoolVan } from './relaties.ts';

/** The legal basis of sharing with others (domain.md, "Every disclosure has a grondslag"). */
export type Grondslag = 'TOESTEMMING' | 'WPO_18A';

export const GRONDSLAG_TEKST: Readonly<Record<Grondslag, string>> = {
  TOESTEMMING: 'toestemming van een ouder met gezag',
  WPO_18A: 'artikel 18a van de Wet op het primair onderwijs, vanaf de schriftelijke aanmelding bij deze school',
};

/** On what sharing with a school rests: consent always, and the law as well from the written aanmelding there. */
export function grondslagenVan(school: SchoolVanVoorkeur): readonly Grondslag[] {
  return school.aanmelding ? ['TOESTEMMING', 'WPO_18A'] : ['TOESTEMMING'];
}

/**
 * For the inzageregel of whoever reads from outside: a school, an invitee, the preschool. For the SWV, and for ouders
 * about their own child, nothing is disclosed on a basis of its own.
 */
export function grondslagVoor(actor: Actor, dossier: Dossier, nu: Moment): string | undefined {
  const relaties = relatiesVan(actor, dossier, nu);
  if (relaties.some((one) => one === 'SWV' || one === 'OUDER' || one === 'OUDER_VOOR_ADVIES')) return undefined;
  const school = relaties.some((one) => one.startsWith('SCHOOL')) ? schoolVan(actor, dossier) : undefined;
  if (school) return grondslagenVan(school).join('+');
  // Preschool and invitees read on the parents' signature under the request. [decided]
  return relaties.length > 0 ? 'TOESTEMMING' : undefined;
}
