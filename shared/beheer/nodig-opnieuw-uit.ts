import type { AccountBijOns } from '#shared/gebruiker/beheer-van.ts';
import { alIngelogd, requireNietGeweest } from '#shared/gebruiker/inlog.ts';
import type { AccountDirectory } from '#shared/ports/account-directory.ts';
import { type Beheer, type BeheerVerzoek, logBeheer } from './beheer-deps.ts';
import { requireActiefAccount } from './require-account.ts';

/** Mails a new temporary password to somebody who never signed in. */
export async function nodigOpnieuwUit(deps: Beheer, verzoek: BeheerVerzoek, gebruikerId: string): Promise<void> {
  const account = await requireActiefAccount(deps, verzoek.actor, gebruikerId);
  await mailAgain(deps.accounts, account);
  await logBeheer(deps, verzoek, 'GEWIJZIGD', 'account', gebruikerId);
}

/** @throws DomainError AL_INGELOGD */
export async function mailAgain(
  accounts: Pick<AccountDirectory, 'resendInvitation'>,
  account: AccountBijOns,
): Promise<void> {
  requireNietGeweest(account);
  const { gebruiker, vanOns, aanvaard } = account;
  // What waits for its owner was mailed already: an SWV cannot make another one's person get mail after mail.
  const isVerstuurd = vanOns ? await accounts.resendInvitation(gebruiker.email) : !aanvaard;
  if (!isVerstuurd) throw alIngelogd();
}
