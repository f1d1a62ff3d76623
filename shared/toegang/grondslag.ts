import type { Dossier } from '#shared/dossier/dossier.ts';
import type { Actor } from '#shared/gebruiker/gebruiker.ts';
import type { SchoolVanVoorkeur } from '#shared/school/school.ts';
import { schoolVan } from './relaties.ts';

/** The legal basis of sharing with others (domain.md, "Every disclosure has a grondslag"). */
export type Grondslag = 'TOESTEMMING' | 'WPO_18A';

export const GRONDSLAG_TEKST: Readonly<Record<Grondslag, string>> = {
  TOESTEMMING: 'toestemming van ouders met gezag',
  WPO_18A: 'artikel 18a van de Wet op het primair onderwijs, vanaf de schriftelijke aanmelding bij deze school',
};

/** On what sharing with a school rests: consent always, and the law as well from the written aanmelding there. */
export function grondslagenVan(school: SchoolVanVoorkeur): readonly Grondslag[] {
  return school.aanmelding ? ['TOESTEMMING', 'WPO_18A'] : ['TOESTEMMING'];
}

/** For the inzageregel of a school that reads; for others nothing is disclosed on a basis of its own. */
export function grondslagVoor(actor: Actor, dossier: Dossier): string | undefined {
  const school = schoolVan(actor, dossier);
  return school && grondslagenVan(school).join('+');
}
