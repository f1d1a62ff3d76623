import type { AccountBijOns } from '#shared/gebruiker/beheer-van.ts';
import { type Beheer, type BeheerVerzoek, logBeheer } from './beheer-deps.ts';
import { requireAccount } from './require-account.ts';

/** An account as this SWV sees it. The look is logged: it shows a mail address. */
export async function leesGebruiker(deps: Beheer, verzoek: BeheerVerzoek, gebruikerId: string): Promise<AccountBijOns> {
  const gezien = await requireAccount(deps, verzoek.actor, gebruikerId);
  await logBeheer(deps, verzoek, 'BEKEKEN', 'account', gebruikerId);
  return gezien;
}
