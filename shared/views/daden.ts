/**
 * Every act on something in a dossier that its endpoint does: the right that it takes, and the guard of its rule. An
 * act that is added here is in the answers and in the contract at once; tests/slow/kan.test.ts asks how it is done, and
 * does it.
 */
import { requireLaatsteAdvies, requireLaatsteVersie, requireZienswijzeVan } from '#shared/advies/advies-guards.ts';
import { requireVerzoekVan } from '#shared/avg/leg-avg-verzoek-vast.ts';
import { requireHoofddossier } from '#shared/dossier/follow-hoofddossier.ts';
import type { Geopend } from '#shared/dossier/open-dossier.ts';
import { requireInTeSchrijven } from '#shared/hulpvraag/inschrijving-ontbreekt.ts';
import { vervolgOntbreekt } from '#shared/hulpvraag/maak-hulpvraag.ts';
import { requireNothing } from '#shared/kernel/errors.ts';
import {
  requireAdres,
  requireGezag,
  requireTeVerwijderen as requireOuderTeVerwijderen,
  requireTeOntkoppelen,
  requireZonderAccount,
} from '#shared/kind/ouder-guards.ts';
import type { Observatie, Onderwijsadvies } from '#shared/model/advies.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Ouder } from '#shared/model/kind.ts';
import type { Overlegronde, Uitnodiging } from '#shared/model/overlegronde.ts';
import type { SchoolVanVoorkeur } from '#shared/model/school.ts';
import type { Toestemming } from '#shared/model/toestemming.ts';
import type { Voorstel } from '#shared/model/voorstel.ts';
import {
  requireLopend,
  requireRonde,
  requireTeOpenen,
  requireTeSluiten,
  requireTeWijzigen,
  requireInTeTrekken as requireUitnodigingInTeTrekken,
  requireVoorGenodigden,
} from '#shared/overlegronde/overleg-guards.ts';
import { afspraakVan } from '#shared/overlegronde/overleg-melding.ts';
import { requireNuTeOpenen } from '#shared/overlegronde/wijzig-venster.ts';
import { samenvoegenKanElders } from '#shared/samenvoeging/can-elsewhere.ts';
import {
  requireAanmelding,
  requireEigenAntwoord,
  requireGeenAanmelding,
  requireInTeTrekken,
  requireTeBeantwoorden,
  requireTeVerlengen,
  requireTeVerwijderen,
  requireTeVragen,
  schoolToevoegenOntbreekt,
} from '#shared/school/school-guards.ts';
import { requireAlgemeen } from '#shared/toegang/algemeen.ts';
import {
  requireBezwaarTeMaken,
  requireBezwaarTerugTeNemen,
  requireBezwaarVastTeLeggen,
  requireEigenBezwaar,
  requireEigenInTeTrekken,
  requireNietIngetrokken,
  requireTeGeven,
  requireVastTeLeggen,
} from '#shared/toestemming/toestemming-guards.ts';
import { requireOpVerzoekVoorTeDragen } from '#shared/vernietiging/draag-vernietiging-voor.ts';
import { requireGoedTeKeuren } from '#shared/vernietiging/keur-vernietiging-goed.ts';
import {
  requireEigenVoorstel,
  requireTeBeoordelen,
  requireGoedTeKeuren as requireVoorstelGoedTeKeuren,
} from '#shared/voorstel/voorstel-guards.ts';
import type {
  Adviesactie,
  Dossieractie,
  Observatieactie,
  Ouderactie,
  Rondeactie,
  Schoolactie,
  Toestemmingactie,
  Uitnodigingactie,
  Voorstelactie,
} from './acties-per-ding.ts';
import type { Daden } from './list-acts.ts';

const vanHetKind = ({ dossier }: Geopend) => requireHoofddossier(dossier);

