import type { Context } from '#shared/kernel/context.ts';
import { dateInNetherlands } from '#shared/kernel/dates.ts';
import { DomainError } from '#shared/kernel/errors.ts';
import type { AccountDirectory } from './account-directory.ts';
import type { Beheerdaad } from './beheerdaad.ts';
import { countsOn, type Lidmaatschap, type Rol } from './gebruiker.ts';
import type { GebruikerStore } from './gebruiker-store.ts';

/** Whom to invite, and what for. */
export interface Uitnodigen {
  readonly email: string;
  readonly naam: string;
  readonly rollen: readonly Rol[];
  readonly organisatie: Pick<
    Lidmaatschap,
    'organisatieId' | 'organisatieNaam' | 'organisatieSoort' | 'samenwerkingsverbandId'
  >;
  readonly platformIds?: readonly string[];
  /** Only for a lidmaatschap that must be confirmed by a second person first. */
  readonly stand?: 'WACHT_OP_BEVESTIGING';
  /** Last day on which the lidmaatschap counts. */
  readonly totEnMet?: string | undefined;
}

/** What is needed to invite somebody. */
export interface InviteDeps {
  readonly gebruikers: GebruikerStore;
  readonly accounts: AccountDirectory;
  readonly newContext: () => Context;
}

/**
 * The lidmaatschap of a person at an organisation in a role; account and lidmaatschap are made when they are not there yet.
 * Safe to repeat after a crash: an account without lidmaatschap can see nothing, and the next try finds and completes it.
 * @param daadVan for a beheerder who invites: what goes into the transaction that makes this lidmaatschap.
 * @throws DomainError STAND_VAN_ZAKEN for an account, or a lidmaatschap in this role, that is blocked.
 */
export async function invitePerson(
  deps: InviteDeps,
  wie: Uitnodigen,
  daadVan?: (lidmaatschap: Lidmaatschap) => Beheerdaad,
): Promise<Lidmaatschap> {
  const context = deps.newContext();
  const bekend = await deps.gebruikers.findByEmail(wie.email);
  if (bekend && bekend.gebruiker.stand !== 'ACTIEF') throw geblokkeerd();
  const zelfde = (bekend?.lidmaatschappen ?? []).filter(
    (one) => one.organisatieId === wie.organisatie.organisatieId && wie.rollen.every((rol) => one.rollen.includes(rol)),
  );
  const bestaand = zelfde.find((one) => countsOn(one, dateInNetherlands(context.nu)));
  if (bestaand) return bestaand;
  // What a beheerder closed is not opened again by a new invitation.
  if (zelfde.some((one) => one.stand === 'GEBLOKKEERD')) throw geblokkeerd();
  const gebruikerId = bekend?.gebruiker.id ?? (await deps.accounts.invite(wie.email));
  const lidmaatschap = newLidmaatschap(gebruikerId, wie, context);
  const gebruiker = bekend?.gebruiker ?? {
    id: gebruikerId,
    naam: wie.naam,
    email: wie.email.trim().toLowerCase(),
    stand: 'ACTIEF' as const,
    aangemaaktOp: context.nu,
    versie: 1,
  };
  await deps.gebruikers.create({ gebruiker, lidmaatschappen: [lidmaatschap] }, daadVan?.(lidmaatschap));
  return lidmaatschap;
}

function geblokkeerd(): DomainError {
  const tekst = 'Het account van deze persoon is geblokkeerd. Vraag de beheerder om hulp.';
  return new DomainError('STAND_VAN_ZAKEN', tekst);
}

function newLidmaatschap(gebruikerId: string, wie: Uitnodigen, context: Context): Lidmaatschap {
  return {
    id: context.nieuwId(),
    gebruikerId,
    naam: wie.naam,
    ...wie.organisatie,
    rollen: [...wie.rollen],
    platformIds: [...(wie.platformIds ?? [])],
    stand: wie.stand ?? 'ACTIEF',
    ...(wie.totEnMet === undefined ? {} : { totEnMet: wie.totEnMet }),
    aangemaaktOp: context.nu,
    versie: 1,
  };
}
