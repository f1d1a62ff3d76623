import type { OrganisatieId, PlatformId, SamenwerkingsverbandId } from '#shared/model/ids.ts';
import type { Organisatie, OrganisatieSoort, Platform } from '#shared/model/organisatie.ts';
import type { Beheerdaad } from './beheerdaad.ts';
import type { Page, PageOf } from './gebruiker-store.ts';

/** Port to the organisations and platforms of an SWV. */
export interface OrganisatieStore {
  /** One organisation, if it works with this SWV. */
  load(samenwerkingsverbandId: SamenwerkingsverbandId, organisatieId: OrganisatieId): Promise<Organisatie | undefined>;
  /** Writes a new organisation (versie 1), or replaces the version before this one. @throws ConcurrentChange */
  save(organisatie: Organisatie, daad?: Beheerdaad): Promise<void>;
  /** The organisations of an SWV of one soort, by name. One Query. */
  listBySoort(
    samenwerkingsverbandId: SamenwerkingsverbandId,
    soort: OrganisatieSoort,
    page: Page,
  ): Promise<PageOf<Organisatie>>;
  /** One platform, if it is one of this SWV. */
  loadPlatform(samenwerkingsverbandId: SamenwerkingsverbandId, platformId: PlatformId): Promise<Platform | undefined>;
  /** Writes a new platform (versie 1), or replaces the version before this one. @throws ConcurrentChange */
  savePlatform(platform: Platform, daad?: Beheerdaad): Promise<void>;
  /** The platforms of an SWV: a handful, so without pages. One Query. */
  listPlatforms(samenwerkingsverbandId: SamenwerkingsverbandId): Promise<readonly Platform[]>;
}
