import { createHash } from 'node:crypto';
import type { Melding } from '#shared/model/melding.ts';
import type { Account } from '#shared/ports/gebruiker-store.ts';

/**
 * A mark of an address, for one melding only: two meldingen to the same person have different marks. Enough to tell
 * whether an address was changed since, without keeping the address in the outbox.
 */
export function adresMerk(meldingId: string, email: string): string {
  const merk = createHash('sha256').update(`${meldingId}\n${email.trim().toLowerCase()}`).digest('base64url');
  return merk.slice(0, 22);
}

/** The address to mail; news of a change of address goes to the one before. */
export function addressOf({ gebruiker }: Account, { soort }: Pick<Melding, 'soort'>): string | undefined {
  return soort === 'EMAIL_VERVALLEN' ? gebruiker.vorigEmail : gebruiker.email;
}
