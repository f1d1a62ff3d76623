import type { Lidmaatschap } from '#shared/model/gebruiker.ts';
import type { Beheer, BeheerVerzoek } from './beheer-deps.ts';
import { type LidRef, requireLid } from './lid-functie.ts';
import { requireActieveOrganisatie } from './require-organisatie.ts';
import { requireIemandAnders } from './rollen.ts';
import { setLidStand } from './set-lid-stand.ts';

/** Ends the block of a lidmaatschap, unless its organisation is not active. */
export async function deblokkeerLid(deps: Beheer, verzoek: BeheerVerzoek, wie: LidRef): Promise<Lidmaatschap> {
  requireIemandAnders(wie.gebruikerId, verzoek.actor);
  const { organisatieId } = await requireLid(deps, verzoek.actor, wie);
  await requireActieveOrganisatie(deps, verzoek.actor, organisatieId);
  return setLidStand(deps, verzoek, wie, 'ACTIEF');
}
