/**
 * What is in a package, cut to what its reader may have at this moment: parts without their right are left out. This
 * value is `dossier.json` as it is, and the summary is written from it, so the two can never tell different things.
 */

import { zienswijzenVoor } from '#shared/advies/zienswijzen-voor.ts';
import { maySeeOngeschoond } from '#shared/bijlage/eigen-bijlage.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Bijlage } from '#shared/model/bijlage.ts';
import type { Documentkeuze } from '#shared/model/documentkeuze.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { Kind } from '#shared/model/kind.ts';
import type { SchoolVanVoorkeur } from '#shared/model/school.ts';
import { STATUS } from '#shared/model/status.ts';
import { standVan, VOORSTEL_TEKST } from '#shared/model/voorstel.ts';
import type { Recht } from '#shared/toegang/rechten.ts';
import { isUitgenodigd } from '#shared/toegang/relaties.ts';
import type { Leesbaar, Toegang } from '#shared/toegang/toegang.ts';
import { DOCUMENTSOORT_LABEL } from '#shared/views/bijlage-view.ts';
import { type Verstrekking, verstrekkingAan, verstrekkingen } from './verstrekkingen.ts';

/** The form of dossier.json; goes up when a reader of an older form would misread it. */
export const PAKKET_SCHEMA = { naam: 'kindbrug-dossier', versie: 1 } as const;

export type Pakketsoort = 'OVERDRACHT' | 'EXPORT';

export type Pakketinhoud = ReturnType<typeof compose>;

/** Whose package it is. */
export interface Pakketlezer {
  readonly soort: Pakketsoort;
  readonly actor: Actor;
  readonly toegang: Toegang;
  /** The school that reads, if it is one: it sees the disclosure to itself and nothing of other schools. */
  readonly school?: SchoolVanVoorkeur | undefined;
}

/** Puts together everything that this reader may have now. */
export function compose(dossier: Dossier, lezer: Pakketlezer, nu: Moment) {
  const { hulpvraag, kind } = dossier;
  const { rechten, leesbaar } = lezer.toegang;
  const mag = (recht: Recht) => rechten.has(recht);
  const { inschrijving } = hulpvraag;
  return {
    schema: PAKKET_SCHEMA,
    soort: lezer.soort,
    gemaaktOp: nu,
    zaaknummer: hulpvraag.zaaknummer,
    status: { code: hulpvraag.status, label: STATUS[hulpvraag.status].label, sinds: hulpvraag.statusSinds },
    ...(mag('KIND_LEZEN') ? { kind: kindIn(kind) } : {}),
    ...(inschrijving && (mag('DOSSIER_LEZEN') || mag('OVERDRACHT_LEZEN'))
      ? { inschrijving: { school: inschrijving.schoolNaam, startdatum: inschrijving.startdatum } }
      : {}),
    ...(mag('HULPVRAAG_LEZEN') ? { aanvraag: hulpvraag.formulier, verloop: verloop(dossier) } : {}),
    adviezen: dossier.adviezen
      .filter((one) => leesbaar.adviesIds.has(one.id))
      .map(({ id, versie, op, advies, afspraken }) => ({ id, versie, op, advies, afspraken })),
    observaties: dossier.observaties
      .filter((one) => leesbaar.observatieIds.has(one.id))
      .map(({ id, datum, tekst }) => ({ id, datum, tekst })),
    bijlagen: dossier.bijlagen
      .filter((one) => leesbaar.bijlageIds.has(one.id) && one.stand === 'BESCHIKBAAR')
      .filter((one) => maySeeOngeschoond(one, lezer.toegang, lezer.actor))
      .map(bijlageIn),
    ...(mag('DOSSIER_LEZEN') ? rondom(dossier, lezer) : {}),
    ...(mag('VOORSTEL_DOEN') ? { voorstellen: voorstellen(dossier, nu) } : {}),
    verstrekkingen: verstrekkingenVoor(dossier, lezer, nu).map((one) => cut(one, leesbaar)),
  };
}

function kindIn(kind: Kind) {
  const { voornaam, tussenvoegsel, achternaam, geboortedatum } = kind;
  return { voornaam, ...(tussenvoegsel ? { tussenvoegsel } : {}), achternaam, geboortedatum };
}

