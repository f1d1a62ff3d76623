/**
 * Whole accounts. The table is always changed before the user pool takes something away: from then on every request is
 * refused, whatever happens to the pool. Each of these can be repeated until it comes to its end.
 */
import { retryOnConflict } from '#shared/dossier/retry-on-conflict.ts';
import type { Actor, Gebruiker, Lidmaatschap } from '#shared/gebruiker/gebruiker.ts';
import type { Account } from '#shared/gebruiker/gebruiker-store.ts';
import { wisGebruiker, wisLidmaatschap } from '#shared/gebruiker/wis-account.ts';
import { notFound, refuse } from '#shared/kernel/errors.ts';
import { type Beheer, type BeheerVerzoek, daadVan, logBeheer } from './beheer-deps.ts';
import { requireAlleenHier, requireHier, requireIemandAnders } from './rollen.ts';

/** What a beheerder sees of an account: never for which other SWV somebody works. */
export interface AccountBijOns {
  readonly gebruiker: Gebruiker;
  readonly lidmaatschappen: readonly Lidmaatschap[];
}

/** An account with its lidmaatschappen at this SWV. The look is logged: it shows a mail address. */
export async function readAccount(deps: Beheer, verzoek: BeheerVerzoek, gebruikerId: string): Promise<AccountBijOns> {
  const { gebruiker, lidmaatschappen } = await requireAccount(deps, verzoek.actor, gebruikerId);
  await logBeheer(deps, verzoek, 'BEKEKEN', 'account', gebruikerId);
  return { gebruiker, lidmaatschappen };
}

/** Blocks a whole account: refused at the next request, signed out everywhere, also once it is let in again. */
export async function blockAccount(deps: Beheer, verzoek: BeheerVerzoek, gebruikerId: string): Promise<void> {
  requireIemandAnders(gebruikerId, verzoek.actor);
  await setStand(deps, verzoek, gebruikerId, 'GEBLOKKEERD');
  await deps.accounts.block(gebruikerId);
}

/** Lets somebody in again. The pool first: an open pool with a closed table lets nobody in. */
export async function unblockAccount(deps: Beheer, verzoek: BeheerVerzoek, gebruikerId: string): Promise<void> {
  requireIemandAnders(gebruikerId, verzoek.actor);
  await requireOwnAccount(deps, verzoek.actor, gebruikerId);
  await deps.accounts.unblock(gebruikerId);
  await setStand(deps, verzoek, gebruikerId, 'ACTIEF');
}

/** Removes somebody for good: no sign-in, no personal data; ids stay, so that history and logs still fit together. */
export async function removeAccount(deps: Beheer, verzoek: BeheerVerzoek, gebruikerId: string): Promise<void> {
  requireIemandAnders(gebruikerId, verzoek.actor);
  const account = await deps.gebruikers.load(gebruikerId);
  requireHier(account, verzoek.actor);
  if (account?.gebruiker.stand === 'VERWIJDERD') return;
  await blockAccount(deps, verzoek, gebruikerId);
  await deps.accounts.remove(gebruikerId);
  await retryOnConflict(() => erase(deps, verzoek, gebruikerId));
}

/** The person last, so that a try that crashed is taken up again. */
async function erase(deps: Beheer, verzoek: BeheerVerzoek, gebruikerId: string): Promise<void> {
  const { gebruiker, lidmaatschappen } = await requireOwnAccount(deps, verzoek.actor, gebruikerId);
  for (const lid of lidmaatschappen.filter((one) => one.stand !== 'VERWIJDERD')) {
    const daad = daadVan(verzoek, deps.newContext(), 'lidmaatschap', lid.id);
    await deps.gebruikers.saveLidmaatschap(wisLidmaatschap(lid), daad);
  }
  const daad = daadVan(verzoek, deps.newContext(), 'account', gebruikerId);
  await deps.gebruikers.saveGebruiker(wisGebruiker(gebruiker), daad);
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
  await changeGebruiker(deps, verzoek, gebruikerId, (one) => ({ ...one, sessiesVanaf }), requireActiefAccount);
  await deps.accounts.resetMfa(gebruikerId);
}

/** Mails a new temporary password to somebody who never signed in. */
export async function resendInvitation(deps: Beheer, verzoek: BeheerVerzoek, gebruikerId: string): Promise<void> {
  const { gebruiker } = await requireActiefAccount(deps, verzoek.actor, gebruikerId);
  if (!(await deps.accounts.resendInvitation(gebruiker.email))) {
    const tekst = 'Deze persoon heeft al eens ingelogd en heeft geen uitnodiging meer nodig.';
    throw refuse([{ code: 'AL_INGELOGD', tekst }]);
  }
  await logBeheer(deps, verzoek, 'GEWIJZIGD', 'account', gebruikerId);
}

/** The account of somebody who is somebody here, with the lidmaatschappen of this SWV. @throws DomainError NIET_GEVONDEN */
export async function requireAccount(deps: Beheer, actor: Actor, gebruikerId: string): Promise<AccountBijOns> {
  const account = await deps.gebruikers.load(gebruikerId);
  const lidmaatschappen = requireHier(account, actor);
  if (!account || account.gebruiker.stand === 'VERWIJDERD') throw notFound();
  return { gebruiker: account.gebruiker, lidmaatschappen };
}

/** As {@link requireAccount}, for what makes no sense while somebody is blocked. @throws DomainError STAND_VAN_ZAKEN */
export async function requireActiefAccount(deps: Beheer, actor: Actor, gebruikerId: string): Promise<AccountBijOns> {
  const account = await requireAccount(deps, actor, gebruikerId);
  const actief = account.gebruiker.stand === 'ACTIEF' && account.lidmaatschappen.some((one) => one.stand === 'ACTIEF');
  if (actief) return account;
  throw refuse([{ code: 'GEBLOKKEERD', tekst: 'Deze persoon is geblokkeerd. Hef eerst de blokkade op.' }]);
}

/** As {@link requireActiefAccount}, of somebody who works for this SWV only. @throws DomainError STAND_VAN_ZAKEN */
export async function requireActiefAlleenHier(deps: Beheer, actor: Actor, gebruikerId: string): Promise<AccountBijOns> {
  await requireOwnAccount(deps, actor, gebruikerId);
  return requireActiefAccount(deps, actor, gebruikerId);
}

/** The account of somebody who works for this SWV only. @throws DomainError NIET_GEVONDEN, STAND_VAN_ZAKEN. */
async function requireOwnAccount(deps: Beheer, actor: Actor, gebruikerId: string): Promise<Account> {
  const account = await deps.gebruikers.load(gebruikerId);
  requireHier(account, actor);
  if (!account || account.gebruiker.stand === 'VERWIJDERD') throw notFound();
  requireAlleenHier(account, actor);
  return account;
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

/** Writes what the change makes of a person; nothing when that is the same person. */
async function changeGebruiker(
  deps: Beheer,
  verzoek: BeheerVerzoek,
  gebruikerId: string,
  change: (gebruiker: Gebruiker) => Gebruiker,
  require: (deps: Beheer, actor: Actor, gebruikerId: string) => Promise<AccountBijOns> = requireOwnAccount,
): Promise<void> {
  await retryOnConflict(async () => {
    const { gebruiker } = await require(deps, verzoek.actor, gebruikerId);
    const changed = change(gebruiker);
    if (changed === gebruiker) return;
    const daad = daadVan(verzoek, deps.newContext(), 'account', gebruikerId);
    await deps.gebruikers.saveGebruiker({ ...changed, versie: gebruiker.versie + 1 }, daad);
  });
}
