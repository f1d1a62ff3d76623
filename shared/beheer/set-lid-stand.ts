/** Lidmaatschappen: who works for which organisation of the SWV, in which roles. */
import { retryOnConflict } from '#shared/dossier/retry-on-conflict.ts';
import type { Lidmaatschap } from '#shared/model/gebruiker.ts';
import type { Dienstgevolg } from '#shared/ports/gebruiker-store.ts';
import { requireBevestigd } from './beheer-acties.ts';
import type { Beheer, BeheerVerzoek } from './beheer-deps.ts';
import { type LidRef, requireLid, saveLid } from './lid-functie.ts';

export function setLidStand(
  deps: Beheer,
  verzoek: BeheerVerzoek,
  wie: LidRef,
  stand: 'ACTIEF' | 'GEBLOKKEERD',
  gevolg?: Dienstgevolg,
): Promise<Lidmaatschap> {
  return retryOnConflict(async () => {
    const lid = await requireLid(deps, verzoek.actor, wie);
    requireBevestigd(lid);
    return lid.stand === stand ? lid : saveLid(deps, verzoek, lid, { ...lid, stand }, gevolg);
  });
}
