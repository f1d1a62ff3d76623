import type { Context } from '#shared/kernel/context.ts';
import { dateInNetherlands } from '#shared/kernel/dates.ts';
import { invalid, notFound } from '#shared/kernel/errors.ts';
import { betrokkenen, hasToegang, specialistVan } from '#shared/melding/ontvangers.ts';
import type { Documentkeuze } from '#shared/model/documentkeuze.ts';
import { requireStukken } from '#shared/model/documentkeuze-check.ts';
import { type Dossier, replaceById } from '#shared/model/dossier.ts';
import type { Actor, Dader } from '#shared/model/gebruiker.ts';
import type { MeldingSoort, NieuweMelding } from '#shared/model/melding.ts';
import type { Toestemming } from '#shared/model/toestemming.ts';
import { daderVan, type Uitkomst } from '#shared/model/uitkomst.ts';
import { requireOuderMetGezag, requirePapier } from './papier.ts';
import {
  requireEigenInTeTrekken,
  requireNietIngetrokken,
  requireTeGeven,
  requireVastTeLeggen,
} from './toestemming-guards.ts';

/** What an ouder chooses: which school, which stukken, until when. */
export interface ToestemmingOpdracht {
  readonly schoolId: string;
  readonly documenten: Documentkeuze;
  readonly totEnMet?: string | undefined;
}

/** Consent given by the ouder in person. @throws DomainError for an unknown school or stuk, or a date in the past. */
export function geefToestemming(
  dossier: Dossier,
  opdracht: ToestemmingOpdracht,
  actor: Actor,
  context: Context,
): Uitkomst {
  const ouder = requireTeGeven(dossier, actor);
  return addToestemming(
    dossier,
    opdracht,
    { ouderId: ouder.id, vastgelegdDoor: daderVan(actor, 'OUDER') },
    actor,
    context,
  );
}

/** Consent on paper, recorded by the SWV: the signed form must be attached and checked. */
export function legToestemmingVast(
  dossier: Dossier,
  opdracht: ToestemmingOpdracht & { readonly ouderId: string; readonly bijlageId: string },
  actor: Actor,
  context: Context,
): Uitkomst {
  requireVastTeLeggen(dossier);
  const ouder = requireOuderMetGezag(dossier, opdracht.ouderId, 'Alleen een ouder met gezag kan toestemming geven.');
  requirePapier(dossier, opdracht.bijlageId, 'TOESTEMMING_SCHOOL');
  const vastgelegdDoor = daderVan(actor, 'JK_SPECIALIST', 'CONTACTPERSOON_JK');
  return addToestemming(
    dossier,
    opdracht,
    { ouderId: ouder.id, vastgelegdDoor, bijlageId: opdracht.bijlageId },
    actor,
    context,
  );
}

function addToestemming(
  dossier: Dossier,
  opdracht: ToestemmingOpdracht,
  van: Pick<Toestemming, 'ouderId' | 'vastgelegdDoor' | 'bijlageId'>,
  actor: Actor,
  context: Context,
): Uitkomst {
  if (!dossier.scholen.some((one) => one.id === opdracht.schoolId)) {
    throw invalid(
      '/schoolId',
      'SCHOOL_ONBEKEND',
      'Deze school staat niet bij de scholen van voorkeur. Vraag de JKspecialist om de school toe te voegen.',
    );
  }
  if (opdracht.totEnMet !== undefined && opdracht.totEnMet < dateInNetherlands(context.nu)) {
    throw invalid('/totEnMet', 'DATUM_VOORBIJ', 'De einddatum ligt in het verleden. Kies vandaag of een latere dag.');
  }
  requireStukken(opdracht.documenten, dossier);
  const toestemming: Toestemming = {
    id: context.nieuwId(),
    schoolId: opdracht.schoolId,
    ...van,
    documenten: opdracht.documenten,
    gegevenOp: context.nu,
    ...(opdracht.totEnMet === undefined ? {} : { totEnMet: opdracht.totEnMet }),
    versie: 1,
  };
  const na = { ...dossier, toestemmingen: [...dossier.toestemmingen, toestemming] };
  return {
    dossier: na,
    meldingen: berichtenOver(na, 'TOESTEMMING_GEVEN', actor, context),
    object: { soort: 'toestemming', id: toestemming.id },
  };
}

/** Withdraws a consent: the school's access ends with this change. Any ouder met gezag may withdraw their own. */
export function trekToestemmingIn(
  dossier: Dossier,
  toestemmingId: string,
  reden: string,
  actor: Actor,
  context: Context,
): Uitkomst {
  const toestemming = requireToestemming(dossier, toestemmingId);
  const ouder = requireEigenInTeTrekken(dossier, toestemming, actor);
  return withdraw(dossier, toestemming, { ouderId: ouder.id, reden, door: daderVan(actor, 'OUDER') }, actor, context);
}

/** A withdrawal on paper or by telephone, recorded by the SWV for the ouder who gave it. */
export function legIntrekkingVast(
  dossier: Dossier,
  toestemmingId: string,
  reden: string,
  actor: Actor,
  context: Context,
): Uitkomst {
  const toestemming = requireToestemming(dossier, toestemmingId);
  const door = daderVan(actor, 'JK_SPECIALIST', 'CONTACTPERSOON_JK');
  return withdraw(dossier, toestemming, { ouderId: toestemming.ouderId, reden, door }, actor, context);
}

function withdraw(
  dossier: Dossier,
  toestemming: Toestemming,
  wie: { readonly ouderId: string; readonly reden: string; readonly door: Dader },
  actor: Actor,
  context: Context,
): Uitkomst {
  requireNietIngetrokken(toestemming);
  const changed = { ...toestemming, intrekking: { ...wie, op: context.nu }, versie: toestemming.versie + 1 };
  return changedToestemming(dossier, changed, 'TOESTEMMING_INGETROKKEN', actor, context);
}

/** The dossier with a toestemming changed, and who is told. */
export function changedToestemming(
  dossier: Dossier,
  changed: Toestemming,
  soort: MeldingSoort,
  actor: Actor,
  context: Context,
): Uitkomst {
  const na = { ...dossier, toestemmingen: replaceById(dossier.toestemmingen, changed) };
  return {
    dossier: na,
    meldingen: berichtenOver(na, soort, actor, context),
    object: { soort: 'toestemming', id: changed.id },
  };
}

/**
 * The specialist is told, and every ouder with access but the one who did it: also the ouder in whose name the SWV recorded
 * it, and the other one, who may object. [decided] The school is not: after a withdrawal it has no access any more, and a
 * mail about the case is a disclosure.
 */
function berichtenOver(
  dossier: Dossier,
  soort: MeldingSoort,
  actor: Actor,
  context: Context,
): readonly NieuweMelding[] {
  const { status } = dossier.hulpvraag;
  const specialist = specialistVan(dossier).gebruikerId;
  const ouders = betrokkenen(dossier)
    .filter((one) => one.doelgroep === 'OUDER' && hasToegang(one, dossier, context.nu))
    .map(({ persoon }) => persoon.gebruikerId)
    .filter((aan) => aan !== actor.gebruikerId && aan !== specialist);
  return [
    { soort, doelgroep: 'JK', aan: specialist, status },
    ...[...new Set(ouders)].map((aan) => ({ soort, doelgroep: 'OUDER' as const, aan, status })),
  ];
}

/** The toestemming of an id. @throws DomainError NIET_GEVONDEN */
export function requireToestemming(dossier: Dossier, id: string): Toestemming {
  const toestemming = dossier.toestemmingen.find((one) => one.id === id);
  if (!toestemming) throw notFound();
  return toestemming;
}
