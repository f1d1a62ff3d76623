/**
 * Every act that changes access names its preview. All operations that change something are here: one that is added
 * does not compile until it says what is shown before it, or why nothing is.
 */
import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import type { accountRoutes } from '#shared/contract/account.ts';
import type { beheerRoutes } from '#shared/contract/beheer.ts';
import { toonBeheergevolgen } from '#shared/contract/beheergevolgen.ts';
import type { bijlagenRoutes } from '#shared/contract/bijlagen.ts';
import type { dossierRoutes } from '#shared/contract/dossier.ts';
import type { eigenAccountRoutes } from '#shared/contract/eigen-account.ts';
import { toonGevolgen } from '#shared/contract/gevolgen.ts';
import type { hulpvragenRoutes } from '#shared/contract/hulpvragen.ts';
import type { overdrachtRoutes } from '#shared/contract/overdracht.ts';
import type { overlegRoutes } from '#shared/contract/overleg.ts';
import type { BodyOf } from '#shared/contract/route.ts';
import { routes } from '#shared/contract/routes.ts';
import type { scholenRoutes } from '#shared/contract/scholen.ts';
import type { toezichtRoutes } from '#shared/contract/toezicht.ts';
import type { voorstelRoutes } from '#shared/contract/voorstellen.ts';

type AlleRoutes =
  | (typeof accountRoutes)[number]
  | (typeof eigenAccountRoutes)[number]
  | (typeof hulpvragenRoutes)[number]
  | (typeof dossierRoutes)[number]
  | (typeof voorstelRoutes)[number]
  | (typeof bijlagenRoutes)[number]
  | (typeof overlegRoutes)[number]
  | (typeof scholenRoutes)[number]
  | (typeof overdrachtRoutes)[number]
  | (typeof beheerRoutes)[number]
  | (typeof toezichtRoutes)[number];
type Daad = Exclude<AlleRoutes, { readonly method: 'GET' }>['operationId'];
type Voornemen = BodyOf<typeof toonGevolgen>['soort'];
type Beheervoornemen = BodyOf<typeof toonBeheergevolgen>['soort'];

/** Why nothing is shown first. */
const NIEMAND = 'changes nobody’s access';
const EIGEN = 'changes what is of the person who does it, who knows';
const LEEG = 'opens nothing yet: what comes of it has a preview of its own';
const TWEEDE = 'is decided by a second person, whose preview shows it';

type Antwoord =
  | { readonly voornemens: readonly Voornemen[] }
  | { readonly beheer: readonly Beheervoornemen[] }
  | { readonly geen: string };
const toont = (...voornemens: readonly Voornemen[]): Antwoord => ({ voornemens });
const beheer = (...soorten: readonly Beheervoornemen[]): Antwoord => ({ beheer: soorten });
const geen = (reden: string): Antwoord => ({ geen: reden });

