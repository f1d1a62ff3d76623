import type { Context } from '#shared/kernel/context.ts';
import { invalid } from '#shared/kernel/errors.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { type Actor, type Lidmaatschap, personOf } from '#shared/model/gebruiker.ts';
import type { PlatformId } from '#shared/model/ids.ts';
import { daderVan, type Uitkomst } from '#shared/model/uitkomst.ts';
import { replaceBetrokkenen } from './replace-betrokkenen.ts';
import { requireVanPlatform } from './require-lid.ts';

/** The people of a move to another platform, all of whom work for it. */
export interface Verplaatsing {
  readonly platformId: PlatformId;
  readonly contactpersoonJk: Lidmaatschap;
  readonly jkSpecialist?: Lidmaatschap | undefined;
}

/**
 * Moves the dossier of a child who moved house to another platform, with all its hulpvragen: SWV staff of the old
 * platform have no access any more from this change on, those of the new one have. Preschool, schools and parents
 * notice nothing.
 * @throws DomainError ONGELDIGE_INVOER for the platform it is with, or somebody who does not work for the new one.
 */
export function verplaatsDossier(dossier: Dossier, naar: Verplaatsing, actor: Actor, context: Context): Uitkomst {
  const { kop } = dossier;
  const { platformId, contactpersoonJk, jkSpecialist } = naar;
  if (platformId === kop.platformId) {
    throw invalid('/platformId', 'PLATFORM_GELIJK', 'Het dossier hoort al bij dit platform. Kies een ander platform.');
  }
  requireVanPlatform(contactpersoonJk, platformId, '/contactpersoonJk');
  if (jkSpecialist) requireVanPlatform(jkSpecialist, platformId, '/jkSpecialist');
  const door = daderVan(actor, 'CONTACTPERSOON_JK', 'JK_SPECIALIST');
  const eerderePlatforms = [...(kop.eerderePlatforms ?? []), { platformId: kop.platformId, tot: context.nu, door }];
  const wijziging = {
    contactpersoonJk: personOf(contactpersoonJk),
    jkSpecialist: jkSpecialist && personOf(jkSpecialist),
  };
  return replaceBetrokkenen({ ...dossier, kop: { ...kop, platformId, eerderePlatforms } }, wijziging, actor, context);
}
