/**
 * Which SWV manages an account, and what another one may see of it. One SWV never sees, blocks, resets or renames what
 * belongs to another (docs/adr/0016-what-a-token-may-do.md).
 */

import { type Gebruiker, isAanvaard, type Lidmaatschap } from '#shared/model/gebruiker.ts';
import type { SamenwerkingsverbandId } from '#shared/model/ids.ts';
import type { Account } from '#shared/ports/gebruiker-store.ts';

/**
 * The SWV that made the account, or that its owner gave it to; of accounts from before that was kept: the first one.
 * When nothing is left there, the first other one that the owner works for, so that somebody always can help.
 */
export function beherendSwvVan(account: Account): SamenwerkingsverbandId | undefined {
  const { gebruiker, lidmaatschappen } = account;
  const [eerste] = lidmaatschappen.toSorted((one, other) => one.aangemaaktOp.localeCompare(other.aangemaaktOp));
  const maker = gebruiker.beherendSwv ?? eerste?.samenwerkingsverbandId;
  const isDaar = lidmaatschappen.some((one) => one.samenwerkingsverbandId === maker && one.stand !== 'VERWIJDERD');
  return isDaar ? maker : (swvsVan(account)[0] ?? maker);
}

/** The SWVs that the owner works for: a lidmaatschap that waits for the owner makes none. */
export function swvsVan({ lidmaatschappen }: Account): readonly SamenwerkingsverbandId[] {
  const geldig = lidmaatschappen.filter((one) => one.stand !== 'VERWIJDERD' && isAanvaard(one));
  return [...new Set(geldig.map((one) => one.samenwerkingsverbandId))];
}

/** The SWVs besides this one that the owner works for. */
export function anderenDan(
  account: Account,
  samenwerkingsverbandId: SamenwerkingsverbandId,
): readonly SamenwerkingsverbandId[] {
  return swvsVan(account).filter((one) => one !== samenwerkingsverbandId);
}

/**
 * True when a lidmaatschap here must wait for the owner: the account is of another SWV, and nothing was accepted here.
 */
export function mustAanvaarden(account: Account, samenwerkingsverbandId: SamenwerkingsverbandId): boolean {
  if (beherendSwvVan(account) === samenwerkingsverbandId) return false;
  return !swvsVan(account).includes(samenwerkingsverbandId);
}

/** An account as one SWV sees it. */
export interface AccountBijOns {
  readonly gebruiker: Pick<Gebruiker, 'id' | 'naam' | 'email' | 'stand'>;
  /** Of this SWV only, without those that were removed. */
  readonly lidmaatschappen: readonly Lidmaatschap[];
  /** Whether this SWV manages the account. */
  readonly vanOns: boolean;
  /** Whether the owner works here; false while that waits for the owner. */
  readonly aanvaard: boolean;
}

/**
 * What an SWV sees of an account: of one that it does not manage, the name and address that it typed itself and what it
 * blocked itself. So an account that is there already looks the same as one that was just made. Undefined when nothing
 * of it is here.
 */
export function viewAccountFor(
  account: Account,
  samenwerkingsverbandId: SamenwerkingsverbandId,
): AccountBijOns | undefined {
  const lidmaatschappen = account.lidmaatschappen.filter(
    (one) => one.samenwerkingsverbandId === samenwerkingsverbandId && one.stand !== 'VERWIJDERD',
  );
  const [first] = lidmaatschappen;
  const { id, naam, email, stand } = account.gebruiker;
  if (!first || stand === 'VERWIJDERD') return undefined;
  const vanOns = beherendSwvVan(account) === samenwerkingsverbandId;
  const geblokkeerd = lidmaatschappen.some((one) => one.accountGeblokkeerd);
  const getypt = { id, naam: first.naam, email: first.email ?? '', stand: 'ACTIEF' } as const;
  return {
    gebruiker: {
      ...(vanOns ? { id, naam, email, stand } : getypt),
      ...(geblokkeerd ? { stand: 'GEBLOKKEERD' as const } : {}),
    },
    lidmaatschappen,
    vanOns,
    aanvaard: lidmaatschappen.some(isAanvaard),
  };
}
