import { createApi } from '#functions/runtime/create-api.ts';
import type { BijlagenDeps } from '#functions/runtime/deps.ts';
import type { Endpoint } from '#functions/runtime/endpoint.ts';
import { createBijlagenDeps } from '#functions/runtime/wire-bijlagen.ts';
import bewerkBijlage from './bewerk-bijlage.ts';
import downloadBijlage from './download-bijlage.ts';
import haalBijlageTerug from './haal-bijlage-terug.ts';
import leesBijlageGrenzen from './lees-bijlage-grenzen.ts';
import lijstBijlagen from './lijst-bijlagen.ts';
import registreerBijlage from './registreer-bijlage.ts';
import vernieuwUpload from './vernieuw-upload.ts';
import verwijderBijlage from './verwijder-bijlage.ts';

/** The endpoints of bijlagen: announce, upload, read, change, remove and bring back. */
export const bijlagenEndpoints: readonly Endpoint<BijlagenDeps>[] = [
  leesBijlageGrenzen,
  lijstBijlagen,
  registreerBijlage,
  vernieuwUpload,
  downloadBijlage,
  bewerkBijlage,
  verwijderBijlage,
  haalBijlageTerug,
];

export const handler = createApi(bijlagenEndpoints, createBijlagenDeps());
