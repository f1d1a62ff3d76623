/**
 * Brings rows and bytes together again after crashes: no upload waits for ever, no bytes without a row, nothing
 * removed outlives the days in which it can be brought back, and rows whose bytes are missing are reported. Safe to run
 * at any time and as often as one likes.
 */

import { changeAsSystem } from '#shared/dossier/change-as-system.ts';
import type { HulpvraagId } from '#shared/model/ids.ts';
import { isVoorbeeld, parseSleutel, sleutelVan } from '#shared/model/sleutel.ts';
import type { OpgeslagenObject } from '#shared/ports/bestandsopslag.ts';
import type { GevondenBijlage } from '#shared/ports/bijlage-store.ts';
import type { BijlageJobDeps } from './bijlage-job.ts';
import { refuseBijlage, type Weigering } from './check-bijlage.ts';
import { eraseWeggehaalde } from './erase-weggehaalde.ts';

/** How long things may take before the job looks at them, in milliseconds. [decided] */
const CONTROLE_MS = 6 * 60 * 60 * 1000;
const VERDWAALD_MS = 60 * 60 * 1000;
const ACTIE = 'reconcile-bijlagen';

/** What the job found and did. Ids only. */
export interface Opruiming {
  readonly nietOntvangen: number;
  readonly nietGecontroleerd: number;
  /** Removed by people, and not to be brought back any more. */
  readonly gewist: number;
  readonly verdwaald: number;
  /** Readable according to their row, but without bytes: somebody must look into it. */
  readonly zonderBytes: readonly { readonly hulpvraagId: HulpvraagId; readonly bijlageId: string }[];
}

/** Does the whole job. */
export async function clearBijlagen(deps: BijlageJobDeps): Promise<Opruiming> {
  const nu = Date.parse(deps.newContext().nu);
  const { nietOntvangen, nietGecontroleerd } = await closeUploads(deps, nu);
  const gewist = await eraseWeggehaalde(deps);
  const incoming = await compare(deps, deps.opslag.listIncoming(), nu, mayBeInIncoming);
  const clean = await compare(deps, deps.opslag.listClean(), nu, mayBeInClean);
  for (const key of incoming.verdwaald) await deps.opslag.deleteIncoming(key);
  for (const key of clean.verdwaald) await deps.opslag.deleteClean(key);
  return {
    nietOntvangen,
    nietGecontroleerd,
    gewist,
    verdwaald: incoming.verdwaald.length + clean.verdwaald.length,
    zonderBytes: clean.zonderBytes,
  };
}

async function closeUploads(deps: BijlageJobDeps, nu: number) {
  const counts = { nietOntvangen: 0, nietGecontroleerd: 0 };
  const voor = new Date(nu).toISOString();
  let cursor: string | undefined;
  do {
    const page = await deps.bijlagen.listOverdue(voor, { cursor });
    for (const rij of page.items) {
      const weigering = weigeringVan(rij, nu);
      if (!weigering || !(await closeUpload(deps, rij, weigering))) continue;
      counts[weigering.reden === 'NIET_ONTVANGEN' ? 'nietOntvangen' : 'nietGecontroleerd'] += 1;
    }
    cursor = page.volgende;
  } while (cursor !== undefined);
  return counts;
}

function weigeringVan({ bijlage }: GevondenBijlage, nu: number): Weigering | undefined {
  const verlopen = Date.parse(bijlage.uploadVerlooptOp);
  // A PUT that began just before the end of the time may still be arriving.
  if (bijlage.stand === 'WACHT_OP_UPLOAD' && verlopen + VERDWAALD_MS < nu) {
    return { reden: 'NIET_ONTVANGEN', vanuit: 'WACHT_OP_UPLOAD' };
  }
  if (bijlage.stand === 'WORDT_GECONTROLEERD' && verlopen + CONTROLE_MS < nu) {
    return { reden: 'NIET_TE_CONTROLEREN', vanuit: 'WORDT_GECONTROLEERD', versie: bijlage.incomingVersie };
  }
  return undefined;
}

