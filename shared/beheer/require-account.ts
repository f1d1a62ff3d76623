import { type AccountBijOns, anderenDan, beherendSwvVan, viewAccountFor } from '#shared/gebruiker/beheer-van.ts';
import { notFound } from '#shared/kernel/errors.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { Account } from '#shared/ports/gebruiker-store.ts';
import { requireActief, requireBeheerHier } from './beheer-acties.ts';
import type { Beheer } from './beheer-deps.ts';

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
  requireActief(account);
  return account;
}

/**
 * As {@link requireActiefAccount}, for what belongs to the SWV that manages the account. One that waits for its owner
 * passes, as it may not be told from one that was just made; what is asked then touches nothing of another SWV.
 * @throws DomainError STAND_VAN_ZAKEN
 */
export async function requireTeBeheren(deps: Beheer, actor: Actor, gebruikerId: string): Promise<AccountBijOns> {
  const account = await requireActiefAccount(deps, actor, gebruikerId);
  requireBeheerHier(account);
  return account;
}

/** The whole account of somebody who is somebody here, with what it is elsewhere. @throws DomainError NIET_GEVONDEN */
export async function requireGeladen(deps: Beheer, actor: Actor, gebruikerId: string): Promise<Account> {
  const account = await deps.gebruikers.load(gebruikerId);
  if (!account || !viewAccountFor(account, actor.samenwerkingsverbandId)) throw notFound();
  return account;
}

/** True for an account that the SWV of the actor manages. */
export function isVanOns(account: Account, { samenwerkingsverbandId }: Actor): boolean {
  return beherendSwvVan(account) === samenwerkingsverbandId;
}

/** True when nothing of another SWV is touched by what happens to the whole account. */
export function isHeelVanOns(account: Account, actor: Actor): boolean {
  return isVanOns(account, actor) && anderenDan(account, actor.samenwerkingsverbandId).length === 0;
}
