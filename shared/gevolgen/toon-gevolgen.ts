import { bewerkBijlage } from '#shared/bijlage/bewerk-bijlage.ts';
import type { Geopend } from '#shared/dossier/open-dossier.ts';
import { withVervallenUploads } from '#shared/dossier/vervallen-uploads.ts';
import type { StatusOpdracht } from '#shared/hulpvraag/overgangen.ts';
import { type MensenVoornemen, tryMensen } from '#shared/hulpvraag/try-mensen.ts';
import { wijzigStatus } from '#shared/hulpvraag/wijzig-status.ts';
import { reverseStap } from '#shared/hulpvraag/zet-stap-terug.ts';
import type { Context } from '#shared/kernel/context.ts';
import { readableDate } from '#shared/kernel/dates.ts';
import { invalid } from '#shared/kernel/errors.ts';
import { onePerPersoon } from '#shared/melding/one-per-persoon.ts';
import { betrokkenen } from '#shared/melding/ontvangers.ts';
import type { Documentkeuze } from '#shared/model/documentkeuze.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { type Actor, type Lidmaatschap, personOf } from '#shared/model/gebruiker.ts';
import type { NieuweMelding } from '#shared/model/melding.ts';
import { daderVan, type Meegewijzigd, type Uitkomst } from '#shared/model/uitkomst.ts';
import { maakRonde, nodigUit, type RondeOpdracht } from '#shared/overlegronde/overleg-rules.ts';
import { linkOuders } from '#shared/samenvoeging/link-ouders.ts';
import { mergeDossiers } from '#shared/samenvoeging/merge-dossiers.ts';
import { trekVraagIn, vraagSchool } from '#shared/school/school-rules.ts';
import { askVraag } from '#shared/school/vraag.ts';
import { RECHT_TEKST, type Recht } from '#shared/toegang/rechten.ts';
import { requireRecht } from '#shared/toegang/toegang.ts';
import {
  geefToestemming,
  legIntrekkingVast,
  legToestemmingVast,
  trekToestemmingIn,
} from '#shared/toestemming/geef-toestemming.ts';
import { complete } from '#shared/vertrek/complete.ts';
import { type Documentids, toegangsverschillen } from '#shared/vertrek/verschil.ts';
import { gevolgVanVoorstel } from '#shared/voorstel/voorstel-rules.ts';

/** A change that somebody considers. */
export type Voornemen =
  | { readonly soort: 'STATUSWIJZIGING'; readonly statuswijziging: StatusOpdracht }
  | { readonly soort: 'TERUGSTAP' }
  /** The approval of what a colleague proposed. */
  | { readonly soort: 'VOORSTEL'; readonly voorstelId: string }
  /** To join the dossier of that hulpvraag to this one, as it is proposed. */
  | { readonly soort: 'SAMENVOEGEN'; readonly hulpvraagId: string }
  | { readonly soort: 'TOESTEMMING'; readonly schoolId: string; readonly documenten: Documentkeuze }
  | {
      readonly soort: 'TOESTEMMING_VASTLEGGEN';
      readonly schoolId: string;
      readonly documenten: Documentkeuze;
      readonly ouderId: string;
      readonly bijlageId: string;
    }
  | { readonly soort: 'INTREKKING'; readonly toestemmingId: string }
  | {
      readonly soort: 'BIJLAGE_WIJZIGEN';
      readonly bijlageId: string;
      readonly zichtbaarVoor: readonly ('VOORSCHOOL' | 'OUDERS')[];
    }
  | { readonly soort: 'SCHOOL_VRAGEN'; readonly schoolId: string }
  | { readonly soort: 'VRAAG_INTREKKEN'; readonly schoolId: string }
  | ({ readonly soort: 'UITNODIGING'; readonly rondeId: string } & Venster)
  /** Somebody who is invited to a round that is not made yet. */
  | ({ readonly soort: 'OVERLEG_PLANNEN'; readonly ronde: Omit<RondeOpdracht, 'plaats'> } & Venster)
  | MensenVoornemen;

/** With the other dossier, for what is about two (samenvoeging/load-andere.ts). */
type ContextVanVoorbeeld = Context & { readonly andere?: readonly Dossier[] };

/** From when until when the dossier is open for who is invited. */
interface Venster {
  readonly opentOp: string;
  readonly sluitOp: string;
}

/**
 * Who would be mailed and who would see what, if the actor did this: the very rule runs, and nothing is written.
 * So the preview refuses exactly what the change would refuse.
 */
