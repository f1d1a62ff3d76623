/**
 * What one beheerder may not do alone, because it would let them become somebody else: one asks, another one confirms, and
 * only then it is done. What each soort does is in verzoek-soorten.ts. Two people: docs/adr/0008-two-beheerders.md.
 */

import { findEarlier } from '#shared/dossier/find-earlier.ts';
import { retryOnConflict } from '#shared/dossier/retry-on-conflict.ts';
import type { Context } from '#shared/kernel/context.ts';
import { addDays, dateInNetherlands } from '#shared/kernel/dates.ts';
import { DomainError, notFound, refuse } from '#shared/kernel/errors.ts';
import type { Accountverzoek, Wat } from '#shared/model/accountverzoek.ts';
import { type Actor, countsOn } from '#shared/model/gebruiker.ts';
import { type Melding, newVerzending } from '#shared/model/melding.ts';
import { allMembers, type Beheer, type BeheerVerzoek, daadVan, makendeDaad } from './beheer-deps.ts';
import { requireIemandAnders } from './rollen.ts';
import { type Bericht, soortVan } from './verzoek-soorten.ts';

/** Asks; every other beheerder is mailed, and for some soorten the owner too. */
export async function doeAccountverzoek(
  deps: Beheer,
  verzoek: BeheerVerzoek,
  vraag: Pick<Accountverzoek, 'gebruikerId' | 'wat' | 'reden'>,
): Promise<Accountverzoek> {
  const { actor } = verzoek;
  requireIemandAnders(vraag.gebruikerId, actor);
  const eerder = await findEarlier(deps, verzoek);
  if (eerder) return requireVerzoek(deps, actor, eerder.id);
  const soort = soortVan(vraag.wat);
  const { gebruiker, vanOns } = await soort.requireMogelijk(deps, actor, vraag);
  soort.requireNieuw(gebruiker, vraag);
  const bevestigers = await otherBeheerders(deps, actor, vraag.gebruikerId);
  return retryOnConflict(async () => {
    const opnieuw = await findEarlier(deps, verzoek);
    if (opnieuw) return requireVerzoek(deps, actor, opnieuw.id);
    const context = deps.newContext();
    requireNogNietGevraagd(await deps.accountverzoeken.listUnfinished(actor.samenwerkingsverbandId), vraag, context.nu);
    const nieuw: Accountverzoek = {
      id: context.nieuwId(),
      samenwerkingsverbandId: actor.samenwerkingsverbandId,
      ...vraag,
      naam: gebruiker.naam,
      gevraagdDoor: actor.gebruikerId,
      gevraagdOp: context.nu,
      geldigTot: addDays(context.nu, soort.geldigDagen),
      versie: 1,
    };
    const berichten = soort.gevraagd(nieuw, bevestigers).filter((one) => vanOns || one.doelgroep !== 'ACCOUNT');
    const meldingen = berichten.map((one) => accountMelding(context, actor, one));
    await deps.accountverzoeken.save(nieuw, meldingen, makendeDaad(verzoek, context, 'accountverzoek', nieuw.id));
    return nieuw;
  });
}

/** The requests that can still be confirmed or finished. */
export async function lijstAccountverzoeken(deps: Beheer, actor: Actor): Promise<readonly Accountverzoek[]> {
  const { nu } = deps.newContext();
  const all = await deps.accountverzoeken.listUnfinished(actor.samenwerkingsverbandId);
  return all.filter((one) => isOpen(one, nu));
}

/**
 * Confirms and carries out. Confirmed in the table first; when that cannot be finished (the pool cannot be reached),
 * confirming again finishes it. Who must know is mailed in the transaction that says it was done.
 */
export async function bevestigAccountverzoek(
  deps: Beheer,
  verzoek: BeheerVerzoek,
  id: string,
): Promise<Accountverzoek> {
  const { actor } = verzoek;
  const { bevestigd, wacht } = await retryOnConflict(() => confirm(deps, verzoek, id));
  const soort = soortVan(bevestigd.wat);
  const isWachtend = wacht && soort.fulfilWachtend !== undefined;
  await (isWachtend ? soort.fulfilWachtend : soort.fulfil)?.(deps, verzoek, bevestigd);
  return retryOnConflict(async () => {
    const open = await requireVerzoek(deps, actor, id);
    if (open.uitgevoerdOp) return open;
    const context = deps.newContext();
    const uitgevoerd = { ...open, uitgevoerdOp: context.nu, versie: open.versie + 1 };
    const meldingen = isWachtend ? [] : soort.uitgevoerd(open).map((one) => accountMelding(context, actor, one));
    await deps.accountverzoeken.save(uitgevoerd, meldingen, daadVan(verzoek, context, 'accountverzoek', id));
    return uitgevoerd;
  });
}

/** `wacht`: it is about the account of another SWV, whose owner has not accepted to work here. */
interface Bevestigd {
  readonly bevestigd: Accountverzoek;
  readonly wacht: boolean;
}

