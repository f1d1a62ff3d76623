import { requireVersion } from '#shared/dossier/require-version.ts';
import { retryOnConflict } from '#shared/dossier/retry-on-conflict.ts';
import type { Platform } from '#shared/model/organisatie.ts';
import { type Beheer, type BeheerVerzoek, daadVan } from './beheer-deps.ts';
import { requirePlatformOf } from './require-platform.ts';

/** Renames a platform. */
export async function bewerkPlatform(
  deps: Beheer,
  verzoek: BeheerVerzoek,
  platformId: string,
  gezien: number,
  naam: string,
): Promise<Platform> {
  return retryOnConflict(async () => {
    const platform = await requirePlatformOf(deps, verzoek.actor, platformId);
    requireVersion(gezien, platform.versie, () => platform);
    const changed = { ...platform, naam, versie: platform.versie + 1 };
    await deps.organisaties.savePlatform(changed, daadVan(verzoek, deps.newContext(), 'platform', platformId));
    return changed;
  });
}
