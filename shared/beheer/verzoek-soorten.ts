/**
 * What each soort of accountverzoek checks, does, and tells to whom. A soort that is added does not compile until it is
 * here.
 */

import { type AccountBijOns, viewAccountFor } from '#shared/gebruiker/beheer-van.ts';
import { refuse } from '#shared/kernel/errors.ts';
import type { Accountverzoek, Wat } from '#shared/model/accountverzoek.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { Melding } from '#shared/model/melding.ts';
import { emailInUse } from '#shared/ports/gebruiker-store.ts';
import type { Beheer, BeheerVerzoek } from './beheer-deps.ts';
import { changeEmail } from './change-email.ts';
import { applyFunctie, inviteElsewhere, removeWaiting } from './lid-functie.ts';
import { requireAccount, requireTeBeheren } from './require-account.ts';
import { resetMfa } from './reset-mfa.ts';

type Vraag<W extends Wat = Wat> = Pick<Accountverzoek, 'gebruikerId'> & { readonly wat: W };

/** A mail about an account: what about, for which reader, to whom. */
export type Bericht = Pick<Melding, 'soort' | 'doelgroep' | 'aan'>;

interface Soort<W extends Wat = Wat> {
  /** Whether it can be done now; asked again when it is confirmed, and when that is repeated. @throws DomainError */
  requireMogelijk(deps: Beheer, actor: Actor, vraag: Vraag<W>): Promise<AccountBijOns>;
  /**
   * Whether there is anything to ask. Not asked again: after a confirmation that broke off it may be half done. @throws
   * DomainError
   */
  requireNieuw(gebruiker: AccountBijOns['gebruiker'], vraag: Vraag<W>): void;
  /** How long a second beheerder has to confirm, in days. [decided] */
  readonly geldigDagen: number;
  /** What is left to do once it was rejected. Can be repeated. */
  afgewezen(deps: Beheer, verzoek: BeheerVerzoek, vraag: Vraag<W>): Promise<void>;
  /** Does it. Can be repeated. */
  fulfil(deps: Beheer, verzoek: BeheerVerzoek, vraag: Vraag<W>): Promise<void>;
  /** What it comes to for an account of another SWV whose owner has not accepted; absent: the same. Can be repeated. */
  fulfilWachtend?(deps: Beheer, verzoek: BeheerVerzoek, vraag: Vraag<W>): Promise<void>;
  /** Who is told that it was asked. */
  gevraagd(vraag: Vraag<W>, bevestigers: readonly string[]): readonly Bericht[];
  /** Who is told that it was done. */
  uitgevoerd(vraag: Vraag<W>): readonly Bericht[];
}

const MFA_RESET: Soort = {
  geldigDagen: 1,
  afgewezen: async () => undefined,
  requireMogelijk: (deps, actor, { gebruikerId }) => requireTeBeheren(deps, actor, gebruikerId),
  requireNieuw: () => undefined,
  fulfil: (deps, verzoek, { gebruikerId }) => resetMfa(deps, verzoek, gebruikerId),
  // There is no second factor of this SWV to reset.
  fulfilWachtend: async () => undefined,
  gevraagd: (_, bevestigers) => bevestigers.map((aan) => toBeheerder('MFA_RESET_AANGEVRAAGD', aan)),
  uitgevoerd: ({ gebruikerId }) => [toEigenaar('MFA_RESET_UITGEVOERD', gebruikerId)],
};

/** The owner hears of it before and after, at the old address too: who is robbed of an account must know. */
const EMAIL: Soort<Extract<Wat, { soort: 'EMAIL' }>> = {
  geldigDagen: 1,
  afgewezen: async () => undefined,
  async requireMogelijk(deps, actor, { gebruikerId, wat }) {
    const account = await requireTeBeheren(deps, actor, gebruikerId);
    const owner = await deps.gebruikers.findByEmail(wat.email);
    // Of people elsewhere it is not told to one who asks: the user pool refuses it once a second beheerder confirmed.
    const isHier = owner && viewAccountFor(owner, actor.samenwerkingsverbandId);
    if (isHier && owner.gebruiker.id !== gebruikerId) throw emailInUse();
    return account;
  },
  requireNieuw({ email }, { wat }) {
    if (email !== wat.email) return;
    throw refuse([{ code: 'ZELFDE_ADRES', tekst: 'Dit account heeft dit adres al.', plek: '/wat/email' }]);
  },
  fulfil: (deps, verzoek, { gebruikerId, wat }) => changeEmail(deps, verzoek, gebruikerId, wat.email),
  fulfilWachtend: (deps, verzoek, { gebruikerId, wat }) => inviteElsewhere(deps, verzoek, gebruikerId, wat.email),
  gevraagd: ({ gebruikerId }, bevestigers) => [
    ...bevestigers.map((aan) => toBeheerder('EMAIL_WIJZIGING_AANGEVRAAGD', aan)),
    toEigenaar('EMAIL_WIJZIGING_AANGEVRAAGD', gebruikerId),
  ],
  uitgevoerd: ({ gebruikerId }) => [
    toEigenaar('EMAIL_GEWIJZIGD', gebruikerId),
    toEigenaar('EMAIL_VERVALLEN', gebruikerId),
  ],
};

/**
 * As long as the temporary password that goes out with an invitation. The person has no role before this is confirmed.
 */
const ROLLEN: Soort<Extract<Wat, { soort: 'ROLLEN' }>> = {
  geldigDagen: 7,
  requireMogelijk: (deps, actor, { gebruikerId }) => requireAccount(deps, actor, gebruikerId),
  requireNieuw: () => undefined,
  fulfil: (deps, verzoek, { gebruikerId, wat }) =>
    applyFunctie(deps, verzoek, { gebruikerId, lidmaatschapId: wat.lidmaatschapId }, wat.gezien, wat),
  afgewezen: (deps, verzoek, { gebruikerId, wat }) =>
    removeWaiting(deps, verzoek, { gebruikerId, lidmaatschapId: wat.lidmaatschapId }),
  gevraagd: (_, bevestigers) => bevestigers.map((aan) => toBeheerder('ROL_GEVRAAGD', aan)),
  uitgevoerd: ({ gebruikerId }) => [toEigenaar('ROL_GEGEVEN', gebruikerId)],
};

/** What is done for what was asked. */
export function soortVan(wat: Wat): Soort {
  // Each entry takes the wat of its own soort, which is the one it is found by.
  return ({ MFA_RESET, EMAIL, ROLLEN } as Readonly<Record<Wat['soort'], Soort>>)[wat.soort];
}

function toBeheerder(soort: Bericht['soort'], aan: string): Bericht {
  return { soort, doelgroep: 'BEHEERDER', aan };
}

function toEigenaar(soort: Bericht['soort'], aan: string): Bericht {
  return { soort, doelgroep: 'ACCOUNT', aan };
}
