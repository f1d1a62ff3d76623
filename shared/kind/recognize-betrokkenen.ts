/** Recognises, in the people who are in a case already, an ouder whose address is recorded now. */

import { isZelfdeAdres } from '#shared/kernel/adresvorm.ts';
import { betrokkenen } from '#shared/melding/ontvangers.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { HerkenDeps } from './recognize-ouders.ts';

/** The accounts at this address in whatever spelling: of the people of the case, and of everybody who signs in here. */
export async function recognizeBetrokkenen(
  { gebruikers }: HerkenDeps,
  dossier: Dossier,
  email: string | undefined,
): Promise<readonly string[]> {
  if (!email) return [];
  const hier = betrokkenen(dossier).map(({ persoon }) => persoon.gebruikerId);
  const ids = new Set([...(await gebruikers.listByAdresvorm(email)), ...hier]);
  const accounts = await Promise.all([...ids].map((id) => gebruikers.load(id)));
  return accounts.flatMap((one) => (one && isZelfdeAdres(one.gebruiker.email, email) ? [one.gebruiker.id] : []));
}
