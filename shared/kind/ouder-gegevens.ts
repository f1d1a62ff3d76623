import { notFound } from '#shared/kernel/errors.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { OuderId } from '#shared/model/ids.ts';
import type { Ouder } from '#shared/model/kind.ts';

/** What can be filled in about an ouder; the account comes with the invitation. */
export type OuderGegevens = Omit<Ouder, 'id' | 'gebruikerId' | 'lidmaatschapId' | 'herkendeAccounts' | 'versie'>;

export function withHerkende(accounts: readonly string[]): Pick<Ouder, 'herkendeAccounts'> {
  return accounts.length > 0 ? { herkendeAccounts: [...accounts] } : {};
}

/** The ouder of an id. @throws DomainError NIET_GEVONDEN */
export function requireOuder(dossier: Dossier, ouderId: OuderId): Ouder {
  const ouder = dossier.ouders.find((one) => one.id === ouderId);
  if (!ouder) throw notFound();
  return ouder;
}
