import { dateInNetherlands } from '#shared/kernel/dates.ts';
import { refuse } from '#shared/kernel/errors.ts';
import { type Actor, countsOn } from '#shared/model/gebruiker.ts';
import { allMembers, type Beheer } from './beheer-deps.ts';

/** Who can confirm: each person once. @throws DomainError STAND_VAN_ZAKEN when there is nobody. */
export async function otherBeheerders(deps: Beheer, actor: Actor, gebruikerId?: string): Promise<readonly string[]> {
  const today = dateInNetherlands(deps.newContext().nu);
  const leden = await allMembers(deps.gebruikers, actor.samenwerkingsverbandId, 'MEDEWERKERS');
  const beheerders = leden.filter((one) => one.rollen.includes('BEHEERDER') && countsOn(one, today));
  const anderen = new Set(beheerders.map((one) => one.gebruikerId));
  anderen.delete(actor.gebruikerId);
  if (gebruikerId) anderen.delete(gebruikerId);
  if (anderen.size > 0) return [...anderen];
  const tekst =
    'Er is geen andere beheerder die dit kan bevestigen. Vraag de leverancier om een tweede beheerder toe te voegen.';
  throw refuse([{ code: 'TWEEDE_BEHEERDER_ONTBREEKT', tekst }]);
}
