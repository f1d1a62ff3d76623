/**
 * What stands in the way of an act on a round or an invitation, whatever is filled in. The act asks it, and so does the
 * page that offers the act.
 */

import { notFound, type Problem, refuse, requireNothing } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { type Overlegronde, requirePlek, type Uitnodiging } from '#shared/model/overlegronde.ts';
import { isLopend } from '#shared/model/status.ts';

/** Why no round can be made now; empty when one can. */
export function rondeOntbreekt({ hulpvraag }: Dossier): readonly Problem[] {
  if (isLopend(hulpvraag.status)) return [];
  const tekst =
    'Een overlegronde kan alleen zolang de hulpvraag loopt: na de start en voordat die is afgerond of gestopt.';
  return [{ code: 'HULPVRAAG_LOOPT_NIET', tekst }];
}

/** @throws DomainError for a case that does not run. */
export function requireLopend(dossier: Dossier): void {
  requireNothing(rondeOntbreekt(dossier));
}

/** The round of an id. @throws DomainError NIET_GEVONDEN; STAND_VAN_ZAKEN when it was cancelled. */
export function requireRonde(dossier: Dossier, rondeId: string): Overlegronde {
  const ronde = dossier.overlegrondes.find((one) => one.id === rondeId);
  if (!ronde) throw notFound();
  if (ronde.afgelastOp) throw refuse([{ code: 'RONDE_AFGELAST', tekst: 'Deze overlegronde gaat niet door.' }]);
  return ronde;
}

/** A round that can be changed. @throws DomainError for a case that does not run, and a round that was cancelled. */
export function requireTeWijzigen(dossier: Dossier, rondeId: string): Overlegronde {
  requireLopend(dossier);
  return requireRonde(dossier, rondeId);
}

/**
 * A round to which somebody more can be invited. @throws DomainError as {@link requireTeWijzigen}, and for one that is
 * full.
 */
export function requireVoorGenodigden(dossier: Dossier, rondeId: string): Overlegronde {
  const ronde = requireTeWijzigen(dossier, rondeId);
  requirePlek(dossier, rondeId);
  return ronde;
}

/** The invitation of an id. @throws DomainError NIET_GEVONDEN, also for one of another dossier. */
export function requireUitnodiging(dossier: Dossier, uitnodigingId: string): Uitnodiging {
  const uitnodiging = dossier.uitnodigingen.find((one) => one.id === uitnodigingId);
  if (!uitnodiging) throw notFound();
  return uitnodiging;
}

/**
 * The round of an invitation that can open something. @throws DomainError for one that was taken back, or opens nothing
 * as the case stands.
 */
export function requireTeOpenen(dossier: Dossier, uitnodiging: Uitnodiging): Overlegronde {
  const ronde = requireTeWijzigen(dossier, uitnodiging.rondeId);
  requireNietIngetrokken(uitnodiging);
  return ronde;
}

/** @throws DomainError for an invitation that opens nothing any more: to close it again changes nothing. */
export function requireTeSluiten({ overlegrondes }: Dossier, uitnodiging: Uitnodiging, nu: Moment): void {
  const { rondeId, ingetrokkenOp, sluitOp } = uitnodiging;
  const isAfgelast = overlegrondes.some((one) => one.id === rondeId && one.afgelastOp);
  if (!isAfgelast && !ingetrokkenOp && sluitOp > nu) return;
  throw refuse([{ code: 'AL_GESLOTEN', tekst: 'Voor deze persoon gaat niets meer open.' }]);
}

/**
 * The round of an invitation that can be taken back. @throws DomainError for a round that was cancelled; once taken
 * back it changes nothing.
 */
export function requireInTeTrekken(dossier: Dossier, uitnodiging: Uitnodiging): Overlegronde {
  requireNietIngetrokken(uitnodiging);
  return requireRonde(dossier, uitnodiging.rondeId);
}

function requireNietIngetrokken({ ingetrokkenOp }: Uitnodiging): void {
  if (!ingetrokkenOp) return;
  throw refuse([{ code: 'UITNODIGING_INGETROKKEN', tekst: 'Deze uitnodiging is al ingetrokken.' }]);
}
