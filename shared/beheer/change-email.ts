import type { Beheer, BeheerVerzoek } from './beheer-deps.ts';
import { changeGebruiker } from './change-account.ts';

/**
 * Changes the address that somebody signs in with and is mailed at, once two beheerders agreed. The pool first: it
 * refuses an address that it knows already; until the table follows, mails go to the old address. Whoever had the old
 * address is out from then on: their tokens are refused, and their password is not that of the account any more.
 */
export async function changeEmail(
  deps: Beheer,
  verzoek: BeheerVerzoek,
  gebruikerId: string,
  email: string,
): Promise<void> {
  await deps.accounts.changeEmail(gebruikerId, email);
  const sessiesVanaf = deps.newContext().nu;
  await changeGebruiker(deps, verzoek, gebruikerId, (one) =>
    one.email === email ? one : { ...one, email, vorigEmail: one.email, sessiesVanaf },
  );
}
