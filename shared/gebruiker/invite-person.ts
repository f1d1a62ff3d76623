import type { Context } from '#shared/kernel/context.ts';
import { dateInNetherlands } from '#shared/kernel/dates.ts';
import { DomainError } from '#shared/kernel/errors.ts';
import type { Datum } from '#shared/kernel/text.ts';
import { isAanvaard, isGegevenOp, type Lidmaatschap, type Rol } from '#shared/model/gebruiker.ts';
import { newId, type PlatformId, type SamenwerkingsverbandId } from '#shared/model/ids.ts';
import { type Melding, newVerzending } from '#shared/model/melding.ts';
import type { AccountDirectory } from '#shared/ports/account-directory.ts';
import { type Beheerdaad, type Bekendmaking, regelElders } from '#shared/ports/beheerdaad.ts';
import type { Account, GebruikerStore } from '#shared/ports/gebruiker-store.ts';
import { beherendSwvVan, mustAanvaarden } from './beheer-van.ts';

/** Whom to invite, and what for. */
export interface Uitnodigen {
  readonly email: string;
  readonly naam: string;
  readonly rollen: readonly Rol[];
  readonly organisatie: Pick<
    Lidmaatschap,
    'organisatieId' | 'organisatieNaam' | 'organisatieSoort' | 'samenwerkingsverbandId'
  >;
  readonly platformIds?: readonly PlatformId[];
  /** Only for a lidmaatschap that must be confirmed by a second person first. */
  readonly stand?: 'WACHT_OP_BEVESTIGING';
  /** Last day on which the lidmaatschap counts. */
  readonly totEnMet?: Datum | undefined;
}

/** What is needed to invite somebody. */
export interface InviteDeps {
  readonly gebruikers: GebruikerStore;
  readonly accounts: AccountDirectory;
  readonly newContext: () => Context;
}

/**
 * The lidmaatschap of a person at an organisation in a role; account and lidmaatschap are made when they are not there
 * yet. For somebody who has an account at another SWV it waits until they accept it, and counts for nothing before.
 * Safe to repeat after a crash: an account without lidmaatschap can see nothing, and the next try finds and completes
 * it.
 * @param daadVan for a beheerder who invites: what goes into the transaction that makes this lidmaatschap.
 * @throws DomainError STAND_VAN_ZAKEN for an account, or a lidmaatschap in this role, that is blocked.
 */
export async function invitePerson(
  deps: InviteDeps,
  wie: Uitnodigen,
  daadVan?: (lidmaatschap: Lidmaatschap) => Beheerdaad,
): Promise<Lidmaatschap> {
  const context = deps.newContext();
  const today = dateInNetherlands(context.nu);
  const { organisatieId, samenwerkingsverbandId } = wie.organisatie;
  const bekend = await deps.gebruikers.findByEmail(wie.email);
  const wacht = bekend !== undefined && mustAanvaarden(bekend, samenwerkingsverbandId);
  // That another SWV blocked somebody is not told here.
  if (bekend && bekend.gebruiker.stand !== 'ACTIEF' && !wacht) throw refuseBlocked();
  const hier = (bekend?.lidmaatschappen ?? []).filter((one) => one.samenwerkingsverbandId === samenwerkingsverbandId);
  const zelfde = hier.filter(
    (one) => one.organisatieId === organisatieId && wie.rollen.every((rol) => one.rollen.includes(rol)),
  );
  const bestaand = zelfde.find((one) => isGegevenOp(one, today));
  if (bestaand) return bestaand;
  // What a beheerder closed is not opened again by a new invitation.
  if (zelfde.some((one) => one.stand === 'GEBLOKKEERD')) throw refuseBlocked();
  if (hier.some((one) => one.stand !== 'VERWIJDERD' && one.accountGeblokkeerd)) throw refuseBlocked();
  const gebruikerId = bekend?.gebruiker.id ?? (await deps.accounts.invite(wie.email));
  // Of somebody who is here already it is known, or it is not.
  const inlog = bekend && !wacht ? hier.find((one) => one.inlog)?.inlog : NOG_NIET;
  const lidmaatschap = {
    ...newLidmaatschap(gebruikerId, wie, context),
    ...(wacht ? { aanvaarding: WACHT } : {}),
    ...(inlog ? { inlog } : {}),
  };
  const gebruiker = bekend?.gebruiker ?? {
    id: gebruikerId,
    naam: wie.naam,
    email: addressOf(wie),
    stand: 'ACTIEF' as const,
    beherendSwv: samenwerkingsverbandId,
    aangemaaktOp: context.nu,
    versie: 1,
  };
  const daad = daadVan?.(lidmaatschap);
  const bekendmaking = wacht ? announceOffer(bekend, samenwerkingsverbandId, context, daad) : undefined;
  await deps.gebruikers.create({ gebruiker, lidmaatschappen: [lidmaatschap] }, daad, bekendmaking);
  return lidmaatschap;
}

const WACHT = 'WACHT' as const;
const NOG_NIET = 'NOG_NIET' as const;

/** How the log names an invitation that comes with a change of a dossier: of which one is not told to another SWV. */
export const UIT_EEN_DOSSIER = 'nodigUitBijDossier';

function addressOf({ email }: Uitnodigen): string {
  return email.trim().toLowerCase();
}

/**
 * The owner is mailed, once for everything that waits at this SWV; and the SWV that manages the account reads in its
 * log that another one asked. The mail is of that SWV, so that it shows on no list of the one that asks.
 */
function announceOffer(
  account: Account,
  doorSwv: SamenwerkingsverbandId,
  context: Context,
  daad: Beheerdaad | undefined,
): Bekendmaking {
  const { id: gebruikerId } = account.gebruiker;
  const beheert = beherendSwvVan(account) ?? doorSwv;
  const wachtAl = account.lidmaatschappen.some(
    (one) => one.samenwerkingsverbandId === doorSwv && one.stand !== 'VERWIJDERD' && !isAanvaard(one),
  );
  const actie = daad?.regel.actie ?? UIT_EEN_DOSSIER;
  const melding: Melding = {
    ...newVerzending(context.nieuwId(), context.nu),
    soort: 'LIDMAATSCHAP_AANGEBODEN',
    doelgroep: 'ACCOUNT',
    aan: gebruikerId,
    samenwerkingsverbandId: beheert,
  };
  return {
    elders: [{ samenwerkingsverbandId: beheert, regel: regelElders(context, { actie, doorSwv, gebruikerId }) }],
    meldingen: wachtAl ? [] : [melding],
  };
}

function refuseBlocked(): DomainError {
  const tekst = 'Het account van deze persoon is geblokkeerd. Vraag de beheerder om hulp.';
  return new DomainError('STAND_VAN_ZAKEN', tekst);
}

function newLidmaatschap(gebruikerId: string, wie: Uitnodigen, context: Context): Lidmaatschap {
  return {
    id: newId(context),
    gebruikerId,
    naam: wie.naam,
    email: addressOf(wie),
    ...wie.organisatie,
    rollen: [...wie.rollen],
    platformIds: [...(wie.platformIds ?? [])],
    stand: wie.stand ?? 'ACTIEF',
    ...(wie.totEnMet === undefined ? {} : { totEnMet: wie.totEnMet }),
    aangemaaktOp: context.nu,
    versie: 1,
  };
}
