import { requireVersion } from '#shared/dossier/require-version.ts';
import { retryOnConflict } from '#shared/dossier/retry-on-conflict.ts';
import { dateInNetherlands } from '#shared/kernel/dates.ts';
import { countsOn, type Lidmaatschap } from '#shared/model/gebruiker.ts';
import { askFunctie } from './ask-functie.ts';
import { requireBevestigd, requireGeenDossierlid } from './beheer-acties.ts';
import type { Beheer, BeheerVerzoek } from './beheer-deps.ts';
import { type LidRef, requireLid, saveLid, withFunctie } from './lid-functie.ts';
import { type Functie, needsTweede, requireFunctie, requireIemandAnders } from './rollen.ts';

/**
 * Changes what somebody does for an organisation, and until when. What gives a JK or BEHEERDER role or a platform more
 * waits for a second beheerder: the answer is then the lidmaatschap as it still is.
 */
export async function bewerkLid(
  deps: Beheer,
  verzoek: BeheerVerzoek,
  wie: LidRef,
  gezien: number,
  functie: Functie,
): Promise<Lidmaatschap> {
  const { actor } = verzoek;
  requireIemandAnders(wie.gebruikerId, actor);
  const platforms = await deps.organisaties.listPlatforms(actor.samenwerkingsverbandId);
  return retryOnConflict(async () => {
    const lid = await requireLid(deps, actor, wie);
    requireVersion(gezien, lid.versie, () => lid);
    requireGeenDossierlid(lid);
    requireFunctie(functie, lid.organisatieSoort, platforms);
    const telt = countsOn(lid, dateInNetherlands(deps.newContext().nu)) ? lid : undefined;
    if (needsTweede(functie, telt)) return askFunctie(deps, verzoek, lid, functie);
    requireBevestigd(lid);
    return saveLid(deps, verzoek, lid, withFunctie(lid, functie));
  });
}
