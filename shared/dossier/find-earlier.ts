import { DomainError } from '#shared/kernel/errors.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import type { DossierStore } from '#shared/ports/dossier-store.ts';
import type { Verzoek } from './verzoek.ts';

/**
 * What an earlier request with this Idempotency-Key did. @throws DomainError SLEUTEL_HERGEBRUIKT for another request.
 */
export async function findEarlier(
  deps: { readonly dossiers: Pick<DossierStore, 'findUitgevoerd'> },
  verzoek: Pick<Verzoek, 'idempotentie'>,
): Promise<Uitkomst['object'] | undefined> {
  const { idempotentie } = verzoek;
  if (!idempotentie) return undefined;
  const earlier = await deps.dossiers.findUitgevoerd(idempotentie.gebruikerId, idempotentie.sleutel);
  if (earlier && earlier.hash !== idempotentie.hash) {
    throw new DomainError(
      'SLEUTEL_HERGEBRUIKT',
      'Laad de pagina opnieuw en probeer het nog eens. (Deze Idempotency-Key is al gebruikt voor iets anders.)',
    );
  }
  return earlier?.object;
}
