import type { Lidmaatschap } from '#shared/model/gebruiker.ts';
import type { Beheer, BeheerVerzoek } from './beheer-deps.ts';
import { doeAccountverzoek } from './doe-accountverzoek.ts';
import { isRolGevraagd } from './lijst-accountverzoeken.ts';
import type { Functie } from './rollen.ts';

/**
 * Asks a second beheerder for these roles, unless that was asked already; the lidmaatschap stays what it is until then.
 */
export async function askFunctie(
  deps: Beheer,
  verzoek: BeheerVerzoek,
  lid: Lidmaatschap,
  { rollen, platformIds, totEnMet }: Functie,
): Promise<Lidmaatschap> {
  if (lid.stand === 'WACHT_OP_BEVESTIGING' && (await isRolGevraagd(deps, verzoek.actor, lid.id))) return lid;
  const functie = { rollen: [...rollen], platformIds: [...platformIds], ...(totEnMet ? { totEnMet } : {}) };
  const wat = { soort: 'ROLLEN', lidmaatschapId: lid.id, gezien: lid.versie, ...functie } as const;
  await doeAccountverzoek(deps, verzoek, { gebruikerId: lid.gebruikerId, wat, reden: '' });
  return lid;
}
