import type { Dossier } from '#shared/model/dossier.ts';
import type { LijstEigenaar, Lijstregel } from './lijstregel.ts';

/** A list that several people read must not tell the one among them who is an ouder zonder gezag. */
export function hideFrom(dossier: Dossier, { soort }: LijstEigenaar): Pick<Lijstregel, 'nietVoor'> {
  return soort === 'LIDMAATSCHAP' ? {} : hideFromZonderGezag(dossier);
}

/** The accounts of ouders zonder gezag, for what several people read; none is left out. */
export function hideFromZonderGezag({ ouders }: Dossier): Pick<Lijstregel, 'nietVoor'> {
  const accounts = ouders
    .filter((ouder) => !ouder.gezag)
    .flatMap(({ gebruikerId, herkendeAccounts = [] }) => [...(gebruikerId ? [gebruikerId] : []), ...herkendeAccounts]);
  return accounts.length > 0 ? { nietVoor: [...new Set(accounts)] } : {};
}
