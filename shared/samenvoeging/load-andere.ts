import { invalid } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { HulpvraagId } from '#shared/model/ids.ts';
import { splitHulpvraagId } from '#shared/model/ids.ts';
import type { DossierStore } from '#shared/ports/dossier-store.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';

/**
 * The other dossier of the child as it is now, as seen from each of its hulpvragen, and after these whatever was joined
 * to it before. Whoever may not change the child there learns no more than that it cannot be found.
 * @throws DomainError ONGELDIGE_INVOER
 */
export async function loadAndere(
  dossiers: Pick<DossierStore, 'loadAlle'>,
  hulpvraagId: HulpvraagId,
  actor: Actor,
  nu: Moment,
): Promise<readonly Dossier[]> {
  const alle = await dossiers.loadAlle(splitHulpvraagId(hulpvraagId).dossierId);
  const gekozen = alle.find((one) => one.hulpvraag.id === hulpvraagId);
  if (!gekozen || !alle.every((one) => decideToegang(actor, one, nu).rechten.has('KIND_BEWERKEN'))) {
    throw invalid(
      '/hulpvraagId',
      'HULPVRAAG_ONBEKEND',
      'Deze hulpvraag is niet gevonden. Kies een hulpvraag uit de lijst.',
    );
  }
  const eerder = await Promise.all((gekozen.kop.samengevoegd ?? []).map((one) => dossiers.loadAlle(one.dossierId)));
  return [...alle, ...eerder.flat()];
}

/** The same for what is proposed or considered: nothing for what is about this dossier only. */
export async function andereVoor(
  dossiers: Pick<DossierStore, 'loadAlle'>,
  wat: { readonly soort: string; readonly hulpvraagId?: HulpvraagId } | undefined,
  actor: Actor,
  nu: Moment,
): Promise<readonly Dossier[]> {
  if (wat?.soort !== 'SAMENVOEGEN' || wat.hulpvraagId === undefined) return [];
  return loadAndere(dossiers, wat.hulpvraagId, actor, nu);
}
