/**
 * The real dependencies of the jobs and events that handle files, from their environment. Made once per Lambda, at
 * start-up. Apart from wire-jobs.ts: what may be loaded later makes the bundler wrap all of a function that is one
 * file, also when it is never asked for.
 */
import { createBijlageStore } from '#shared/adapters/dynamodb/bijlage-store.ts';
import { createDossierStore } from '#shared/adapters/dynamodb/dossier-store.ts';
import { createGebruikerStore } from '#shared/adapters/dynamodb/gebruiker-store.ts';
import { createVernietigStore } from '#shared/adapters/dynamodb/vernietiging-store.ts';
import type { BijlageJobDeps } from '#shared/bijlage/bijlage-job.ts';
import { systemContext } from '#shared/kernel/context.ts';
import type { VernietigDeps } from '#shared/vernietiging/destroy-goedgekeurde.ts';
import { report } from './logger.ts';
import { openBucketsLater } from './open-buckets.ts';
import { openTable } from './wire.ts';
import { openAccounts } from './wire-accounts.ts';
import { createWaarschuwDeps } from './wire-jobs.ts';

export function createVernietigDeps(): VernietigDeps {
  const table = openTable();
  return {
    ...createWaarschuwDeps(table),
    gebruikers: createGebruikerStore(table),
    vernietiging: createVernietigStore(table),
    opslag: openBucketsLater(),
    accounts: openAccounts(),
  };
}

export function createBijlageJobDeps(): BijlageJobDeps {
  const table = openTable();
  return {
    dossiers: createDossierStore(table),
    gebruikers: createGebruikerStore(table),
    bijlagen: createBijlageStore(table),
    opslag: openBucketsLater(),
    newContext: systemContext,
    report,
  };
}
