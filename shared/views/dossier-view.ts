import { zienswijzenVoor } from '#shared/advies/zienswijzen-voor.ts';
import { zichtbareBijlagen } from '#shared/bijlage/eigen-bijlage.ts';
import { canBekijken } from '#shared/bijlage/weergave.ts';
import type { Geopend } from '#shared/dossier/open-dossier.ts';
import { findTeVragenScholen } from '#shared/hulpvraag/overgangen.ts';
import type { Moment } from '#shared/kernel/text.ts';
import { naamdelen, sortByNaam, viewKind } from '#shared/kind/naam.ts';
import type { Observatie } from '#shared/model/advies.ts';
import type { Documentkeuze } from '#shared/model/documentkeuze.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { Ouder } from '#shared/model/kind.ts';
import { isOpen, type Uitnodiging } from '#shared/model/overlegronde.ts';
import { isLopend } from '#shared/model/status.ts';
import { isGeldig, type Toestemming } from '#shared/model/toestemming.ts';
import type { Recht } from '#shared/toegang/rechten.ts';
import {
  countsUitnodiging,
  geldigeToestemmingen,
  isUitgenodigd,
  openUitnodigingen,
  ouderVan,
  stilleggingVan,
} from '#shared/toegang/relaties.ts';
import type { Leesbaar, Toegang } from '#shared/toegang/toegang.ts';
import { zichtbareScholen } from '#shared/toegang/zichtbare-scholen.ts';
import {
  ADVIESDADEN,
  DOSSIERDADEN,
  OBSERVATIEDADEN,
  OUDERDADEN,
  RONDEDADEN,
  SCHOOLDADEN,
  TOESTEMMINGDADEN,
  UITNODIGINGDADEN,
} from './daden.ts';
import { canDo, listActs, type Vrager } from './list-acts.ts';
import { viewVoorstellen } from './voorstel-view.ts';

/** The dossier cut to what the actor may see. Parts without their right are left out. */
export function viewDossier(dossier: Dossier, actor: Actor, toegang: Toegang, nu: Moment) {
  const mag = (recht: Recht) => toegang.rechten.has(recht);
  const isSwv = toegang.relaties.includes('SWV');
  const { observatieIds, adviesIds } = toegang.leesbaar;
  const geopend = { dossier, toegang };
  const vrager = { actor, nu };
  return {
    dossierId: dossier.kop.id,
    hulpvraagId: dossier.hulpvraag.id,
    acties: listActs(DOSSIERDADEN, geopend, dossier, vrager),
    ...(mag('KIND_LEZEN') ? { kind: viewKind(dossier.kind) } : {}),
    ...(isSwv && dossier.kop.tochAangemaakt ? { tochAangemaakt: dossier.kop.tochAangemaakt } : {}),
    ...(isSwv ? viewSamenvoeging(dossier) : {}),
    ...(mag('DOSSIER_LEZEN')
      ? { ouders: sortByNaam(dossier.ouders).map((one) => viewOuder(one, geopend, vrager)) }
      : {}),
    bijlagen: zichtbareBijlagen(dossier, toegang, actor).map((one) => ({ ...one, teBekijken: canBekijken(one) })),
    observaties: dossier.observaties
      .filter((one) => observatieIds.has(one.id))
      .map((one) => ({
        ...viewObservatie(one, dossier, observatieIds),
        acties: listActs(OBSERVATIEDADEN, geopend, one, vrager),
      })),
    adviezen: dossier.adviezen
      .filter((one) => adviesIds.has(one.id))
      .map((one) => ({ ...one, acties: listActs(ADVIESDADEN, geopend, one, vrager) })),
    ...(isSwv || toegang.relaties.includes('OUDER') || toegang.relaties.includes('OUDER_VOOR_ADVIES')
      ? { zienswijzen: zienswijzenVoor(dossier, actor, toegang) }
      : {}),
    ...(mag('DOSSIER_LEZEN') || mag('OVERLEG_LEZEN') ? { overlegrondes: rondesVoor(dossier, actor, toegang, nu) } : {}),
    ...scholenVoor(dossier, actor, toegang, nu),
    ...toestemmingenVoor(dossier, actor, toegang, nu),
    ...(isSwv
      ? { andereHulpvragen: dossier.andereHulpvragen, voorstellen: viewVoorstellen(dossier, actor, toegang, nu) }
      : {}),
  };
}

