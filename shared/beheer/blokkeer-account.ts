import type { Beheer, BeheerVerzoek } from './beheer-deps.ts';
import { setGeblokkeerdHier, setStand } from './change-account.ts';
import { isHeelVanOns, requireGeladen } from './require-account.ts';
import { requireIemandAnders } from './rollen.ts';

/**
 * Blocks an account as far as this SWV reaches. One that it manages, and whose owner works nowhere else: refused at the
 * next request, signed out everywhere, also once it is let in again. Any other: everything here, and nothing elsewhere.
 * The answer is the same.
 */
export async function blokkeerAccount(deps: Beheer, verzoek: BeheerVerzoek, gebruikerId: string): Promise<void> {
  requireIemandAnders(gebruikerId, verzoek.actor);
  const account = await requireGeladen(deps, verzoek.actor, gebruikerId);
  const isHeel = isHeelVanOns(account, verzoek.actor);
  if (isHeel) await setStand(deps, verzoek, gebruikerId, 'GEBLOKKEERD');
  // In either case, so that versions do not tell which it was.
  await setGeblokkeerdHier(deps, verzoek, gebruikerId, true);
  if (isHeel) await deps.accounts.block(gebruikerId);
}
