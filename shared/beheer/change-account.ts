/**
 * Whole accounts. The table is always changed before the user pool takes something away: from then on every request is
 * refused, whatever happens to the pool. Each of these can be repeated until it comes to its end.
 */

import { dienstberichten } from '#shared/dienst/dienstbericht.ts';
import { retryOnConflict } from '#shared/dossier/retry-on-conflict.ts';
import { anderenDan } from '#shared/gebruiker/beheer-van.ts';
import { notFound } from '#shared/kernel/errors.ts';
import type { Gebruiker, Lidmaatschap } from '#shared/model/gebruiker.ts';
import type { SamenwerkingsverbandId } from '#shared/model/ids.ts';
import { type Bekendmaking, regelElders } from '#shared/ports/beheerdaad.ts';
import { type Beheer, type BeheerVerzoek, daadVan } from './beheer-deps.ts';
import { isVanOns, requireGeladen } from './require-account.ts';

export function setGeblokkeerdHier(
  deps: Beheer,
  verzoek: BeheerVerzoek,
  gebruikerId: string,
  geblokkeerd: boolean,
): Promise<void> {
  return changeHier(deps, verzoek, gebruikerId, ({ accountGeblokkeerd: was = false, ...lid }) => {
    if (was === geblokkeerd) return undefined;
    return { ...lid, ...(geblokkeerd ? { accountGeblokkeerd: true as const } : {}), versie: lid.versie + 1 };
  });
}

/** Changes every lidmaatschap of this SWV. Can be repeated: one that needs no change is left alone. */
export async function changeHier(
  deps: Beheer,
  verzoek: BeheerVerzoek,
  gebruikerId: string,
  change: (lid: Lidmaatschap) => Lidmaatschap | undefined,
): Promise<void> {
  // One mail, of however many organisations it tells.
  let isVerteld = false;
  await retryOnConflict(async () => {
    const { lidmaatschappen = [] } = (await deps.gebruikers.load(gebruikerId)) ?? {};
    const hier = lidmaatschappen.filter(
      (one) => one.samenwerkingsverbandId === verzoek.actor.samenwerkingsverbandId && one.stand !== 'VERWIJDERD',
    );
    for (const lid of hier) {
      const changed = change(lid);
      if (!changed) continue;
      const context = deps.newContext();
      const meldingen = isVerteld ? [] : dienstberichten(lid, changed, context);
      const daad = daadVan(verzoek, context, 'account', gebruikerId);
      await deps.gebruikers.saveLidmaatschap(changed, daad, { elders: [], meldingen });
      isVerteld ||= meldingen.length > 0;
    }
  });
}

export function setStand(
  deps: Beheer,
  verzoek: BeheerVerzoek,
  gebruikerId: string,
  stand: 'ACTIEF' | 'GEBLOKKEERD',
): Promise<void> {
  const { nu } = deps.newContext();
  // A token from before the block must not work again after it.
  const sessies = stand === 'GEBLOKKEERD' ? { sessiesVanaf: nu } : {};
  return changeGebruiker(deps, verzoek, gebruikerId, (one) =>
    one.stand === stand ? one : { ...one, stand, ...sessies },
  );
}

/**
 * Writes what the change makes of an account of this SWV; nothing when that is the same. Others that its owner works
 * for read it.
 */
export async function changeGebruiker(
  deps: Beheer,
  verzoek: BeheerVerzoek,
  gebruikerId: string,
  change: (gebruiker: Gebruiker) => Gebruiker,
): Promise<void> {
  await retryOnConflict(async () => {
    const account = await requireGeladen(deps, verzoek.actor, gebruikerId);
    if (!isVanOns(account, verzoek.actor)) throw notFound();
    const { gebruiker } = account;
    const changed = change(gebruiker);
    if (changed === gebruiker) return;
    const daad = daadVan(verzoek, deps.newContext(), 'account', gebruikerId);
    const anderen = anderenDan(account, verzoek.actor.samenwerkingsverbandId);
    const bekend = toldElders(deps, verzoek, gebruikerId, anderen);
    await deps.gebruikers.saveGebruiker({ ...changed, versie: gebruiker.versie + 1 }, daad, bekend);
  });
}

export function toldElders(
  deps: Beheer,
  { actie, actor }: BeheerVerzoek,
  gebruikerId: string,
  swvs: readonly SamenwerkingsverbandId[],
): Bekendmaking {
  const doorSwv = actor.samenwerkingsverbandId;
  const elders = swvs.map((samenwerkingsverbandId) => ({
    samenwerkingsverbandId,
    regel: regelElders(deps.newContext(), { actie, doorSwv, gebruikerId }),
  }));
  return { elders, meldingen: [] };
}
