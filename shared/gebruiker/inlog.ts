import { refuse } from '#shared/kernel/errors.ts';
import type { AccountBijOns } from './beheer-van.ts';

type Bekend = Pick<AccountBijOns, 'lidmaatschappen'>;

/** True for somebody who was invited and has not signed in, as far as this SWV knows. False when it is not known. */
export function isNooitIngelogd({ lidmaatschappen }: Bekend): boolean {
  return lidmaatschappen.some(({ inlog }) => inlog === 'NOG_NIET') && !isGeweest({ lidmaatschappen });
}

/** @throws DomainError for somebody who has signed in: an invitation would be of no use to them. */
export function requireNietGeweest(account: Bekend): void {
  if (isGeweest(account)) throw alIngelogd();
}

/** The refusal of an invitation that is not needed any more. */
export function alIngelogd() {
  const tekst = 'Deze persoon heeft al eens ingelogd en heeft geen uitnodiging meer nodig.';
  return refuse([{ code: 'AL_INGELOGD', tekst }]);
}

function isGeweest({ lidmaatschappen }: Bekend): boolean {
  return lidmaatschappen.some(({ inlog }) => inlog === 'GEWEEST');
}
