import type { Geopend } from '#shared/dossier/open-dossier.ts';
import { withVervallenUploads } from '#shared/dossier/vervallen-uploads.ts';
import { readableDate } from '#shared/kernel/dates.ts';
import type { Moment } from '#shared/kernel/text.ts';
import { onePerPersoon } from '#shared/melding/one-per-persoon.ts';
import { betrokkenen } from '#shared/melding/ontvangers.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor, Lidmaatschap } from '#shared/model/gebruiker.ts';
import type { SchoolId } from '#shared/model/ids.ts';
import type { NieuweMelding } from '#shared/model/melding.ts';
import type { Meegewijzigd, Uitkomst } from '#shared/model/uitkomst.ts';
import { linkOuders } from '#shared/samenvoeging/link-ouders.ts';
import { askVraag } from '#shared/school/vraag.ts';
import { complete } from '#shared/vertrek/complete.ts';
import type { Documentids } from '#shared/vertrek/verschil.ts';
import { compareOverTijd, verschillen } from './compare-over-tijd.ts';
import { tryVoornemen } from './try-voornemen.ts';
import { type ContextVanVoorbeeld, isVanVenster, tijdVan, type Voornemen } from './voornemen.ts';

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

/**
 * A toestemming for a school that is not asked (yet) opens nothing now; what it is given for comes when the school is
 * asked. Whoever gives it sees that first: the same comparison, with the school asked on both sides.
 */
function compareOnceGevraagd(voor: Dossier, na: Dossier, voornemen: Voornemen, nu: Moment) {
  if (voornemen.soort !== 'TOESTEMMING' && voornemen.soort !== 'TOESTEMMING_VASTLEGGEN') return [];
  const school = voor.scholen.find((one) => one.id === voornemen.schoolId);
  if (!school || school.gevraagdOp) return [];
  return verschillen(asGevraagd(voor, school.id, nu), asGevraagd(na, school.id, nu), nu, nu).map((one) => ({
    ...one,
    zodraGevraagd: true,
  }));
}

function asGevraagd(dossier: Dossier, schoolId: SchoolId, nu: Moment): Dossier {
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

/**
 * The ouders who stand in one of the dossiers that are joined, and in both afterwards: also those who have no account
 * to read with.
 */
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
