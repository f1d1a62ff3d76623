import { createApi } from '#functions/runtime/create-api.ts';
import type { AccountDeps } from '#functions/runtime/deps.ts';
import type { Endpoint } from '#functions/runtime/endpoint.ts';
import { createAccountDeps } from '#functions/runtime/wire.ts';
import bewerkRonde from './bewerk-ronde.ts';
import gelastAf from './gelast-af.ts';
import legAanwezigheidVast from './leg-aanwezigheid-vast.ts';
import lijstOverlegrondes from './lijst-overlegrondes.ts';
import maakRonde from './maak-ronde.ts';
import nodigUit from './nodig-uit.ts';
import sluitNu from './sluit-nu.ts';
import trekUitnodigingIn from './trek-uitnodiging-in.ts';
import wijzigVenster from './wijzig-venster.ts';

/** The endpoints of consultation rounds and invitations. */
export const overlegEndpoints: readonly Endpoint<AccountDeps>[] = [
  bewerkRonde,
  gelastAf,
  legAanwezigheidVast,
  lijstOverlegrondes,
  maakRonde,
  nodigUit,
  sluitNu,
  trekUitnodigingIn,
  wijzigVenster,
];

export const handler = createApi(overlegEndpoints, createAccountDeps());
