import { inzageregelOver } from '#shared/dossier/inzageregel.ts';
import type { Verzoek } from '#shared/dossier/verzoek.ts';
import type { Context } from '#shared/kernel/context.ts';
import type { InzageStore } from '#shared/ports/inzage-store.ts';

/**
 * Logs that somebody saw a list. A list shows names of children, so it leaves a trace too: one line in the log of the
 * SWV, not one per child, because a page of a list is one act of looking. [decided]
 */
export async function logLijst(
  deps: { readonly inzage: InzageStore; readonly newContext: () => Context },
  verzoek: Omit<Verzoek, 'hulpvraagId'>,
  lijst: string,
): Promise<void> {
  const object = { soort: 'lijst', id: lijst };
  const regel = inzageregelOver(object, verzoek, deps.newContext(), { regel: 'EIGEN_LIJST' });
  await deps.inzage.logOrganisatie(verzoek.actor.samenwerkingsverbandId, regel);
}
