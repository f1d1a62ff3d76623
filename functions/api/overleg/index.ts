import { createApi } from '#functions/runtime/create-api.ts';
import { createDeps } from '#functions/runtime/wire.ts';
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
export const overlegEndpoints = [
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

export const handler = createApi(overlegEndpoints, createDeps());
