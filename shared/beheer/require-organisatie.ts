import { notFound } from '#shared/kernel/errors.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { OrganisatieId } from '#shared/model/ids.ts';
import type { Organisatie } from '#shared/model/organisatie.ts';
import { requireActieve } from './beheer-acties.ts';
import type { Beheer } from './beheer-deps.ts';

/** The organisation of an id, if it works with the actor's SWV. @throws DomainError NIET_GEVONDEN */
export async function requireOrganisatie(
  deps: Beheer,
  actor: Actor,
  organisatieId: OrganisatieId,
): Promise<Organisatie> {
  const organisatie = await deps.organisaties.load(actor.samenwerkingsverbandId, organisatieId);
  if (!organisatie) throw notFound();
  return organisatie;
}

/** As {@link requireOrganisatie}, for what gives people access. @throws DomainError STAND_VAN_ZAKEN */
export async function requireActieveOrganisatie(deps: Beheer, actor: Actor, id: OrganisatieId): Promise<Organisatie> {
  const organisatie = await requireOrganisatie(deps, actor, id);
  requireActieve(organisatie);
  return organisatie;
}
