import { notFound } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import { betrokkenen } from '#shared/melding/ontvangers.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { AccountDirectory } from '#shared/ports/account-directory.ts';
import { requireActief } from './beheer-acties.ts';
import { type Accounts, accountHier, isWelkom } from './niet-ingelogd.ts';
import { mailAgain } from './nodig-opnieuw-uit.ts';

/**
 * Mails the invitation once more to somebody whom a case is open to and who never signed in.
 * @throws DomainError NIET_GEVONDEN for somebody whom it is not open to; GEBLOKKEERD, AL_INGELOGD
 */
export async function nodigUitZaakOpnieuwUit(
  deps: { readonly gebruikers: Accounts; readonly accounts: AccountDirectory },
  dossier: Dossier,
  gebruikerId: string,
  nu: Moment,
): Promise<void> {
  const wie = betrokkenen(dossier).find((one) => one.persoon.gebruikerId === gebruikerId && isWelkom(one, dossier, nu));
  const account = wie && (await accountHier(deps.gebruikers, dossier, wie));
  if (!account) throw notFound();
  requireActief(account);
  await mailAgain(deps.accounts, account);
}
