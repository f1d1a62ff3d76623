/** How each act is done by the API: its rule, with what a person would fill in. The right is that of its endpoint. */

import { bewerkObservatie } from '#shared/advies/bewerk-observatie.ts';
import { legZienswijzeVast } from '#shared/advies/leg-zienswijze-vast.ts';
import { schrijfAdvies } from '#shared/advies/schrijf-advies.ts';
import { legAvgVerzoekVast } from '#shared/avg/leg-avg-verzoek-vast.ts';
import { bewerkBijlage } from '#shared/bijlage/bewerk-bijlage.ts';
import { requireLeesbaar } from '#shared/bijlage/eigen-bijlage.ts';
import { haalBijlageTerug } from '#shared/bijlage/haal-bijlage-terug.ts';
import { vernieuwUpload } from '#shared/bijlage/vernieuw-upload.ts';
import { verwijderBijlage } from '#shared/bijlage/verwijder-bijlage.ts';
import type { Geopend } from '#shared/dossier/open-dossier.ts';
import type { InviteDeps } from '#shared/gebruiker/invite-person.ts';
import { bewerkBetrokkenen } from '#shared/hulpvraag/bewerk-betrokkenen.ts';
import { legInschrijvingVast } from '#shared/hulpvraag/leg-inschrijving-vast.ts';
import { makeVervolgHulpvraag } from '#shared/hulpvraag/maak-hulpvraag.ts';
import { verplaatsDossier } from '#shared/hulpvraag/verplaats-dossier.ts';
import type { Context } from '#shared/kernel/context.ts';
import { addDays, addDaysToDate, dateInNetherlands } from '#shared/kernel/dates.ts';
import { bewerkKind } from '#shared/kind/bewerk-kind.ts';
import { bewerkOuder } from '#shared/kind/bewerk-ouder.ts';
import { inviteOuder } from '#shared/kind/invite-ouder.ts';
import { linkAccount } from '#shared/kind/link-account.ts';
import { ontkoppelOuder } from '#shared/kind/ontkoppel-ouder.ts';
import { verwijderOuder } from '#shared/kind/verwijder-ouder.ts';
import { voegOuderToe } from '#shared/kind/voeg-ouder-toe.ts';
import type { Observatie, Onderwijsadvies } from '#shared/model/advies.ts';
import type { Bijlage } from '#shared/model/bijlage.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { SignedInActor } from '#shared/model/gebruiker.ts';
import { noId, type OuderId } from '#shared/model/ids.ts';
import type { Ouder } from '#shared/model/kind.ts';
import type { Overlegronde, Uitnodiging } from '#shared/model/overlegronde.ts';
import type { SchoolVanVoorkeur } from '#shared/model/school.ts';
import type { Toestemming } from '#shared/model/toestemming.ts';
import { silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import type { Voorstel } from '#shared/model/voorstel.ts';
import type { WeggehaaldeBijlage } from '#shared/model/weggehaald.ts';
import { bewerkRonde } from '#shared/overlegronde/bewerk-ronde.ts';
import { gelastAf } from '#shared/overlegronde/gelast-af.ts';
import { legAanwezigheidVast } from '#shared/overlegronde/leg-aanwezigheid-vast.ts';
import { maakRonde } from '#shared/overlegronde/maak-ronde.ts';
import { nodigUit } from '#shared/overlegronde/nodig-uit.ts';
import { afspraakVan } from '#shared/overlegronde/overleg-melding.ts';
import { sluitNu } from '#shared/overlegronde/sluit-nu.ts';
import { trekUitnodigingIn } from '#shared/overlegronde/trek-uitnodiging-in.ts';
import { wijzigVenster } from '#shared/overlegronde/wijzig-venster.ts';
import { corrigeerAanmelding } from '#shared/school/corrigeer-aanmelding.ts';
import { geefSchoolreactie } from '#shared/school/geef-schoolreactie.ts';
import { legAanmeldingVast } from '#shared/school/leg-aanmelding-vast.ts';
import { legSchoolreactieVast } from '#shared/school/leg-schoolreactie-vast.ts';
import { ordenScholen } from '#shared/school/orden-scholen.ts';
import { trekVraagIn } from '#shared/school/trek-vraag-in.ts';
import { verlengTermijn } from '#shared/school/verleng-termijn.ts';
import { verwijderSchool } from '#shared/school/verwijder-school.ts';
import { voegSchoolToe } from '#shared/school/voeg-school-toe.ts';
import { vraagSchool } from '#shared/school/vraag-school.ts';
import { wijzigSchoolcontact } from '#shared/school/wijzig-schoolcontact.ts';
import { requireAlgemeen } from '#shared/toegang/algemeen.ts';
import { geefToestemming } from '#shared/toestemming/geef-toestemming.ts';
import { legBezwaarVast } from '#shared/toestemming/leg-bezwaar-vast.ts';
import { legBezwaarintrekkingVast } from '#shared/toestemming/leg-bezwaarintrekking-vast.ts';
import { legIntrekkingVast } from '#shared/toestemming/leg-intrekking-vast.ts';
import { legToestemmingVast } from '#shared/toestemming/leg-toestemming-vast.ts';
import { maakBezwaar } from '#shared/toestemming/maak-bezwaar.ts';
import { trekBezwaarIn } from '#shared/toestemming/trek-bezwaar-in.ts';
import { trekToestemmingIn } from '#shared/toestemming/trek-toestemming-in.ts';
import { draagVernietigingVoor } from '#shared/vernietiging/draag-vernietiging-voor.ts';
import { keurVernietigingGoed } from '#shared/vernietiging/keur-vernietiging-goed.ts';
import type {
  Adviesactie,
  Bijlageactie,
  Dossieractie,
  Observatieactie,
  Ouderactie,
  Rondeactie,
  Schoolactie,
  Toestemmingactie,
  Uitnodigingactie,
  Voorstelactie,
  Weggehaaldactie,
} from '#shared/views/acties-per-ding.ts';
import { doeVoorstel } from '#shared/voorstel/doe-voorstel.ts';
import { keurVoorstelAf } from '#shared/voorstel/keur-voorstel-af.ts';
import { keurVoorstelGoed } from '#shared/voorstel/keur-voorstel-goed.ts';
import { trekVoorstelIn } from '#shared/voorstel/trek-voorstel-in.ts';
import { aDocumentkeuze, aDossierIn, aLidmaatschap, CAST } from '#tests/support/builders.ts';
import { asPlatformId } from '#tests/support/ids.ts';

/** Who does it, when. */
export type Wie = readonly [SignedInActor, Context];
/** Does an act on one thing. What only reads gives nothing back. */
export type Doe<T> = (geopend: Geopend, object: T, ...wie: Wie) => Uitkomst | Promise<Uitkomst>;
type Doen<A extends string, T> = Readonly<Record<A, Doe<T>>>;

/** What was only read leaves the dossier as it is. */
const gelezen = ({ dossier }: Geopend, _: unknown): Uitkomst => silent(dossier, 'hulpvraag', dossier.hulpvraag.id);
const papierIn = ({ bijlagen }: Dossier) =>
  bijlagen.find((one) => one.documentsoort === 'TOESTEMMING_SCHOOL' && one.stand === 'BESCHIKBAAR')?.id ?? '';
const metGezag = ({ ouders }: Dossier, niet?: OuderId) =>
  ouders.find((one) => one.gezag && one.id !== niet)?.id ?? niet ?? noId<OuderId>('');
const JA = { antwoord: 'AKKOORD', toelichting: '' } as const;

export const DOSSIER: Doen<Dossieractie, Dossier> = {
  bewerkKind: ({ dossier }, { kind: { versie: _, ...kind } }, __, context) =>
    bewerkKind(dossier, { ...kind, voornaam: 'Anders' }, context),
  voegOuderToe: ({ dossier }, _, __, context) =>
    voegOuderToe(dossier, { naam: 'Nieuw Bedacht', relatie: 'OUDER', gezag: true }, context),
  bewerkBetrokkenen: ({ dossier }, _, actor, context) =>
    bewerkBetrokkenen(dossier, { voorschoolContact: CAST.andereVoorschool.lidmaatschap }, actor, context),
  verplaatsDossier: ({ dossier }, _, actor, context) => {
    const platformId = asPlatformId(context.nieuwId());
    const contactpersoonJk = { ...CAST.contactpersoonJk.lidmaatschap, platformIds: [platformId] };
    return verplaatsDossier(dossier, { platformId, contactpersoonJk }, actor, context);
  },
  maakRonde: ({ dossier }, _, actor, context) => maakRonde(dossier, eenRonde(context), actor, context),
  voegSchoolToe: ({ dossier }, _, __, context) => voegSchoolToe(dossier, aLidmaatschap(), context),
  ordenScholen: ({ dossier }) => ordenScholen(dossier, dossier.scholen.map(({ id }) => id).reverse()),
  doeVoorstel: ({ dossier }, { kind }, actor, context) => {
    const ander = aDossierIn('JK_INGETROKKEN', { kop: { platformId: dossier.kop.platformId }, kind, ouders: [] });
    return doeVoorstel(
      dossier,
      { soort: 'SAMENVOEGEN', hulpvraagId: ander.hulpvraag.id, reden: 'Een kind.' },
      actor,
      [CAST.contactpersoonJk.persoon, CAST.specialist.persoon],
      context,
      [ander],
    );
  },
  // A request of an ouder that was granted is looked up; it makes destruction possible before the term is over.
  draagVernietigingVoor: ({ dossier }, _, actor, context) =>
    draagVernietigingVoor(dossier, actor, context, context.nieuwId()),
  keurVernietigingGoed: ({ dossier }, _, actor, context) => keurVernietigingGoed(dossier, actor, context),
  maakHulpvraag: ({ dossier }, { kind }, actor, context) => {
    requireAlgemeen(actor, 'HULPVRAAG_AANMAKEN');
    const { platformId } = dossier.kop;
    const mensen = {
      voorschoolContact: CAST.voorschool.lidmaatschap,
      contactpersoonJk: CAST.contactpersoonJk.lidmaatschap,
      jkSpecialist: undefined,
    };
    const gegevens = { platformId, ...mensen, ouders: [], zaaknummer: 'JK-2026-000124', kind };
    return makeVervolgHulpvraag(dossier, gegevens, actor, context);
  },
};

function eenRonde(context: Context) {
  return { moment: addDays(context.nu, 3), duurMinuten: 30, plaats: 'Elders', documenten: aDocumentkeuze() };
}

export const SCHOOL: Doen<Schoolactie, SchoolVanVoorkeur> = {
  geefToestemming: ({ dossier }, { id }, ...wie) =>
    geefToestemming(dossier, { schoolId: id, documenten: aDocumentkeuze() }, ...wie),
  legToestemmingVast: ({ dossier }, { id }, ...wie) => {
    const papier = { ouderId: metGezag(dossier), bijlageId: papierIn(dossier) };
    return legToestemmingVast(dossier, { schoolId: id, documenten: aDocumentkeuze(), ...papier }, ...wie);
  },
  vraagSchool: ({ dossier }, { id }, _, context) => vraagSchool(dossier, id, context),
  trekVraagIn: ({ dossier }, { id }, ...wie) => trekVraagIn(dossier, id, 'Vergissing.', ...wie),
  geefSchoolreactie: ({ dossier }, { id }, ...wie) => geefSchoolreactie(dossier, id, JA, ...wie),
  legSchoolreactieVast: ({ dossier }, { id }, ...wie) => legSchoolreactieVast(dossier, id, JA, ...wie),
  legAanmeldingVast: ({ dossier }, { id }, _, context) =>
    legAanmeldingVast(dossier, id, dateInNetherlands(context.nu), context),
  corrigeerAanmelding: ({ dossier }, { id }, ...wie) =>
    corrigeerAanmelding(dossier, id, { ontvangenOp: null, reden: 'Vergissing.' }, ...wie),
  verlengTermijn: ({ dossier }, { id, aanmelding }, _, context) => {
    const tot = addDaysToDate(aanmelding?.termijnTot ?? dateInNetherlands(context.nu), 7);
    return verlengTermijn(dossier, id, tot, 'Meer tijd.', context);
  },
  legInschrijvingVast: ({ dossier }, { id }, _, context) =>
    legInschrijvingVast(dossier, { schoolId: id, startdatum: '2027-04-01' }, context),
  wijzigSchoolcontact: ({ dossier }, { id, organisatieId }, ...wie) =>
    wijzigSchoolcontact(dossier, id, aLidmaatschap({ organisatieId }), ...wie),
  verwijderSchool: ({ dossier }, { id }) => verwijderSchool(dossier, id),
};

export const TOESTEMMING: Doen<Toestemmingactie, Toestemming> = {
  trekToestemmingIn: ({ dossier }, { id }, ...wie) => trekToestemmingIn(dossier, id, 'Toch niet.', ...wie),
  legIntrekkingVast: ({ dossier }, { id }, ...wie) => legIntrekkingVast(dossier, id, 'Toch niet.', ...wie),
  maakBezwaar: ({ dossier }, { id }, ...wie) => maakBezwaar(dossier, id, 'Liever niet.', ...wie),
  legBezwaarVast: ({ dossier }, { id, ouderId }, ...wie) =>
    legBezwaarVast(dossier, id, { ouderId: metGezag(dossier, ouderId), reden: 'Gebeld.' }, ...wie),
  trekBezwaarIn: ({ dossier }, { id }, ...wie) => trekBezwaarIn(dossier, id, ...wie),
  legBezwaarintrekkingVast: ({ dossier }, { id }, ...wie) =>
    legBezwaarintrekkingVast(dossier, id, papierIn(dossier), ...wie),
};

export const BIJLAGE: Doen<Bijlageactie, Bijlage> = {
  downloadBijlage: (geopend, { id }, actor) =>
    gelezen(geopend, requireLeesbaar(geopend.dossier, geopend.toegang, id, actor)),
  vernieuwUpload: (geopend, { id }, ...wie) => vernieuwUpload(geopend, id, ...wie),
  bewerkBijlage: (geopend, { id }, actor) => bewerkBijlage(geopend, id, { documentsoort: 'OVERIG' }, actor),
  verwijderBijlage: (geopend, { id }, ...wie) => verwijderBijlage(geopend, id, ...wie),
};

export const WEGGEHAALD: Doen<Weggehaaldactie, WeggehaaldeBijlage> = {
  haalBijlageTerug: (geopend, { id }, _, context) => haalBijlageTerug(geopend, id, context),
};

export const RONDE: Doen<Rondeactie, Overlegronde> = {
  bewerkRonde: ({ dossier }, { id }, _, context) => bewerkRonde(dossier, id, eenRonde(context), context),
  gelastAf: ({ dossier }, { id }, _, context) => gelastAf(dossier, id, context),
  nodigUit: ({ dossier }, { id }, _, context) => {
    const { persoon } = CAST.fg;
    const venster = { openingswijze: 'NU', sluitOp: addDays(context.nu, 14) } as const;
    return nodigUit(dossier, id, { persoon, soort: 'EXTERN', functie: '', ...venster }, context);
  },
};

export const UITNODIGING: Doen<Uitnodigingactie, Uitnodiging> = {
  openNu: ({ dossier }, { id }, _, context) => wijzigVenster(dossier, id, { openingswijze: 'NU' }, context),
  // What two people decided can be made shorter, and not longer.
  wijzigVenster: ({ dossier }, { id, besluit, sluitOp }, _, context) =>
    wijzigVenster(dossier, id, { sluitOp: besluit ? sluitOp : addDays(context.nu, 14) }, context),
  sluitNu: ({ dossier }, { id }, _, context) => sluitNu(dossier, id, context),
  trekUitnodigingIn: ({ dossier }, { id }, _, context) => trekUitnodigingIn(dossier, id, context),
  legAanwezigheidVast: ({ dossier }, { id }) => legAanwezigheidVast(dossier, id, true),
  leesAgenda: (geopend, { id }, actor) => gelezen(geopend, afspraakVan(geopend.dossier, id, actor, geopend.toegang)),
};

export const OBSERVATIE: Doen<Observatieactie, Observatie> = {
  bewerkObservatie: ({ dossier }, { id }, ...wie) =>
    bewerkObservatie(dossier, id, { datum: '2026-10-02', tekst: 'Anders.', zichtbaarVoor: [] }, ...wie),
};

export const ADVIES: Doen<Adviesactie, Onderwijsadvies> = {
  schrijfAdvies: ({ dossier }, { versie }, ...wie) =>
    schrijfAdvies(dossier, { advies: 'Anders.', afspraken: '', gezien: versie }, ...wie),
};

/** Nobody has an account yet, and everybody who is invited gets one. */
function accounts(context: Context): InviteDeps {
  const gebruikers = {
    findByEmail: async () => undefined,
    load: async () => undefined,
    listByAdresvorm: async () => [],
    create: async () => {},
  };
  return {
    gebruikers,
    accounts: { invite: async () => context.nieuwId() },
    newContext: () => context,
  } as unknown as InviteDeps;
}

export const OUDER: Doen<Ouderactie, Ouder> = {
  bewerkOuder: ({ dossier }, { id, email }) =>
    bewerkOuder(dossier, id, { naam: 'Anders Bedacht', relatie: 'VOOGD', gezag: true, ...(email ? { email } : {}) }),
  nodigOuderUit: async ({ dossier }, { id, gebruikerId, lidmaatschapId }, actor, context) => {
    // Who has an account is found by it; whether it still works is looked up.
    const eigen = gebruikerId && lidmaatschapId ? { gebruikerId, id: lidmaatschapId } : undefined;
    return linkAccount(dossier, id, eigen ?? (await inviteOuder(accounts(context), dossier, id, actor)));
  },
  ontkoppelOuder: ({ dossier }, { id }, _, context) => ontkoppelOuder(dossier, id, context),
  verwijderOuder: ({ dossier }, { id }) => verwijderOuder(dossier, id),
  legZienswijzeVast: ({ dossier }, { id }, ...wie) =>
    legZienswijzeVast(dossier, { ouderId: id, tekst: 'Gebeld.' }, ...wie),
  legAvgVerzoekVast: (geopend, { id }, ...wie) =>
    gelezen(geopend, legAvgVerzoekVast(geopend.dossier, { ouderId: id, soort: 'INZAGE', toelichting: '' }, ...wie)),
};

export const VOORSTEL: Doen<Voorstelactie, Voorstel> = {
  keurVoorstelGoed: ({ dossier }, { id, lidmaatschapId }, actor, context) => {
    const voorsteller = [CAST.specialist, CAST.contactpersoonJk].find((one) => one.lidmaatschap.id === lidmaatschapId);
    return keurVoorstelGoed(dossier, id, actor, voorsteller?.lidmaatschap, context);
  },
  keurVoorstelAf: ({ dossier }, { id }, ...wie) => keurVoorstelAf(dossier, id, 'Nee.', ...wie),
  trekVoorstelIn: ({ dossier }, { id }, ...wie) => trekVoorstelIn(dossier, id, ...wie),
};