/** Where the other dossiers of this child are, for the SWV. */
function viewSamenvoeging({ kop: { samengevoegd, samengevoegdMet } }: Dossier) {
  return {
    ...(samengevoegdMet ? { samengevoegdMet } : {}),
    ...(samengevoegd ? { samengevoegd: samengevoegd.flatMap(({ hulpvragen }) => hulpvragen) } : {}),
  };
}

/** A version with what came after it; of a later version that is not open to this reader only that it is there. */
function viewObservatie(observatie: Observatie, { observaties }: Dossier, leesbaar: ReadonlySet<string>) {
  const opvolger = observaties.find((one) => one.vervangt === observatie.id);
  const vervangenDoor = opvolger && leesbaar.has(opvolger.id) ? { vervangenDoor: opvolger.id } : {};
  return { ...observatie, isVervangen: opvolger !== undefined, ...vervangenDoor };
}

function viewOuder(ouder: Ouder, geopend: Geopend, vrager: Vrager) {
  const { email, telefoon, ...rest } = ouder;
  // Contact details of one parent are not for the other, nor for the preschool or a school.
  return {
    ...rest,
    ...naamdelen(ouder),
    heeftAccount: ouder.gebruikerId !== undefined,
    acties: listActs(OUDERDADEN, geopend, ouder, vrager),
    ...(geopend.toegang.relaties.includes('SWV') ? { email, telefoon } : {}),
  };
}

/** Who may read the dossier sees who sits at the table; somebody who is only invited sees the own invitation. */
function rondesVoor(dossier: Dossier, actor: Actor, toegang: Toegang, nu: Moment) {
  const isSwv = toegang.relaties.includes('SWV');
  const alles = toegang.rechten.has('DOSSIER_LEZEN');
  const eigen = new Set(openUitnodigingen(actor, dossier, nu).map(({ ronde }) => ronde.id));
  const magZien = (one: Uitnodiging) => alles || one.persoon.lidmaatschapId === actor.lidmaatschapId;
  const rondes = dossier.overlegrondes.filter((ronde) => alles || eigen.has(ronde.id));
  const geopend = { dossier, toegang };
  const vrager = { actor, nu };
  return rondes.map((ronde) => {
    const { documenten, plaats, ...rest } = ronde;
    const uitnodigingen = dossier.uitnodigingen.filter((one) => one.rondeId === ronde.id && magZien(one));
    return {
      ...rest,
      // It may be somebody's home: for those who have to be there.
      ...(isSwv || isUitgenodigd(actor, ronde.id, dossier) ? { plaats } : {}),
      // An invitation opens nothing in a closed case, and its stukken may be hidden from this reader otherwise.
      ...(isSwv || eigen.has(ronde.id) ? { documenten: cut(documenten, toegang.leesbaar) } : {}),
      acties: listActs(RONDEDADEN, geopend, ronde, vrager),
      uitnodigingen: uitnodigingen.map(({ besluit, ...one }) => ({
        ...one,
        acties: listActs(UITNODIGINGDADEN, geopend, { ...one, besluit }, vrager),
        // Why two people of the SWV let this ouder in is theirs.
        ...(isSwv && besluit ? { besluit: { reden: besluit.reden, op: besluit.op } } : {}),
        isOpen:
          isLopend(dossier.hulpvraag.status) &&
          countsUitnodiging({ ...one, besluit }, dossier) &&
          isOpen(one, ronde, nu),
      })),
    };
  });
}