async function closeUpload(deps: BijlageJobDeps, { hulpvraagId, bijlage }: GevondenBijlage, weigering: Weigering) {
  let changed = false;
  const na = await changeAsSystem(deps, { hulpvraagId, actie: ACTIE }, (dossier, context) => {
    // The index may be behind: the present row decides, also about a time that was prolonged meanwhile.
    const actueel = dossier.bijlagen.find((one) => one.id === bijlage.id);
    const nogSteeds = actueel && weigeringVan({ hulpvraagId, bijlage: actueel }, Date.parse(context.nu));
    const uitkomst = nogSteeds && refuseBijlage(dossier, bijlage.id, weigering, context.nu);
    changed = uitkomst !== undefined;
    return uitkomst;
  });
  if (changed && na) await deps.opslag.deleteIncoming(sleutelVan(na.kop.id, bijlage.id));
  return changed;
}

type Verwacht = (rij: GevondenBijlage | undefined, key: string, isWeggehaald: boolean) => boolean;

const mayBeInIncoming: Verwacht = (rij) =>
  rij?.bijlage.stand === 'WACHT_OP_UPLOAD' || rij?.bijlage.stand === 'WORDT_GECONTROLEERD';
// A file is copied just before its row says so; a picture to look at is written just before its row says that.
const mayBeInClean: Verwacht = (rij, key, isWeggehaald) => {
  if (isWeggehaald) return true;
  if (isVoorbeeld(key)) return rij?.bijlage.stand === 'BESCHIKBAAR' && rij.bijlage.voorbeeld !== 'KAN_NIET';
  return rij?.bijlage.stand === 'BESCHIKBAAR' || rij?.bijlage.stand === 'WORDT_GECONTROLEERD';
};

/**
 * Walks a bucket once; keys come in order, so each dossier is read once. Dossiers without any object are not visited.
 */
async function compare(deps: BijlageJobDeps, objects: AsyncIterable<OpgeslagenObject>, nu: number, verwacht: Verwacht) {
  const verdwaald: string[] = [];
  const zonderBytes: { hulpvraagId: HulpvraagId; bijlageId: string }[] = [];
  for await (const { dossierId, objects: own } of groupByDossier(objects)) {
    const { rijen, weggehaald } =
      dossierId === undefined ? { rijen: [], weggehaald: [] } : await deps.bijlagen.listWithWeggehaald(dossierId);
    for (const { key, gewijzigdOp } of own) {
      const bijlageId = parseSleutel(key)?.bijlageId;
      const rij = rijen.find((one) => one.bijlage.id === bijlageId);
      const isWeggehaald = weggehaald.some((one) => one.bijlage.id === bijlageId);
      if (!verwacht(rij, key, isWeggehaald) && Date.parse(gewijzigdOp) + VERDWAALD_MS < nu) verdwaald.push(key);
    }
    const present = new Set(own.map((one) => one.key));
    zonderBytes.push(
      ...rijen
        .filter(({ bijlage }) => bijlage.stand === 'BESCHIKBAAR')
        .filter(({ bijlage }) => !present.has(sleutelVan(dossierId ?? '', bijlage.id)))
        .map(({ hulpvraagId, bijlage }) => ({ hulpvraagId, bijlageId: bijlage.id })),
    );
  }
  return { verdwaald, zonderBytes };
}

async function* groupByDossier(objects: AsyncIterable<OpgeslagenObject>) {
  let group: { dossierId: string | undefined; objects: OpgeslagenObject[] } | undefined;
  for await (const object of objects) {
    const dossierId = parseSleutel(object.key)?.dossierId;
    if (group && group.dossierId === dossierId) group.objects.push(object);
    else {
      if (group) yield group;
      group = { dossierId, objects: [object] };
    }
  }
  if (group) yield group;
}