async function confirm(deps: Beheer, verzoek: BeheerVerzoek, id: string): Promise<Bevestigd> {
  const { actor } = verzoek;
  const context = deps.newContext();
  const open = await requireVerzoek(deps, actor, id);
  requireSecondPerson(open, actor);
  requireOpen(open, context.nu);
  const { vanOns, aanvaard } = await soortVan(open.wat).requireMogelijk(deps, actor, open);
  const wacht = !vanOns && !aanvaard;
  if (open.bevestigdDoor) return { bevestigd: open, wacht };
  const bevestigd = { ...open, bevestigdDoor: actor.gebruikerId, bevestigdOp: context.nu, versie: open.versie + 1 };
  await deps.accountverzoeken.save(bevestigd, [], daadVan(verzoek, context, 'accountverzoek', id));
  return { bevestigd, wacht };
}

/**
 * Rejects a request that nobody confirmed: any beheerder may, also who asked for it or whose account it is about. Rejecting
 * twice is fine.
 */
export async function wijsAccountverzoekAf(deps: Beheer, verzoek: BeheerVerzoek, id: string): Promise<void> {
  const { actor } = verzoek;
  await retryOnConflict(async () => {
    const open = await requireVerzoek(deps, actor, id);
    if (open.afgewezenOp) return soortVan(open.wat).afgewezen(deps, verzoek, open);
    if (open.bevestigdDoor) throw refuse([{ code: 'AL_BEVESTIGD', tekst: 'Dit verzoek is al bevestigd.' }]);
    const context = deps.newContext();
    const afgewezen = { afgewezenDoor: actor.gebruikerId, afgewezenOp: context.nu, versie: open.versie + 1 };
    await deps.accountverzoeken.save({ ...open, ...afgewezen }, [], daadVan(verzoek, context, 'accountverzoek', id));
    await soortVan(open.wat).afgewezen(deps, verzoek, open);
  });
}

async function requireVerzoek(deps: Beheer, actor: Actor, id: string): Promise<Accountverzoek> {
  const found = await deps.accountverzoeken.load(actor.samenwerkingsverbandId, id);
  if (!found) throw notFound();
  return found;
}

/** Not carried out or rejected, and either still within its time or confirmed within it. */
function isOpen(verzoek: Accountverzoek, nu: string): boolean {
  if (verzoek.afgewezenOp) return false;
  return verzoek.uitgevoerdOp === undefined && (verzoek.bevestigdDoor !== undefined || nu < verzoek.geldigTot);
}

function requireOpen(verzoek: Accountverzoek, nu: string): void {
  if (isOpen(verzoek, nu)) return;
  if (verzoek.uitgevoerdOp) throw refuse([{ code: 'AL_UITGEVOERD', tekst: 'Dit verzoek is al uitgevoerd.' }]);
  if (verzoek.afgewezenOp) throw refuse([{ code: 'AFGEWEZEN', tekst: 'Dit verzoek is afgekeurd.' }]);
  throw refuse([{ code: 'VERZOEK_VERLOPEN', tekst: 'Dit verzoek is verlopen. Vraag het opnieuw aan.' }]);
}

function requireSecondPerson(verzoek: Accountverzoek, actor: Actor): void {
  if (actor.gebruikerId !== verzoek.gevraagdDoor && actor.gebruikerId !== verzoek.gebruikerId) return;
  throw new DomainError(
    'GEEN_TOEGANG',
    'Een andere beheerder moet dit bevestigen: niet wie het vroeg en niet de eigenaar van het account.',
  );
}

function requireNogNietGevraagd(
  unfinished: readonly Accountverzoek[],
  { gebruikerId, wat }: Pick<Accountverzoek, 'gebruikerId' | 'wat'>,
  nu: string,
): void {
  if (!unfinished.some((one) => one.gebruikerId === gebruikerId && isZelfde(one.wat, wat) && isOpen(one, nu))) return;
  const tekst = 'Voor deze persoon is dit al aangevraagd. Een andere beheerder kan het bevestigen of afwijzen.';
  throw refuse([{ code: 'AL_AANGEVRAAGD', tekst }]);
}

/** Two requests of which only one can be open: the same soort, and for roles the same lidmaatschap. */
function isZelfde(one: Wat, other: Wat): boolean {
  if (one.soort === 'ROLLEN') return other.soort === 'ROLLEN' && one.lidmaatschapId === other.lidmaatschapId;
  return one.soort === other.soort;
}

/** True while a request for the roles of this lidmaatschap waits. */
export async function isRolGevraagd(deps: Beheer, actor: Actor, lidmaatschapId: string): Promise<boolean> {
  const open = await lijstAccountverzoeken(deps, actor);
  return open.some(({ wat }) => wat.soort === 'ROLLEN' && wat.lidmaatschapId === lidmaatschapId);
}

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

function accountMelding(context: Context, actor: Actor, bericht: Bericht): Melding {
  return {
    ...newVerzending(context.nieuwId(), context.nu),
    ...bericht,
    samenwerkingsverbandId: actor.samenwerkingsverbandId,
  };
}
