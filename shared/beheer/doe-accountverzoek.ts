import { findEarlier } from '#shared/dossier/find-earlier.ts';
import { retryOnConflict } from '#shared/dossier/retry-on-conflict.ts';
import { addDays } from '#shared/kernel/dates.ts';
import { refuse } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Accountverzoek, Wat } from '#shared/model/accountverzoek.ts';
import { accountMelding, isOpen, requireVerzoek } from './accountverzoek.ts';
import { type Beheer, type BeheerVerzoek, makendeDaad } from './beheer-deps.ts';
import { otherBeheerders } from './other-beheerders.ts';
import { requireIemandAnders } from './rollen.ts';
import { soortVan } from './verzoek-soorten.ts';

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

function requireNogNietGevraagd(
  unfinished: readonly Accountverzoek[],
  { gebruikerId, wat }: Pick<Accountverzoek, 'gebruikerId' | 'wat'>,
  nu: Moment,
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
