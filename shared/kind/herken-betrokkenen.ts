/** Recognises, in the people who are in a case already, an ouder whose address is recorded now. */

import { isZelfdeAdres } from '#shared/kernel/adresvorm.ts';
import { betrokkenen } from '#shared/melding/ontvangers.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { HerkenDeps } from './herken-ouder.ts';

/** The accounts at this address: of the people of the case in whatever spelling, and the one that has exactly this address. */
export async function herkenBetrokkenen(
  { gebruikers }: HerkenDeps,
  dossier: Dossier,
  email: string | undefined,
): Promise<readonly string[]> {
  if (!email) return [];
  const ids = [...new Set(betrokkenen(dossier).map(({ persoon }) => persoon.gebruikerId))];
  const accounts = await Promise.all([gebruikers.findByEmail(email), ...ids.map((id) => gebruikers.load(id))]);
  const zelfde = accounts.flatMap((one) =>
    one && isZelfdeAdres(one.gebruiker.email, email) ? [one.gebruiker.id] : [],
  );
  return [...new Set(zelfde)];
}
