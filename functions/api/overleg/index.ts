import { createApi } from '#functions/runtime/create-api.ts';
import type { OverlegDeps } from '#functions/runtime/deps.ts';
import type { Endpoint } from '#functions/runtime/endpoint.ts';
import { createOverlegDeps } from '#functions/runtime/wire-accounts.ts';
import bewerkRonde from './bewerk-ronde.ts';
import gelastAf from './gelast-af.ts';
import leesAgenda from './lees-agenda.ts';
import legAanwezigheidVast from './leg-aanwezigheid-vast.ts';
import lijstOverlegrondes from './lijst-overlegrondes.ts';
import maakRonde from './maak-ronde.ts';
import nodigUit from './nodig-uit.ts';
import sluitNu from './sluit-nu.ts';
import trekUitnodigingIn from './trek-uitnodiging-in.ts';
import wijzigVenster from './wijzig-venster.ts';

/** The endpoints of consultation rounds and invitations. */
export const overlegEndpoints: readonly Endpoint<OverlegDeps>[] = [
  bewerkRonde,
  gelastAf,
  leesAgenda,
  legAanwezigheidVast,
  lijstOverlegrondes,
  maakRonde,
  nodigUit,
  sluitNu,
  trekUitnodigingIn,
  wijzigVenster,
];

export const handler = createApi(overlegEndpoints, createOverlegDeps());
