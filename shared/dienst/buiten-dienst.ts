/**
 * What it means for a case that somebody on it goes out of service, or comes back: a lidmaatschap that was blocked,
 * that passed its last day, or that has another role or platform now. The same rule as for whoever is replaced: what is
 * open for them closes in the same act, what they sent and was not checked is refused, and whoever works on the case is
 * told. Access itself ended before: it asks the lidmaatschap at every request.
 */

import { refuseWachtende } from '#shared/dossier/vervallen-uploads.ts';
import type { Context } from '#shared/kernel/context.ts';
import { dateInNetherlands } from '#shared/kernel/dates.ts';
import type { Moment } from '#shared/kernel/text.ts';
import { specialistVan } from '#shared/melding/ontvangers.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { isGegevenOp, type Lidmaatschap, type Rol } from '#shared/model/gebruiker.ts';
import { isBuitenDienst } from '#shared/model/hulpvraag.ts';
import type { LidmaatschapId } from '#shared/model/ids.ts';
import type { NieuweMelding } from '#shared/model/melding.ts';
import { isOpenOfKomt, withIngetrokken } from '#shared/model/overlegronde.ts';
import { isAfgesloten } from '#shared/model/status.ts';
import { type Uitkomst, withHulpvraag } from '#shared/model/uitkomst.ts';
import { allePlaatsen, type Plaats } from '#shared/vertrek/vertrek.ts';

/** A colleague who may be mailed instead of a specialist who left. */
export interface Waarnemer {
  readonly gebruikerId: string;
  readonly lidmaatschapId: LidmaatschapId;
}

export interface Dienstwissel {
  /** As it is now. */
  readonly lid: Lidmaatschap;
  /** Invitations stay as they are, for when this person is back; nobody can use them meanwhile. */
  readonly houden: boolean;
  /** Who is mailed when nobody who is named on the case for the SWV is there any more. */
  readonly waarnemers: readonly Waarnemer[];
}

/** Undefined when nothing changes (any more) for this case: so it can be run again. */
export function processDienstwissel(dossier: Dossier, wissel: Dienstwissel, context: Context): Uitkomst | undefined {
  const { lid } = wissel;
  const was = isBuitenDienst(dossier.hulpvraag, lid.id);
  if (isWeg(dossier, lid, context.nu)) return was ? undefined : isLeaving(dossier, wissel, context);
  return was ? isReturning(dossier, wissel, context) : undefined;
}

/** True when this lidmaatschap counts for nothing that it is in the case: for no place, or not at all. */
export function isWeg(dossier: Dossier, lid: Lidmaatschap, nu: Moment): boolean {
  if (!isGegevenOp(lid, dateInNetherlands(nu))) return true;
  const plaatsen = plaatsenVan(dossier, lid);
  return plaatsen.length > 0 && !plaatsen.some((plaats) => past(plaats, lid, dossier));
}

/**
 * The dossier as a preview must see it: with everybody marked who does not work here now, whether or not that was
 * written.
 */
export function withBuitenDienst(dossier: Dossier, leden: readonly Lidmaatschap[], nu: Moment): Dossier {
  const bekend = new Set(leden.map(({ id }) => id));
  const { buitenDienst = [] } = dossier.hulpvraag;
  const weg = leden.filter((lid) => isWeg(dossier, lid, nu)).map((lid) => ({ lidmaatschapId: lid.id, sinds: nu }));
  const anderen = buitenDienst.filter(({ lidmaatschapId }) => !bekend.has(lidmaatschapId));
  return { ...dossier, hulpvraag: { ...dossier.hulpvraag, buitenDienst: [...anderen, ...weg] } };
}

