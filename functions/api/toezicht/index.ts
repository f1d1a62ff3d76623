import { createApi } from '#functions/runtime/create-api.ts';
import type { ToezichtDeps } from '#functions/runtime/deps.ts';
import type { Endpoint } from '#functions/runtime/endpoint.ts';
import { createToezichtDeps } from '#functions/runtime/wire.ts';
import doeAvgVerzoek from './doe-avg-verzoek.ts';
import draagVernietigingVoor from './draag-vernietiging-voor.ts';
import handelAvgVerzoekAf from './handel-avg-verzoek-af.ts';
import keurVernietigingGoed from './keur-vernietiging-goed.ts';
import leesLogboek from './lees-logboek.ts';
import leesLogboekVanDossier from './lees-logboek-van-dossier.ts';
import leesVernietigingslijst from './lees-vernietigingslijst.ts';
import legAvgVerzoekVast from './leg-avg-verzoek-vast.ts';
import lijstAvgVerzoeken from './lijst-avg-verzoeken.ts';
import lijstEigenAvgVerzoeken from './lijst-eigen-avg-verzoeken.ts';

/** The endpoints of logs, AVG requests and retention. */
export const toezichtEndpoints: readonly Endpoint<ToezichtDeps>[] = [
  doeAvgVerzoek,
  draagVernietigingVoor,
  handelAvgVerzoekAf,
  keurVernietigingGoed,
  leesLogboek,
  leesLogboekVanDossier,
  leesVernietigingslijst,
  legAvgVerzoekVast,
  lijstAvgVerzoeken,
  lijstEigenAvgVerzoeken,
];

export const handler = createApi(toezichtEndpoints, createToezichtDeps());
