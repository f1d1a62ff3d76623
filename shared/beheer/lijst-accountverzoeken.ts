import type { Accountverzoek } from '#shared/model/accountverzoek.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { LidmaatschapId } from '#shared/model/ids.ts';
import { isOpen } from './accountverzoek.ts';
import type { Beheer } from './beheer-deps.ts';

/** The requests that can still be confirmed or finished. */
export async function lijstAccountverzoeken(deps: Beheer, actor: Actor): Promise<readonly Accountverzoek[]> {
  const { nu } = deps.newContext();
  const all = await deps.accountverzoeken.listUnfinished(actor.samenwerkingsverbandId);
  return all.filter((one) => isOpen(one, nu));
}

/** True while a request for the roles of this lidmaatschap waits. */
export async function isRolGevraagd(deps: Beheer, actor: Actor, lidmaatschapId: LidmaatschapId): Promise<boolean> {
  const open = await lijstAccountverzoeken(deps, actor);
  return open.some(({ wat }) => wat.soort === 'ROLLEN' && wat.lidmaatschapId === lidmaatschapId);
}
