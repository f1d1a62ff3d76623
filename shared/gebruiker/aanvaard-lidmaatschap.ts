/** What the owner of an account decides about the SWVs that it belongs to. Each can be repeated. */
import { inzageregel } from '#shared/dossier/inzageregel.ts';
import type { Verzoek } from '#shared/dossier/open-dossier.ts';
import { retryOnConflict } from '#shared/dossier/retry-on-conflict.ts';
import type { Context } from '#shared/kernel/context.ts';
import { notFound } from '#shared/kernel/errors.ts';
import type { Lidmaatschap } from '#shared/model/gebruiker.ts';
import type { Account, GebruikerStore } from '#shared/ports/gebruiker-store.ts';
import { beherendSwvVan, swvsVan } from './beheer-van.ts';

interface OwnerDeps {
  readonly gebruikers: GebruikerStore;
  readonly newContext: () => Context;
}

type EigenVerzoek = Omit<Verzoek, 'hulpvraagId'>;

/** Lets a lidmaatschap count. Other ones that wait at the same SWV are offers of their own. @throws DomainError NIET_GEVONDEN */
export async function aanvaardLidmaatschap(deps: OwnerDeps, verzoek: EigenVerzoek, id: string): Promise<void> {
  await answer(deps, verzoek, id, 'AANVAARD');
}

/** Ends it for good, without a word to who asked. @throws DomainError NIET_GEVONDEN, also for one that was accepted. */
export async function wijsLidmaatschapAf(deps: OwnerDeps, verzoek: EigenVerzoek, id: string): Promise<void> {
  await answer(deps, verzoek, id, 'AFGEWEZEN');
}

async function answer(
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

/** Gives the management of the account to another SWV that its owner works for; both read it. @throws DomainError NIET_GEVONDEN */
export async function draagBeheerOver(deps: OwnerDeps, verzoek: EigenVerzoek, swvId: string): Promise<void> {
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

async function requireAccount(deps: OwnerDeps, { actor }: EigenVerzoek): Promise<Account> {
  const account = await deps.gebruikers.load(actor.gebruikerId);
  if (!account) throw notFound();
  return account;
}

/** A line about what its owner did, without the name that the owner has elsewhere. */
function regelVan(
  deps: OwnerDeps,
  verzoek: EigenVerzoek,
  samenwerkingsverbandId: string,
  object: { soort: string; id: string },
) {
  const regel = inzageregel({ ...verzoek, hulpvraagId: '' }, deps.newContext(), {
    regel: 'EIGEN_ACCOUNT',
    soort: 'GEWIJZIGD',
    object,
  });
  return { samenwerkingsverbandId, regel: { ...regel, naam: '', rollen: [], herkomst: '' } };
}
