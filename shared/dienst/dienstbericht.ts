/**
 * The mail to somebody whose lidmaatschap ends, counts again, or has less in it: once for all cases together, and
 * nothing of any of them.
 */

import type { Context } from '#shared/kernel/context.ts';
import { dateInNetherlands } from '#shared/kernel/dates.ts';
import type { Datum } from '#shared/kernel/text.ts';
import { countsOn, type Lidmaatschap } from '#shared/model/gebruiker.ts';
import { type Melding, newVerzending } from '#shared/model/melding.ts';

type Dienstsoort = Extract<
  Melding['soort'],
  'LIDMAATSCHAP_GEEINDIGD' | 'LIDMAATSCHAP_HERSTELD' | 'LIDMAATSCHAP_GEWIJZIGD'
>;

/**
 * What a change of a lidmaatschap is told as; nothing when its owner may do what they might before. More is told by who
 * confirmed it (ROL_GEGEVEN).
 */
export function dienstberichten(voor: Lidmaatschap, na: Lidmaatschap, context: Context): readonly Melding[] {
  const soort = soortVan(voor, na, dateInNetherlands(context.nu));
  return soort ? [dienstbericht(soort, na, context)] : [];
}

function soortVan(voor: Lidmaatschap, na: Lidmaatschap, today: Datum): Dienstsoort | undefined {
  const telde = countsOn(voor, today);
  const telt = countsOn(na, today);
  if (telde !== telt) return telt ? 'LIDMAATSCHAP_HERSTELD' : 'LIDMAATSCHAP_GEEINDIGD';
  const isMinder =
    voor.rollen.some((rol) => !na.rollen.includes(rol)) || voor.platformIds.some((id) => !na.platformIds.includes(id));
  return telt && isMinder ? 'LIDMAATSCHAP_GEWIJZIGD' : undefined;
}

/** The mail itself. */
export function dienstbericht(
  soort: Dienstsoort,
  { gebruikerId, samenwerkingsverbandId }: Lidmaatschap,
  context: Context,
): Melding {
  return {
    ...newVerzending(context.nieuwId(), context.nu),
    soort,
    doelgroep: 'ACCOUNT',
    aan: gebruikerId,
    samenwerkingsverbandId,
  };
}
