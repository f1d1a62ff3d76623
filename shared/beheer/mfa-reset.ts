/**
 * A lost phone: one beheerder asks, another one confirms, and only then may the person enrol a new app at the next sign-in.
 * Two people, because whoever can reset a code alone can become anybody.
 */
import * as z from 'zod/mini';
import { findEarlier } from '#shared/dossier/carry-out.ts';
import { retryOnConflict } from '#shared/dossier/retry-on-conflict.ts';
import type { Beheerdaad } from '#shared/gebruiker/beheerdaad.ts';
import { type Actor, countsOn } from '#shared/gebruiker/gebruiker.ts';
import type { Context } from '#shared/kernel/context.ts';
import { addDays, dateInNetherlands } from '#shared/kernel/dates.ts';
import { DomainError, notFound, refuse } from '#shared/kernel/errors.ts';
import { IdSchema, MomentSchema } from '#shared/kernel/text.ts';
import type { Melding } from '#shared/melding/melding.ts';
import { requireActiefAccount } from './accounts.ts';
import { allMembers, type Beheer, type BeheerVerzoek, daadVan, makendeDaad } from './beheer-deps.ts';
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
  afgewezenDoor: z.optional(IdSchema),
  afgewezenOp: z.optional(MomentSchema),
  versie: z.number(),
});
export type MfaReset = z.infer<typeof MfaResetSchema>;

/** Port to the requests. A request leaves the table by itself some time after it ended. */
export interface MfaResetStore {
  /** Those that were neither carried out nor rejected, the last one to end first. One Query, strongly consistent. */
  listUnfinished(samenwerkingsverbandId: string): Promise<readonly MfaReset[]>;
  load(samenwerkingsverbandId: string, id: string): Promise<MfaReset | undefined>;
  /** Writes the request and its mails in one transaction. @throws ConcurrentChange when somebody else was first. */
  save(reset: MfaReset, meldingen: readonly Melding[], daad: Beheerdaad): Promise<void>;
}

/** How long a second beheerder has to confirm, in days. [decided] */
export const RESET_DAGEN = 1;

/** Asks for a reset; every other beheerder is mailed. */
export async function askMfaReset(
  deps: Beheer,
  verzoek: BeheerVerzoek,
  gebruikerId: string,
  reden: string,
): Promise<MfaReset> {
  const { actor } = verzoek;
  requireIemandAnders(gebruikerId, actor);
  const { gebruiker } = await requireActiefAccount(deps, actor, gebruikerId);
  const bevestigers = await otherBeheerders(deps, actor, gebruikerId);
  return retryOnConflict(async () => {
    const eerder = await findEarlier(deps, verzoek);
    if (eerder) return requireReset(deps, actor, eerder.id);
    const context = deps.newContext();
    requireNogNietGevraagd(await deps.mfaResets.listUnfinished(actor.samenwerkingsverbandId), gebruikerId, context.nu);
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
    const meldingen = bevestigers.map((aan) =>
      accountMelding(context, actor, 'MFA_RESET_AANGEVRAAGD', 'BEHEERDER', aan),
    );
    await deps.mfaResets.save(reset, meldingen, makendeDaad(verzoek, context, 'mfa-reset', reset.id));
    return reset;
  });
}

/** The requests that can still be confirmed or finished. */
export async function listOpenResets(deps: Beheer, actor: Actor): Promise<readonly MfaReset[]> {
  const { nu } = deps.newContext();
  const all = await deps.mfaResets.listUnfinished(actor.samenwerkingsverbandId);
  return all.filter((one) => isOpen(one, nu));
}

/**
 * Confirms and carries out. Confirmed in the table first; when the pool cannot be reached after that, confirming again
 * finishes it. The owner is mailed in the transaction that says it was done.
 */
export async function confirmMfaReset(deps: Beheer, verzoek: BeheerVerzoek, id: string): Promise<MfaReset> {
  const { actor } = verzoek;
  const bevestigd = await retryOnConflict(() => confirm(deps, verzoek, id));
  await deps.accounts.resetMfa(bevestigd.gebruikerId);
  return retryOnConflict(async () => {
    const reset = await requireReset(deps, actor, id);
    if (reset.uitgevoerdOp) return reset;
    const context = deps.newContext();
    const uitgevoerd = { ...reset, uitgevoerdOp: context.nu, versie: reset.versie + 1 };
    const melding = accountMelding(context, actor, 'MFA_RESET_UITGEVOERD', 'ACCOUNT', reset.gebruikerId);
    await deps.mfaResets.save(uitgevoerd, [melding], daadVan(verzoek, context, 'mfa-reset', id));
    return uitgevoerd;
  });
}

