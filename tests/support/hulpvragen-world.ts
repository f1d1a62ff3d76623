/**
 * The endpoints of hulpvragen, dossier and overleg on a real table, with a cast that has accounts, and a user pool that
 * only counts invitations.
 */
import '#tests/support/function-settings.ts';
import { v7 as uuidv7 } from 'uuid';
import { dossierEndpoints } from '#functions/api/dossier/index.ts';
import { hulpvragenEndpoints } from '#functions/api/hulpvragen/index.ts';
import { overlegEndpoints } from '#functions/api/overleg/index.ts';
import { scholenEndpoints } from '#functions/api/scholen/index.ts';
import type { DossierAreaDeps, OrganisatieDeps, OverlegDeps } from '#functions/runtime/deps.ts';
import { createHulpvragenDeps, createOrganisatieDeps } from '#functions/runtime/wire.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { apiClient, type Call, storeCast } from './api.ts';
import { aCast, type Cast } from './builders.ts';
import { startTestDynamodb, type TestDynamodb } from './dynamodb.ts';
import { storeDossier } from './stored-dossier.ts';

export interface HulpvragenWorld {
  readonly dynamodb: TestDynamodb;
  readonly cast: Cast;
  readonly deps: OverlegDeps & OrganisatieDeps & DossierAreaDeps;
  readonly call: Call;
  /** The addresses to which the user pool sent an invitation. */
  readonly invited: readonly string[];
  store(dossier: Dossier): Promise<Dossier>;
  close(): Promise<void>;
}

export async function aHulpvragenWorld(): Promise<HulpvragenWorld> {
  const dynamodb = await startTestDynamodb();
  const { table } = dynamodb;
  const invited: string[] = [];
  const accounts = {
    async invite(email: string) {
      invited.push(email);
      return uuidv7();
    },
  } as OverlegDeps['accounts'];
  const deps: OverlegDeps & OrganisatieDeps & DossierAreaDeps = {
    ...createHulpvragenDeps(table),
    ...createOrganisatieDeps(table),
    accounts,
    afzender: 'meldingen@kindbrug.example',
  };
  const cast = aCast();
  await storeCast(deps.gebruikers, cast);
  return {
    dynamodb,
    cast,
    deps,
    invited,
    call: apiClient([...hulpvragenEndpoints, ...dossierEndpoints, ...overlegEndpoints, ...scholenEndpoints], deps),
    store: (dossier) => storeDossier(deps.dossiers, dossier),
    close: () => dynamodb.close(),
  };
}

/** People of an SWV of their own, with accounts. */
export async function aStoredCast({ deps }: Pick<HulpvragenWorld, 'deps'>): Promise<Cast> {
  const cast = aCast();
  await storeCast(deps.gebruikers, cast);
  return cast;
}
