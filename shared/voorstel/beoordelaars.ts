/** Who may approve what a colleague proposes, and who of them is mailed. */

import { dateInNetherlands } from '#shared/kernel/dates.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { type Actor, countsOn, type Lidmaatschap, type Persoonverwijzing } from '#shared/model/gebruiker.ts';
import type { PlatformId } from '#shared/model/ids.ts';
import type { GebruikerStore } from '#shared/ports/gebruiker-store.ts';

export type Beoordelaar = Pick<Persoonverwijzing, 'gebruikerId' | 'lidmaatschapId'>;

/**
 * How many are mailed when nobody else is named on the case; whoever else works for the platform sees it there.
 * [decided]
 */
const MAX_GEMAILD = 5;

/** Other people of the SWV who work for this platform today. One Query of the staff of the SWV. */
export async function listBeoordelaars(
  gebruikers: Pick<GebruikerStore, 'listMembers'>,
  actor: Actor,
  platformId: PlatformId,
  nu: Moment,
): Promise<readonly Beoordelaar[]> {
  const today = dateInNetherlands(nu);
  const { items } = await gebruikers.listMembers(
    actor.samenwerkingsverbandId,
    'MEDEWERKERS',
    { aantal: 100 },
    (lid) =>
      lid.gebruikerId !== actor.gebruikerId &&
      lid.rollen.some((rol) => rol === 'CONTACTPERSOON_JK' || rol === 'JK_SPECIALIST') &&
      lid.platformIds.includes(platformId) &&
      countsOn(lid, today),
  );
  return items.map(({ gebruikerId, id }) => ({ gebruikerId, lidmaatschapId: id }));
}

/** Those named on the case first, because they know it; somebody else only when none of them can. Each person once. */
export function chooseToAsk({ hulpvraag }: Dossier, anderen: readonly Beoordelaar[]): readonly Beoordelaar[] {
  const opNaam = [hulpvraag.jkSpecialist, hulpvraag.contactpersoonJk].flatMap((one) => one?.lidmaatschapId ?? []);
  const bekend = anderen.filter((one) => opNaam.includes(one.lidmaatschapId));
  const aan = bekend.length > 0 ? bekend : anderen.slice(0, MAX_GEMAILD);
  return [...new Map(aan.map((one) => [one.gebruikerId, one])).values()];
}

/** The lidmaatschap of a proposer as it is now; undefined for somebody whose account is blocked or gone. */
export async function findVoorsteller(
  gebruikers: Pick<GebruikerStore, 'load'>,
  { voorstellen }: Dossier,
  voorstelId: string,
): Promise<Lidmaatschap | undefined> {
  const voorstel = voorstellen.find((one) => one.id === voorstelId);
  const account = voorstel && (await gebruikers.load(voorstel.door.gebruikerId));
  if (account?.gebruiker.stand !== 'ACTIEF') return undefined;
  return account.lidmaatschappen.find((one) => one.id === voorstel?.lidmaatschapId);
}
