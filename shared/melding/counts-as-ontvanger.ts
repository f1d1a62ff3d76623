import { dateInNetherlands } from '#shared/kernel/dates.ts';
import type { Moment } from '#shared/kernel/text.ts';
import { countsOn, type Lidmaatschap, type Rol } from '#shared/model/gebruiker.ts';
import type { Doelgroep, Melding } from '#shared/model/melding.ts';
import { isOverleg } from './one-per-persoon.ts';

/** As what somebody stands on a case, per doelgroep. Whoever is invited in person may have any role. */
const ROLLEN: Partial<Record<Doelgroep, readonly Rol[]>> = {
  VOORSCHOOL: ['CONTACTPERSOON_VOORSCHOOL'],
  JK: ['CONTACTPERSOON_JK', 'JK_SPECIALIST'],
  OUDER: ['OUDER'],
  SCHOOL: ['CONTACTPERSOON_SCHOOL'],
};

/**
 * Whether somebody still is what they are mailed as: who left the organisation, lost the role or works for other
 * platforms now keeps the account, and must not hear of its cases. The same that access asks of them
 * (toegang/relaties.ts).
 */
export function countsAsOntvanger(lidmaatschappen: readonly Lidmaatschap[], melding: Melding, nu: Moment): boolean {
  const { lidmaatschapId } = melding;
  if (lidmaatschapId === undefined) return true;
  const lid = lidmaatschappen.find((one) => one.id === lidmaatschapId);
  return lid !== undefined && countsOn(lid, dateInNetherlands(nu)) && (isUitnodiging(melding) || past(lid, melding));
}

function isUitnodiging({ soort }: Melding): boolean {
  return isOverleg(soort);
}

function past(lid: Lidmaatschap, { doelgroep, platformId }: Melding): boolean {
  const rollen = ROLLEN[doelgroep];
  if (rollen && !rollen.some((rol) => lid.rollen.includes(rol))) return false;
  return doelgroep !== 'JK' || platformId === undefined || lid.platformIds.includes(platformId);
}
