/**
 * The real dependencies of the jobs that work on the table alone, from their environment. Made once per Lambda, at
 * start-up.
 */

import type { Table } from '#shared/adapters/dynamodb/client.ts';
import { createDienstStore } from '#shared/adapters/dynamodb/dienst-store.ts';
import { createDossierStore } from '#shared/adapters/dynamodb/dossier-store.ts';
import { createGebruikerStore } from '#shared/adapters/dynamodb/gebruiker-store.ts';
import { createLijstomslagStore } from '#shared/adapters/dynamodb/lijst-omslag-store.ts';
import { listSamenwerkingsverbanden } from '#shared/adapters/dynamodb/swv-list.ts';
import { createTermijnStore } from '#shared/adapters/dynamodb/termijn-store.ts';
import type { DienstDeps } from '#shared/dienst/dienst.ts';
import { type Context, systemContext } from '#shared/kernel/context.ts';
import type { SamenwerkingsverbandId } from '#shared/model/ids.ts';
import type { WaarschuwDeps } from '#shared/school/warn-all.ts';
import type { LijstomslagStore } from '#shared/views/lijst-omslag.ts';
import { report } from './logger.ts';
import { openTable } from './wire.ts';

export function createWaarschuwDeps(table: Table = openTable()): WaarschuwDeps {
  return {
    dossiers: createDossierStore(table),
    termijnen: createTermijnStore(table),
    listSamenwerkingsverbanden: () => listSamenwerkingsverbanden(table),
    newContext: systemContext,
    report,
  };
}

/** What the job needs that goes through the cases of who left. */
export interface DienstJobDeps extends DienstDeps {
  readonly listSamenwerkingsverbanden: () => Promise<readonly SamenwerkingsverbandId[]>;
}

export function createDienstJobDeps(table: Table = openTable()): DienstJobDeps {
  return {
    dossiers: createDossierStore(table),
    gebruikers: createGebruikerStore(table),
    diensten: createDienstStore(table),
    report,
    listSamenwerkingsverbanden: () => listSamenwerkingsverbanden(table),
    newContext: systemContext,
  };
}

/** What the job needs that writes the rows of lists again that time made stale. */
export interface LijstJobDeps {
  readonly omslagen: LijstomslagStore;
  readonly listSamenwerkingsverbanden: () => Promise<readonly SamenwerkingsverbandId[]>;
  readonly newContext: () => Context;
}

export function createLijstJobDeps(table: Table = openTable()): LijstJobDeps {
  return {
    omslagen: createLijstomslagStore(table),
    listSamenwerkingsverbanden: () => listSamenwerkingsverbanden(table),
    newContext: systemContext,
  };
}
