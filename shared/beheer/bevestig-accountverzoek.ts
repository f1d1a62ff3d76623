import { retryOnConflict } from '#shared/dossier/retry-on-conflict.ts';
import { DomainError, refuse } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Accountverzoek } from '#shared/model/accountverzoek.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import { accountMelding, isOpen, requireVerzoek } from './accountverzoek.ts';
import { type Beheer, type BeheerVerzoek, daadVan } from './beheer-deps.ts';
import { soortVan } from './verzoek-soorten.ts';

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
  const { open, wacht } = await requireTeBevestigen(deps, actor, id, context.nu);
  if (open.bevestigdDoor) return { bevestigd: open, wacht };
  const bevestigd = { ...open, bevestigdDoor: actor.gebruikerId, bevestigdOp: context.nu, versie: open.versie + 1 };
  await deps.accountverzoeken.save(bevestigd, [], daadVan(verzoek, context, 'accountverzoek', id));
  return { bevestigd, wacht };
}

/**
 * The request, when this beheerder can confirm it now, and whether it waits for its owner.
 * @throws DomainError as confirming would
 */
export async function requireTeBevestigen(deps: Beheer, actor: Actor, id: string, nu: Moment) {
  const open = await requireVerzoek(deps, actor, id);
  requireSecondPerson(open, actor);
  requireOpen(open, nu);
  const { vanOns, aanvaard } = await soortVan(open.wat).requireMogelijk(deps, actor, open);
  return { open, wacht: !vanOns && !aanvaard };
}

function requireOpen(verzoek: Accountverzoek, nu: Moment): void {
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
