import { retryOnConflict } from '#shared/dossier/retry-on-conflict.ts';
import { notFound } from '#shared/kernel/errors.ts';
import type { InviteDeps } from './invite-person.ts';

/**
 * Ends every session of a person, by that person. The table first: access tokens are refused from the next request on,
 * which the pool by itself cannot do.
 */
export async function logOveralUit(deps: InviteDeps, gebruikerId: string): Promise<void> {
  await retryOnConflict(async () => {
    const account = await deps.gebruikers.load(gebruikerId);
    if (!account) throw notFound();
    const { gebruiker } = account;
    await deps.gebruikers.saveGebruiker({
      ...gebruiker,
      sessiesVanaf: deps.newContext().nu,
      versie: gebruiker.versie + 1,
    });
  });
  await deps.accounts.endSessions(gebruikerId);
}