export function toonGevolgen(
  geopend: Geopend,
  voornemen: Voornemen,
  actor: Actor,
  context: ContextVanVoorbeeld,
  ...leden: readonly (Lidmaatschap | undefined)[]
) {
  const { dossier } = geopend;
  const voltooid = complete(
    dossier,
    tryVoornemen(geopend, voornemen, actor, context, leden),
    actor.gebruikerId,
    context.nu,
  );
  const uitkomst = withVervallenUploads(voltooid, context.nu);
  const { vanaf: moment, tot } = tijdVan(dossier, uitkomst.dossier, voornemen, context.nu);
  const ook = uitkomst.ook ?? [];
  const mensen = new Map(
    [dossier, uitkomst.dossier, ...ook.map((one) => one.na)]
      .flatMap(betrokkenen)
      .map((one) => [one.persoon.gebruikerId, one]),
  );
  return {
    meldingen: listMailed(uitkomst).map(({ aan, doelgroep }) => ({
      doelgroep,
      naam: '',
      organisatieNaam: '',
      ...naamVanPersoon(mensen, aan),
    })),
    ...(ook.length > 0 ? { oudersInEen: oudersInEen(dossier, ook) } : {}),
    openstaand: voltooid.openstaand.map(({ uitnodiging, ronde, sluit }) => ({
      uitnodigingId: uitnodiging.id,
      naam: uitnodiging.naam,
      moment: ronde.moment,
      sluitOp: uitnodiging.sluitOp,
      sluit,
    })),
    verschillen: [
      ...(isVanVenster(voornemen)
        ? compareOverTijd(dossier, uitkomst.dossier, context.nu)
        : verschillen(dossier, uitkomst.dossier, moment, context.nu, tot)),
      ...compareOnceGevraagd(dossier, uitkomst.dossier, voornemen, context.nu),
      ...ook.flatMap((one) =>
        verschillen(one.voor, one.na, context.nu, context.nu).map((verschil) => ({
          ...verschil,
          zaaknummer: one.na.hulpvraag.zaaknummer,
          stuknamen: {
            erbij: stuknamen(one.na, verschil.stukkenErbij),
            eraf: stuknamen(one.na, verschil.stukkenEraf),
          },
        })),
      ),
    ],
  };
}

/** Who is mailed; of several hulpvragen of a child each has its own mail, and the person stands here once. */
function listMailed({ meldingen, ook = [] }: Uitkomst): readonly NieuweMelding[] {
  const eigen = onePerPersoon(meldingen);
  const bekend = new Set(eigen.map(({ aan }) => aan));
  const elders = ook.flatMap((one) => onePerPersoon(one.meldingen)).filter(({ aan }) => !bekend.has(aan));
  return [...eigen, ...new Map(elders.map((one) => [one.aan, one])).values()];
}

/** From when until when what is considered opens something: of an invitation its window, also of one that is only proposed. */
function tijdVan(voor: Dossier, na: Dossier, voornemen: Voornemen, nu: string) {
  const bekend = new Set(voor.uitnodigingen.map(({ id }) => id));
  const nieuw = na.uitnodigingen.find(({ id }) => !bekend.has(id));
  const opentOp = ('opentOp' in voornemen && voornemen.opentOp) || nieuw?.opentOp || nu;
  return { vanaf: opentOp > nu ? opentOp : nu, ...(nieuw ? { tot: nieuw.sluitOp } : {}) };
}

/**
 * A toestemming for a school that is not asked (yet) opens nothing now; what it is given for comes when the school is asked. Whoever gives it sees
 * that first: the same comparison, with the school asked on both sides.
 */
function compareOnceGevraagd(voor: Dossier, na: Dossier, voornemen: Voornemen, nu: string) {
  if (voornemen.soort !== 'TOESTEMMING' && voornemen.soort !== 'TOESTEMMING_VASTLEGGEN') return [];
  const school = voor.scholen.find((one) => one.id === voornemen.schoolId);
  if (!school || school.gevraagdOp) return [];
  return verschillen(asGevraagd(voor, school.id, nu), asGevraagd(na, school.id, nu), nu, nu).map((one) => ({
    ...one,
    zodraGevraagd: true,
  }));
}

function asGevraagd(dossier: Dossier, schoolId: string, nu: string): Dossier {
  const bijScholen = dossier.scholen.some((one) => one.gevraagdOp) ? dossier.hulpvraag.status : 'JK_AANMELDEN_SCHOOL';
  return {
    ...dossier,
    hulpvraag: { ...dossier.hulpvraag, status: bijScholen },
    scholen: dossier.scholen.map((one) => (one.id === schoolId ? askVraag(one, undefined, nu) : one)),
  };
}

