import { refuse } from '#shared/kernel/errors.ts';
import { type Dossier, replaceById } from '#shared/model/dossier.ts';
import type { Lidmaatschap } from '#shared/model/gebruiker.ts';
import type { OuderId } from '#shared/model/ids.ts';
import { silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import { requireOuder } from './ouder-gegevens.ts';

/**
 * Ties the ouder to the account that was made for them. A tie is never replaced: a mail address may have been somebody
 * else's, so who comes in the place of an account is decided by {@link ontkoppelOuder} first.
 * @throws DomainError STAND_VAN_ZAKEN for an ouder with another account, or an account of another ouder of this child.
 */
export function linkAccount(
  dossier: Dossier,
  ouderId: OuderId,
  lid: Pick<Lidmaatschap, 'id' | 'gebruikerId'>,
): Uitkomst {
  const ouder = requireOuder(dossier, ouderId);
  if (ouder.lidmaatschapId === lid.id) return silent(dossier, 'ouder', ouderId);
  if (ouder.lidmaatschapId !== undefined) {
    const tekst = 'Deze ouder heeft al een ander account. Ontkoppel dat account eerst.';
    throw refuse([{ code: 'ANDER_ACCOUNT', tekst }]);
  }
  requireNietVanAndereOuder(dossier, ouderId, lid.gebruikerId);
  const changed = { ...ouder, gebruikerId: lid.gebruikerId, lidmaatschapId: lid.id, versie: ouder.versie + 1 };
  return silent({ ...dossier, ouders: replaceById(dossier.ouders, changed) }, 'ouder', ouderId);
}

/**
 * Two ouders with one account would be one person who objects to their own toestemming: the protection of the second
 * would be gone. @throws DomainError STAND_VAN_ZAKEN
 */
export function requireNietVanAndereOuder(dossier: Dossier, ouderId: OuderId, gebruikerId: string): void {
  if (!dossier.ouders.some((one) => one.id !== ouderId && one.gebruikerId === gebruikerId)) return;
  const tekst =
    'Dit account hoort al bij een andere ouder van dit kind. Elke ouder heeft een eigen account nodig, met een eigen e-mailadres.';
  throw refuse([{ code: 'ACCOUNT_VAN_ANDERE_OUDER', tekst, plek: '/email' }]);
}
