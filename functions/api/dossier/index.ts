import { createApi } from '#functions/runtime/create-api.ts';
import type { DossierAreaDeps } from '#functions/runtime/deps.ts';
import type { Endpoint } from '#functions/runtime/endpoint.ts';
import { createDossierDeps } from '#functions/runtime/wire-accounts.ts';
import bewerkKind from './bewerk-kind.ts';
import bewerkObservatie from './bewerk-observatie.ts';
import bewerkOuder from './bewerk-ouder.ts';
import doeVoorstel from './doe-voorstel.ts';
import geefZienswijze from './geef-zienswijze.ts';
import keurVoorstelAf from './keur-voorstel-af.ts';
import keurVoorstelGoed from './keur-voorstel-goed.ts';
import leesDossier from './lees-dossier.ts';
import leesInzageregels from './lees-inzageregels.ts';
import legZienswijzeVast from './leg-zienswijze-vast.ts';
import lijstVoorstellen from './lijst-voorstellen.ts';
import nodigOuderUit from './nodig-ouder-uit.ts';
import ontkoppelOuder from './ontkoppel-ouder.ts';
import schrijfAdvies from './schrijf-advies.ts';
import schrijfObservatie from './schrijf-observatie.ts';
import trekVoorstelIn from './trek-voorstel-in.ts';
import verwijderOuder from './verwijder-ouder.ts';
import voegOuderToe from './voeg-ouder-toe.ts';

/** The endpoints of the dossier: child, parents, observations, advice and who looked; what takes two people. */
export const dossierEndpoints: readonly Endpoint<DossierAreaDeps>[] = [
  bewerkKind,
  bewerkObservatie,
  bewerkOuder,
  geefZienswijze,
  leesDossier,
  leesInzageregels,
  legZienswijzeVast,
  nodigOuderUit,
  ontkoppelOuder,
  schrijfAdvies,
  schrijfObservatie,
  verwijderOuder,
  voegOuderToe,
  doeVoorstel,
  lijstVoorstellen,
  keurVoorstelGoed,
  keurVoorstelAf,
  trekVoorstelIn,
];

export const handler = createApi(dossierEndpoints, createDossierDeps());
