import type { Zienswijze } from '#shared/model/advies.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import { ouderVan } from '#shared/toegang/relaties.ts';
import type { Toegang } from '#shared/toegang/toegang.ts';

/**
 * The zienswijzen that this reader gets, on a screen and in a package alike: parents their own, the SWV all of them,
 * nobody else any. [decided]
 */
export function zienswijzenVoor(dossier: Dossier, actor: Actor, toegang: Toegang): readonly Zienswijze[] {
  if (toegang.relaties.includes('SWV')) return dossier.zienswijzen;
  const ouder = ouderVan(actor, dossier);
  return ouder ? dossier.zienswijzen.filter((one) => one.ouderId === ouder.id) : [];
}