async function confirm(deps: Beheer, verzoek: BeheerVerzoek, id: string): Promise<MfaReset> {
  const { actor } = verzoek;
  const context = deps.newContext();
  const reset = await requireReset(deps, actor, id);
  requireSecondPerson(reset, actor);
  requireOpen(reset, context.nu);
  await requireActiefAccount(deps, actor, reset.gebruikerId);
  if (reset.bevestigdDoor) return reset;
  const bevestigd = { ...reset, bevestigdDoor: actor.gebruikerId, bevestigdOp: context.nu, versie: reset.versie + 1 };
  await deps.mfaResets.save(bevestigd, [], daadVan(verzoek, context, 'mfa-reset', id));
  return bevestigd;
}

/**
 * Rejects a request that nobody confirmed: any beheerder may, also who asked for it or whose account it is about. Rejecting
 * twice is fine.
 */
export async function rejectMfaReset(deps: Beheer, verzoek: BeheerVerzoek, id: string): Promise<void> {
  const { actor } = verzoek;
  await retryOnConflict(async () => {
    const reset = await requireReset(deps, actor, id);
    if (reset.afgewezenOp) return;
    if (reset.bevestigdDoor) throw refuse([{ code: 'AL_BEVESTIGD', tekst: 'Dit verzoek is al bevestigd.' }]);
    const context = deps.newContext();
    const afgewezen = { afgewezenDoor: actor.gebruikerId, afgewezenOp: context.nu, versie: reset.versie + 1 };
    await deps.mfaResets.save({ ...reset, ...afgewezen }, [], daadVan(verzoek, context, 'mfa-reset', id));
  });
}

async function requireReset(deps: Beheer, actor: Actor, id: string): Promise<MfaReset> {
  const reset = await deps.mfaResets.load(actor.samenwerkingsverbandId, id);
  if (!reset) throw notFound();
  return reset;
}

/** Not carried out or rejected, and either still within its time or confirmed within it. */
function isOpen(reset: MfaReset, nu: string): boolean {
  if (reset.afgewezenOp) return false;
  return reset.uitgevoerdOp === undefined && (reset.bevestigdDoor !== undefined || nu < reset.geldigTot);
}

function requireOpen(reset: MfaReset, nu: string): void {
  if (isOpen(reset, nu)) return;
  if (reset.uitgevoerdOp) throw refuse([{ code: 'AL_UITGEVOERD', tekst: 'Dit verzoek is al uitgevoerd.' }]);
  if (reset.afgewezenOp) throw refuse([{ code: 'AFGEWEZEN', tekst: 'Dit verzoek is afgewezen.' }]);
  throw refuse([{ code: 'VERZOEK_VERLOPEN', tekst: 'Dit verzoek is verlopen. Vraag het opnieuw aan.' }]);
}

function requireSecondPerson(reset: MfaReset, actor: Actor): void {
  if (actor.gebruikerId !== reset.gevraagdDoor && actor.gebruikerId !== reset.gebruikerId) return;
  throw new DomainError(
    'GEEN_TOEGANG',
    'Een andere beheerder moet dit bevestigen: niet wie het vroeg en niet de eigenaar van het account.',
  );
}

function requireNogNietGevraagd(unfinished: readonly MfaReset[], gebruikerId: string, nu: string): void {
  if (!unfinished.some((one) => one.gebruikerId === gebruikerId && isOpen(one, nu))) return;
  const tekst = 'Voor deze persoon is dit al aangevraagd. Een andere beheerder kan het bevestigen.';
  throw refuse([{ code: 'AL_AANGEVRAAGD', tekst }]);
}

/** Who can confirm: each person once. @throws DomainError STAND_VAN_ZAKEN when there is nobody. */
async function otherBeheerders(deps: Beheer, actor: Actor, gebruikerId: string): Promise<readonly string[]> {
  const today = dateInNetherlands(deps.newContext().nu);
  const leden = await allMembers(deps.gebruikers, actor.samenwerkingsverbandId, 'MEDEWERKERS');
  const beheerders = leden.filter((one) => one.rollen.includes('BEHEERDER') && countsOn(one, today));
  const anderen = new Set(beheerders.map((one) => one.gebruikerId));
  anderen.delete(actor.gebruikerId);
  anderen.delete(gebruikerId);
  if (anderen.size > 0) return [...anderen];
  const tekst = 'Er is geen andere beheerder die dit kan bevestigen. Nodig eerst een tweede beheerder uit.';
  throw refuse([{ code: 'TWEEDE_BEHEERDER_ONTBREEKT', tekst }]);
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
