import type { Dossier } from '#shared/dossier/dossier.ts';
import type { Actor, Lidmaatschap } from '#shared/gebruiker/gebruiker.ts';
import { type InviteDeps, invitePerson } from '#shared/gebruiker/invite-person.ts';
import { refuse } from '#shared/kernel/errors.ts';
import { requireOuder } from './kind-rules.ts';

/**
 * The account of an ouder met gezag, made by invitation when there is none. Ouders and external invitees are members of
 * the SWV itself, in a role that opens nothing but what the dossier opens for them. [decided]
 * @throws DomainError STAND_VAN_ZAKEN without gezag or mail address.
 */
export async function inviteOuder(
  deps: InviteDeps,
  dossier: Dossier,
  ouderId: string,
  actor: Actor,
): Promise<Lidmaatschap> {
  const ouder = requireOuder(dossier, ouderId);
  if (!ouder.gezag) {
    throw refuse([
      { code: 'OUDER_ZONDER_GEZAG', tekst: 'Alleen een ouder met gezag kan een account voor dit dossier krijgen.' },
    ]);
  }
  if (!ouder.email) {
    throw refuse([{ code: 'ADRES_ONTBREEKT', tekst: 'Vul eerst het e-mailadres van deze ouder in.', plek: '/email' }]);
  }
  return invitePerson(deps, { email: ouder.email, naam: ouder.naam, rollen: ['OUDER'], organisatie: bijSwv(actor) });
}

/** Membership of the SWV itself, for people who come in by a dossier. */
export function bijSwv(actor: Actor) {
  return {
    organisatieId: actor.samenwerkingsverbandId,
    organisatieNaam: '',
    organisatieSoort: 'SAMENWERKINGSVERBAND' as const,
    samenwerkingsverbandId: actor.samenwerkingsverbandId,
  };
}
