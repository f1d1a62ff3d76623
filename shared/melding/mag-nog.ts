/**
 * Whether what a mail says to its reader is still so at the moment of sending. A mail may wait for hours, and a person may offer one again
 * weeks later; a mail about a case is a disclosure, so access is decided once more, with the same table as for a request.
 */
import type { Dossier } from '#shared/dossier/dossier.ts';
import type { Lidmaatschap } from '#shared/gebruiker/gebruiker.ts';
import { isAfgesloten } from '#shared/hulpvraag/status.ts';
import { bepaalToegang } from '#shared/toegang/toegang.ts';
import type { Melding, MeldingSoort } from './melding.ts';

/** Mails that tell their reader to open the case. What is told when access ends (a step back, the end of a case) is not among them. */
const BELOOFT_TOEGANG: ReadonlySet<MeldingSoort> = new Set([
  'SCHOOL_GEVRAAGD',
  'SCHOOLREACTIE',
  'TOEGANG_VOORSCHOOL',
  'TOEGANG_JK_SPECIALIST',
  'TOEGANG_CONTACTPERSOON_JK',
  'TOEGANG_SCHOOL',
  'TOESTEMMING_GEVEN',
  'TOESTEMMING_INGETROKKEN',
  'BEZWAAR',
  'ZORGPLICHT_TERMIJN',
  'BIJLAGE_GEWEIGERD',
  'VOORSTEL_GEDAAN',
  'VOORSTEL_GOEDGEKEURD',
  'VOORSTEL_AFGEKEURD',
]);
const BELOOFT_OVERLEG: ReadonlySet<MeldingSoort> = new Set(['UITNODIGING', 'UITNODIGING_GEWIJZIGD']);

/** True for a mail that may only go out while its reader has access, or the meeting goes on. Others need no look at the case. */
export function belooftIets({ soort, status }: Melding): boolean {
  if (soort === 'STATUS') return status === undefined || !isAfgesloten(status);
  return BELOOFT_TOEGANG.has(soort) || BELOOFT_OVERLEG.has(soort);
}

/**
 * True while the mail is still right. `lezer`: the lidmaatschappen that count with which the reader may stand on the case.
 * @param dossier undefined when it was destroyed: then nothing is right any more.
 */
export function magNog(
  melding: Melding,
  lezer: readonly Lidmaatschap[],
  dossier: Dossier | undefined,
  nu: string,
): boolean {
  if (!belooftIets(melding)) return true;
  if (!dossier) return false;
  if (BELOOFT_OVERLEG.has(melding.soort)) return gaatDoor(melding, dossier, nu);
  return lezer.some((one) => bepaalToegang({ ...one, lidmaatschapId: one.id }, dossier, nu).rechten.size > 0);
}

/** The window of an invitation may still have to open; it must not be over, and the case must run. */
function gaatDoor({ feiten }: Melding, { hulpvraag, uitnodigingen, overlegrondes }: Dossier, nu: string): boolean {
  const uitnodiging = uitnodigingen.find((one) => one.id === feiten.uitnodigingId);
  const ronde = overlegrondes.find((one) => one.id === uitnodiging?.rondeId);
  if (!uitnodiging || !ronde || isAfgesloten(hulpvraag.status)) return false;
  return !uitnodiging.ingetrokkenOp && !ronde.afgelastOp && nu < uitnodiging.sluitOp;
}
