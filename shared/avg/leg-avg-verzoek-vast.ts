import type { Context } from '#shared/kernel/context.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { OuderId } from '#shared/model/ids.ts';
import type { Ouder } from '#shared/model/kind.ts';
import { daderVan } from '#shared/model/uitkomst.ts';
import { requireOuderMetGezag, requirePapier } from '#shared/toestemming/papier.ts';
import { newVerzoek, type Vraag } from './new-verzoek.ts';

/** The ouder who asks. @throws DomainError ONGELDIGE_INVOER for anybody but an ouder met gezag. */
export function requireVerzoekVan(dossier: Dossier, ouderId: OuderId): Ouder {
  return requireOuderMetGezag(dossier, ouderId, 'Alleen een ouder met gezag kan dit vragen.');
}

/** A request that came by telephone or letter, recorded by the SWV: the term runs as for any other. */
export function legAvgVerzoekVast(
  dossier: Dossier,
  { ouderId, bijlageId, ...vraag }: Vraag & { readonly ouderId: OuderId; readonly bijlageId?: string | undefined },
  actor: Actor,
  context: Context,
) {
  const ouder = requireVerzoekVan(dossier, ouderId);
  if (bijlageId) requirePapier(dossier, bijlageId);
  const door = daderVan(actor, 'JK_SPECIALIST', 'CONTACTPERSOON_JK');
  const namens = { ouderId, door, ...(bijlageId ? { bijlageId } : {}) };
  const { gebruikerId } = ouder;
  return newVerzoek(dossier, vraag, { namens, ...(gebruikerId ? { gebruikerId } : {}) }, context);
}
