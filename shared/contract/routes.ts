/** Every endpoint of the API: functions, openapi.json, the API stack and the tests of access are made from this list. */
import { hulpvragenRoutes } from './hulpvragen.ts';
import type { Route } from './route.ts';

export const routes: readonly Route[] = [...hulpvragenRoutes];
