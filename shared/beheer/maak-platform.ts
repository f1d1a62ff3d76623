import { findEarlier } from '#shared/dossier/find-earlier.ts';
import { retryOnConflict } from '#shared/dossier/retry-on-conflict.ts';
import { newId, type PlatformId } from '#shared/model/ids.ts';
import type { Platform, PlatformGegevens } from '#shared/model/organisatie.ts';
import { type Beheer, type BeheerVerzoek, makendeDaad } from './beheer-deps.ts';
import { requirePlatformOf } from './require-platform.ts';

/** Adds a platform. */
export async function maakPlatform(
  deps: Beheer,
  verzoek: BeheerVerzoek,
  gegevens: PlatformGegevens,
): Promise<Platform> {
  return retryOnConflict(async () => {
    const eerder = await findEarlier(deps, verzoek);
    if (eerder) return requirePlatformOf(deps, verzoek.actor, eerder.id as PlatformId);
    const context = deps.newContext();
    const platform: Platform = {
      id: newId(context),
      samenwerkingsverbandId: verzoek.actor.samenwerkingsverbandId,
      ...gegevens,
      aangemaaktOp: context.nu,
      versie: 1,
    };
    await deps.organisaties.savePlatform(platform, makendeDaad(verzoek, context, 'platform', platform.id));
    return platform;
  });
}
