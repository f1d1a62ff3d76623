/** Every endpoint of the API: functions, openapi.json, the API stack and the tests of access are made from this list. */
import { bijlagenRoutes } from './bijlagen.ts';
import { dossierRoutes } from './dossier.ts';
import { hulpvragenRoutes } from './hulpvragen.ts';
import { overdrachtRoutes } from './overdracht.ts';
import { overlegRoutes } from './overleg.ts';
import type { Route } from './route.ts';
import { scholenRoutes } from './scholen.ts';

export const routes: readonly Route[] = [
  ...hulpvragenRoutes,
  ...dossierRoutes,
  ...bijlagenRoutes,
  ...overlegRoutes,
  ...scholenRoutes,
  ...overdrachtRoutes,
];
