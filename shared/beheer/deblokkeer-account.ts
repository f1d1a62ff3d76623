import type { Beheer, BeheerVerzoek } from './beheer-deps.ts';
import { setGeblokkeerdHier, setStand } from './change-account.ts';
import { isVanOns, requireGeladen } from './require-account.ts';
import { requireIemandAnders } from './rollen.ts';

/** Lets somebody in again. The pool first: an open pool with a closed table lets nobody in. */
export async function deblokkeerAccount(deps: Beheer, verzoek: BeheerVerzoek, gebruikerId: string): Promise<void> {
  requireIemandAnders(gebruikerId, verzoek.actor);
  const account = await requireGeladen(deps, verzoek.actor, gebruikerId);
  if (isVanOns(account, verzoek.actor)) {
    await deps.accounts.unblock(gebruikerId);
    await setStand(deps, verzoek, gebruikerId, 'ACTIEF');
  }
  await setGeblokkeerdHier(deps, verzoek, gebruikerId, false);
}
