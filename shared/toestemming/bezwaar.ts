/**
 * An objection by another ouder met gezag: it freezes the sharing from the same change on. The SWV records one that came by
 * telephone or letter at once, without a paper, because it only protects; taking it back lets the school read again, so that
 * takes the ouder's signature, as a toestemming does. [decided]
 */

import type { Context } from '#shared/kernel/context.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor, Dader } from '#shared/model/gebruiker.ts';
import { type Bezwaar, bezwarenVan, type Toestemming } from '#shared/model/toestemming.ts';
import { daderVan, type Uitkomst } from '#shared/model/uitkomst.ts';
import { changedToestemming, requireToestemming } from './geef-toestemming.ts';
import { requireOuderMetGezag, requirePapier } from './papier.ts';
import {
  BEZWAAR_VAN,
  refuseEigenToestemming,
  requireBezwaarTeMaken,
  requireBezwaarTerugTeNemen,
  requireBezwaarVastTeLeggen,
  requireEigenBezwaar,
} from './toestemming-guards.ts';

/** Objection by the ouder in person. */
export function maakBezwaar(
  dossier: Dossier,
  toestemmingId: string,
  reden: string,
  actor: Actor,
  context: Context,
): Uitkomst {
  const toestemming = requireToestemming(dossier, toestemmingId);
  const ouder = requireBezwaarTeMaken(dossier, toestemming, actor, context.nu);
  return object(dossier, toestemming, { ouderId: ouder.id, reden }, actor, context);
}

/** What the SWV records of an objection. */
export interface BezwaarOpdracht {
  readonly ouderId: string;
  readonly reden: string;
  /** The letter, if there is one. */
  readonly bijlageId?: string | undefined;
}

/** Objection by telephone or letter, recorded by the SWV. */
export function legBezwaarVast(
  dossier: Dossier,
  toestemmingId: string,
  { ouderId, reden, bijlageId }: BezwaarOpdracht,
  actor: Actor,
  context: Context,
): Uitkomst {
  const toestemming = requireToestemming(dossier, toestemmingId);
  const ouder = requireOuderMetGezag(dossier, ouderId, BEZWAAR_VAN);
  if (toestemming.ouderId === ouder.id) throw refuseEigenToestemming();
  requireBezwaarVastTeLeggen(dossier, toestemming, context.nu);
  if (bijlageId) requirePapier(dossier, bijlageId);
  const vastgelegdDoor = vastleggerVan(actor);
  const bezwaar = { ouderId, reden, vastgelegdDoor, ...(bijlageId ? { bijlageId } : {}) };
  return object(dossier, toestemming, bezwaar, actor, context);
}

function object(
  dossier: Dossier,
  toestemming: Toestemming,
  bezwaar: Omit<Bezwaar, 'op'>,
  actor: Actor,
  context: Context,
): Uitkomst {
  const eerder = bezwarenVan(toestemming);
  const changed = {
    ...toestemming,
    ...(eerder.length > 0 ? { eerdereBezwaren: [...eerder] } : {}),
    bezwaar: { ...bezwaar, op: context.nu },
    versie: toestemming.versie + 1,
  };
  return changedToestemming(dossier, changed, 'BEZWAAR', actor, context);
}

/** The ouder who objected takes the objection back; the consent counts again. */
export function trekBezwaarIn(dossier: Dossier, toestemmingId: string, actor: Actor, context: Context): Uitkomst {
  const toestemming = requireToestemming(dossier, toestemmingId);
  requireEigenBezwaar(dossier, toestemming, actor);
  return takeBack(dossier, toestemming, {}, actor, context);
}

/** The ouder who objected signed that they take it back; recorded by the SWV. */
export function legBezwaarintrekkingVast(
  dossier: Dossier,
  toestemmingId: string,
  bijlageId: string,
  actor: Actor,
  context: Context,
): Uitkomst {
  const toestemming = requireToestemming(dossier, toestemmingId);
  requireBezwaarTerugTeNemen(dossier, toestemming);
  requirePapier(dossier, bijlageId, 'TOESTEMMING_SCHOOL');
  return takeBack(
    dossier,
    toestemming,
    { intrekkingVastgelegdDoor: vastleggerVan(actor), intrekkingBijlageId: bijlageId },
    actor,
    context,
  );
}

function takeBack(
  dossier: Dossier,
  toestemming: Toestemming,
  hoe: Partial<Bezwaar>,
  actor: Actor,
  context: Context,
): Uitkomst {
  const { bezwaar, ...rest } = toestemming;
  if (!bezwaar) throw new Error('There is no bezwaar to take back');
  const changed = { ...rest, bezwaar: { ...bezwaar, ...hoe, ingetrokkenOp: context.nu }, versie: rest.versie + 1 };
  return changedToestemming(dossier, changed, 'TOESTEMMING_GEVEN', actor, context);
}

function vastleggerVan(actor: Actor): Dader {
  return daderVan(actor, 'JK_SPECIALIST', 'CONTACTPERSOON_JK');
}
