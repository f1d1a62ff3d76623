import { createApi } from '#functions/runtime/create-api.ts';
import { createHulpvragenDeps } from '#functions/runtime/wire.ts';
import bewerkBetrokkenen from './bewerk-betrokkenen.ts';
import bewerkFormulier from './bewerk-formulier.ts';
import leesHulpvraag from './lees-hulpvraag.ts';
import leesVerloop from './lees-verloop.ts';
import lijstHulpvragen from './lijst-hulpvragen.ts';
import lijstWerkvoorraad from './lijst-werkvoorraad.ts';
import maakHulpvraag from './maak-hulpvraag.ts';
import telHulpvragen from './tel-hulpvragen.ts';
import toonGevolgen from './toon-gevolgen.ts';
import vergelijkKind from './vergelijk-kind.ts';
import vergelijkZaak from './vergelijk-zaak.ts';
import verplaatsDossier from './verplaats-dossier.ts';
import wijzigStatus from './wijzig-status.ts';
import zetStapTerug from './zet-stap-terug.ts';
import zoekHulpvragen from './zoek-hulpvragen.ts';

/** The endpoints of hulpvragen: lists, the hulpvraag itself and its status. */
export const hulpvragenEndpoints = [
  lijstHulpvragen,
  lijstWerkvoorraad,
  telHulpvragen,
  zoekHulpvragen,
  vergelijkKind,
  vergelijkZaak,
  maakHulpvraag,
  leesHulpvraag,
  bewerkFormulier,
  wijzigStatus,
  zetStapTerug,
  leesVerloop,
  bewerkBetrokkenen,
  verplaatsDossier,
  toonGevolgen,
];

export const handler = createApi(hulpvragenEndpoints, createHulpvragenDeps());
