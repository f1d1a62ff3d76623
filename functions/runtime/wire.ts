import { createAvgStore } from '#shared/adapters/dynamodb/avg-store.ts';
import { connectTable, type Table } from '#shared/adapters/dynamodb/client.ts';
import { createDossierStore } from '#shared/adapters/dynamodb/dossier-store.ts';
import { createGebruikerStore } from '#shared/adapters/dynamodb/gebruiker-store.ts';
import { createInlogStore } from '#shared/adapters/dynamodb/inlog-store.ts';
import { createInzageStore } from '#shared/adapters/dynamodb/inzage-store.ts';
import { createLijstStore } from '#shared/adapters/dynamodb/lijst-store.ts';
import { createLimietStore } from '#shared/adapters/dynamodb/limiet-store.ts';
import { createOrganisatieStore } from '#shared/adapters/dynamodb/organisatie-store.ts';
import { createTermijnStore } from '#shared/adapters/dynamodb/termijn-store.ts';
import { systemContext } from '#shared/kernel/context.ts';
import type { Deps, HulpvragenDeps, MijnAccountDeps, OrganisatieDeps, ToezichtDeps } from './deps.ts';
import { readEnvironment } from './environment.ts';
import { report } from './logger.ts';

/** The real dependencies of an API function, from its environment. Made once per Lambda, at start-up. */
export function createDeps(table: Table = openTable()): Deps {
  return {
    dossiers: createDossierStore(table),
    gebruikers: createGebruikerStore(table),
    limieten: createLimietStore(table),
    newContext: systemContext,
  };
}

/** As {@link createDeps}, for the areas that say where an organisation is reached. */
export function createOrganisatieDeps(table: Table = openTable()): OrganisatieDeps {
  return { ...createDeps(table), organisaties: createOrganisatieStore(table) };
}

/** As {@link createDeps}, for the area with the lists of hulpvragen. */
export function createHulpvragenDeps(table: Table = openTable()): HulpvragenDeps {
  return { ...createDeps(table), lijsten: createLijstStore(table), inzage: createInzageStore(table) };
}

/** As {@link createDeps}, for the area of the own account. */
export function createMijnAccountDeps(): MijnAccountDeps {
  const table = openTable();
  return { ...createDeps(table), organisaties: createOrganisatieStore(table), inlog: createInlogStore(table), report };
}

/** As {@link createDeps}, for the area of logs, AVG requests and retention. */
export function createToezichtDeps(table: Table = openTable()): ToezichtDeps {
  return {
    ...createDeps(table),
    inzage: createInzageStore(table),
    avg: createAvgStore(table),
    termijnen: createTermijnStore(table),
  };
}

/**
 * The table with one client, which everything of a function shares: a second one is made and connects at every start.
 */
export function openTable(): Table {
  return connectTable({ tableName: readEnvironment('TABLE_NAME').TABLE_NAME });
}
