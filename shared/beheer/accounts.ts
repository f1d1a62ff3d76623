/**
 * Blocking, unblocking and removing. The table is always changed first: from then on every request is refused, whatever
 * happens to the user pool. Each of these can be repeated until it comes to its end.
 */
import type { Actor, Gebruiker, Lidmaatschap } from '#shared/gebruiker/gebruiker.ts';
import type { Account } from '#shared/gebruiker/gebruiker-store.ts';
import { notFound } from '#shared/kernel/errors.ts';
import { allMembers, type Beheer } from './beheer-deps.ts';
import { requireAlleenHier, requireBeheerderBlijft, requireHier, requireIemandAnders } from './rollen.ts';

/** What stands in the place of personal data of somebody who was removed. */
const VERWIJDERD = '(verwijderd)';

/** Blocks or unblocks one lidmaatschap. */
export async function setLidStand(
  deps: Beheer,
  actor: Actor,
  wie: { readonly gebruikerId: string; readonly lidmaatschapId: string },
  stand: Lidmaatschap['stand'],
): Promise<Lidmaatschap> {
  const lid = requireHier(await deps.gebruikers.load(wie.gebruikerId), actor).find(
    (one) => one.id === wie.lidmaatschapId,
  );
  if (!lid) throw notFound();
  if (stand === 'GEBLOKKEERD') {
    requireIemandAnders(wie.gebruikerId, actor);
    await requireAnotherBeheerder(deps, actor, [lid]);
  }
  if (lid.stand === stand) return lid;
  const changed = { ...lid, stand, versie: lid.versie + 1 };
  await deps.gebruikers.saveLidmaatschap(changed);
  return changed;
}

/** Blocks a whole account: refused at the next request, signed out everywhere, and no sign-in any more. */
export async function blockAccount(deps: Beheer, actor: Actor, gebruikerId: string): Promise<void> {
  requireIemandAnders(gebruikerId, actor);
  const account = await requireAccount(deps, actor, gebruikerId);
  await requireAnotherBeheerder(deps, actor, account.lidmaatschappen);
  await saveStand(deps, account.gebruiker, 'GEBLOKKEERD');
  await deps.accounts.block(gebruikerId);
}

/** Lets somebody in again. The pool first: an open table with a closed pool is the state that surprises nobody. */
export async function unblockAccount(deps: Beheer, actor: Actor, gebruikerId: string): Promise<void> {
  const account = await requireAccount(deps, actor, gebruikerId);
  await deps.accounts.unblock(gebruikerId);
  await saveStand(deps, account.gebruiker, 'ACTIEF');
}

/** Removes somebody for good: no sign-in, no personal data; ids stay, so that history and logs still fit together. */
export async function removeAccount(deps: Beheer, actor: Actor, gebruikerId: string): Promise<void> {
  await blockAccount(deps, actor, gebruikerId);
  await deps.accounts.remove(gebruikerId);
  const account = await requireAccount(deps, actor, gebruikerId);
  for (const lid of account.lidmaatschappen) {
    if (lid.naam === VERWIJDERD) continue;
    await deps.gebruikers.saveLidmaatschap({ ...lid, naam: VERWIJDERD, stand: 'GEBLOKKEERD', versie: lid.versie + 1 });
  }
  const { gebruiker } = account;
  if (gebruiker.naam === VERWIJDERD) return;
  const email = `${gebruikerId}@verwijderd.invalid`;
  await deps.gebruikers.saveGebruiker({ ...gebruiker, naam: VERWIJDERD, email, versie: gebruiker.versie + 1 });
}

/** Changes the address that somebody signs in with and is mailed at. */
export async function changeEmail(deps: Beheer, actor: Actor, gebruikerId: string, email: string): Promise<void> {
  const { gebruiker } = await requireAccount(deps, actor, gebruikerId);
  const next = email.trim().toLowerCase();
  if (next !== gebruiker.email) {
    await deps.gebruikers.saveGebruiker({ ...gebruiker, email: next, versie: gebruiker.versie + 1 });
  }
  await deps.accounts.changeEmail(gebruikerId, next);
}

/** Mails a new temporary password to somebody who never signed in. */
export async function resendInvitation(deps: Beheer, actor: Actor, gebruikerId: string): Promise<void> {
  const { gebruiker } = await requireAccount(deps, actor, gebruikerId);
  await deps.accounts.resendInvitation(gebruiker.email);
}

/** The account of somebody who works for this SWV only. @throws DomainError NIET_GEVONDEN, STAND_VAN_ZAKEN. */
export async function requireAccount(deps: Beheer, actor: Actor, gebruikerId: string): Promise<Account> {
  const account = await deps.gebruikers.load(gebruikerId);
  if (!account) throw notFound();
  requireAlleenHier(account, actor);
  return account;
}

async function saveStand(deps: Beheer, gebruiker: Gebruiker, stand: Gebruiker['stand']): Promise<void> {
  if (gebruiker.stand !== stand)
    await deps.gebruikers.saveGebruiker({ ...gebruiker, stand, versie: gebruiker.versie + 1 });
}

/** @throws DomainError when these lidmaatschappen hold the last active beheerder of the SWV. */
export async function requireAnotherBeheerder(deps: Beheer, actor: Actor, weg: readonly Lidmaatschap[]): Promise<void> {
  if (!weg.some((one) => one.rollen.includes('BEHEERDER'))) return;
  const leden = await allMembers(deps.gebruikers, actor.samenwerkingsverbandId);
  requireBeheerderBlijft(
    leden,
    weg.map((one) => one.id),
  );
}