/** What is done to the dossier as a whole, where one right stands for several acts (the others: acties.ts). */
export const DOSSIERDADEN: Daden<Dossieractie, Dossier> = {
  bewerkKind: { recht: 'KIND_BEWERKEN', guard: vanHetKind },
  voegOuderToe: { recht: 'KIND_BEWERKEN', guard: vanHetKind },
  bewerkBetrokkenen: { recht: 'BETROKKENEN_BEWERKEN' },
  verplaatsDossier: { recht: 'BETROKKENEN_BEWERKEN', guard: vanHetKind },
  maakRonde: { recht: 'OVERLEG_BEHEREN', guard: ({ dossier }) => requireLopend(dossier) },
  voegSchoolToe: {
    recht: 'SCHOLEN_BEHEREN',
    guard: ({ dossier }) => requireNothing(schoolToevoegenOntbreekt(dossier)),
  },
  ordenScholen: { recht: 'SCHOLEN_BEHEREN' },
  /** To join another dossier to this one; other proposals come with what they are about. */
  doeVoorstel: { recht: 'VOORSTEL_DOEN', guard: ({ dossier }) => requireNothing(samenvoegenKanElders(dossier)) },
  draagVernietigingVoor: {
    recht: 'VERNIETIGING_VOORDRAGEN',
    guard: ({ dossier }, _, { actor, nu }) => requireOpVerzoekVoorTeDragen(dossier, actor, nu),
  },
  keurVernietigingGoed: {
    recht: 'VERNIETIGING_VOORDRAGEN',
    guard: ({ dossier }, _, { actor, nu }) => requireGoedTeKeuren(dossier, actor, nu),
  },
  /**
   * A further one for this child; who makes hulpvragen is told outside of dossiers, and in one it takes this right
   * (create-dossier.ts).
   */
  maakHulpvraag: {
    recht: 'KIND_BEWERKEN',
    guard: ({ dossier }, _, { actor, nu }) => {
      requireAlgemeen(actor, 'HULPVRAAG_AANMAKEN');
      requireNothing(vervolgOntbreekt(dossier, nu));
    },
  },
};

export const SCHOOLDADEN: Daden<Schoolactie, SchoolVanVoorkeur> = {
  geefToestemming: { recht: 'TOESTEMMING_GEVEN', guard: ({ dossier }, _, { actor }) => requireTeGeven(dossier, actor) },
  legToestemmingVast: { recht: 'TOESTEMMING_VASTLEGGEN', guard: ({ dossier }) => requireVastTeLeggen(dossier) },
  vraagSchool: { recht: 'SCHOLEN_BEHEREN', guard: ({ dossier }, one, { nu }) => requireTeVragen(dossier, one, nu) },
  trekVraagIn: { recht: 'SCHOLEN_BEHEREN', guard: ({ dossier }, one) => requireInTeTrekken(dossier, one) },
  geefSchoolreactie: {
    recht: 'SCHOOLREACTIE_GEVEN',
    guard: ({ dossier }, one, { actor }) => requireEigenAntwoord(dossier, one, actor),
  },
  legSchoolreactieVast: { recht: 'SCHOLEN_BEHEREN', guard: ({ dossier }, one) => requireTeBeantwoorden(dossier, one) },
  legAanmeldingVast: { recht: 'SCHOLEN_BEHEREN', guard: (_, one) => requireGeenAanmelding(one) },
  corrigeerAanmelding: { recht: 'SCHOLEN_BEHEREN', guard: (_, one) => requireAanmelding(one) },
  verlengTermijn: { recht: 'SCHOLEN_BEHEREN', guard: (_, one) => requireTeVerlengen(one) },
  legInschrijvingVast: {
    recht: 'INSCHRIJVING_VASTLEGGEN',
    guard: ({ dossier }, one) => requireInTeSchrijven(dossier, one),
  },
  wijzigSchoolcontact: { recht: 'SCHOLEN_BEHEREN' },
  verwijderSchool: { recht: 'SCHOLEN_BEHEREN', guard: ({ dossier }, one) => requireTeVerwijderen(dossier, one) },
};

export const TOESTEMMINGDADEN: Daden<Toestemmingactie, Toestemming> = {
  trekToestemmingIn: {
    recht: 'TOESTEMMING_GEVEN',
    guard: ({ dossier }, one, { actor }) => requireEigenInTeTrekken(dossier, one, actor),
  },
  legIntrekkingVast: { recht: 'TOESTEMMING_VASTLEGGEN', guard: (_, one) => requireNietIngetrokken(one) },
  maakBezwaar: {
    recht: 'TOESTEMMING_GEVEN',
    guard: ({ dossier }, one, { actor, nu }) => requireBezwaarTeMaken(dossier, one, actor, nu),
  },
  legBezwaarVast: {
    recht: 'NAMENS_OUDER_VASTLEGGEN',
    guard: ({ dossier }, one, { nu }) => requireBezwaarVastTeLeggen(dossier, one, nu),
  },
  trekBezwaarIn: {
    recht: 'TOESTEMMING_GEVEN',
    guard: ({ dossier }, one, { actor }) => requireEigenBezwaar(dossier, one, actor),
  },
  legBezwaarintrekkingVast: {
    recht: 'NAMENS_OUDER_VASTLEGGEN',
    guard: ({ dossier }, one) => requireBezwaarTerugTeNemen(dossier, one),
  },
};