function scholenVoor(dossier: Dossier, actor: Actor, toegang: Toegang, nu: Moment) {
  const alles = toegang.rechten.has('DOSSIER_LEZEN');
  const isSwv = toegang.relaties.includes('SWV');
  const askable = findTeVragenScholen(dossier, nu);
  const scholen = zichtbareScholen(actor, dossier, toegang);
  if (!alles && scholen.length === 0) return {};
  return {
    scholen: scholen.map((school) => {
      const { volgorde, eerdereVragen, eerdereAanmeldingen, contact, organisatieId, ...one } = school;
      return {
        ...one,
        acties: listActs(SCHOOLDADEN, { dossier, toegang }, school, { actor, nu }),
        // Its place tells a school that there are others, and that parents would rather have one of those; what was
        // asked or written down before may have been a mistake. They are for those who know the whole case.
        ...(alles
          ? {
              volgorde,
              eerdereVragen: withoutReden(eerdereVragen, isSwv),
              eerdereAanmeldingen: withoutReden(eerdereAanmeldingen, isSwv),
            }
          : {}),
        // Who works at the school is for the SWV, who chooses them.
        ...(isSwv ? { contact, organisatieId } : {}),
        magGevraagd: askable.some(({ id }) => id === one.id),
      };
    }),
  };
}

/**
 * Why staff took something back or corrected it is a note of theirs: that it was done is for whoever knows the case,
 * the reason is not.
 */
function withoutReden<T extends { readonly reden?: string | undefined }>(
  eerdere: readonly T[] | undefined,
  isSwv: boolean,
) {
  if (isSwv || !eerdere) return eerdere;
  return eerdere.map(({ reden: _, ...one }) => one);
}

function toestemmingenVoor(dossier: Dossier, actor: Actor, toegang: Toegang, nu: Moment) {
  const ouder = ouderVan(actor, dossier);
  const alles = toegang.rechten.has('DOSSIER_LEZEN');
  if (!alles && !ouder) return {};
  const eigen = (one: Toestemming) => alles || one.ouderId === ouder?.id;
  return {
    toestemmingen: dossier.toestemmingen.filter(eigen).map((one) => ({
      ...one,
      // A toestemming must not tell of stukken that the reader may not see.
      documenten: cut(one.documenten, toegang.leesbaar),
      geldig: geldigeToestemmingen({ id: one.schoolId }, dossier, nu).includes(one),
      ...stilgelegd(one, dossier, nu),
      ...watMag(one, { dossier, toegang }, { actor, nu }),
    })),
  };
}

/** Why a toestemming that still stands does not count now: what an ouder took back of another one, or an objection. */
function stilgelegd(toestemming: Toestemming, dossier: Dossier, nu: Moment) {
  if (toestemming.intrekking || !isGeldig({ ...toestemming, bezwaar: undefined }, nu)) return {};
  const stillegging = stilleggingVan({ id: toestemming.schoolId }, dossier);
  return stillegging ? { stilgelegd: stillegging } : {};
}

/** What may be done about a toestemming now. */
function watMag(toestemming: Toestemming, geopend: Geopend, vrager: Vrager) {
  const acties = listActs(TOESTEMMINGDADEN, geopend, toestemming, vrager);
  return {
    acties,
    magIntrekken: canDo(acties, 'trekToestemmingIn'),
    magBezwaarMaken: canDo(acties, 'maakBezwaar'),
    magBezwaarIntrekken: canDo(acties, 'trekBezwaarIn'),
  };
}

function cut(documenten: Documentkeuze, leesbaar: Leesbaar): Documentkeuze {
  return {
    bijlageIds: documenten.bijlageIds.filter((id) => leesbaar.bijlageIds.has(id)),
    observatieIds: documenten.observatieIds.filter((id) => leesbaar.observatieIds.has(id)),
    adviesIds: documenten.adviesIds.filter((id) => leesbaar.adviesIds.has(id)),
  };
}
