import type { Context } from '#shared/kernel/context.ts';
import type { Observatie } from '#shared/model/advies.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import { daderVan, silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import { requireLaatsteVersie, requireObservatie } from './advies-guards.ts';
import type { ObservatieTekst } from './schrijf-observatie.ts';

/**
 * Changes an observation: a new version. Whoever may read the earlier one by a toestemming or a consultation round goes
 * on reading that one, and the new one only when it is chosen anew. @throws DomainError STAND_VAN_ZAKEN for a version
 * that was replaced.
 */
export function bewerkObservatie(
  dossier: Dossier,
  id: string,
  tekst: ObservatieTekst,
  actor: Actor,
  context: Context,
): Uitkomst {
  const observatie = requireObservatie(dossier, id);
  requireLaatsteVersie(dossier, observatie);
  const door = daderVan(actor, 'JK_SPECIALIST', 'CONTACTPERSOON_JK');
  const versie = observatie.versie + 1;
  const nieuw: Observatie = { ...tekst, id: context.nieuwId(), vervangt: id, op: context.nu, door, versie };
  return silent({ ...dossier, observaties: [...dossier.observaties, nieuw] }, 'observatie', nieuw.id);
}
