import { accountverzoekRoutes } from './accountverzoeken.ts';
import { toonBeheergevolgen } from './beheergevolgen.ts';
import { blokkeerAccount, deblokkeerAccount, leesGebruiker, nodigOpnieuwUit, verwijderAccount } from './gebruikers.ts';
import { bewerkLid, blokkeerLid, deblokkeerLid, leesAdresboek, lijstLeden, nodigLidUit } from './leden.ts';
import { meldingRoutes } from './meldingen.ts';
import {
  bewerkOrganisatie,
  bewerkPlatform,
  lijstOrganisaties,
  lijstPlatforms,
  maakOrganisatie,
  maakPlatform,
} from './organisaties.ts';

export const beheerRoutes = [
  toonBeheergevolgen,
  maakOrganisatie,
  lijstOrganisaties,
  bewerkOrganisatie,
  maakPlatform,
  lijstPlatforms,
  bewerkPlatform,
  lijstLeden,
  leesAdresboek,
  nodigLidUit,
  bewerkLid,
  blokkeerLid,
  deblokkeerLid,
  leesGebruiker,
  blokkeerAccount,
  deblokkeerAccount,
  nodigOpnieuwUit,
  verwijderAccount,
  ...accountverzoekRoutes,
  ...meldingRoutes,
] as const;
