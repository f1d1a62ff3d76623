/**
 * Whole accounts. The table is always changed before the user pool takes something away: from then on every request is
 * refused, whatever happens to the pool. Each of these can be repeated until it comes to its end.
 */

import { dienstberichten } from '#shared/dienst/dienstbericht.ts';
import { retryOnConflict } from '#shared/dossier/retry-on-conflict.ts';
import { type AccountBijOns, anderenDan, beherendSwvVan, viewAccountFor } from '#shared/gebruiker/beheer-van.ts';
import { eraseGebruiker, eraseLidmaatschap } from '#shared/gebruiker/erase-account.ts';
import { notFound, refuse } from '#shared/kernel/errors.ts';
import type { Actor, Gebruiker, Lidmaatschap } from '#shared/model/gebruiker.ts';
import { type Bekendmaking, regelElders } from '#shared/ports/beheerdaad.ts';
import type { Account } from '#shared/ports/gebruiker-store.ts';
import { type Beheer, type BeheerVerzoek, daadVan, logBeheer } from './beheer-deps.ts';
import { requireHier, requireIemandAnders } from './rollen.ts';

/** An account as this SWV sees it. The look is logged: it shows a mail address. */
export async function leesGebruiker(deps: Beheer, verzoek: BeheerVerzoek, gebruikerId: string): Promise<AccountBijOns> {
  const gezien = await requireAccount(deps, verzoek.actor, gebruikerId);
  await logBeheer(deps, verzoek, 'BEKEKEN', 'account', gebruikerId);
  return gezien;
}

/**
 * Blocks an account as far as this SWV reaches. One that it manages, and whose owner works nowhere else: refused at the next request,
 * signed out everywhere, also once it is let in again. Any other: everything here, and nothing elsewhere. The answer is the same.
 */
export async function blokkeerAccount(deps: Beheer, verzoek: BeheerVerzoek, gebruikerId: string): Promise<void> {
  requireIemandAnders(gebruikerId, verzoek.actor);
  const account = await requireGeladen(deps, verzoek.actor, gebruikerId);
  const isHeel = isHeelVanOns(account, verzoek.actor);
  if (isHeel) await setStand(deps, verzoek, gebruikerId, 'GEBLOKKEERD');
  // In either case, so that versions do not tell which it was.
  await setGeblokkeerdHier(deps, verzoek, gebruikerId, true);
  if (isHeel) await deps.accounts.block(gebruikerId);
}

/** Lets somebody in again. The pool first: an open pool with a closed table lets nobody in. */
export async function deblokkeerAccount(deps: Beheer, verzoek: BeheerVerzoek, gebruikerId: string): Promise<void> {
  requireIemandAnders(gebruikerId, verzoek.actor);
  const account = await requireGeladen(deps, verzoek.actor, gebruikerId);
  if (isVanOns(account, verzoek.actor)) {
    await deps.accounts.unblock(gebruikerId);
    await setStand(deps, verzoek, gebruikerId, 'ACTIEF');
  }
  await setGeblokkeerdHier(deps, verzoek, gebruikerId, false);
}

/**
 * Removes somebody for good: no sign-in, no personal data; ids stay, so that history and logs still fit together. Of somebody who
 * works for another SWV too, or whose account another one manages, only what is here goes.
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

/** The person last, so that a try that crashed is taken up again. What waited at another SWV goes too, and its log says so. */
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

/** Ends what is here. An account that this SWV managed is from then on that of the first other one that its owner works for. */
async function leave(deps: Beheer, verzoek: BeheerVerzoek, account: Account): Promise<void> {
  const { samenwerkingsverbandId: hier } = verzoek.actor;
  const gebruikerId = account.gebruiker.id;
  const [opvolger] = anderenDan(account, hier);
  if (opvolger !== undefined && isVanOns(account, verzoek.actor)) {
    await changeGebruiker(deps, verzoek, gebruikerId, (one) => ({ ...one, beherendSwv: opvolger }));
  }
  await changeHier(deps, verzoek, gebruikerId, eraseLidmaatschap);
}

/**
 * Changes the address that somebody signs in with and is mailed at, once two beheerders agreed. The pool first: it refuses an
 * address that it knows already; until the table follows, mails go to the old address. Whoever had the old address is out
 * from then on: their tokens are refused, and their password is not that of the account any more.
 */
export async function changeEmail(
  deps: Beheer,
  verzoek: BeheerVerzoek,
  gebruikerId: string,
  email: string,
): Promise<void> {
  await deps.accounts.changeEmail(gebruikerId, email);
  const sessiesVanaf = deps.newContext().nu;
  await changeGebruiker(deps, verzoek, gebruikerId, (one) =>
    one.email === email ? one : { ...one, email, vorigEmail: one.email, sessiesVanaf },
  );
}

