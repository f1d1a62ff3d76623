import { createApi } from '#functions/runtime/create-api.ts';
import type { OverdrachtDeps } from '#functions/runtime/deps.ts';
import type { Endpoint } from '#functions/runtime/endpoint.ts';
import { createOverdrachtDeps } from '#functions/runtime/wire-bijlagen.ts';
import downloadOverdracht from './download-overdracht.ts';
import leesOverdracht from './lees-overdracht.ts';
import maakExport from './maak-export.ts';
import neemOverdrachtOver from './neem-overdracht-over.ts';

/** The endpoints of the hand-over package and of exports. */
export const overdrachtEndpoints: readonly Endpoint<OverdrachtDeps>[] = [
  leesOverdracht,
  downloadOverdracht,
  neemOverdrachtOver,
  maakExport,
];

export const handler = createApi(overdrachtEndpoints, createOverdrachtDeps());
