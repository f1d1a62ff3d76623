import { searchName } from '#shared/kernel/search-name.ts';
import { type Organisatie, OrganisatieSchema, type Platform, PlatformSchema } from '#shared/model/organisatie.ts';
import type { Beheerdaad } from '#shared/ports/beheerdaad.ts';
import type { OrganisatieStore } from '#shared/ports/organisatie-store.ts';
import { transactAs } from './beheer-actions.ts';
import type { Table } from './client.ts';
import type { Item } from './items.ts';
import { ALLE_SWV_PK, organisatieKey, PLATFORM_PREFIX, platformKey, soortPrefix, swvPk } from './keys.ts';
import { parseItem } from './parse-item.ts';
import { getItem, queryAll, queryPage } from './query.ts';
import { changeVersion, putNew } from './transaction.ts';

/** Organisations and platforms in the table: those of one SWV are one partition. */
export function createOrganisatieStore(table: Table): OrganisatieStore {
  return {
    async load(samenwerkingsverbandId, organisatieId) {
      const item = await getItem(table, organisatieKey(samenwerkingsverbandId, organisatieId));
      return item && parseItem(OrganisatieSchema, item);
    },

    save: (organisatie, daad) =>
      saveVersion(table, OrganisatieSchema, organisatieItem(organisatie), organisatie.versie, daad),

    async listBySoort(samenwerkingsverbandId, soort, page) {
      const query = { index: 'lsi1', pk: swvPk(samenwerkingsverbandId), prefix: soortPrefix(soort) } as const;
      const result = await queryPage(table, query, page);
      return { ...result, items: result.items.map((item) => parseItem(OrganisatieSchema, item)) };
    },

    async loadPlatform(samenwerkingsverbandId, platformId) {
      const item = await getItem(table, platformKey(samenwerkingsverbandId, platformId));
      return item && parseItem(PlatformSchema, item);
    },

    savePlatform: (platform, daad) => saveVersion(table, PlatformSchema, platformItem(platform), platform.versie, daad),

    async listPlatforms(samenwerkingsverbandId) {
      const items = await queryAll(table, swvPk(samenwerkingsverbandId), PLATFORM_PREFIX);
      return items.map((item) => parseItem(PlatformSchema, item));
    },
  };
}

function saveVersion(
  table: Table,
  schema: typeof OrganisatieSchema | typeof PlatformSchema,
  item: Item,
  versie: number,
  daad: Beheerdaad | undefined,
): Promise<void> {
  const action = versie === 1 ? putNew(table, item) : changeVersion(table, schema, item, versie - 1);
  return transactAs(table, [action], daad);
}

function organisatieItem(organisatie: Organisatie): Item {
  const { samenwerkingsverbandId, soort, naam, id } = organisatie;
  return {
    ...organisatieKey(samenwerkingsverbandId, id),
    type: 'ORGANISATIE',
    ...organisatie,
    lsi1sk: `${soortPrefix(soort)}${searchName(naam)}#${id}`,
    // Jobs go past every SWV of the deployment.
    ...(soort === 'SAMENWERKINGSVERBAND' ? { gsi1pk: ALLE_SWV_PK, gsi1sk: id } : {}),
  };
}

function platformItem(platform: Platform): Item {
  return { ...platformKey(platform.samenwerkingsverbandId, platform.id), type: 'PLATFORM', ...platform };
}
