import { requireVersion } from '#shared/dossier/require-version.ts';
import { retryOnConflict } from '#shared/dossier/retry-on-conflict.ts';
import type { PlatformId } from '#shared/model/ids.ts';
import type { Platform, PlatformGegevens } from '#shared/model/organisatie.ts';
import { type Beheer, type BeheerVerzoek, daadVan } from './beheer-deps.ts';
import { requirePlatformOf } from './require-platform.ts';

/** Changes the name of a platform, and whom to call there: what is left out is gone. */
export async function bewerkPlatform(
  deps: Beheer,
  verzoek: BeheerVerzoek,
  platformId: PlatformId,
  gezien: number,
  gegevens: PlatformGegevens,
): Promise<Platform> {
  return retryOnConflict(async () => {
    const platform = await requirePlatformOf(deps, verzoek.actor, platformId);
    requireVersion(gezien, platform.versie, () => platform);
    const { contactpersoon: _, telefoon: __, bereikbaar: ___, ...rest } = platform;
    const changed = { ...rest, ...gegevens, versie: platform.versie + 1 };
    await deps.organisaties.savePlatform(changed, daadVan(verzoek, deps.newContext(), 'platform', platformId));
    return changed;
  });
}