/**
 * Takes away the authenticator of a lost phone, once two beheerders agreed. The table first: the pool ends sessions, but whoever
 * holds the phone may hold an access token that would live on.
 */
export async function resetMfa(deps: Beheer, verzoek: BeheerVerzoek, gebruikerId: string): Promise<void> {
  const sessiesVanaf = deps.newContext().nu;
  await requireTeBeheren(deps, verzoek.actor, gebruikerId);
  await changeGebruiker(deps, verzoek, gebruikerId, (one) => ({ ...one, sessiesVanaf }));
  await deps.accounts.resetMfa(gebruikerId);
}

/** Mails a new temporary password to somebody who never signed in. */
export async function nodigOpnieuwUit(deps: Beheer, verzoek: BeheerVerzoek, gebruikerId: string): Promise<void> {
  const { gebruiker, vanOns, aanvaard } = await requireActiefAccount(deps, verzoek.actor, gebruikerId);
  // What waits for its owner was mailed already: an SWV cannot make another one's person get mail after mail.
  const isVerstuurd = vanOns ? await deps.accounts.resendInvitation(gebruiker.email) : !aanvaard;
  if (!isVerstuurd) {
    const tekst = 'Deze persoon heeft al eens ingelogd en heeft geen uitnodiging meer nodig.';
    throw refuse([{ code: 'AL_INGELOGD', tekst }]);
  }
  await logBeheer(deps, verzoek, 'GEWIJZIGD', 'account', gebruikerId);
}

/** The account of somebody who is somebody here, as this SWV sees it. @throws DomainError NIET_GEVONDEN */
export async function requireAccount(deps: Beheer, actor: Actor, gebruikerId: string): Promise<AccountBijOns> {
  const account = await deps.gebruikers.load(gebruikerId);
  const gezien = account && viewAccountFor(account, actor.samenwerkingsverbandId);
  if (!gezien) throw notFound();
  return gezien;
}

/** As {@link requireAccount}, for what makes no sense while somebody is blocked. @throws DomainError STAND_VAN_ZAKEN */
export async function requireActiefAccount(deps: Beheer, actor: Actor, gebruikerId: string): Promise<AccountBijOns> {
  const account = await requireAccount(deps, actor, gebruikerId);
  const actief = account.gebruiker.stand === 'ACTIEF' && account.lidmaatschappen.some((one) => one.stand === 'ACTIEF');
  if (actief) return account;
  throw refuse([{ code: 'GEBLOKKEERD', tekst: 'Deze persoon is geblokkeerd. Hef eerst de blokkade op.' }]);
}

/**
 * As {@link requireActiefAccount}, for what belongs to the SWV that manages the account. One that waits for its owner passes, as it
 * may not be told from one that was just made; what is asked then touches nothing of another SWV.
 * @throws DomainError STAND_VAN_ZAKEN
 */
export async function requireTeBeheren(deps: Beheer, actor: Actor, gebruikerId: string): Promise<AccountBijOns> {
  const account = await requireActiefAccount(deps, actor, gebruikerId);
  if (account.vanOns || !account.aanvaard) return account;
  const tekst =
    'Het account van deze persoon is van een ander samenwerkingsverband. Dat kan dit doen, of de persoon zelf draagt het beheer aan u over bij “Mijn account”.';
  throw refuse([{ code: 'BEHEER_ELDERS', tekst }]);
}

async function requireGeladen(deps: Beheer, actor: Actor, gebruikerId: string): Promise<Account> {
  const account = await deps.gebruikers.load(gebruikerId);
  if (!account || !viewAccountFor(account, actor.samenwerkingsverbandId)) throw notFound();
  return account;
}

function isVanOns(account: Account, { samenwerkingsverbandId }: Actor): boolean {
  return beherendSwvVan(account) === samenwerkingsverbandId;
}

/** True when nothing of another SWV is touched by what happens to the whole account. */
function isHeelVanOns(account: Account, actor: Actor): boolean {
  return isVanOns(account, actor) && anderenDan(account, actor.samenwerkingsverbandId).length === 0;
}

function setGeblokkeerdHier(
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
async function changeHier(
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

function setStand(
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

/** Writes what the change makes of an account of this SWV; nothing when that is the same. Others that its owner works for read it. */
async function changeGebruiker(
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

function toldElders(
  deps: Beheer,
  { actie, actor }: BeheerVerzoek,
  gebruikerId: string,
  swvs: readonly string[],
): Bekendmaking {
  const doorSwv = actor.samenwerkingsverbandId;
  const elders = swvs.map((samenwerkingsverbandId) => ({
    samenwerkingsverbandId,
    regel: regelElders(deps.newContext(), { actie, doorSwv, gebruikerId }),
  }));
  return { elders, meldingen: [] };
}
