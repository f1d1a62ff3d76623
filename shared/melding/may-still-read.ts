/**
 * Whether what a mail says to its reader is still so at the moment of sending. A mail may wait for hours, and a person
 * may offer one again weeks later; a mail about a case is a disclosure, so access is decided once more, with the same
 * table as for a request.
 */
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Lidmaatschap } from '#shared/model/gebruiker.ts';
import type { Melding } from '#shared/model/melding.ts';
import { isAfgesloten } from '#shared/model/status.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';

/**
 * What a mail promises its reader: that the case can be opened now (TOEGANG), that a meeting goes on (OVERLEG), or
 * nothing. What is told when access ends (a step back, the end of a case, a file that came too late) promises nothing.
 */
const BELOOFT: Readonly<Record<Melding['soort'], 'TOEGANG' | 'OVERLEG' | 'NIETS'>> = {
  STATUS: 'TOEGANG',
  TERUGSTAP: 'NIETS',
  SCHOOL_GEVRAAGD: 'TOEGANG',
  VRAAG_INGETROKKEN: 'NIETS',
  SCHOOLREACTIE: 'TOEGANG',
  TOEGANG_VOORSCHOOL: 'TOEGANG',
  TOEGANG_JK_SPECIALIST: 'TOEGANG',
  TOEGANG_CONTACTPERSOON_JK: 'TOEGANG',
  TOEGANG_SCHOOL: 'TOEGANG',
  TOEGANG_GEOPEND: 'TOEGANG',
  TOEGANG_GEEINDIGD: 'NIETS',
  VERVANGEN: 'NIETS',
  BETROKKENE_WEG: 'TOEGANG',
  BETROKKENE_TERUG: 'TOEGANG',
  UITNODIGING: 'OVERLEG',
  UITNODIGING_GEWIJZIGD: 'OVERLEG',
  UITNODIGING_VERVALLEN: 'NIETS',
  OVERLEG_GAAT_NIET_DOOR: 'NIETS',
  OVERLEG_GAAT_DOOR: 'OVERLEG',
  TOESTEMMING_GEVEN: 'TOEGANG',
  TOESTEMMING_INGETROKKEN: 'TOEGANG',
  BEZWAAR: 'TOEGANG',
  ZORGPLICHT_TERMIJN: 'TOEGANG',
  BIJLAGE_GEWEIGERD: 'TOEGANG',
  UPLOAD_VERVALLEN: 'NIETS',
  AVG_VERZOEK: 'NIETS',
  VOORSTEL_GEDAAN: 'TOEGANG',
  VOORSTEL_GOEDGEKEURD: 'TOEGANG',
  VOORSTEL_AFGEKEURD: 'TOEGANG',
  MFA_RESET_AANGEVRAAGD: 'NIETS',
  MFA_RESET_UITGEVOERD: 'NIETS',
  EMAIL_WIJZIGING_AANGEVRAAGD: 'NIETS',
  EMAIL_GEWIJZIGD: 'NIETS',
  EMAIL_VERVALLEN: 'NIETS',
  ROL_GEVRAAGD: 'NIETS',
  ROL_GEGEVEN: 'NIETS',
  LIDMAATSCHAP_AANGEBODEN: 'NIETS',
  LIDMAATSCHAP_GEEINDIGD: 'NIETS',
  LIDMAATSCHAP_HERSTELD: 'NIETS',
  LIDMAATSCHAP_GEWIJZIGD: 'NIETS',
  ACCOUNTMAIL: 'NIETS',
};

/**
 * True for a mail that may only go out while its reader has access, or the meeting goes on. Others need no look at the
 * case.
 */
export function promisesSomething({ soort, status }: Melding): boolean {
  if (soort === 'STATUS' && status !== undefined && isAfgesloten(status)) return false;
  return BELOOFT[soort] !== 'NIETS';
}

/**
 * True while the mail is still right. `lezer`: the lidmaatschappen that count with which the reader may stand on the
 * case.
 * @param dossier undefined when it was destroyed: then nothing is right any more.
 */
export function mayStillRead(
  melding: Melding,
  lezer: readonly Lidmaatschap[],
  dossier: Dossier | undefined,
  nu: Moment,
): boolean {
  if (!promisesSomething(melding)) return true;
  if (!dossier) return false;
  if (BELOOFT[melding.soort] === 'OVERLEG') return isGoingAhead(melding, lezer, dossier, nu);
  return lezer.some((one) => decideToegang({ ...one, lidmaatschapId: one.id }, dossier, nu).rechten.size > 0);
}

/**
 * The window of an invitation may still have to open; it must not be over, the case must run, and the reader must be
 * somebody for whom it opens: an ouder whose gezag ended meanwhile is not.
 */
function isGoingAhead({ feiten }: Melding, lezer: readonly Lidmaatschap[], dossier: Dossier, nu: Moment): boolean {
  const { hulpvraag, uitnodigingen, overlegrondes } = dossier;
  const uitnodiging = uitnodigingen.find((one) => one.id === feiten.uitnodigingId);
  const ronde = overlegrondes.find((one) => one.id === uitnodiging?.rondeId);
  if (!uitnodiging || !ronde || isAfgesloten(hulpvraag.status)) return false;
  if (uitnodiging.ingetrokkenOp || ronde.afgelastOp || nu >= uitnodiging.sluitOp) return false;
  const zodraOpen = { ...dossier, uitnodigingen: [{ ...uitnodiging, opentOp: nu }] };
  return lezer.some((one) =>
    decideToegang({ ...one, lidmaatschapId: one.id }, zodraOpen, nu).relaties.includes('GENODIGDE'),
  );
}
