import { inzageregelOver } from '#shared/dossier/inzageregel.ts';
import { retryOnConflict } from '#shared/dossier/retry-on-conflict.ts';
import type { Verzoek } from '#shared/dossier/verzoek.ts';
import type { Context } from '#shared/kernel/context.ts';
import { notFound } from '#shared/kernel/errors.ts';
import type { Lidmaatschap } from '#shared/model/gebruiker.ts';
import type { SamenwerkingsverbandId } from '#shared/model/ids.ts';
import type { Account, GebruikerStore } from '#shared/ports/gebruiker-store.ts';

/** What is needed to answer for one's own account. */
export interface OwnerDeps {
  readonly gebruikers: GebruikerStore;
  readonly newContext: () => Context;
}

/** A request about one's own account: of no dossier. */
export type EigenVerzoek = Omit<Verzoek, 'hulpvraagId'>;

/**
 * Writes what the owner answers to a lidmaatschap that waits; the same answer twice is fine. @throws DomainError
 * NIET_GEVONDEN
 */
export async function answerOffer(
  deps: OwnerDeps,
  verzoek: EigenVerzoek,
  id: string,
  wat: 'AANVAARD' | 'AFGEWEZEN',
): Promise<void> {
  await retryOnConflict(async () => {
    const { lidmaatschappen } = await requireAccount(deps, verzoek);
    const found = lidmaatschappen.find((one) => one.id === id && one.stand !== 'VERWIJDERD');
    if (!found) throw notFound();
    const { aanvaarding, ...lid } = found;
    if (wat === 'AFGEWEZEN' ? aanvaarding === 'AFGEWEZEN' : aanvaarding === undefined) return;
    if (aanvaarding !== 'WACHT') throw notFound();
    const next: Lidmaatschap = wat === 'AANVAARD' ? lid : { ...lid, aanvaarding: wat };
    const elders = [regelVan(deps, verzoek, lid.samenwerkingsverbandId, { soort: 'lidmaatschap', id })];
    await deps.gebruikers.saveAntwoord(next, { elders, meldingen: [] });
  });
}

/** The account of who asks. @throws DomainError NIET_GEVONDEN */
export async function requireAccount(deps: OwnerDeps, { actor }: EigenVerzoek): Promise<Account> {
  const account = await deps.gebruikers.load(actor.gebruikerId);
  if (!account) throw notFound();
  return account;
}

/** A line about what its owner did, without the name that the owner has elsewhere. */
export function regelVan(
  deps: OwnerDeps,
  verzoek: EigenVerzoek,
  samenwerkingsverbandId: SamenwerkingsverbandId,
  object: { soort: string; id: string },
) {
  const regel = inzageregelOver(object, verzoek, deps.newContext(), { regel: 'EIGEN_ACCOUNT', soort: 'GEWIJZIGD' });
  return { samenwerkingsverbandId, regel: { ...regel, naam: '', rollen: [], herkomst: '' } };
}
