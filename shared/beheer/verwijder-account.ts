import { retryOnConflict } from '#shared/dossier/retry-on-conflict.ts';
import { anderenDan } from '#shared/gebruiker/beheer-van.ts';
import { eraseGebruiker, eraseLidmaatschap } from '#shared/gebruiker/erase-account.ts';
import type { Account } from '#shared/ports/gebruiker-store.ts';
import { type Beheer, type BeheerVerzoek, daadVan } from './beheer-deps.ts';
import { blokkeerAccount } from './blokkeer-account.ts';
import { changeGebruiker, changeHier, toldElders } from './change-account.ts';
import { isHeelVanOns, isVanOns, requireGeladen } from './require-account.ts';
import { requireHier, requireIemandAnders } from './rollen.ts';

/**
 * Removes somebody for good: no sign-in, no personal data; ids stay, so that history and logs still fit together. Of
 * somebody who works for another SWV too, or whose account another one manages, only what is here goes.
 */
export async function verwijderAccount(deps: Beheer, verzoek: BeheerVerzoek, gebruikerId: string): Promise<void> {
  requireIemandAnders(gebruikerId, verzoek.actor);
  const account = await deps.gebruikers.load(gebruikerId);
  requireHier(account, verzoek.actor);
  if (!account || account.gebruiker.stand === 'VERWIJDERD') return;
  if (!isHeelVanOns(account, verzoek.actor)) return leave(deps, verzoek, account);
  await blokkeerAccount(deps, verzoek, gebruikerId);
  await deps.accounts.remove(gebruikerId);
  await retryOnConflict(() => erase(deps, verzoek, gebruikerId));
}

/**
 * The person last, so that a try that crashed is taken up again. What waited at another SWV goes too, and its log says
 * so.
 */
async function erase(deps: Beheer, verzoek: BeheerVerzoek, gebruikerId: string): Promise<void> {
  const { gebruiker, lidmaatschappen } = await requireGeladen(deps, verzoek.actor, gebruikerId);
  const { samenwerkingsverbandId: hier } = verzoek.actor;
  for (const lid of lidmaatschappen.filter((one) => one.stand !== 'VERWIJDERD')) {
    const daad = daadVan(verzoek, deps.newContext(), 'lidmaatschap', lid.id);
    const elders = lid.samenwerkingsverbandId === hier ? [] : [lid.samenwerkingsverbandId];
    await deps.gebruikers.saveLidmaatschap(
      eraseLidmaatschap(lid),
      daad,
      toldElders(deps, verzoek, gebruikerId, elders),
    );
  }
  const daad = daadVan(verzoek, deps.newContext(), 'account', gebruikerId);
  await deps.gebruikers.saveGebruiker(eraseGebruiker(gebruiker), daad);
}

/**
 * Ends what is here. An account that this SWV managed is from then on that of the first other one that its owner works
 * for.
 */
async function leave(deps: Beheer, verzoek: BeheerVerzoek, account: Account): Promise<void> {
  const { samenwerkingsverbandId: hier } = verzoek.actor;
  const gebruikerId = account.gebruiker.id;
  const [opvolger] = anderenDan(account, hier);
  if (opvolger !== undefined && isVanOns(account, verzoek.actor)) {
    await changeGebruiker(deps, verzoek, gebruikerId, (one) => ({ ...one, beherendSwv: opvolger }));
  }
  await changeHier(deps, verzoek, gebruikerId, eraseLidmaatschap);
}
