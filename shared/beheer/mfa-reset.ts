/**
 * A lost phone: one beheerder asks, another one confirms, and only then may the person enrol a new app at the next sign-in.
 * Two people, because whoever can reset a code alone can become anybody.
 */
import * as z from 'zod/mini';
import type { Actor } from '#shared/gebruiker/gebruiker.ts';
import type { Context } from '#shared/kernel/context.ts';
import { addDays } from '#shared/kernel/dates.ts';
import { DomainError, notFound, refuse } from '#shared/kernel/errors.ts';
import { IdSchema, MomentSchema } from '#shared/kernel/text.ts';
import type { Melding } from '#shared/melding/melding.ts';
import { requireAccount } from './accounts.ts';
import { allMembers, type Beheer } from './beheer-deps.ts';
import { requireIemandAnders } from './rollen.ts';

export const MfaResetSchema = z.object({
  id: IdSchema,
  samenwerkingsverbandId: IdSchema,
  gebruikerId: IdSchema,
  naam: z.string(),
  reden: z.string(),
  gevraagdDoor: IdSchema,
  gevraagdOp: MomentSchema,
  geldigTot: MomentSchema,
  bevestigdDoor: z.optional(IdSchema),
  bevestigdOp: z.optional(MomentSchema),
  uitgevoerdOp: z.optional(MomentSchema),
  versie: z.number(),
});
export type MfaReset = z.infer<typeof MfaResetSchema>;

/** Port to the requests. A request leaves the table by itself some time after it ended. */
export interface MfaResetStore {
  list(samenwerkingsverbandId: string): Promise<readonly MfaReset[]>;
  load(samenwerkingsverbandId: string, id: string): Promise<MfaReset | undefined>;
  /** Writes the request and its mails in one transaction. @throws ConcurrentChange when somebody else was first. */
  save(reset: MfaReset, meldingen: readonly Melding[]): Promise<void>;
}

/** How long a second beheerder has to confirm, in days. [decided] */
export const RESET_DAGEN = 1;

/** Asks for a reset; every other beheerder is mailed. */
export async function askMfaReset(deps: Beheer, actor: Actor, gebruikerId: string, reden: string): Promise<MfaReset> {
  requireIemandAnders(gebruikerId, actor);
  const { gebruiker } = await requireAccount(deps, actor, gebruikerId);
  const context = deps.newContext();
  const reset: MfaReset = {
    id: context.nieuwId(),
    samenwerkingsverbandId: actor.samenwerkingsverbandId,
    gebruikerId,
    naam: gebruiker.naam,
    reden,
    gevraagdDoor: actor.gebruikerId,
    gevraagdOp: context.nu,
    geldigTot: addDays(context.nu, RESET_DAGEN),
    versie: 1,
  };
  const leden = await allMembers(deps.gebruikers, actor.samenwerkingsverbandId);
  const anderen = leden.filter(
    (one) =>
      one.rollen.includes('BEHEERDER') &&
      one.stand === 'ACTIEF' &&
      ![actor.gebruikerId, gebruikerId].includes(one.gebruikerId),
  );
  if (anderen.length === 0) {
    throw refuse([
      {
        code: 'TWEEDE_BEHEERDER_ONTBREEKT',
        tekst: 'Er is geen andere beheerder die dit kan bevestigen. Nodig eerst een tweede beheerder uit.',
      },
    ]);
  }
  const meldingen = anderen.map((one) =>
    accountMelding(context, actor, 'MFA_RESET_AANGEVRAAGD', 'BEHEERDER', one.gebruikerId),
  );
  await deps.mfaResets.save(reset, meldingen);
  return reset;
}

/** The requests that can still be confirmed. */
export async function listOpenResets(deps: Beheer, actor: Actor): Promise<readonly MfaReset[]> {
  const { nu } = deps.newContext();
  const all = await deps.mfaResets.list(actor.samenwerkingsverbandId);
  return all.filter((one) => one.uitgevoerdOp === undefined && nu < one.geldigTot);
}

/**
 * Confirms and carries out. Confirmed in the table first; when the pool cannot be reached after that, confirming again
 * finishes it. The owner is mailed in the transaction that says it was done.
 */
export async function confirmMfaReset(deps: Beheer, actor: Actor, id: string): Promise<MfaReset> {
  const context = deps.newContext();
  const reset = await deps.mfaResets.load(actor.samenwerkingsverbandId, id);
  if (!reset) throw notFound();
  requireSecondPerson(reset, actor, context.nu);
  const bevestigd = reset.bevestigdDoor ? reset : await saveConfirmed(deps, reset, actor, context);
  await deps.accounts.resetMfa(reset.gebruikerId);
  const uitgevoerd = { ...bevestigd, uitgevoerdOp: context.nu, versie: bevestigd.versie + 1 };
  await deps.mfaResets.save(uitgevoerd, [
    accountMelding(context, actor, 'MFA_RESET_UITGEVOERD', 'ACCOUNT', reset.gebruikerId),
  ]);
  return uitgevoerd;
}

async function saveConfirmed(deps: Beheer, reset: MfaReset, actor: Actor, context: Context): Promise<MfaReset> {
  const bevestigd = { ...reset, bevestigdDoor: actor.gebruikerId, bevestigdOp: context.nu, versie: reset.versie + 1 };
  await deps.mfaResets.save(bevestigd, []);
  return bevestigd;
}

function requireSecondPerson(reset: MfaReset, actor: Actor, nu: string): void {
  if (reset.uitgevoerdOp) throw refuse([{ code: 'AL_UITGEVOERD', tekst: 'Dit verzoek is al uitgevoerd.' }]);
  if (nu >= reset.geldigTot) {
    throw refuse([{ code: 'VERZOEK_VERLOPEN', tekst: 'Dit verzoek is verlopen. Vraag het opnieuw aan.' }]);
  }
  if (actor.gebruikerId === reset.gevraagdDoor || actor.gebruikerId === reset.gebruikerId) {
    throw new DomainError(
      'GEEN_TOEGANG',
      'Een andere beheerder moet dit bevestigen: niet wie het vroeg en niet de eigenaar van het account.',
    );
  }
}

function accountMelding(
  context: Context,
  actor: Actor,
  soort: Melding['soort'],
  doelgroep: Melding['doelgroep'],
  aan: string,
): Melding {
  return {
    id: context.nieuwId(),
    soort,
    doelgroep,
    aan,
    samenwerkingsverbandId: actor.samenwerkingsverbandId,
    feiten: {},
    stand: 'WACHT',
    pogingen: 0,
    aangemaaktOp: context.nu,
  };
}