function naamVanPersoon(
  mensen: ReadonlyMap<string, { persoon: { naam: string; organisatieNaam: string } }>,
  gebruikerId: string,
) {
  const persoon = mensen.get(gebruikerId)?.persoon;
  return persoon ? { naam: persoon.naam, organisatieNaam: persoon.organisatieNaam } : {};
}

function tryVoornemen(
  geopend: Geopend,
  voornemen: Voornemen,
  actor: Actor,
  context: ContextVanVoorbeeld,
  leden: readonly (Lidmaatschap | undefined)[],
): Uitkomst {
  const { dossier, toegang } = geopend;
  const [genodigde] = leden;
  switch (voornemen.soort) {
    case 'STATUSWIJZIGING':
      requireRecht(toegang, 'STATUS_WIJZIGEN');
      return wijzigStatus(dossier, voornemen.statuswijziging, actor, context);
    case 'TERUGSTAP':
      // The same whether one person may do it or two must: who proposes it sees beforehand what the approval will do.
      requireRecht(toegang, 'TERUGSTAP_ZETTEN');
      return reverseStap(dossier, { reden: '', door: daderVan(actor, 'JK_SPECIALIST') }, context);
    case 'VOORSTEL':
      requireRecht(toegang, 'VOORSTEL_BEOORDELEN');
      return gevolgVanVoorstel(dossier, voornemen.voorstelId, actor, context, context.andere);
    case 'SAMENVOEGEN': {
      requireRecht(toegang, 'VOORSTEL_DOEN');
      const door = daderVan(actor, 'JK_SPECIALIST', 'CONTACTPERSOON_JK');
      return mergeDossiers(dossier, context.andere ?? [], { reden: '', door, goedgekeurdDoor: door }, context);
    }
    case 'TOESTEMMING':
      requireRecht(toegang, 'TOESTEMMING_GEVEN');
      return geefToestemming(dossier, voornemen, actor, context);
    case 'TOESTEMMING_VASTLEGGEN':
      requireRecht(toegang, 'TOESTEMMING_VASTLEGGEN');
      return legToestemmingVast(dossier, voornemen, actor, context);
    case 'BIJLAGE_WIJZIGEN':
      requireRecht(toegang, 'BIJLAGE_BEHEREN');
      return bewerkBijlage(geopend, voornemen.bijlageId, { zichtbaarVoor: [...voornemen.zichtbaarVoor] }, actor);
    case 'INTREKKING':
      if (toegang.rechten.has('TOESTEMMING_VASTLEGGEN'))
        return legIntrekkingVast(dossier, voornemen.toestemmingId, '', actor, context);
      requireRecht(toegang, 'TOESTEMMING_GEVEN');
      return trekToestemmingIn(dossier, voornemen.toestemmingId, '', actor, context);
    case 'SCHOOL_VRAGEN':
      requireRecht(toegang, 'SCHOLEN_BEHEREN');
      return vraagSchool(dossier, voornemen.schoolId, context);
    case 'VRAAG_INTREKKEN':
      requireRecht(toegang, 'SCHOLEN_BEHEREN');
      return trekVraagIn(dossier, voornemen.schoolId, '', actor, context);
    case 'UITNODIGING': {
      requireRecht(toegang, 'OVERLEG_BEHEREN');
      return nodigUit(dossier, voornemen.rondeId, uitnodiging(dossier, voornemen, actor, genodigde), context);
    }
    case 'OVERLEG_PLANNEN': {
      requireRecht(toegang, 'OVERLEG_BEHEREN');
      const gemaakt = maakRonde(dossier, { ...voornemen.ronde, plaats: '' }, actor, context);
      const opdracht = uitnodiging(dossier, voornemen, actor, genodigde);
      return nodigUit(gemaakt.dossier, gemaakt.object.id, opdracht, context);
    }
    default:
      return tryMensen(geopend, voornemen, actor, context, leden);
  }
}

