import { createApi } from '#functions/runtime/create-api.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import type { Endpoint } from '#functions/runtime/endpoint.ts';
import { createBeheerDeps } from '#functions/runtime/wire-accounts.ts';
import aanvaardLidmaatschap from './aanvaard-lidmaatschap.ts';
import bevestigAccountverzoek from './bevestig-accountverzoek.ts';
import bewerkLid from './bewerk-lid.ts';
import bewerkOrganisatie from './bewerk-organisatie.ts';
import bewerkPlatform from './bewerk-platform.ts';
import blokkeerAccount from './blokkeer-account.ts';
import blokkeerLid from './blokkeer-lid.ts';
import deblokkeerAccount from './deblokkeer-account.ts';
import deblokkeerLid from './deblokkeer-lid.ts';
import doeAccountverzoek from './doe-accountverzoek.ts';
import draagBeheerOver from './draag-beheer-over.ts';
import herhaalMelding from './herhaal-melding.ts';
import herhaalZaakmail from './herhaal-zaakmail.ts';
import leesAdresboek from './lees-adresboek.ts';
import leesGebruiker from './lees-gebruiker.ts';
import lijstAccountverzoeken from './lijst-accountverzoeken.ts';
import lijstLeden from './lijst-leden.ts';
import lijstMeldingen from './lijst-meldingen.ts';
import lijstOrganisaties from './lijst-organisaties.ts';
import lijstPlatforms from './lijst-platforms.ts';
import lijstZaakmails from './lijst-zaakmails.ts';
import logOveralUit from './log-overal-uit.ts';
import maakOrganisatie from './maak-organisatie.ts';
import maakPlatform from './maak-platform.ts';
import nodigLidUit from './nodig-lid-uit.ts';
import nodigOpnieuwUit from './nodig-opnieuw-uit.ts';
import nodigUitZaakOpnieuwUit from './nodig-uit-zaak-opnieuw-uit.ts';
import toonBeheergevolgen from './toon-beheergevolgen.ts';
import verwijderAccount from './verwijder-account.ts';
import wijsAccountverzoekAf from './wijs-accountverzoek-af.ts';
import wijsLidmaatschapAf from './wijs-lidmaatschap-af.ts';

/** The endpoints of organisations, accounts and undelivered mails. */
export const beheerEndpoints: readonly Endpoint<BeheerDeps>[] = [
  aanvaardLidmaatschap,
  bevestigAccountverzoek,
  bewerkLid,
  bewerkOrganisatie,
  bewerkPlatform,
  blokkeerAccount,
  blokkeerLid,
  deblokkeerAccount,
  deblokkeerLid,
  doeAccountverzoek,
  draagBeheerOver,
  herhaalMelding,
  herhaalZaakmail,
  leesAdresboek,
  leesGebruiker,
  lijstAccountverzoeken,
  lijstLeden,
  lijstMeldingen,
  lijstOrganisaties,
  lijstPlatforms,
  logOveralUit,
  lijstZaakmails,
  maakOrganisatie,
  maakPlatform,
  nodigLidUit,
  nodigOpnieuwUit,
  nodigUitZaakOpnieuwUit,
  toonBeheergevolgen,
  verwijderAccount,
  wijsAccountverzoekAf,
  wijsLidmaatschapAf,
];

export const handler = createApi(beheerEndpoints, createBeheerDeps());
