import { retryOnConflict } from '#shared/dossier/retry-on-conflict.ts';
import { refuse } from '#shared/kernel/errors.ts';
import { requireVerzoek } from './accountverzoek.ts';
import { type Beheer, type BeheerVerzoek, daadVan } from './beheer-deps.ts';
import { soortVan } from './verzoek-soorten.ts';

/**
 * Rejects a request that nobody confirmed: any beheerder may, also who asked for it or whose account it is about.
 * Rejecting twice is fine.
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