/** @throws DomainError ONGELDIGE_INVOER for somebody who is not a member of this SWV. */
function uitnodiging(dossier: Dossier, venster: Venster, actor: Actor, genodigde: Lidmaatschap | undefined) {
  if (genodigde?.samenwerkingsverbandId !== actor.samenwerkingsverbandId)
    throw invalid('/persoon', 'PERSOON_ONBEKEND', 'Deze persoon is niet gevonden. Kies iemand uit de lijst.');
  const ouder = dossier.ouders.find((one) => one.lidmaatschapId === genodigde.id);
  return {
    persoon: personOf(genodigde),
    soort: ouder ? ('OUDER' as const) : ('EXTERN' as const),
    functie: '',
    ouderId: ouder?.id,
    openingswijze: 'OP_TIJDSTIP' as const,
    opentOp: venster.opentOp,
    sluitOp: venster.sluitOp,
  };
}

/** The ouders who stand in one of the dossiers that are joined, and in both afterwards: also those who have no account to read with. */
function oudersInEen({ ouders, kop }: Dossier, ook: readonly Meegewijzigd[]) {
  const nieuw = ook.filter((one) => one.voor.kop.samengevoegdMet?.dossierId !== kop.id);
  const koppels = nieuw.map(({ voor }) => linkOuders(ouders, voor.ouders));
  const elders = koppels.flatMap((one) => one.nieuw);
  const hier = ouders.filter((ouder) => koppels.some(({ paren }) => paren.every((paar) => paar.hier !== ouder)));
  const namen = new Map([...hier, ...elders].map(({ naam, gezag }) => [`${naam} ${gezag}`, { naam, gezag }]));
  return [...namen.values()];
}

/** What stukken are called, for whoever looks from another hulpvraag, where these are not loaded. */
function stuknamen({ bijlagen, observaties, adviezen }: Dossier, ids: Documentids): readonly string[] {
  return [
    ...bijlagen.filter(({ id }) => ids.bijlageIds.includes(id)).map(({ bestandsnaam }) => bestandsnaam),
    ...observaties
      .filter(({ id }) => ids.observatieIds.includes(id))
      .map(({ datum }) => `Observatie van ${readableDate(datum)}`),
    ...adviezen.filter(({ id }) => ids.adviesIds.includes(id)).map(({ versie }) => `Onderwijsadvies, versie ${versie}`),
  ];
}

/** What changes when something that is there already opens or closes; that of a new invitation is known by its window. */
function isVanVenster({ soort }: Voornemen): boolean {
  return soort === 'VENSTER_WIJZIGEN' || soort === 'RONDE_WIJZIGEN';
}

/** The differences of now and of later: each from the first moment at which it is there until it is not any more. */
function compareOverTijd(voor: Dossier, na: Dossier, nu: string) {
  const momenten = [nu, ...omslagen([voor, na], nu)];
  const perMoment = momenten.map((moment) => verschillen(voor, na, moment, moment));
  const inhoud = (one: object) => JSON.stringify(one);
  return perMoment.flatMap((lijst, index) => {
    const eerder = new Set(perMoment[index - 1]?.map(inhoud));
    return lijst
      .filter((one) => !eerder.has(inhoud(one)))
      .map((one) => {
        const einde = perMoment.findIndex((later, plek) => plek > index && !later.map(inhoud).includes(inhoud(one)));
        const [vanaf, tot] = [momenten[index], momenten[einde]];
        return { ...one, ...(index > 0 && vanaf ? { vanaf } : {}), ...(tot ? { tot } : {}) };
      });
  });
}

/** The moments that are still to come at which an invitation opens or closes, before the change or after it. */
function omslagen(dossiers: readonly Dossier[], nu: string): readonly string[] {
  const alle = dossiers.flatMap((one) => one.uitnodigingen.flatMap(({ opentOp, sluitOp }) => [opentOp ?? nu, sluitOp]));
  return [...new Set(alle.filter((moment) => moment > nu))].sort();
}

function verschillen(voor: Dossier, na: Dossier, moment: string, nu: string, tot?: string) {
  return toegangsverschillen(voor, na, moment).map((one) => ({
    naam: one.betrokkene.persoon.naam,
    organisatieNaam: one.betrokkene.persoon.organisatieNaam,
    doelgroep: one.betrokkene.doelgroep,
    ...(moment > nu ? { vanaf: moment } : {}),
    ...(tot === undefined ? {} : { tot }),
    krijgt: one.krijgt.map(withTekst),
    verliest: one.verliest.map(withTekst),
    stukkenErbij: one.stukkenErbij,
    stukkenEraf: one.stukkenEraf,
  }));
}

function withTekst(recht: Recht): { readonly recht: Recht; readonly tekst: string } {
  return { recht, tekst: RECHT_TEKST[recht] };
}