function verloop(dossier: Dossier) {
  return dossier.statuswijzigingen.map(({ op, naar, omschrijving }) => ({
    op,
    status: naar,
    label: STATUS[naar].label,
    omschrijving,
  }));
}

function bijlageIn(bijlage: Bijlage, index: number) {
  const { id, documentsoort, bestandsnaam, mediatype, toegevoegdOp } = bijlage;
  // Of the bytes that are in the package: an image is not what was announced.
  const { grootte, sha256 } = bijlage.opgeslagen ?? bijlage;
  return {
    id,
    documentsoort,
    label: DOCUMENTSOORT_LABEL[documentsoort],
    bestandsnaam,
    mediatype,
    grootte,
    sha256,
    toegevoegdOp,
    /** Where it is in the ZIP. Numbered, because names may be the same. */
    bestand: `documenten/${String(index + 1).padStart(2, '0')} ${zipName(bestandsnaam)}`,
  };
}

/** What no file system takes in a name becomes a line. */
function zipName(bestandsnaam: string): string {
  return bestandsnaam.replace(/[<>:"|?*\\/]/g, '_');
}

/** What is around the stukken. Addresses and telephone numbers stay in the dossier. [decided] */
function rondom(dossier: Dossier, { actor, toegang }: Pakketlezer) {
  const { ouders } = dossier;
  const isSwv = toegang.relaties.includes('SWV');
  return {
    ouders: ouders.map(({ naam, relatie, gezag }) => ({ naam, relatie, gezag })),
    zienswijzen: zienswijzenVoor(dossier, actor, toegang).map(({ op, tekst, ouderId }) => ({
      op,
      tekst,
      door: ouders.find((one) => one.id === ouderId)?.naam ?? '',
    })),
    overlegrondes: dossier.overlegrondes.map(({ id, moment, plaats, afgelastOp }) => ({
      moment,
      ...(isSwv || isUitgenodigd(actor, id, dossier) ? { plaats } : {}),
      ...(afgelastOp ? { afgelastOp } : {}),
      genodigden: dossier.uitnodigingen
        .filter((one) => one.rondeId === id)
        .map(({ naam, functie, aanwezig }) => ({ naam, functie, ...(aanwezig === undefined ? {} : { aanwezig }) })),
    })),
    scholen: dossier.scholen.map(({ naam, volgorde, gevraagdOp, reactie, aanmelding }) => ({
      naam,
      volgorde,
      ...(gevraagdOp ? { gevraagdOp } : {}),
      ...(reactie
        ? {
            antwoord: reactie.antwoord,
            geantwoordOp: reactie.op,
            toelichting: reactie.toelichting,
            ...(reactie.redencode ? { redencode: reactie.redencode } : {}),
          }
        : {}),
      ...(aanmelding ? { aangemeldOp: aanmelding.ontvangenOp } : {}),
    })),
  };
}

/** What took two people; for the SWV, whose work it is. */
function voorstellen(dossier: Dossier, nu: Moment) {
  return dossier.voorstellen.map((one) => ({
    wat: VOORSTEL_TEKST[one.wat.soort],
    reden: one.reden,
    door: one.naam,
    op: one.op,
    stand: standVan(one, nu),
    ...(one.besluit ? { besluit: { door: one.besluit.naam, op: one.besluit.op, reden: one.besluit.reden } } : {}),
  }));
}

function verstrekkingenVoor(dossier: Dossier, { school, toegang }: Pakketlezer, nu: Moment): readonly Verstrekking[] {
  if (school) return verstrekkingAan(school, dossier);
  return toegang.rechten.has('DOSSIER_LEZEN') ? verstrekkingen(dossier, nu) : [];
}

/** Of what others got, a reader is told only the stukken that it may read itself. */
function cut(verstrekking: Verstrekking, leesbaar: Leesbaar): Verstrekking {
  const { bijlageIds, observatieIds, adviesIds } = verstrekking.documenten;
  const documenten: Documentkeuze = {
    bijlageIds: bijlageIds.filter((id) => leesbaar.bijlageIds.has(id)),
    observatieIds: observatieIds.filter((id) => leesbaar.observatieIds.has(id)),
    adviesIds: adviesIds.filter((id) => leesbaar.adviesIds.has(id)),
  };
  return { ...verstrekking, documenten };
}
