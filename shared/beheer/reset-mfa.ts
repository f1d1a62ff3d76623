import type { Beheer, BeheerVerzoek } from './beheer-deps.ts';
import { changeGebruiker } from './change-account.ts';
import { requireTeBeheren } from './require-account.ts';

/**
 * Takes away the authenticator of a lost phone, once two beheerders agreed. The table first: the pool ends sessions,
 * but whoever holds the phone may hold an access token that would live on.
 */
export async function resetMfa(deps: Beheer, verzoek: BeheerVerzoek, gebruikerId: string): Promise<void> {
  const sessiesVanaf = deps.newContext().nu;
  await requireTeBeheren(deps, verzoek.actor, gebruikerId);
  await changeGebruiker(deps, verzoek, gebruikerId, (one) => ({ ...one, sessiesVanaf }));
  await deps.accounts.resetMfa(gebruikerId);
}
