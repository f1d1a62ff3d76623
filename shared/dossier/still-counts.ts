/** Who somebody is at this moment, read again: for what is done for them after they asked for it. */

import { dateInNetherlands } from '#shared/kernel/dates.ts';
import type { Moment } from '#shared/kernel/text.ts';
import { actorOf, countsOn, type Lidmaatschap, type Rol, type SignedInActor } from '#shared/model/gebruiker.ts';
import type { LidmaatschapId, OrganisatieId } from '#shared/model/ids.ts';
import type { GebruikerStore } from '#shared/ports/gebruiker-store.ts';

/**
 * For whom something is done. Without lidmaatschapId (rows from before it was kept): any of this person with that
 * organisation and role.
 */
export interface Opdrachtgever {
  readonly gebruikerId: string;
  readonly lidmaatschapId?: LidmaatschapId | undefined;
  readonly organisatieId: OrganisatieId;
  readonly rol?: Rol;
}

/** As whom this person may act now. Empty when account or lidmaatschap is blocked, ended or gone. One Query. */
export async function actorsOf(
  gebruikers: Pick<GebruikerStore, 'load'>,
  wie: Opdrachtgever,
  nu: Moment,
): Promise<readonly SignedInActor[]> {
  const account = await gebruikers.load(wie.gebruikerId);
  if (account?.gebruiker.stand !== 'ACTIEF') return [];
  return account.lidmaatschappen
    .filter((lid) => isVan(lid, wie) && countsOn(lid, dateInNetherlands(nu)))
    .map((lid) => actorOf(lid));
}

function isVan(lid: Lidmaatschap, { lidmaatschapId, organisatieId, rol }: Opdrachtgever): boolean {
  if (lidmaatschapId !== undefined) return lid.id === lidmaatschapId;
  return lid.organisatieId === organisatieId && rol !== undefined && lid.rollen.includes(rol);
}
