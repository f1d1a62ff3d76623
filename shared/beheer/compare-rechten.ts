import { dateInNetherlands } from '#shared/kernel/dates.ts';
import type { Moment } from '#shared/kernel/text.ts';
import { countsOn, type Lidmaatschap } from '#shared/model/gebruiker.ts';
import type { Platform } from '#shared/model/organisatie.ts';
import { ALGEMEEN_RECHT_TEKST, ALGEMENE_TABEL } from '#shared/toegang/algemeen.ts';

/** What opens and what closes for somebody, in words. */
export interface Rechtenverschil {
  readonly krijgt: readonly string[];
  readonly verliest: readonly string[];
}

/**
 * What somebody may do by their lidmaatschappen before and after: outside dossiers by role, and of which platforms they
 * read all dossiers. By the tables of access; what a dossier opens to whoever is named on it is no matter of accounts.
 */
export function compareRechten(
  voor: readonly Lidmaatschap[],
  na: readonly Lidmaatschap[],
  platforms: readonly Platform[],
  nu: Moment,
): Rechtenverschil {
  const eerst = new Set(voor.flatMap((lid) => rechtenMet(lid, platforms, nu)));
  const straks = new Set(na.flatMap((lid) => rechtenMet(lid, platforms, nu)));
  return { krijgt: [...straks.difference(eerst)], verliest: [...eerst.difference(straks)] };
}

function rechtenMet(lid: Lidmaatschap, platforms: readonly Platform[], nu: Moment): readonly string[] {
  if (!countsOn(lid, dateInNetherlands(nu))) return [];
  const algemeen = lid.rollen.flatMap((rol) => ALGEMENE_TABEL[rol]).map((recht) => ALGEMEEN_RECHT_TEKST[recht]);
  const isStaf = lid.rollen.some((rol) => rol === 'CONTACTPERSOON_JK' || rol === 'JK_SPECIALIST');
  const eigen = isStaf ? platforms.filter(({ id }) => lid.platformIds.includes(id)) : [];
  return [...new Set(algemeen), ...eigen.map(({ naam }) => `alle dossiers van platform ${naam} lezen en bewerken`)];
}
