import { retryOnConflict } from '#shared/dossier/retry-on-conflict.ts';
import { notFound } from '#shared/kernel/errors.ts';
import type { SamenwerkingsverbandId } from '#shared/model/ids.ts';
import { beherendSwvVan, swvsVan } from './beheer-van.ts';
import { type EigenVerzoek, type OwnerDeps, regelVan, requireAccount } from './eigen-account.ts';

/**
 * Gives the management of the account to another SWV that its owner works for; both read it. @throws DomainError
 * NIET_GEVONDEN
 */
export async function draagBeheerOver(
  deps: OwnerDeps,
  verzoek: EigenVerzoek,
  swvId: SamenwerkingsverbandId,
): Promise<void> {
  await retryOnConflict(async () => {
    const account = await requireAccount(deps, verzoek);
    if (!swvsVan(account).includes(swvId)) throw notFound();
    const nu = beherendSwvVan(account);
    if (nu === swvId) return;
    const { gebruiker } = account;
    const object = { soort: 'account', id: gebruiker.id };
    const elders = [...(nu ? [nu] : []), swvId].map((one) => regelVan(deps, verzoek, one, object));
    const next = { ...gebruiker, beherendSwv: swvId, versie: gebruiker.versie + 1 };
    await deps.gebruikers.saveGebruiker(next, undefined, { elders, meldingen: [] });
  });
}
