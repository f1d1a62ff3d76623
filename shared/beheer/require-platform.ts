import { notFound } from '#shared/kernel/errors.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { PlatformId } from '#shared/model/ids.ts';
import type { Platform } from '#shared/model/organisatie.ts';
import type { Beheer } from './beheer-deps.ts';

/** The platform of an id, if it is one of the actor's SWV. @throws DomainError NIET_GEVONDEN */
export async function requirePlatformOf(deps: Beheer, actor: Actor, platformId: PlatformId): Promise<Platform> {
  const platform = await deps.organisaties.loadPlatform(actor.samenwerkingsverbandId, platformId);
  if (!platform) throw notFound();
  return platform;
}
