/**
 * Removes for good what was removed longer ago than it can be brought back. Safe to run at any time and as often as one
 * likes: the row goes first, so that nothing is offered whose bytes are gone, and bytes that a crash leaves without a
 * row are found by clear-bijlagen.ts.
 */

import { changeAsSystem } from '#shared/dossier/change-as-system.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { sleutelVan } from '#shared/model/sleutel.ts';
import { silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import { isTerugTeHalen } from '#shared/model/weggehaald.ts';
import type { GevondenWeggehaald } from '#shared/ports/bijlage-store.ts';
import type { BijlageJobDeps } from './bijlage-job.ts';

/** Does the whole job. @returns how many were erased */
export async function eraseWeggehaalde(deps: BijlageJobDeps): Promise<number> {
  const { nu } = deps.newContext();
  let gewist = 0;
  let cursor: string | undefined;
  do {
    const page = await deps.bijlagen.listVerlopen(nu, { cursor });
    for (const gevonden of page.items) if (await erase(deps, gevonden)) gewist += 1;
    cursor = page.volgende;
  } while (cursor !== undefined);
  return gewist;
}

async function erase(deps: BijlageJobDeps, { hulpvraagId, bijlage: { id } }: GevondenWeggehaald): Promise<boolean> {
  let isGewist = false;
  const na = await changeAsSystem(deps, { hulpvraagId, actie: 'erase-weggehaalde' }, (dossier, { nu }) => {
    const uitkomst = eraseRij(dossier, id, nu);
    isGewist = uitkomst !== undefined;
    return uitkomst;
  });
  if (!isGewist || !na) return false;
  await deps.opslag.deleteIncoming(sleutelVan(na.kop.id, id));
  await deps.opslag.deleteClean(sleutelVan(na.kop.id, id));
  return true;
}

/** Undefined while it can be brought back, and once it was or is gone: the index may be behind. */
function eraseRij(dossier: Dossier, bijlageId: string, nu: Moment): Uitkomst | undefined {
  const weg = dossier.weggehaald.find((one) => one.id === bijlageId);
  if (!weg || isTerugTeHalen(weg, nu)) return undefined;
  const weggehaald = dossier.weggehaald.filter((one) => one !== weg);
  return silent({ ...dossier, weggehaald }, 'bijlage', bijlageId);
}