const VOORBEELD: Readonly<Record<Daad, Antwoord>> = {
  // statuses and proposals
  wijzigStatus: toont('STATUSWIJZIGING'),
  zetStapTerug: toont('TERUGSTAP'),
  doeVoorstel: toont('TERUGSTAP', 'SAMENVOEGEN'),
  keurVoorstelGoed: toont('VOORSTEL'),
  keurVoorstelAf: geen(NIEMAND),
  trekVoorstelIn: geen(NIEMAND),
  // people of a case
  bewerkBetrokkenen: toont('BETROKKENEN_WIJZIGEN'),
  verplaatsDossier: toont('DOSSIER_VERPLAATSEN'),
  wijzigSchoolcontact: toont('SCHOOLCONTACT_WIJZIGEN'),
  voegOuderToe: geen(LEEG),
  bewerkOuder: toont('OUDER_WIJZIGEN'),
  verwijderOuder: toont('OUDER_VERWIJDEREN'),
  nodigOuderUit: toont('OUDER_ACCOUNT'),
  ontkoppelOuder: toont('OUDER_ONTKOPPELEN'),
  maakHulpvraag: geen('a Concept, which nobody outside the SWV sees'),
  // meetings
  maakRonde: geen(LEEG),
  bewerkRonde: toont('RONDE_WIJZIGEN'),
  gelastAf: toont('RONDE_AFGELASTEN'),
  nodigUit: toont('UITNODIGING', 'OVERLEG_PLANNEN'),
  wijzigVenster: toont('VENSTER_WIJZIGEN'),
  sluitNu: toont('UITNODIGING_SLUITEN'),
  trekUitnodigingIn: toont('UITNODIGING_INTREKKEN'),
  legAanwezigheidVast: geen(NIEMAND),
  // papers
  bewerkBijlage: toont('BIJLAGE_WIJZIGEN'),
  registreerBijlage: geen('a paper that comes opens to those whom the form that adds it names'),
  vernieuwUpload: geen(NIEMAND),
  verwijderBijlage: toont('BIJLAGE_VERWIJDEREN'),
  haalBijlageTerug: toont('BIJLAGE_TERUGHALEN'),
  schrijfObservatie: toont('OBSERVATIE_SCHRIJVEN'),
  bewerkObservatie: toont('OBSERVATIE_WIJZIGEN'),
  schrijfAdvies: geen('a version that is new opens to those who read the advice; nobody gets or loses access'),
  geefZienswijze: geen(EIGEN),
  legZienswijzeVast: geen(NIEMAND),
  bewerkFormulier: geen(NIEMAND),
  bewerkKind: geen(NIEMAND),
  // schools and toestemming
  voegSchoolToe: geen(LEEG),
  ordenScholen: geen(NIEMAND),
  verwijderSchool: geen('only of a school that was never asked'),
  vraagSchool: toont('SCHOOL_VRAGEN'),
  trekVraagIn: toont('VRAAG_INTREKKEN'),
  geefSchoolreactie: geen('a school that answers reads on what it read'),
  legSchoolreactieVast: geen('a school that answers reads on what it read'),
  legAanmeldingVast: geen(NIEMAND),
  corrigeerAanmelding: geen(NIEMAND),
  verlengTermijn: geen(NIEMAND),
  legInschrijvingVast: geen(LEEG),
  geefToestemming: toont('TOESTEMMING'),
  legToestemmingVast: toont('TOESTEMMING_VASTLEGGEN'),
  trekToestemmingIn: toont('INTREKKING'),
  legIntrekkingVast: toont('INTREKKING'),
  maakBezwaar: toont('BEZWAAR'),
  legBezwaarVast: toont('BEZWAAR'),
  trekBezwaarIn: toont('BEZWAAR_INTREKKEN'),
  legBezwaarintrekkingVast: toont('BEZWAAR_INTREKKEN'),
  // accounts
  nodigLidUit: geen(
    'an account opens nothing before it is named on a case; a JK role is confirmed by a second beheerder',
  ),
  bewerkLid: beheer('LID_WIJZIGEN'),
  blokkeerLid: beheer('LID_BLOKKEREN'),
  deblokkeerLid: beheer('LID_DEBLOKKEREN'),
  blokkeerAccount: beheer('ACCOUNT_BLOKKEREN'),
  deblokkeerAccount: beheer('ACCOUNT_DEBLOKKEREN'),
  verwijderAccount: beheer('ACCOUNT_VERWIJDEREN'),
  bewerkOrganisatie: beheer('ORGANISATIE_NIET_ACTIEF'),
  maakOrganisatie: geen(NIEMAND),
  maakPlatform: geen(NIEMAND),
  bewerkPlatform: geen(NIEMAND),
  nodigOpnieuwUit: geen(NIEMAND),
  nodigUitZaakOpnieuwUit: geen(NIEMAND),
  doeAccountverzoek: geen(TWEEDE),
  bevestigAccountverzoek: beheer('ACCOUNTVERZOEK'),
  wijsAccountverzoekAf: geen(NIEMAND),
  aanvaardLidmaatschap: geen(EIGEN),
  wijsLidmaatschapAf: geen(EIGEN),
  draagBeheerOver: geen(EIGEN),
  logOveralUit: geen(EIGEN),
  // the rest
  herhaalMelding: geen(NIEMAND),
  herhaalZaakmail: geen(NIEMAND),
  neemOverdrachtOver: geen(NIEMAND),
  maakExport: geen(NIEMAND),
  downloadOverdracht: geen(NIEMAND),
  downloadBijlage: geen(NIEMAND),
  doeAvgVerzoek: geen(NIEMAND),
  legAvgVerzoekVast: geen(NIEMAND),
  handelAvgVerzoekAf: geen(NIEMAND),
  draagVernietigingVoor: geen(TWEEDE),
  keurVernietigingGoed: geen('the list of what is destroyed is what it is approved from'),
  toonGevolgen: geen(NIEMAND),
  toonBeheergevolgen: geen(NIEMAND),
  zoekHulpvragen: geen(NIEMAND),
  vergelijkKind: geen(NIEMAND),
  vergelijkZaak: geen(NIEMAND),
};

const optionsOf = (schema: z.core.$ZodType): readonly string[] => {
  const { options } = schema._zod.def as unknown as { options: readonly { shape: { soort: z.core.$ZodType } }[] };
  return options.map(({ shape }) => [...(shape.soort._zod.values ?? [])].join());
};

describe('what is shown before an act', () => {
  it('is named for every act that there is', () => {
    const daden = routes.filter(({ method }) => method !== 'GET').map(({ operationId }) => operationId);
    expect(Object.keys(VOORBEELD).toSorted()).toEqual(daden.toSorted());
  });

  it('there is no preview that no act shows', () => {
    const named = Object.values(VOORBEELD).flatMap((one) => ('voornemens' in one ? one.voornemens : []));
    const beheren = Object.values(VOORBEELD).flatMap((one) => ('beheer' in one ? one.beheer : []));
    expect([...new Set(named)].toSorted()).toEqual(optionsOf(toonGevolgen.body).toSorted());
    expect([...new Set(beheren)].toSorted()).toEqual(optionsOf(toonBeheergevolgen.body).toSorted());
  });
});
