/**
 * How many people a case can have at a time. What ends somebody's access is one transaction with the history line and
 * the mails, and a transaction has its limit; so the limit is put where people come in, and never where access must
 * end.
 */

import { refuse } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { einde } from './venster.ts';

/** Writes at worst for each person: the row in a list, and a mail about the status. */
const PER_MENS = 2;
/**
 * When a case closes, each invitation to a meeting to come is called off by a mail of its own (overleg-bij-einde.ts).
 */
const PER_UITNODIGING = 1;

/**
 * The most that people and schools of a case may weigh; what is left of 100 is for the dossier itself, its log and
 * counters.
 */
export const MAX_OMVANG = 85;

/** What the people of a case weigh now: who is named on it, and who is invited to what is open or to come. */
export function omvang(dossier: Dossier, nu: Moment): number {
  const { ouders, scholen, overlegrondes, uitnodigingen, hulpvraag } = dossier;
  const afgelast = new Set(overlegrondes.filter((one) => one.afgelastOp).map((one) => one.id));
  const komend = new Set(overlegrondes.filter((one) => nu < einde(one)).map((one) => one.id));
  const uitgenodigd = uitnodigingen.filter((one) => !one.ingetrokkenOp && !afgelast.has(one.rondeId));
  const afTeZeggen = uitgenodigd.filter((one) => komend.has(one.rondeId));
  const genodigden = uitgenodigd
    .filter((one) => nu < one.sluitOp || komend.has(one.rondeId))
    .map((one) => one.persoon.lidmaatschapId);
  const vast = [hulpvraag.voorschoolContact, hulpvraag.jkSpecialist, hulpvraag.contactpersoonJk]
    .flatMap((one): readonly string[] => (one ? [one.lidmaatschapId] : []))
    .concat(scholen.map((one) => one.contact.lidmaatschapId))
    .concat(ouders.map((one) => one.lidmaatschapId ?? one.id));
  const mensen = new Set([...vast, ...genodigden]).size;
  return PER_MENS * mensen + PER_UITNODIGING * afTeZeggen.length + scholen.length;
}

/** @throws DomainError STAND_VAN_ZAKEN for a change that brings in more people than a case can have. */
export function requireOmvang(voor: Dossier, na: Dossier, nu: Moment): void {
  const nieuw = omvang(na, nu);
  if (nieuw > MAX_OMVANG && nieuw > omvang(voor, nu)) throw refuseFull();
}

/** @throws DomainError STAND_VAN_ZAKEN when nobody new can come in; asked before somebody gets an account for it. */
export function requirePlekVoorMens(dossier: Dossier, nu: Moment): void {
  if (omvang(dossier, nu) + PER_MENS + PER_UITNODIGING > MAX_OMVANG) throw refuseFull();
}

function refuseFull() {
  const tekst =
    'Bij deze hulpvraag zijn al zo veel mensen betrokken of uitgenodigd dat er niemand meer bij kan. Trek eerst een uitnodiging in die niet meer nodig is.';
  return refuse([{ code: 'TE_VEEL_MENSEN', tekst }]);
}