export const RONDEDADEN: Daden<Rondeactie, Overlegronde> = {
  nodigUit: { recht: 'OVERLEG_BEHEREN', guard: ({ dossier }, { id }) => requireVoorGenodigden(dossier, id) },
  bewerkRonde: { recht: 'OVERLEG_BEHEREN', guard: ({ dossier }, { id }) => requireTeWijzigen(dossier, id) },
  gelastAf: { recht: 'OVERLEG_BEHEREN', guard: ({ dossier }, { id }) => requireRonde(dossier, id) },
};

export const UITNODIGINGDADEN: Daden<Uitnodigingactie, Uitnodiging> = {
  openNu: { recht: 'OVERLEG_BEHEREN', guard: ({ dossier }, one, { nu }) => requireNuTeOpenen(dossier, one, nu) },
  wijzigVenster: { recht: 'OVERLEG_BEHEREN', guard: ({ dossier }, one) => requireTeOpenen(dossier, one) },
  sluitNu: { recht: 'OVERLEG_BEHEREN', guard: ({ dossier }, one, { nu }) => requireTeSluiten(dossier, one, nu) },
  trekUitnodigingIn: {
    recht: 'OVERLEG_BEHEREN',
    guard: ({ dossier }, one) => requireUitnodigingInTeTrekken(dossier, one),
  },
  legAanwezigheidVast: { recht: 'OVERLEG_BEHEREN', guard: ({ dossier }, one) => requireRonde(dossier, one.rondeId) },
  leesAgenda: {
    recht: 'OVERLEG_LEZEN',
    guard: ({ dossier, toegang }, { id }, { actor }) => afspraakVan(dossier, id, actor, toegang),
  },
};

export const OBSERVATIEDADEN: Daden<Observatieactie, Observatie> = {
  bewerkObservatie: { recht: 'OBSERVATIE_BEWERKEN', guard: ({ dossier }, one) => requireLaatsteVersie(dossier, one) },
};

export const ADVIESDADEN: Daden<Adviesactie, Onderwijsadvies> = {
  schrijfAdvies: {
    recht: 'ADVIES_BEWERKEN',
    guard: ({ dossier }, { versie }) => requireLaatsteAdvies(dossier, versie),
  },
};

export const OUDERDADEN: Daden<Ouderactie, Ouder> = {
  bewerkOuder: { recht: 'KIND_BEWERKEN', guard: vanHetKind },
  nodigOuderUit: {
    recht: 'BETROKKENEN_BEWERKEN',
    guard: (geopend, one) => {
      requireGezag(one);
      vanHetKind(geopend);
      requireZonderAccount(one);
      requireAdres(one);
    },
  },
  ontkoppelOuder: {
    recht: 'BETROKKENEN_BEWERKEN',
    guard: (geopend, one) => {
      requireTeOntkoppelen(one);
      vanHetKind(geopend);
    },
  },
  verwijderOuder: {
    recht: 'KIND_BEWERKEN',
    guard: (geopend, one) => {
      requireOuderTeVerwijderen(geopend.dossier, one);
      vanHetKind(geopend);
    },
  },
  legZienswijzeVast: {
    recht: 'NAMENS_OUDER_VASTLEGGEN',
    guard: ({ dossier }, { id }) => requireZienswijzeVan(dossier, id),
  },
  legAvgVerzoekVast: {
    recht: 'NAMENS_OUDER_VASTLEGGEN',
    guard: ({ dossier }, { id }) => requireVerzoekVan(dossier, id),
  },
};

export const VOORSTELDADEN: Daden<Voorstelactie, Voorstel> = {
  keurVoorstelGoed: {
    recht: 'VOORSTEL_BEOORDELEN',
    guard: ({ dossier }, one, { actor, nu }) => requireVoorstelGoedTeKeuren(dossier, one, actor, nu),
  },
  keurVoorstelAf: {
    recht: 'VOORSTEL_BEOORDELEN',
    guard: (_, one, { actor, nu }) => requireTeBeoordelen(one, actor, nu),
  },
  trekVoorstelIn: { recht: 'VOORSTEL_DOEN', guard: (_, one, { actor, nu }) => requireEigenVoorstel(one, actor, nu) },
};
