import { refuse } from '#shared/kernel/errors.ts';
import { type Beheer, type BeheerVerzoek, logBeheer } from './beheer-deps.ts';
import { requireActiefAccount } from './require-account.ts';

/** Mails a new temporary password to somebody who never signed in. */
export async function nodigOpnieuwUit(deps: Beheer, verzoek: BeheerVerzoek, gebruikerId: string): Promise<void> {
  const { gebruiker, vanOns, aanvaard } = await requireActiefAccount(deps, verzoek.actor, gebruikerId);
  // What waits for its owner was mailed already: an SWV cannot make another one's person get mail after mail.
  const isVerstuurd = vanOns ? await deps.accounts.resendInvitation(gebruiker.email) : !aanvaard;
  if (!isVerstuurd) {
    const tekst = 'Deze persoon heeft al eens ingelogd en heeft geen uitnodiging meer nodig.';
    throw refuse([{ code: 'AL_INGELOGD', tekst }]);
  }
  await logBeheer(deps, verzoek, 'GEWIJZIGD', 'account', gebruikerId);
}