function isLeaving(dossier: Dossier, wissel: Dienstwissel, context: Context): Uitkomst | undefined {
  const { lid, houden } = wissel;
  const { nu } = context;
  const plaatsen = plaatsenVan(dossier, lid);
  const isOuder = plaatsen.some(({ als }) => als === 'OUDER');
  const open = dossier.uitnodigingen.filter(
    (one) => one.persoon.lidmaatschapId === lid.id && isOpenOfKomt(one, dossier, nu),
  );
  const zonderUploads = refuseWachtende(dossier, { lidmaatschapId: lid.id }, nu);
  if (plaatsen.length === 0 && open.length === 0 && zonderUploads.dossier === dossier) return undefined;
  // A role that ended ends the place; what somebody is invited to besides is for the rule of everybody who leaves
  // (complete.ts).
  const dicht = new Set(
    isGegevenOp(lid, dateInNetherlands(nu)) || (houden && !isOuder) ? [] : open.map(({ id }) => id),
  );
  const uitnodigingen = withIngetrokken(zonderUploads.dossier.uitnodigingen, dicht, nu);
  const { buitenDienst = [] } = dossier.hulpvraag;
  const na = withHulpvraag({ ...zonderUploads.dossier, uitnodigingen }, nu, {
    buitenDienst: [...buitenDienst, { lidmaatschapId: lid.id, sinds: nu }],
  });
  const isOpWeg = plaatsen.length > 0 || open.length > 0;
  return {
    dossier: na,
    meldingen: [
      ...(isOpWeg ? bericht('BETROKKENE_WEG', na, wissel) : []),
      // Whoever left is told once, of everything together.
      ...zonderUploads.meldingen.filter(({ aan }) => aan !== lid.gebruikerId),
    ],
    object: { soort: 'lidmaatschap', id: lid.id },
    ...(houden && !isOuder ? { openHouden: open.map(({ id }) => id) } : {}),
  };
}

function isReturning(dossier: Dossier, wissel: Dienstwissel, { nu }: Context): Uitkomst {
  const { lid } = wissel;
  const { buitenDienst = [], ...rest } = dossier.hulpvraag;
  const over = buitenDienst.filter(({ lidmaatschapId }) => lidmaatschapId !== lid.id);
  const na = withHulpvraag({ ...dossier, hulpvraag: rest }, nu, over.length > 0 ? { buitenDienst: over } : {});
  return {
    dossier: na,
    meldingen: bericht('BETROKKENE_TERUG', na, wissel),
    object: { soort: 'lidmaatschap', id: lid.id },
  };
}

/**
 * To the specialist of the case; of a specialist who left, to the contactpersoon JK; and when that is nobody who is
 * there, to colleagues of the platform. Not about a case that is closed: nothing has to be done there.
 */
function bericht(soort: NieuweMelding['soort'], dossier: Dossier, wissel: Dienstwissel): readonly NieuweMelding[] {
  const { hulpvraag } = dossier;
  if (isAfgesloten(hulpvraag.status)) return [];
  const opNaam = [specialistVan(dossier), hulpvraag.contactpersoonJk].filter(
    (one) => one.gebruikerId !== wissel.lid.gebruikerId && !isBuitenDienst(hulpvraag, one.lidmaatschapId),
  );
  const aan = opNaam.length > 0 ? opNaam.slice(0, 1) : wissel.waarnemers;
  return aan.map(({ gebruikerId, lidmaatschapId }) => ({ soort, doelgroep: 'JK', aan: gebruikerId, lidmaatschapId }));
}

function plaatsenVan(dossier: Dossier, { id }: Lidmaatschap): readonly Plaats[] {
  return allePlaatsen(dossier).filter(({ persoon }) => persoon.lidmaatschapId === id);
}

/** In which role somebody stands in a place; the same that access asks (toegang/relaties.ts). */
const ROLLEN: Readonly<Record<Plaats['als'], readonly Rol[]>> = {
  VOORSCHOOL: ['CONTACTPERSOON_VOORSCHOOL'],
  JK: ['CONTACTPERSOON_JK', 'JK_SPECIALIST'],
  OUDER: ['OUDER'],
  SCHOOL: ['CONTACTPERSOON_SCHOOL'],
};

function past({ als }: Plaats, { rollen, platformIds }: Lidmaatschap, { kop }: Dossier): boolean {
  if (!ROLLEN[als].some((rol) => rollen.includes(rol))) return false;
  return als !== 'JK' || platformIds.includes(kop.platformId);
}
