/**
 * The real dependencies of the areas that reach the user pool, from their environment. Made once per Lambda, at
 * start-up.
 */
import { createAccountverzoekStore } from '#shared/adapters/dynamodb/accountverzoek-store.ts';
import type { Table } from '#shared/adapters/dynamodb/client.ts';
import { createDienstStore } from '#shared/adapters/dynamodb/dienst-store.ts';
import { createInzageStore } from '#shared/adapters/dynamodb/inzage-store.ts';
import { createLijstStore } from '#shared/adapters/dynamodb/lijst-store.ts';
import { createMeldingStore } from '#shared/adapters/dynamodb/melding-store.ts';
import { createOrganisatieStore } from '#shared/adapters/dynamodb/organisatie-store.ts';
import type { AccountDirectory } from '#shared/ports/account-directory.ts';
import type { AccountDeps, BeheerDeps, DossierAreaDeps, OverlegDeps } from './deps.ts';
import { readEnvironment } from './environment.ts';
import { loadedLater } from './loaded-later.ts';
import { report } from './logger.ts';
import { createDeps, openTable } from './wire.ts';

/** As {@link createDeps}, for the areas that also invite, block or remove people. */
export function createAccountDeps(table: Table = openTable()): AccountDeps {
  return { ...createDeps(table), accounts: openAccounts() };
}

/** The user pool; its client is loaded at the first call. */
export function openAccounts(): AccountDirectory {
  const { USER_POOL_ID } = readEnvironment('USER_POOL_ID');
  return loadedLater(async () => {
    const { createAccountDirectory } = await import('#shared/adapters/cognito/account-directory.ts');
    return createAccountDirectory({ userPoolId: USER_POOL_ID });
  });
}

/** As {@link createAccountDeps}, for the area of the dossier, with who looked in it. */
export function createDossierDeps(): DossierAreaDeps {
  const table = openTable();
  return { ...createAccountDeps(table), inzage: createInzageStore(table) };
}

/** As {@link createAccountDeps}, for the area that also makes appointments. */
export function createOverlegDeps(): OverlegDeps {
  const table = openTable();
  const { MAIL_FROM: afzender } = readEnvironment('MAIL_FROM');
  return { ...createAccountDeps(table), lijsten: createLijstStore(table), afzender };
}

/** As {@link createAccountDeps}, for the area that manages organisations and accounts. */
export function createBeheerDeps(): BeheerDeps {
  const table = openTable();
  return {
    ...createAccountDeps(table),
    inzage: createInzageStore(table),
    organisaties: createOrganisatieStore(table),
    accountverzoeken: createAccountverzoekStore(table),
    diensten: createDienstStore(table),
    meldingen: createMeldingStore(table),
    report,
  };
}
