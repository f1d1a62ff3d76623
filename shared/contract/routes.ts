/**
 * Every endpoint of the API: functions, openapi.json, the API stack and the tests of access are made from this list.
 */
import { accountRoutes } from './account.ts';
import { beheerRoutes } from './beheer.ts';
import { bijlagenRoutes } from './bijlagen.ts';
import { dossierRoutes } from './dossier.ts';
import { eigenAccountRoutes } from './eigen-account.ts';
import { hulpvragenRoutes } from './hulpvragen.ts';
import { leesOpenApi } from './openapi-route.ts';
import { overdrachtRoutes } from './overdracht.ts';
import { overlegRoutes } from './overleg.ts';
import type { Route } from './route.ts';
import { scholenRoutes } from './scholen.ts';
import { toezichtRoutes } from './toezicht.ts';
import { voorstelRoutes } from './voorstellen.ts';

const ALLE = [
  ...accountRoutes,
  ...eigenAccountRoutes,
  ...hulpvragenRoutes,
  ...dossierRoutes,
  ...voorstelRoutes,
  ...bijlagenRoutes,
  ...overlegRoutes,
  ...scholenRoutes,
  ...overdrachtRoutes,
  ...beheerRoutes,
  ...toezichtRoutes,
  leesOpenApi,
] as const satisfies readonly Route[];

/** The name of an operation, as the log keeps it. */
export type OperatieId = (typeof ALLE)[number]['operationId'];

export const routes: readonly Route[] = ALLE;
